/** The past of a run: any event can be reached again, and what might have been is another branch. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import raft from '../../src/algorithms/raft/index.ts';
import type { TimedCommand } from '../../src/kernel/contract.ts';
import { traceLine } from '../../src/kernel/digest.ts';
import { inOrder } from '../../src/kernel/header.ts';
import { type BranchInfo, type Edit, History, type HistoryOptions } from '../../src/kernel/history.ts';
import { encodeEvent } from '../../src/kernel/record.ts';
import { Simulator } from '../../src/kernel/simulator.ts';
import { momentOf } from '../../src/kernel/snapshot.ts';
import type { TraceHeader } from '../../src/kernel/trace.ts';
import { headerOf, stepsOf } from '../runs.ts';
import { wildHeader } from '../schedules.ts';

const UNTIL_us = 3_000_000;
const header = wildHeader(raft, { seed: '5', nodes: 5, until_us: UNTIL_us, commands: 40, load: 50 });

/** A run straight through: its lines and the moment before each. */
function straight(of: TraceHeader, until_us = UNTIL_us) {
  const simulator = new Simulator(raft, of, { checks: true });
  const moments = [JSON.stringify(momentOf(simulator))];
  const lines: string[] = [];
  for (const record of stepsOf(simulator, until_us)) {
    lines.push(traceLine(encodeEvent(raft, record)));
    moments.push(JSON.stringify(momentOf(simulator)));
  }
  return { lines, moments };
}

function linesFrom(history: History, branch: number, index: number, count: number): string[] {
  return history.eventsFrom(branch, index, count).events.map(traceLine);
}

/** All events of a branch up to a time. */
function linesOf(history: History, branch: number, until_us = UNTIL_us): string[] {
  return linesFrom(history, branch, 0, history.indexAt(branch, until_us) + 1);
}

function historyOf(of: TraceHeader, options?: HistoryOptions): History {
  return new History(raft, of, options) as unknown as History;
}

function edited(edit: ReturnType<History['give']>): Edit {
  if ('problem' in edit) throw new Error(`${edit.problem.code}: ${edit.problem.detail}`);
  return edit;
}

const withCommands = (...commands: TimedCommand[]): TraceHeader => ({
  ...header,
  commands: inOrder([...header.commands, ...commands]),
});

