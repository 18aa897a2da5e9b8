import { beforeEach, describe, expect, it } from 'vitest';
import { type BranchInfo, CHUNK, WIRE_VERSION } from '../../src/engine/wire.ts';
import { EventDigest } from '../../src/kernel/digest.ts';
import { validateHeader } from '../../src/kernel/header.ts';
import { History } from '../../src/kernel/history.ts';
import { nextMoment } from '../../src/kernel/moment.ts';
import { raft, raftHeader, SessionRig } from './rig.ts';

const crash = (node: string, at: number) => ({ at, kind: 'crash', node });

let rig: SessionRig;
beforeEach(() => {
  rig = new SessionRig();
});

/** Asks for a chunk and has it. */
function chunk(number: number, branch = 0) {
  const request = rig.ask({ kind: 'chunk', branch, where: { chunk: number } });
  rig.run();
  return rig.answer(request, 'chunk');
}

describe('opening', () => {
  it('says hello with the algorithms it knows', () => {
    rig.session.greet();
    expect(rig.said).toEqual([{ wire: WIRE_VERSION, kind: 'hello', algorithms: ['raft'] }]);
  });

  it('opens a run with one branch', async () => {
    await rig.open(raftHeader());
    expect(rig.answer(1, 'opened').branches).toMatchObject([{ id: 0, parent: null, canUndo: false, canRedo: false }]);
  });

  it.each([
    ['an unknown algorithm', { algorithm: 'rift' }, 'unknown-algorithm'],
    ['another version', { algorithmVersion: 99 }, 'other-version'],
    ['a bad configuration', { config: { batchSize: -1 } }, 'bad-config'],
    ['a command for nobody', { commands: [crash('S9', 5)] }, 'unknown-node'],
  ])('refuses %s and keeps the run that is open', async (_, change, code) => {
    await rig.open(raftHeader());
    const before = chunk(0);
    const request = rig.ask({ kind: 'open', header: raftHeader(change) });
    await new Promise((resolve) => setTimeout(resolve));
    expect(rig.answer(request, 'refused').code).toBe(code);
    expect(chunk(0).events).toEqual(before.events);
  });

  it('lets what comes while it opens wait', async () => {
    rig.ask({ kind: 'open', header: raftHeader() });
    const request = rig.ask({ kind: 'chunk', branch: 0, where: { chunk: 0 } });
    expect(rig.said).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve));
    rig.run();
    expect(rig.answer(request, 'chunk').events).toHaveLength(CHUNK);
  });
});

describe('chunks', () => {
  beforeEach(() => rig.open(raftHeader({ load: 20 })));

  it('join without a gap, and each starts at the moment where the one before ends', () => {
    const first = chunk(0);
    const second = chunk(1);
    expect(first.events.map(({ i }) => i)).toEqual(Array.from({ length: CHUNK }, (_, k) => k));
    expect(second.events[0]?.i).toBe(CHUNK);
    if (!first.start || !second.start) throw new Error('no start');
    const { nodes } = raftHeader();
    const folded = first.events.reduce((moment, event) => nextMoment(moment, event, nodes), first.start);
    expect(second.start.index).toBe(CHUNK - 1);
    expect(second.start.nodes).toEqual(folded.nodes);
    expect(second.start.network).toEqual(folded.network);
  });

  it('leaves out the start when the page has it', () => {
    const request = rig.ask({ kind: 'chunk', branch: 0, where: { chunk: 1 }, bare: true });
    rig.run();
    expect(rig.answer(request, 'chunk').start).toBeNull();
  });

  it('is found by time', () => {
    const third = chunk(2);
    const t = third.events[CHUNK - 5]?.t ?? Number.NaN;
    const request = rig.ask({ kind: 'chunk', branch: 0, where: { t } });
    rig.run();
    expect(rig.answer(request, 'chunk').chunk).toBe(2);
  });

  it('is the first for a time before any event, and ends a run that falls quiet', async () => {
    // With its one node crashed nothing is left to happen.
    await rig.open(raftHeader({ nodes: ['S1'], commands: [crash('S1', 1000)] }));
    const request = rig.ask({ kind: 'chunk', branch: 0, where: { t: 0 } });
    rig.run();
    const only = rig.answer(request, 'chunk');
    expect(only).toMatchObject({ chunk: 0, quiet: true });
    expect(only.events.at(-1)?.cause).toMatchObject({ kind: 'command' });
    const beyond = rig.ask({ kind: 'chunk', branch: 0, where: { chunk: 7 } });
    rig.run();
    expect(rig.answer(beyond, 'refused').code).toBe('beyond-the-end');
  });

  it('tells each milestone once', () => {
    const told = [chunk(0), chunk(3), chunk(1)].map(({ milestones }) => milestones);
    expect(told[0]?.[0]).toMatchObject({ kind: 'election' });
    const all = told.flat().map(({ index }) => index);
    expect(all).toEqual([...all].sort((a, b) => a - b));
    expect(told[2]).toEqual([]);
  });
});

