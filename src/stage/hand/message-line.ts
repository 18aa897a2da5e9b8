/** A message in one line, for whoever points at it: what it is, from whom to whom, and its most telling fields. Pure. */
import type { Json } from '../../kernel/contract.ts';
import type { Flight } from '../../kernel/moment.ts';
import type { Presentation } from '../../kernel/presentation.ts';
import type { Text } from '../../localization/text.ts';
import { messageWords } from '../picture.ts';

/** What is left is on its card. */
const MOST_FIELDS = 2;

/** «AppendEntries S1 → S3 · term 2 · 2 entries · prevLogIndex 4 · …» */
export function messageLine(flight: Flight, presentation: Presentation, text: Text): string {
  const { type, from, to, body, lost } = flight;
  const picture = presentation.message(type, body);
  const { counter, verdict } = picture;
  const words = messageWords(type, picture, text);
  const isTold = (field: string, value: Json): boolean =>
    value === from || value === to || (presentation.values[field] === 'counter' && value === counter);
  const fields = Object.entries(body).flatMap(([field, value]): string[] => {
    if (field === 'op' && value !== undefined) return [`${field} ${presentation.operation(value)}`];
    // Yes or no has been said in words.
    const isPlain =
      typeof value === 'number' || typeof value === 'string' || (typeof value === 'boolean' && verdict === null);
    return isPlain && !isTold(field, value) ? [`${field} ${value}`] : [];
  });
  return [
    `${type} ${text('stage-message-way', { from, to })}`,
    counter === null ? '' : text('value-counter', { value: counter }),
    words === type ? '' : words,
    ...fields.slice(0, MOST_FIELDS),
    lost ? text(`stage-lost-${lost}`) : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