describe('any event of the past', () => {
  const { lines, moments } = straight(header);

  it('and the moment before it are the same, in whatever order they are asked for', () => {
    const index = fc.integer({ min: 0, max: lines.length });
    fc.assert(
      fc.property(
        fc.array(index, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 200 }),
        (asked, spacing) => {
          const history = historyOf(header, { spacing });
          for (const from of asked) {
            const { start, events } = history.eventsFrom(0, from, 20);
            expect(events.map(traceLine).slice(0, lines.length - from)).toEqual(lines.slice(from, from + 20));
            expect(JSON.stringify(start)).toBe(moments[from]);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is found by its time', () => {
    const history = historyOf(header, { spacing: 64 });
    const times = lines.map((line) => JSON.parse(line).t as number);
    for (const t of [0, 1, 5_000, 1_000_000, 999_999, 2_345_678, UNTIL_us]) {
      const last = times.filter((time) => time <= t).length - 1;
      expect(history.indexAt(0, t)).toBe(last);
    }
    expect(history.indexAt(0, -1)).toBe(-1);
  });

  it('comes as a record too', () => {
    const history = new History(raft, header);
    const records = history.records(0, 100);
    expect(traceLine(encodeEvent(raft, records.next().value as never))).toBe(lines[100]);
    history.indexAt(0, 0);
    expect(traceLine(encodeEvent(raft, records.next().value as never))).toBe(lines[101]);
  });

  it('does not depend on whether properties are checked', () => {
    expect(linesOf(historyOf(header, { checks: false }), 0)).toEqual(lines);
  });
});

describe('extending', () => {
  it('goes on in slices, up to the bounds it is given', () => {
    const history = historyOf(header);
    expect(history.reach(0)).toEqual({ index: -1, t: 0, quiet: false });
    expect(history.extend(0, { events: 10 }).index).toBe(9);
    expect(history.extend(0, { events: 1_000, untilIndex: 50 }).index).toBe(50);
    expect(history.extend(0, { events: 1_000_000, until_us: 1_000_000 }).t).toBeLessThanOrEqual(1_000_000);
    expect(history.extend(0, { events: 10, untilIndex: 20 }).index).toBeGreaterThan(50);
  });

  it('says when nothing will ever happen again', () => {
    const commands = ['S1', 'S2', 'S3', 'S4', 'S5'].map((node) => ({ at: 1_000, kind: 'crash', node }));
    const history = historyOf(headerOf(raft, { commands }));
    expect(history.extend(0, { events: 1_000 })).toEqual({ index: 9, t: 1_000, quiet: true });
    expect(history.eventsFrom(0, 8, 10)).toMatchObject({ events: [{ i: 8 }, { i: 9 }], quiet: true });
    expect(history.eventsFrom(0, 50, 10)).toMatchObject({ start: { index: 9 }, events: [] });
    expect(edited(history.give(0, { at: 2_000, kind: 'restart', node: 'S1' }, 1_000))).toMatchObject({ from: 10 });
    expect(history.extend(0, { events: 100, until_us: 2_000 })).toEqual({ index: 10, t: 2_000, quiet: false });
  });
});

describe('a command that is given', () => {
  const heal = (at: number) => ({ at, kind: 'heal' });
  const crash = (at: number, node = 'S1') => ({ at, kind: 'crash', node });
  const calm = headerOf(raft, { load: 50 });
  const withGiven = (...commands: TimedCommand[]) => linesOf(historyOf({ ...calm, commands }), 0);

  it('in a future that nobody has seen belongs to the branch', () => {
    const history = historyOf(calm);
    history.extend(0, { events: 500 });
    const edit = edited(history.give(0, crash(1_000_000), 1_000_000));
    expect(edit).toEqual({ branch: 0, from: history.indexAt(0, 999_999) + 1, t: 1_000_000 });
    expect(linesOf(history, 0)).toEqual(withGiven(crash(1_000_000)));
  });

  it('in a past that was seen opens a branch; the old future stays', () => {
    const history = historyOf(calm, { spacing: 100 });
    const before = linesOf(history, 0);
    const edit = edited(history.give(0, crash(1_000_000), 2_000_000));
    expect(edit).toMatchObject({ branch: 1, t: 1_000_000 });
    expect(linesOf(history, 1)).toEqual(withGiven(crash(1_000_000)));
    expect(linesOf(history, 0)).toEqual(before);
    expect(linesFrom(history, 1, 0, edit.from)).toEqual(before.slice(0, edit.from));
    expect(history.branches()).toMatchObject([
      { id: 0, parent: null, given: [], canUndo: false },
      { id: 1, parent: 0, forkedAt: 1_000_000, given: [crash(1_000_000)], inherited: 0, canUndo: true },
    ]);
  });

  it('in the past comes before all that happened at its time', () => {
    const history = historyOf(calm, { spacing: 1 });
    const times = history.eventsFrom(0, 0, 400).events.map(({ t }) => t);
    for (const index of [20, 150, 333]) {
      const at = times[index] as number;
      const edit = edited(history.give(0, crash(at, 'S4'), 2_000_000));
      expect(history.eventsFrom(edit.branch, edit.from, 1).events[0]).toMatchObject({
        t: at,
        cause: { kind: 'command' },
      });
      expect(edit.from).toBe(times.indexOf(at));
      expect(linesOf(history, edit.branch, 1_000_000)).toEqual(
        withGiven(crash(at, 'S4')).slice(0, history.indexAt(edit.branch, 1_000_000) + 1),
      );
    }
  });

  it('on a branch is kept on those that leave it later, not on those that leave it earlier', () => {
    const history = historyOf(calm);
    history.give(0, crash(1_000_000), 0);
    history.give(0, heal(1_500_000), 2_000_000);
    history.give(0, heal(500_000), 2_000_000);
    expect(history.branches().map(({ given, inherited }) => [given, inherited])).toEqual([
      [[crash(1_000_000)], 0],
      [[crash(1_000_000), heal(1_500_000)], 1],
      [[heal(500_000)], 0],
    ]);
    expect(linesOf(history, 2)).toEqual(withGiven(heal(500_000)));
  });

  it('keeps its place among the scripted commands of its time: after them', () => {
    const scripted = { ...calm, commands: [crash(1_000_000)] };
    const history = historyOf(scripted);
    edited(history.give(0, { at: 1_000_000, kind: 'restart', node: 'S1' }, 0));
    expect(history.branches()[0]?.commands.map(({ kind }) => kind)).toEqual(['crash', 'restart']);
  });

  it.each([
    ['is malformed', { at: 1_000_000, kind: 'crush', node: 'S1' }, 'bad-command'],
    ['does not apply then', { at: 1_000_000, kind: 'restart', node: 'S1' }, 'not-crashed'],
    ['names a message that is not in flight then', { at: 1_000_000, kind: 'drop', message: 999_999 }, 'not-in-flight'],
    ['is for later than time goes', { at: 1e13, kind: 'heal' }, 'bad-command'],
  ])('is refused where it %s, and nothing has changed', (_, command, code) => {
    const history = historyOf(calm, { spacing: 100 });
    const before = [linesOf(history, 0), history.branches(), history.milestones(0).slice()];
    for (const seen of [0, 2_000_000]) {
      expect(history.give(0, command, seen)).toMatchObject({ problem: { code } });
    }
    expect([linesOf(history, 0), history.branches(), history.milestones(0).slice()]).toEqual(before);
  });

  it('gives the same run as if it had stood in the header', () => {
    const when = fc.integer({ min: 0, max: 2_000_000 });
    fc.assert(
      fc.property(
        fc.array(when, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 10, max: 500 }),
        (times, spacing) => {
          const history = historyOf(calm, { spacing });
          const commands: TimedCommand[] = [];
          for (const [k, at] of times.entries()) {
            const command = { at, kind: 'link', loss: k / 10 };
            edited(history.give(0, command, 0));
            commands.push(command);
            history.extend(0, { events: 300 * k });
          }
          const end = 1_000_000;
          expect(linesOf(history, 0, end)).toEqual(
            linesOf(historyOf({ ...calm, commands: inOrder(commands) }), 0, end),
          );
        },
      ),
      { numRuns: 12 },
    );
  });
});

describe('undo and redo', () => {
  const crash = { at: 1_000_000, kind: 'crash', node: 'S1' };
  const restart = { at: 1_200_000, kind: 'restart', node: 'S1' };
  const calm = headerOf(raft, { load: 50 });

  it('take the last command back, and give it again', () => {
    const history = historyOf(calm, { spacing: 100 });
    const untouched = linesOf(history, 0);
    edited(history.give(0, crash, 0));
    edited(history.give(0, restart, 0));
    const both = linesOf(history, 0);
    expect(edited(history.undo(0))).toMatchObject({ branch: 0, t: 1_200_000 });
    expect(linesOf(history, 0)).toEqual(linesOf(historyOf({ ...calm, commands: [crash] }), 0));
    edited(history.undo(0));
    expect(linesOf(history, 0)).toEqual(untouched);
    expect(history.branches()[0]).toMatchObject({ canUndo: false, canRedo: true });
    edited(history.redo(0));
    edited(history.redo(0));
    expect(linesOf(history, 0)).toEqual(both);
    expect(history.branches()[0]).toMatchObject({ canUndo: true, canRedo: false });
  });

  it('close a branch with the command that opened it, and open it again', () => {
    const history = historyOf(calm);
    edited(history.give(0, crash, 2_000_000));
    edited(history.give(1, restart, 0));
    const both = linesOf(history, 1);
    edited(history.undo(1));
    expect(edited(history.undo(1))).toMatchObject({ branch: 0, t: crash.at });
    expect(history.has(1)).toBe(false);
    expect(history.branches().map(({ id }) => id)).toEqual([0]);
    expect(edited(history.redo(0))).toMatchObject({ branch: 1, t: crash.at });
    edited(history.redo(1));
    expect(linesOf(history, 1)).toEqual(both);
  });

  it('keep a branch that others have left', () => {
    const history = historyOf(calm);
    edited(history.give(0, crash, 2_000_000));
    edited(history.give(1, restart, 2_000_000));
    expect(edited(history.undo(1))).toMatchObject({ branch: 1 });
    expect(history.branches().map(({ id, given }) => [id, given.length])).toEqual([
      [0, 0],
      [1, 0],
      [2, 2],
    ]);
  });

  it('do not come after a new command', () => {
    const history = historyOf(calm);
    history.give(0, crash, 0);
    history.undo(0);
    history.give(0, { at: 5, kind: 'heal' }, 0);
    expect(history.redo(0)).toMatchObject({ problem: { code: 'nothing-to-redo' } });
  });

  it('say so where there is nothing to take back', () => {
    const history = historyOf(calm);
    expect(history.undo(0)).toMatchObject({ problem: { code: 'nothing-to-undo' } });
    expect(history.redo(0)).toMatchObject({ problem: { code: 'nothing-to-redo' } });
  });
});

describe('branches that are restored', () => {
  const calm = headerOf(raft, { load: 50 });
  const crash = { at: 1_000_000, kind: 'crash', node: 'S1' };
  const link = (at: number, loss: number) => ({ at, kind: 'link', loss });

  it('run as they did, and can be undone as before', () => {
    const history = historyOf(calm);
    edited(history.give(0, link(100_000, 0.1), 0));
    edited(history.give(0, crash, 2_000_000));
    edited(history.give(1, link(1_000_000, 0.3), 1_000_000));
    edited(history.give(0, link(2_000_000, 0.2), 2_500_000));
    edited(history.undo(2));
    edited(history.give(1, link(1_500_000, 0.4), 2_000_000));
    const infos = history.branches();
    expect(infos.map(({ id }) => id)).toEqual([0, 1, 3]);
    const restored = historyOf(calm);
    restored.arrange(JSON.parse(JSON.stringify(infos)));
    expect(restored.branches()).toEqual(infos);
    for (const { id } of infos) expect(linesOf(restored, id)).toEqual(linesOf(history, id));
    expect(restored.undo(3)).toEqual(history.undo(3));
    expect(restored.undo(1)).toEqual(history.undo(1));
    expect(restored.undo(1)).toEqual(history.undo(1));
    expect(restored.has(1)).toBe(false);
  });

  it('never share a name with one that closed, and who comes back belongs to the branch on which it closed', () => {
    const history = historyOf(calm);
    edited(history.give(0, crash, 2_000_000));
    edited(history.give(1, link(1_500_000, 0.3), 2_000_000));
    edited(history.undo(2));
    edited(history.undo(1));
    const restored = historyOf(calm);
    restored.arrange(history.branches());
    const stranger = edited(restored.give(0, link(1_200_000, 0.2), 2_000_000)).branch;
    const back = edited(restored.redo(0)).branch;
    const child = edited(restored.redo(back)).branch;
    expect(new Set([0, stranger, back, child]).size).toBe(4);
    expect(restored.branches().find(({ id }) => id === child)).toMatchObject({ parent: back, inherited: 1 });
    expect(edited(restored.undo(child)).branch).toBe(back);
  });

  it('keep no more of what closed than branches may be', () => {
    const history = historyOf(calm);
    for (let k = 0; k < 70; k += 1) edited(history.undo(edited(history.give(0, crash, 2_000_000)).branch));
    expect(history.branches()[0]?.takenBack).toHaveLength(64);
  });

  it('are what was given on them, whatever else is said of them', () => {
    const history = historyOf(calm);
    const [root] = history.branches();
    const odd = { ...root, commands: [{ at: 1, kind: 'nonsense' }], canUndo: true } as BranchInfo;
    expect(history.arrange([odd])).toBe(null);
    expect(history.branches()).toEqual([root]);
  });

  it('are refused where they form no trees, hold what is no command, or are too many; then nothing has changed', () => {
    const history = historyOf(calm);
    history.give(0, crash, 2_000_000);
    const before = history.branches();
    const [root, child] = before as [BranchInfo, BranchInfo];
    const wrong = { ...child, given: [{ at: 1, kind: 'crush' }] };
    const many = Array.from({ length: 65 }, (_, id) => ({ ...root, id }));
    for (const branches of [
      [child],
      [{ ...root, parent: 1 }, child],
      [{ ...root, parent: 0 }],
      [child, root],
      [root, wrong],
      [{ ...root, takenBack: [{ reopen: wrong }] }],
      [root, { ...child, inherited: 2 }],
      many,
    ])
      expect(history.arrange(branches)?.code).toMatch(/^(bad-header|bad-command|too-many-branches)$/);
    expect(history.branches()).toEqual(before);
  });
});

describe('milestones', () => {
  it('are elections, commits and faults, in order, each once however often one looks', () => {
    const history = historyOf(withCommands({ at: 1_500_000, kind: 'crash', node: 'S2' }));
    history.extend(0, { events: 100_000, until_us: 2_000_000 });
    const found = history.milestones(0).slice();
    history.indexAt(0, 10);
    history.extend(0, { events: 100_000, until_us: 2_000_000 });
    expect(history.milestones(0)).toEqual(found);
    const indexes = found.map(({ index }) => index);
    expect(indexes).toEqual([...indexes].sort((a, b) => a - b));
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['election', 'commit', 'fault']));
    for (const { index, t, kind, what } of found) {
      const event = history.eventsFrom(0, index, 1).events[0];
      expect(event?.t).toBe(t);
      if (kind === 'fault') expect(event?.cause).toMatchObject({ kind: 'command', command: { kind: what } });
      else expect(event?.notes.map(({ rule }) => rule)).toContain(what);
    }
  });

  it('of a branch are its own from the fork on', () => {
    const calm = headerOf(raft, { load: 50 });
    const history = historyOf(calm);
    history.extend(0, { events: 100_000, until_us: 2_000_000 });
    edited(history.give(0, { at: 1_000_000, kind: 'crash', node: 'S1' }, 2_000_000));
    history.extend(1, { events: 100_000, until_us: 2_000_000 });
    const early = (branch: number) => history.milestones(branch).filter(({ t }) => t < 1_000_000);
    expect(early(1)).toEqual(early(0));
    expect(history.milestones(1).filter(({ kind }) => kind === 'fault')).toHaveLength(1);
    expect(history.milestones(0).filter(({ kind }) => kind === 'fault')).toHaveLength(0);
  });

  it('tell of violations', () => {
    const off = { at: 0, kind: 'rule', name: 'majority', on: false };
    const split = {
      at: 0,
      kind: 'partition',
      groups: [
        ['S1', 'S2'],
        ['S3', 'S4', 'S5'],
      ],
    };
    const elect = (node: string) => ({ at: 100_000, kind: 'timeout', node, timer: 'election' });
    const history = historyOf(headerOf(raft, { commands: [off, split, elect('S1'), elect('S3')] }));
    history.extend(0, { events: 1_000, until_us: 200_000 });
    const violations = history.milestones(0).filter(({ kind }) => kind === 'violation');
    expect(violations[0]).toMatchObject({ what: 'election-safety' });
  });
});
