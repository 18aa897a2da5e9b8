/**
 * Crosses where messages were lost. The moment forgets a message once it would have arrived, too soon to read why
 * it did not: what was seen being lost stays on the stage a little longer, in real time, and fades.
 */
import { memo, useEffect, useRef, useState } from 'react';
import type { Flight, Moment } from '../kernel/moment.ts';
import type { LossReason } from '../kernel/trace.ts';
import { useText } from '../localization/index.ts';
import { isSeen, LOST_AT, pointOn, progressOf, wayOf } from './flight.ts';
import type { Point } from './geometry.ts';
import { textWidth } from './measure.ts';
import { sideOfReason } from './message-measures.ts';
import { Cross } from './message-shape.tsx';
import type { StageLayout } from './stage-layout.ts';

export interface Remains {
  readonly id: number;
  readonly flight: Flight;
  readonly reason: LossReason;
  /** How far along its way it was lost. */
  readonly at: number;
}

/** Remains with whether the reason is written beside them: each reason stands on the stage once at a time. */
export interface KeptRemains extends Remains {
  readonly told: boolean;
}

/** A jump over more events than this is a seek: nobody saw them happen. */
const MOST_SEEN = 64;
const MOST_KEPT = 12;

/** What was lost between two moments, the second soon after the first. */
export function lostBetween(before: Moment, after: Moment): readonly Remains[] {
  const steps = after.index - before.index;
  if (steps <= 0 || steps > MOST_SEEN) return [];
  const still = new Set(after.flights.map(({ id }) => id));
  const reasons = new Map((after.event?.lost ?? []).map(({ id, reason }) => [id, reason]));
  return before.flights.flatMap((flight): Remains[] => {
    if (still.has(flight.id)) return [];
    const { id, lost } = flight;
    if (lost) return [{ id, flight, reason: lost, at: LOST_AT }];
    const reason = reasons.get(id);
    return reason ? [{ id, flight, reason, at: progressOf(flight, after.t) }] : [];
  });
}

/** One more cross; it says why only if no other does. */
export function withOneMore(kept: readonly KeptRemains[], one: Remains): readonly KeptRemains[] {
  const told = !kept.some((other) => other.told && other.reason === one.reason);
  return [...kept, { ...one, told }].slice(-MOST_KEPT);
}

/** What is left to see of lost messages; `speed` is virtual per real time, 0 while paused. */
export function useRemains(moment: Moment, speed: number): { kept: readonly KeptRemains[]; forget(id: number): void } {
  const [kept, setKept] = useState<readonly KeptRemains[]>([]);
  const before = useRef(moment);
  useEffect(() => {
    const last = before.current;
    before.current = moment;
    const steps = moment.index - last.index;
    if (steps === 0) return;
    const lost = lostBetween(last, moment).filter(({ flight }) => isSeen(flight, speed));
    if (steps < 0 || steps > MOST_SEEN) setKept((some) => (some.length > 0 ? [] : some));
    else if (lost.length > 0) setKept((some) => lost.reduce(withOneMore, some));
  }, [moment, speed]);
  const [forget] = useState(() => (id: number) => setKept((some) => some.filter((one) => one.id !== id)));
  return { kept, forget };
}

interface RemainsProps {
  readonly layout: StageLayout;
  readonly kept: readonly KeptRemains[];
  readonly crosses: readonly Point[];
  forget(id: number): void;
}

export const RemainsOfMessages = memo(function RemainsOfMessages({ layout, kept, crosses, forget }: RemainsProps) {
  const text = useText();
  if (kept.length === 0) return null;
  return (
    <div className="stage-layer stage-remains-layer" aria-hidden="true">
      {kept.map(({ id, flight, reason, at, told }) => {
        const way = wayOf(layout, flight.from, flight.to);
        if (!way) return null;
        const point = pointOn(way, at);
        const words = text(`stage-lost-${reason}`);
        const side = told ? sideOfReason(layout, point, words, textWidth, crosses) : null;
        return (
          <div
            key={id}
            className="stage-remains"
            style={{ left: point.x, top: point.y }}
            onAnimationEnd={() => forget(id)}
          >
            <Cross reason={words} side={side} />
          </div>
        );
      })}
    </div>
  );
});
