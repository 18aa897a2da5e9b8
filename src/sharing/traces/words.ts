/** An event in one line of plain text, for files that other programs read. In English, with the algorithm's own names. */
import type { Json } from '../../kernel/contract.ts';
import { type SentMessage, TOLD, type TraceCause, type TraceEvent } from '../../kernel/trace.ts';

/** «RequestVote (term 4)» */
export function messageWords({ type, body }: Pick<SentMessage, 'type' | 'body'>): string {
  const { term, op } = body;
  if (typeof term === 'number') return `${type} (term ${term})`;
  return op === undefined ? type : `${type} ${operationWords(op)}`;
}

/** What happened, and which rules fired: «timer election: election.timeout». */
export function eventWords(event: TraceEvent): string {
  const rules = [...new Set(event.notes.map(({ rule, values }) => (rule === TOLD ? String(values.words) : rule)))];
  const violated = event.violations.map(({ property }) => `VIOLATION ${property}`);
  const all = [...rules, ...violated].join(', ');
  return all === '' ? causeWords(event.cause) : `${causeWords(event.cause)}: ${all}`;
}

function causeWords(cause: TraceCause): string {
  switch (cause.kind) {
    case 'start':
    case 'told':
      return cause.kind;
    case 'message':
      return `message ${cause.id}`;
    case 'timer':
      return `timer ${cause.timer}`;
    case 'request':
      return `request ${cause.request} of ${cause.client}, ${operationWords(cause.op)}`;
    case 'command':
      return `command ${cause.command.kind}`;
  }
}

function operationWords(op: Json): string {
  if (typeof op !== 'object' || op === null || Array.isArray(op)) return JSON.stringify(op);
  return Object.values(op)
    .map((value) => (typeof value === 'string' ? value : JSON.stringify(value)))
    .join(' ');
}

/** A point in virtual time, as a number of seconds to the millisecond. */
export function secondsOf(t_us: number): string {
  return (t_us / 1_000_000).toFixed(3);
}
