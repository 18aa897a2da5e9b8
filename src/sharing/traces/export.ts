/** A trace, or a span of one, in the form of a file: our own lines, a Mermaid sequence diagram, a log for ShiViz. */
import { rulesOff, TOLD, type TraceEvent, type TraceHeader } from '../../kernel/trace.ts';
import { mermaidOf } from './mermaid.ts';
import { shivizOf } from './shiviz.ts';

export const FORMS = ['jsonl', 'mermaid', 'shiviz'] as const;
export type Form = (typeof FORMS)[number];

/** How files of a form end, and what they are. */
export const FILES: Readonly<Record<Form, { readonly ending: string; readonly type: string }>> = {
  jsonl: { ending: 'jsonl', type: 'application/jsonl' },
  mermaid: { ending: 'mmd', type: 'text/vnd.mermaid' },
  shiviz: { ending: 'shiviz.log', type: 'text/plain' },
};

/** Can a span be chosen? Our own format is of a run from its beginning: a part of it could not be read again. */
export function takesSpan(form: Form): boolean {
  return form !== 'jsonl';
}

/**
 * @param events those to be written, in order; for `jsonl` all from the first on
 * @param rules the rules whose firing is worth a note in a diagram
 */
export function fileOf(
  form: Form,
  header: TraceHeader,
  events: readonly TraceEvent[],
  rules: readonly string[],
): string {
  if (form === 'mermaid') return mermaidOf(header, events, new Set([...rules, TOLD]));
  if (form === 'shiviz') return shivizOf(events);
  // A rule may have been switched off by hand, of which the header of the run on show says nothing.
  const modified = header.imported ? [] : rulesOff(header.commands);
  const isModified = modified.length > 0 ? { modified } : {};
  const whole: TraceHeader = { ...header, ...isModified, until: events.at(-1)?.t ?? 0 };
  return [JSON.stringify(whole), ...events.map((event) => JSON.stringify(event)), ''].join('\n');
}

/** The events of a span of time, µs, both ends included. */
export function within(events: readonly TraceEvent[], from_us: number, to_us: number): readonly TraceEvent[] {
  return events.filter(({ t }) => t >= from_us && t <= to_us);
}
