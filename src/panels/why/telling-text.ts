/** A telling as plain text, for who hears it and for pictures: the sentence, and the line with its rule. Pure. */
import type { AlgorithmPage } from '../../algorithms/manifest.ts';
import { TOLD, type TraceNote } from '../../kernel/trace.ts';
import { noteId, propertyId, ruleId, violationId } from '../../localization/names.ts';
import type { Text } from '../../localization/text.ts';
import { noteValues, type Values, valuesOf } from '../../localization/values.ts';
import type { Telling } from './telling.ts';

/** Its sentence as plain text. */
export function tellingText(telling: Telling, page: AlgorithmPage, text: Text): string {
  const { note, violation } = telling;
  if (violation && text.has(violationId(violation)))
    return text(violationId(violation), valuesOf(violation.values, page.presentation));
  if (violation) return text('event-violation', violationValues(telling, text));
  if (note?.rule === TOLD) return toldWords(note);
  if (note)
    return text.has(noteId(note.rule)) ? text(noteId(note.rule), noteValues(note, page.presentation)) : note.rule;
  return text(messageId(telling, text), messageValues(telling, text));
}

/** What a trace of another program says, in its own words. */
export function toldWords({ values }: TraceNote): string {
  return `${values.node}: ${values.words}`;
}

/** «One vote per term · Raft §5.2»; of a broken property that it is broken; null for what people did. */
export function ruleLine(telling: Telling, page: AlgorithmPage, text: Text): string | null {
  const { note, violation, source } = telling;
  const rule = note ? `${noteId(note.rule)}.rule` : violation ? `${propertyId(violation.property)}.description` : null;
  const stated = rule !== null && text.has(rule) ? text(rule).replace(/[.。]$/, '') : null;
  const pieces = [
    // A property is stated as if it held: right beside what broke it, that would be read as a contradiction.
    violation && stated !== null ? text('panels-why-broken', { property: stated }) : stated,
    source !== null ? text(`algorithm-${page.id}.citation`, { source }) : null,
  ].filter((piece) => piece !== null);
  return pieces.length > 0 ? pieces.join(' · ') : null;
}

/** The values of the sentence for a property without words of its own. */
export function violationValues({ violation }: Telling, text: Text) {
  return {
    property: violation ? text(propertyId(violation.property)) : '',
    nodes: { kind: 'nodes' as const, value: violation?.nodes ?? [] },
  };
}

/** A message of ours, or the one for what a newer engine knows and this page does not. */
export function messageId({ message }: Telling, text: Text): string {
  return text.has(message.id) ? message.id : 'event-quiet';
}

/** The values of a message of ours; a rule is known by its id, and called by its name. */
export function messageValues({ message: { values } }: Telling, text: Text): Values {
  const { rule } = values;
  return typeof rule === 'string' && text.has(ruleId(rule)) ? { ...values, rule: text(ruleId(rule)) } : values;
}
