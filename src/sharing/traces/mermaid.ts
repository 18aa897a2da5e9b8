/**
 * A span of a run as a Mermaid sequence diagram (https://mermaid.js.org/syntax/sequenceDiagram.html). Such a diagram has
 * an order and no time: a message stands where it arrives, a lost one where it is sent, and the notes say when.
 */
import type { SentMessage, TraceEvent, TraceHeader } from '../../kernel/trace.ts';
import { eventWords, messageWords, secondsOf } from './words.ts';

/** More lines than this make a diagram that nobody can read and that Mermaid refuses; the rest is left out, and it says so. */
export const LINES_MAX = 400;

/**
 * @param events those of the span, in order
 * @param rules the rules whose firing is noted over the node, by name
 */
export function mermaidOf(
  header: Pick<TraceHeader, 'nodes' | 'modified'>,
  events: readonly TraceEvent[],
  rules: ReadonlySet<string>,
): string {
  const lines: string[] = [];
  const clients = new Set<string>();
  const underWay = new Map<number, { readonly from: string; readonly message: SentMessage }>();
  for (const event of events) {
    const { cause, node } = event;
    const carried = cause.kind === 'message' || cause.kind === 'request' ? underWay.get(cause.id) : undefined;
    if (carried && node !== null) lines.push(`${carried.from}->>${node}: ${escaped(messageWords(carried.message))}`);
    else if (cause.kind === 'request' && node !== null)
      lines.push(`${cause.client}->>${node}: request ${cause.request}`);
    if (cause.kind === 'request') clients.add(cause.client);
    if (node !== null && isTold(event, rules)) {
      lines.push(`Note over ${node}: ${secondsOf(event.t)} s ${escaped(eventWords(event))}`);
    }
    for (const message of event.sent) {
      const from = message.from ?? node;
      if (from === null || from === undefined) continue;
      if (!header.nodes.includes(from)) clients.add(from);
      const isLost = event.lost.some(({ id }) => id === message.id);
      if (isLost) lines.push(`${from}-x${message.to}: ${escaped(messageWords(message))}`);
      else underWay.set(message.id, { from, message });
    }
    for (const { client, request, ok } of event.results) {
      clients.add(client);
      if (node !== null) lines.push(`${node}-->>${client}: ${ok ? 'answer' : 'refusal'} to request ${request}`);
    }
  }
  const shown = lines.slice(0, LINES_MAX);
  const people = [...[...clients].sort(), ...header.nodes];
  const modified = header.modified?.length ? [`%% modified: without ${header.modified.join(', ')}`] : [];
  const left = lines.length - shown.length;
  return [
    'sequenceDiagram',
    ...modified,
    ...people.map((name) => `participant ${name}`),
    ...shown,
    ...(left > 0 ? [`%% ${left} more lines are left out`] : []),
    '',
  ].join('\n');
}

/** Is this event worth a note of its own: a rule that is asked for, a fault, a broken property? */
function isTold({ cause, notes, violations }: TraceEvent, rules: ReadonlySet<string>): boolean {
  return cause.kind === 'command' || violations.length > 0 || notes.some(({ rule }) => rules.has(rule));
}

/** In a message of Mermaid's `;` and `#` have a meaning of their own, and a line break ends it. */
function escaped(words: string): string {
  return words.replace(/[#;]/g, (mark) => `#${mark.charCodeAt(0)};`).replace(/[\r\n]+/g, ' ');
}
