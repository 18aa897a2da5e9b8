/**
 * What there is in the diagram, in words: an event, and a message with when it was sent and what became of it. Pure.
 */
import type { AlgorithmPage } from '../../algorithms/manifest.ts';
import type { Text } from '../../localization/text.ts';
import { tellingOf } from '../why/telling.ts';
import { tellingText } from '../why/telling-text.ts';
import type { MessageLine } from './chronicle.ts';
import type { Thing } from './event-points.ts';

/** Where a message is at the playhead: not sent yet, under way, or received or lost. */
export type Phase = 'ahead' | 'flying' | 'over';

/** @param message null for none: it is over. */
export function phaseOf(message: Pick<MessageLine, 'sentAt' | 'endsAt'> | null, t: number): Phase {
  if (!message || t >= message.endsAt) return 'over';
  return t < message.sentAt ? 'ahead' : 'flying';
}

/** A line for the event, and one for the message. */
export function linesOf({ event, message }: Thing, phase: Phase, page: AlgorithmPage, text: Text): readonly string[] {
  const told = event && {
    lane: event.lane,
    time: text.time(event.event.t),
    words: tellingText(tellingOf(event.event, page), page, text),
  };
  return [told ? text('panels-diagram-event', told) : '', message ? messageTold(message, phase, text) : ''].filter(
    (line) => line !== '',
  );
}

/** «AppendEntries S1 → S3 · sent at 5.101 s · arrived at 5.250 s» */
export function messageTold({ type, from, to, sentAt, endsAt, lost }: MessageLine, phase: Phase, text: Text): string {
  const end = { time: text.time(endsAt), ahead: phase === 'over' ? 'no' : 'yes' };
  return [
    `${type} ${text('stage-message-way', { from, to })}`,
    text('panels-diagram-sent', { time: text.time(sentAt), ahead: phase === 'ahead' ? 'yes' : 'no' }),
    phase === 'flying' ? text('panels-diagram-flying') : '',
    lost
      ? text('panels-diagram-ends-lost', { ...end, reason: text(`stage-lost-${lost}`) })
      : text('panels-diagram-arrives', end),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
