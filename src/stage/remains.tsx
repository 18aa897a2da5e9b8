/**
 * Crosses where messages were lost. The moment forgets a message once it would have arrived, too soon to read why
 * it did not: what was seen being lost stays on the stage a little longer, in real time, and fades.
 */
import { memo, useEffect, useRef, useState } from 'react';
import type { Flight, Moment } from '../kernel/moment.ts';
import type { LossReason } from '../kernel/trace.ts';
import { useText } from '../localization/index.ts';
import { isFellow, isSeen, LOST_AT, pointOn, progressOf, wayOf } from './flight.ts';
import { Cross, sideOfReason } from './message-shape.tsx';
import type { StageLayout } from './stage-layout.ts';

interface Remains {
  readonly id: number;
  readonly flight: Flight;
  readonly reason: LossReason;
  /** How far along its way it was lost. */
  readonly at: number;
  /** Whether the reason is written beside it: of a broadcast, once is enough. */
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
    const first = !before.flights.some((other) => other.lost && other.id < id && isFellow(other, flight));
    if (lost) return [{ id, flight, reason: lost, at: LOST_AT, told: first }];
    const reason = reasons.get(id);
    return reason ? [{ id, flight, reason, at: progressOf(flight, after.t), told: true }] : [];
  });
}

function withOneMore(kept: readonly Remains[], one: Remains): readonly Remains[] {
  const toldAlready = kept.some(({ flight, told }) => told && isFellow(flight, one.flight));
  return [...kept, toldAlready ? { ...one, told: false } : one];
}

interface RemainsProps {
  readonly layout: StageLayout;
  readonly moment: Moment;
  /** Virtual per real time; 0 while paused. */
  readonly speed: number;
}

export const RemainsOfMessages = memo(function RemainsOfMessages({ layout, moment, speed }: RemainsProps) {
  const text = useText();
  const [kept, setKept] = useState<readonly Remains[]>([]);
  const before = useRef(moment);

  useEffect(() => {
    const last = before.current;
    before.current = moment;
    if (moment.index === last.index) return;
    const lost = lostBetween(last, moment).filter(({ flight }) => isSeen(flight, speed));
    const jumped = moment.index < last.index || moment.index - last.index > MOST_SEEN;
    if (jumped) setKept((some) => (some.length > 0 ? [] : some));
    else if (lost.length > 0) setKept((some) => lost.reduce(withOneMore, some).slice(-MOST_KEPT));
  }, [moment, speed]);

  if (kept.length === 0) return null;
  return (
    <div className="stage-layer stage-remains-layer" aria-hidden="true">
      {kept.map(({ id, flight, reason, at, told }) => {
        const way = wayOf(layout, flight.from, flight.to);
        if (!way) return null;
        const point = pointOn(way, at);
        const words = text(`stage-lost-${reason}`);
        const forget = () => setKept((some) => some.filter((one) => one.id !== id));
        return (
          <div key={id} className="stage-remains" style={{ left: point.x, top: point.y }} onAnimationEnd={forget}>
            <Cross reason={words} side={told ? sideOfReason(layout, point, words, way.to.x < way.from.x) : null} />
          </div>
        );
      })}
    </div>
  );
});
