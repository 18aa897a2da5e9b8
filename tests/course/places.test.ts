/** Where steps hold that need nothing to happen, or ask what is there already; and the stops that follow from it. */
import { describe, expect, it } from 'vitest';
import { noted, type Scene, type Step } from '../../src/algorithms/course.ts';
import { setting } from '../../src/algorithms/raft/course/script.ts';
import raft from '../../src/algorithms/raft/index.ts';
import page from '../../src/algorithms/raft/page.ts';
import { holdOf } from '../../src/course/lesson.ts';
import { stopNamed, stopsOf, targetOf } from '../../src/course/stops.ts';
import { placesOf } from './play.ts';

const RAFT = { algorithm: raft, page };

const ASKS = { answers: { kind: 'yes-no' }, answer: () => true } as const;
const STEPS: readonly Step[] = [
  { id: 'still' },
  { id: 'still-too', question: ASKS },
  { id: 'timeout', until: noted('election.timeout') },
  { id: 'asks', question: { ...ASKS, reveal: noted('vote.granted') } },
  { id: 'after' },
  { id: 'won', until: noted('election.won'), question: ASKS },
];

const SCENE: Scene = { ...setting({ seed: '3', start: 1.9 }), id: 'scene', steps: STEPS };

describe('the places of a scene', () => {
  const places = placesOf(RAFT, SCENE);
  const placed = (id: string) => {
    const found = places.find(({ step }) => step.id === id);
    if (!found) throw new Error(id);
    return found;
  };

  it('are all found, in order', () => {
    expect(places.map(({ step }) => step.id)).toEqual(STEPS.map(({ id }) => id));
  });

  it('are at the beginning for what needs nothing to happen, where the playhead stands at first', () => {
    const { hold } = placed('still');
    expect(hold.moment.t).toBeLessThanOrEqual(SCENE.start_us);
    expect(hold.events).toEqual([]);
    expect(placed('still-too').hold.moment).toBe(hold.moment);
    expect(targetOf(SCENE, hold)).toEqual({ t: SCENE.start_us });
  });

  it('are right after the event elsewhere', () => {
    const { hold } = placed('timeout');
    expect(hold.moment.event?.notes.map(({ rule }) => rule)).toContain('election.timeout');
    expect(targetOf(SCENE, hold)).toEqual({ index: hold.moment.index });
  });

  it('are the same before and after a question about what is there already', () => {
    const still = placed('still-too');
    expect(still.revealed?.moment).toBe(still.hold.moment);
    expect(placed('timeout').revealed).toBeNull();
  });

  it('of a question are two, and the next step begins at the second', () => {
    const asks = placed('asks');
    expect(asks.hold.moment).toBe(placed('timeout').hold.moment);
    expect(asks.revealed?.moment.index).toBeGreaterThan(asks.hold.moment.index);
    expect(placed('after').hold.moment).toBe(asks.revealed?.moment);
  });

  it('never go back', () => {
    const indexes = places.flatMap(({ hold, revealed }) => [hold.moment.index, (revealed ?? hold).moment.index]);
    expect(indexes).toEqual(indexes.toSorted((a, b) => a - b));
  });

  it('are shown as they are at a stop', () => {
    const asks = placed('asks');
    expect(holdOf({ kind: 'hold' }, asks)).toBe(asks.hold);
    expect(holdOf({ kind: 'seen' }, asks)).toBe(asks.revealed);
    expect(holdOf({ kind: 'challenge' }, placed('after'))).toBe(placed('after').hold);
  });
});

describe('the stops of a chapter', () => {
  const stops = stopsOf({ scenes: [SCENE, { ...SCENE, id: 'other', steps: [{ id: 'last', question: ASKS }] }] });

  it('are one for each step, a second for its question, and the challenge', () => {
    expect(stops.map(({ name }) => name)).toEqual([
      'still',
      'still-too',
      'still-too.seen',
      'timeout',
      'asks',
      'asks.seen',
      'after',
      'won',
      'won.seen',
      'last',
      'last.seen',
      'challenge',
    ]);
    expect(stops.at(-1)).toMatchObject({ kind: 'challenge', scene: 1, place: 0, step: 7 });
    expect(stops[9]).toMatchObject({ scene: 1, place: 0, step: 6 });
  });

  it('are found by their names; for a name that there is not it is the first', () => {
    expect(stopNamed(stops, 'asks.seen')).toBe(5);
    expect(stopNamed(stops, 'nonsense')).toBe(0);
    expect(stopNamed(stops, null)).toBe(0);
  });
});
