/**
 * A span of a run as a log for ShiViz (https://bestchai.bitbucket.io/shiviz/): each event a line of words and a line
 * `host {"host": clock, …}` with its vector clock, by which ShiViz draws what happened before what. Its parser's default
 * expression reads it: `(?<event>.*)\n(?<host>\S*) (?<clock>{.*})`.
 */
import type { TraceEvent } from '../../kernel/trace.ts';
import { eventWords, messageWords, secondsOf } from './words.ts';

type VectorClock = Readonly<Record<string, number>>;

/** @param events those of the span, in order; what happened before it is taken for unknown */
export function shivizOf(events: readonly TraceEvent[]): string {
  const clocks = new Map<string, VectorClock>();
  /** Message → the clock of its sending. */
  const sent = new Map<number, VectorClock>();
  const lines: string[] = [];
  /** Something happens at a host, perhaps because of a message. */
  const happens = (host: string, words: string, because?: VectorClock): VectorClock => {
    const before = merged(clocks.get(host) ?? {}, because ?? {});
    const clock = { ...before, [host]: (before[host] ?? 0) + 1 };
    clocks.set(host, clock);
    lines.push(words.replace(/[\r\n]+/g, ' '), `${host} ${JSON.stringify(clock)}`);
    return clock;
  };
  for (const event of events) {
    const { cause, node, t } = event;
    const when = `${secondsOf(t)} s `;
    const because = cause.kind === 'message' || cause.kind === 'request' ? sent.get(cause.id) : undefined;
    const here = node === null ? null : happens(node, when + eventWords(event), because);
    for (const message of event.sent) {
      // A client's own step: an event of the run tells of it without being it.
      const from = message.from ?? node;
      if (from === null) continue;
      const clock = from === node ? here : happens(from, `${when}${messageWords(message)} to ${message.to}`);
      if (clock) sent.set(message.id, clock);
    }
    for (const { client, request, ok } of event.results) {
      happens(client, `${when}${ok ? 'answer' : 'refusal'} to request ${request}`, here ?? {});
    }
  }
  return lines.map((line) => `${line}\n`).join('');
}

function merged(one: VectorClock, other: VectorClock): VectorClock {
  const all = { ...one };
  for (const [host, count] of Object.entries(other)) all[host] = Math.max(all[host] ?? 0, count);
  return all;
}
