import { describe, expect, it } from 'vitest';
import { CHUNK } from '../../src/engine/wire.ts';
import { TIME_MAX_us } from '../../src/kernel/limits.ts';
import { firstMoment } from '../../src/kernel/moment.ts';
import type { TraceEvent } from '../../src/kernel/trace.ts';
import { CHUNKS_MAX, Tape } from '../../src/player/tape.ts';

const header = { nodes: ['S1'] };
/** An event in the middle of the second chunk. */
const MIDDLE = CHUNK + 44;

/** Event `i`, at ten times its number. */
function event(i: number, t = i * 10): TraceEvent {
  const cause = { kind: 'timer', timer: 'election' } as const;
  return { i, t, node: 'S1', cause, sent: [], lost: [], notes: [], results: [], violations: [] };
}

function chunk(number: number, { branch = 0, count = CHUNK, quiet = false, bare = number > 0 } = {}) {
  const events = Array.from({ length: count }, (_, k) => event(number * CHUNK + k));
  return { branch, chunk: number, start: bare ? null : firstMoment(header), events, quiet };
}

describe('a tape', () => {
  it('joins chunks to the ones before, and takes none that hangs in the air', () => {
    const tape = new Tape(header);
    expect(tape.put(chunk(1))).toBe(false);
    expect(tape.put(chunk(0))).toBe(true);
    expect(tape.put(chunk(1))).toBe(true);
    expect(tape.moment(0, MIDDLE)).toMatchObject({ index: MIDDLE, t: 10 * MIDDLE });
    expect(tape.moment(0, 2 * CHUNK + 8)).toBeUndefined();
  });

  it('keeps the same moment while the playhead stays, whatever else comes in', () => {
    const tape = new Tape(header);
    tape.put(chunk(0));
    const moment = tape.moment(0, MIDDLE - CHUNK);
    tape.put(chunk(1));
    expect(tape.moment(0, MIDDLE - CHUNK)).toBe(moment);
  });

  it('knows the last event of a time only where it can be sure', () => {
    const tape = new Tape(header);
    tape.put(chunk(0));
    expect(tape.indexAt(0, 0)).toBe(0);
    expect(tape.indexAt(0, 55)).toBe(5);
    // The next chunk could begin at this very time.
    expect(tape.indexAt(0, 10 * (CHUNK - 1))).toBeUndefined();
    tape.put(chunk(1));
    expect(tape.indexAt(0, 10 * (CHUNK - 1))).toBe(CHUNK - 1);
    expect(tape.indexAt(0, 10 * CHUNK)).toBe(CHUNK);
  });

  it('knows until when everything is known', () => {
    const tape = new Tape(header);
    expect(tape.knownUntil(0, -1)).toBe(0);
    tape.put(chunk(0));
    tape.put(chunk(1));
    expect(tape.knownUntil(0, 3)).toBe(10 * (2 * CHUNK - 1));
    tape.put(chunk(2, { count: 10, quiet: true }));
    expect(tape.knownUntil(0, 3)).toBe(TIME_MAX_us);
    expect(tape.indexAt(0, 999_999)).toBe(2 * CHUNK + 9);
  });

  it('knows the end of a run that ends with a chunk', () => {
    const tape = new Tape(header);
    tape.put(chunk(0));
    tape.put(chunk(1, { count: 0, quiet: true }));
    expect(tape.indexAt(0, 999_999)).toBe(CHUNK - 1);
    expect(tape.knownUntil(0, CHUNK - 1)).toBe(TIME_MAX_us);
  });

  it('holds a bounded number of chunks and lets go of the ones of least use', () => {
    const tape = new Tape(header);
    tape.put(chunk(0));
    for (let number = 1; number <= CHUNKS_MAX + 10; number += 1) {
      tape.moment(0, 7);
      tape.put(chunk(number));
    }
    const held = Array.from({ length: CHUNKS_MAX + 11 }, (_, number) => tape.holds(0, number));
    expect(held.filter(Boolean)).toHaveLength(CHUNKS_MAX);
    expect(held[0]).toBe(true);
    expect(held[1]).toBe(false);
    expect(held.at(-1)).toBe(true);
  });
});

describe('an edit', () => {
  it('takes the events from its index on, on its own branch', () => {
    const tape = new Tape(header);
    for (const number of [0, 1, 2]) tape.put(chunk(number));
    tape.edit(0, 0, MIDDLE);
    expect(tape.event(0, MIDDLE - 1)).toBeDefined();
    expect(tape.event(0, MIDDLE)).toBeUndefined();
    expect(tape.holds(0, 0)).toBe(true);
    expect(tape.holds(0, 1)).toBe(false);
    expect(tape.holds(0, 2)).toBe(false);
    expect(tape.knownUntil(0, 0)).toBe(10 * (MIDDLE - 1));
    expect(tape.moment(0, MIDDLE - 1)).toMatchObject({ index: MIDDLE - 1 });
  });

  it('shares what is before it with the branch it was made from, which keeps its own', () => {
    const tape = new Tape(header);
    for (const number of [0, 1, 2]) tape.put(chunk(number));
    tape.edit(0, 1, MIDDLE);
    expect(tape.event(1, MIDDLE - 1)).toBe(tape.event(0, MIDDLE - 1));
    expect(tape.event(1, MIDDLE)).toBeUndefined();
    expect(tape.event(0, 2 * CHUNK + 8)).toBeDefined();
    expect(tape.holds(0, 1)).toBe(true);
    tape.put({
      ...chunk(1, { branch: 1 }),
      events: Array.from({ length: CHUNK }, (_, k) => event(CHUNK + k, 9000 + k)),
    });
    expect(tape.moment(1, MIDDLE)).toMatchObject({ t: 9044 });
    expect(tape.moment(0, MIDDLE)).toMatchObject({ t: 10 * MIDDLE });
  });

  it('brings the rest of its chunk, which is joined to what is before it, and to nothing else', () => {
    const rest = { branch: 1, chunk: 1, from: MIDDLE, events: [event(MIDDLE, 9000), event(MIDDLE + 1, 9001)] };
    const tape = new Tape(header);
    for (const number of [0, 1, 2]) tape.put(chunk(number));
    tape.edit(0, 1, MIDDLE);
    expect(tape.put({ ...rest, quiet: true })).toBe(true);
    expect(tape.event(1, MIDDLE - 1)).toBe(tape.event(0, MIDDLE - 1));
    expect(tape.moment(1, MIDDLE + 1)).toMatchObject({ t: 9001 });
    expect(tape.knownUntil(1, 0)).toBe(TIME_MAX_us);
    expect(tape.moment(0, MIDDLE + 1)).toMatchObject({ t: 10 * (MIDDLE + 1) });
    // The chunk is whole again: the same rest a second time would leave a gap or repeat what is there.
    expect(tape.put({ ...rest, quiet: true })).toBe(false);
    expect(new Tape(header).put({ ...rest, quiet: true })).toBe(false);
    // Where a branch ends before the command that is taken back, nothing is left of the rest.
    tape.edit(1, 1, MIDDLE);
    expect(tape.put({ ...rest, events: [], quiet: true })).toBe(true);
    expect(tape.event(1, MIDDLE)).toBeUndefined();
    expect(tape.knownUntil(1, 0)).toBe(TIME_MAX_us);
  });
});