describe('editing', () => {
  beforeEach(() => rig.open(raftHeader({ load: 20 })));

  it('changes the future that nobody has seen', () => {
    chunk(0);
    const request = rig.ask({ kind: 'command', branch: 0, command: crash('S1', 500_000), seen_us: 400_000 });
    const edited = rig.answer(request, 'edited');
    expect(edited).toMatchObject({ branch: 0, t: 500_000 });
    expect(edited.branches).toMatchObject([{ id: 0, canUndo: true }]);
    // The rest of the chunk in which the edit begins comes with the answer.
    const { events, quiet } = chunk(Math.floor(edited.from / CHUNK));
    const rest = events.filter(({ i }) => i >= edited.from);
    expect(edited).toMatchObject({ chunk: Math.floor(edited.from / CHUNK), events: rest, quiet });
    expect(rest[0]?.cause).toEqual({
      kind: 'command',
      command: crash('S1', 500_000),
    });
  });

  it('opens a branch when the future has been seen, and tells its milestones from the edit on', () => {
    const before = chunk(4);
    const request = rig.ask({ kind: 'command', branch: 0, command: crash('S1', 500_000), seen_us: 2_000_000 });
    const edited = rig.answer(request, 'edited');
    expect(edited.branch).toBe(1);
    expect(edited.branches.map(({ id, parent, forkedAt }) => ({ id, parent, forkedAt }))).toEqual([
      { id: 0, parent: null, forkedAt: 0 },
      { id: 1, parent: 0, forkedAt: 500_000 },
    ]);
    expect(chunk(4).events).toEqual(before.events);
    const told = edited.milestones;
    expect(told[0]?.index).toBeGreaterThanOrEqual(edited.from);
    expect(told[0]).toMatchObject({ kind: 'fault', t: 500_000 });
  });

  it('drops what is asked about a branch that is gone, and tells all of it again when it comes back', async () => {
    const forked = rig.ask({ kind: 'command', branch: 0, command: crash('S1', 500_000), seen_us: 2_000_000 });
    const { branches } = rig.answer(forked, 'edited');
    const [root] = branches as [BranchInfo];
    const first = rig.ask({ kind: 'chunk', branch: 1, where: { t: 1_500_000 } });
    rig.run();
    const { events } = rig.answer(first, 'chunk');
    const far = rig.ask({ kind: 'chunk', branch: 1, where: { t: 50_000_000 } });
    const checked = rig.ask({ kind: 'digest', branch: 1, until_us: 50_000_000 });
    rig.turn();
    const gone = rig.ask({ kind: 'arrange', branches: [root] });
    expect(rig.answer(gone, 'opened').branches).toEqual([root]);
    rig.run();
    await rig.fetched();
    rig.run();
    for (const request of [far, checked]) rig.answer(request, 'cancelled');
    expect(rig.answer(rig.ask({ kind: 'undo', branch: 1 }), 'refused').code).toBe('unknown-branch');
    const wrong = rig.ask({ kind: 'arrange', branches: [{ ...root, parent: 7 }] });
    expect(rig.answer(wrong, 'refused').code).toBe('bad-header');
    const back = rig.ask({ kind: 'arrange', branches });
    expect(rig.answer(back, 'opened').branches).toEqual(branches);
    const again = rig.ask({ kind: 'chunk', branch: 1, where: { t: 1_500_000 } });
    rig.run();
    expect(rig.answer(again, 'chunk').events).toEqual(events);
    expect(rig.answer(again, 'chunk').milestones).toContainEqual(
      expect.objectContaining({ kind: 'fault', t: 500_000 }),
    );
  });

  it('takes back and gives again', () => {
    const before = chunk(3).events;
    rig.ask({ kind: 'command', branch: 0, command: crash('S1', 500_000), seen_us: 0 });
    const changed = chunk(3).events;
    expect(changed).not.toEqual(before);
    rig.answer(rig.ask({ kind: 'undo', branch: 0 }), 'edited');
    expect(chunk(3).events).toEqual(before);
    rig.answer(rig.ask({ kind: 'redo', branch: 0 }), 'edited');
    expect(chunk(3).events).toEqual(changed);
    expect(rig.answer(rig.ask({ kind: 'redo', branch: 0 }), 'refused').code).toBe('nothing-to-redo');
  });

  it.each([
    ['a node that is not there', crash('S9', 500_000), 'unknown-node'],
    ['no such command', { at: 500_000, kind: 'explode' }, 'bad-command'],
    ['a restart of a node that runs', { at: 500_000, kind: 'restart', node: 'S1' }, expect.any(String)],
  ])('refuses %s and changes nothing', (_, command, code) => {
    const before = chunk(1).events;
    const request = rig.ask({ kind: 'command', branch: 0, command, seen_us: 0 });
    expect(rig.answer(request, 'refused').code).toEqual(code);
    expect(chunk(1).events).toEqual(before);
  });

  it('refuses what is for a branch that is not there', () => {
    for (const kind of ['undo', 'redo'] as const) {
      expect(rig.answer(rig.ask({ kind, branch: 5 }), 'refused').code).toBe('unknown-branch');
    }
  });
});

