/** What was asked for before comes late, or fails late: what is wanted by now stays as it is. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ChunkReply, Engine } from '../../src/engine/client/engine.ts';
import { EngineProblem } from '../../src/engine/client/problem.ts';
import type { Milestone } from '../../src/engine/wire.ts';
import { Archive } from '../../src/player/archive.ts';
import { RecordedEngine } from '../../src/player/recorded.ts';
import { Supply } from '../../src/player/supply.ts';
import { PlayerRig, raftHeader } from './rig.ts';

let rig: PlayerRig;
beforeEach(() => {
  rig = new PlayerRig();
});
afterEach(() => rig.end());

test('a run that is opened too late takes nothing away from the trace that came before it', async () => {
  await rig.open();
  const events = await rig.events(0, 256);
  const [event] = events.filter(({ notes }) => notes.some(({ rule }) => rule === 'election.won'));
  const { i = 0, t = 0, node = null } = event ?? {};
  const marks: Milestone[] = [{ index: i, t, node, kind: 'election', counter: 1, what: 'election.won' }];
  const { header } = rig.run;

  const open = rig.engine.open.bind(rig.engine);
  let arrive = () => {};
  vi.spyOn(rig.engine, 'open').mockImplementation(async (...asked) => {
    await new Promise<void>((resolve) => {
      arrive = resolve;
    });
    return open(...asked);
  });
  const late = rig.player.open(raftHeader({ seed: '9' }));
  await rig.settle();
  const recording = { header: { ...raftHeader(), imported: {} } as never, events, marks };
  void rig.player.open(recording.header, { source: (listener) => new RecordedEngine(recording, listener, () => {}) });
  await rig.settle();
  expect(rig.run.header).not.toBe(header);
  expect(rig.run.milestones).toEqual(marks);

  arrive();
  await rig.settle();
  expect(await late).toBe(false);
  rig.player.step(1);
  await rig.settle();
  expect(rig.run.milestones).toEqual(marks);
});

/** The archive waits a while before it asks: the playhead may ask for the same. */
const WAIT_ms = 500;

/** An engine whose chunks are answered by hand. */
function slowEngine() {
  const asked: { readonly branch: number; reject(error: unknown): void }[] = [];
  const chunk = (branch: number) =>
    new Promise<ChunkReply>((_, reject) => {
      asked.push({ branch, reject });
    });
  return { asked, engine: { chunk } as unknown as Engine };
}

test('who looks at a branch is told to ask again when what was asked of another one has failed', async () => {
  const { asked, engine } = slowEngine();
  const told = vi.fn();
  const archive = new Archive(engine, { whole: () => undefined, indexAt: () => undefined }, 1, told);
  archive.between(0, 1e6);
  await rig.pass(WAIT_ms);
  archive.show(0);
  archive.between(0, 1e6);
  told.mockClear();
  asked[0]?.reject(new EngineProblem('cancelled', ''));
  await rig.pass(WAIT_ms);
  expect(told).toHaveBeenCalledTimes(1);
  archive.between(0, 1e6);
  await rig.pass(WAIT_ms);
  expect(asked.map(({ branch }) => branch)).toEqual([1, 0]);
  // Where it is the same branch nobody is told, who would ask for ever.
  asked[1]?.reject(new EngineProblem('engine-lost', ''));
  await rig.pass(WAIT_ms);
  expect(told).toHaveBeenCalledTimes(1);
});

test('the playhead gets what it needs of a branch though what it needed of another one has failed', async () => {
  const { asked, engine } = slowEngine();
  const failed = vi.fn();
  const tape = { holds: () => false, endOf: () => 0, put: () => true };
  const supply = new Supply(engine, tape as never, { arrived: () => {}, failed });
  supply.want({ branch: 1, t: 0, index: 0, speed: 1 });
  supply.want({ branch: 0, t: 0, index: 0, speed: 1 });
  asked[0]?.reject(new EngineProblem('cancelled', ''));
  await rig.settle();
  expect(asked.map(({ branch }) => branch)).toEqual([1, 0]);
  expect(failed).not.toHaveBeenCalled();
  asked[1]?.reject(new EngineProblem('engine-lost', ''));
  await rig.settle();
  expect(asked).toHaveLength(2);
  expect(failed).toHaveBeenCalledTimes(1);
});