describe('milestones', () => {
  beforeEach(() => rig.open(raftHeader({ load: 1 })));

  it('are found ahead, as far as is asked', () => {
    const find = (from: number, until_us: number) => {
      const request = rig.ask({ kind: 'milestone', branch: 0, from, direction: 'next', until_us });
      rig.run();
      return rig.answer(request, 'milestone').milestone;
    };
    const election = find(-1, 10_000_000);
    expect(election).toMatchObject({ kind: 'election' });
    expect(find(election?.index ?? -1, 10_000_000)?.kind).toBe('commit');
    expect(find(-1, 10)).toBeNull();
  });

  it('are found behind', () => {
    const request = rig.ask({ kind: 'milestone', branch: 0, from: 2000, direction: 'previous', until_us: 0 });
    rig.run();
    const { milestone } = rig.answer(request, 'milestone');
    expect(milestone?.index).toBeLessThan(2000);
    expect(milestone?.index).toBeGreaterThan(1000);
  });
});

describe('long work', () => {
  beforeEach(() => rig.open(raftHeader()));

  it('is done in slices, tells how far it is, and lets newer requests through', () => {
    const long = rig.ask({ kind: 'chunk', branch: 0, where: { t: 600_000_000 } });
    rig.turn();
    const short = rig.ask({ kind: 'chunk', branch: 0, where: { chunk: 0 } });
    for (let turns = 0; turns < 5; turns += 1) rig.turn();
    rig.answer(short, 'chunk');
    expect(rig.busy).toBe(true);
    rig.run();
    const progress = rig.said.filter((message) => message.kind === 'progress' && message.request === long);
    expect(progress.length).toBeGreaterThan(2);
    for (const message of progress) expect(message).toMatchObject({ total_us: 600_000_000 });
    rig.answer(long, 'chunk');
  });

  it('ends a slice after about 8 ms', async () => {
    rig.look_ms = 3;
    rig.ask({ kind: 'digest', branch: 0, until_us: 60_000_000 });
    await rig.fetched();
    rig.turn();
    expect(rig.busy).toBe(true);
  });

  it('stops when it is cancelled', async () => {
    const long = rig.ask({ kind: 'digest', branch: 0, until_us: 600_000_000 });
    await rig.fetched();
    rig.turn();
    rig.ask({ kind: 'cancel', cancels: long });
    rig.answer(long, 'cancelled');
    rig.run();
    expect(rig.said.filter(({ kind }) => kind === 'digest')).toEqual([]);
  });

  it('does not begin when it is cancelled while it is fetched', async () => {
    const long = rig.ask({ kind: 'digest', branch: 0, until_us: 600_000_000 });
    rig.ask({ kind: 'cancel', cancels: long });
    rig.answer(long, 'cancelled');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(rig.busy).toBe(false);
    expect(rig.said.filter(({ kind }) => kind === 'digest')).toEqual([]);
  });

  it('refuses more than it can hold', () => {
    const requests = Array.from({ length: 65 }, (_, chunk) => rig.ask({ kind: 'chunk', branch: 0, where: { chunk } }));
    expect(rig.answer(requests.at(-1) ?? 0, 'refused').code).toBe('engine-busy');
    rig.run();
    rig.answer(requests[63] ?? 0, 'chunk');
  });

  it('is cancelled when another run is opened', async () => {
    const long = rig.ask({ kind: 'digest', branch: 0, until_us: 600_000_000 });
    await rig.open(raftHeader({ seed: 'other' }));
    rig.answer(long, 'cancelled');
    rig.run();
    expect(rig.said.filter(({ kind }) => kind === 'digest')).toEqual([]);
  });
});

describe('digest', () => {
  it('is that of the events, counts them, and survives an edit in between', async () => {
    await rig.open(raftHeader());
    const request = rig.ask({ kind: 'digest', branch: 0, until_us: 30_000_000 });
    await rig.fetched();
    rig.turn();
    expect(rig.busy).toBe(true);
    rig.ask({ kind: 'command', branch: 0, command: crash('S2', 100_000), seen_us: 0 });
    rig.run();
    const checked = validateHeader(raftHeader({ commands: [crash('S2', 100_000)] }), raft);
    if ('problem' in checked) throw new Error(checked.problem.detail);
    const digest = new EventDigest();
    const history = new History(raft, checked.header);
    const last = history.indexAt(0, 30_000_000);
    for (const event of history.eventsFrom(0, 0, last + 1).events) digest.add(event);
    expect(rig.answer(request, 'digest')).toMatchObject({ digest: digest.hex(), events: last + 1, violations: 0 });
  });
});

describe('failure', () => {
  it('is said once, after which nothing is answered', async () => {
    await rig.open(raftHeader());
    const on = raft.on;
    try {
      (raft as { on: unknown }).on = () => {
        throw new TypeError('broken algorithm');
      };
      const request = rig.ask({ kind: 'chunk', branch: 0, where: { chunk: 4 } });
      rig.run();
      expect(rig.answer(request, 'failed').detail).toBe('TypeError: broken algorithm');
      const count = rig.said.length;
      rig.ask({ kind: 'chunk', branch: 0, where: { chunk: 0 } });
      expect(rig.said).toHaveLength(count);
    } finally {
      (raft as { on: unknown }).on = on;
    }
  });
});
