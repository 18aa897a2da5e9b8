/** Where bounds, faults and edits meet: each of these went wrong once. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import raft from '../../src/algorithms/raft/index.ts';
import { validateCommand } from '../../src/kernel/commands.ts';
import type { Algorithm, TimedCommand } from '../../src/kernel/contract.ts';
import { traceLine } from '../../src/kernel/digest.ts';
import { History } from '../../src/kernel/history.ts';
import { COMMANDS_MAX, DEPTH_MAX, KEYFRAMES_MAX, KEYFRAMES_TOTAL_MAX, TIME_MAX_us } from '../../src/kernel/limits.ts';
import { Simulator } from '../../src/kernel/simulator.ts';
import { readTrace } from '../../src/kernel/trace-reader.ts';
import { headerOf, stepsOf } from '../runs.ts';
import { EXACT, probe, probeRun, storyOf, tell } from './probe.ts';

const heal = (at: number): TimedCommand => ({ at, kind: 'heal' });
const crash = (at: number, node = 'S1'): TimedCommand => ({ at, kind: 'crash', node });

describe('a command', () => {
  it('with any number of groups, or of nodes in one, is judged, not thrown over', () => {
    const judge = (groups: unknown) =>
      validateCommand({ at: 0, kind: 'partition', groups }, ['S1', 'S2', 'S3'], probe as Algorithm<any>);
    for (const groups of [[new Array(300_000).fill('S1')], new Array(300_000).fill(['S1'])]) {
      expect(judge(groups)).toMatchObject({ problem: { code: 'bad-command' } });
    }
  });

  it('that is nested without end is refused, in a trace too', () => {
    const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
    const judge = (depth: number) =>
      validateCommand({ ...heal(0), more: JSON.parse(nested(depth)) }, ['S1'], probe as Algorithm<any>);
    expect(judge(DEPTH_MAX - 1)).toHaveProperty('command');
    expect(judge(20_000)).toMatchObject({ problem: { code: 'bad-command' } });
    expect(readTrace(`{"more":${nested(20_000)}}`, () => undefined)).toMatchObject({ line: 1, code: 'bad-event' });
  });

  it('is tried out at its time even if later ones have been refused already', () => {
    const commands = [...['S1', 'S2', 'S3'].map((node) => crash(1_000, node)), crash(10_000)];
    const history = new History(probe, headerOf(probe, { nodes: 3, commands }));
    expect(history.extend(0, { events: 100 }).quiet).toBe(true);
    expect(history.give(0, crash(7_000), 7_000)).toMatchObject({ problem: { code: 'already-crashed' } });
  });

  it('that is refused costs the same however many were before', () => {
    const commands = new Array(COMMANDS_MAX).fill({ at: 5, kind: 'resume', node: 'S1' });
    const simulator = new Simulator(probe, headerOf(probe, { nodes: 1, commands }), { checks: false });
    const started = performance.now();
    for (const _ of stepsOf(simulator, 10));
    expect(simulator.refused).toHaveLength(COMMANDS_MAX);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('refused commands', () => {
  it('are those of the time and the branch where the simulator stands', () => {
    const header = headerOf(probe, { commands: [1, 2, 3].map((at) => ({ at, kind: 'resume', node: 'S1' })) });
    const simulator = new Simulator(probe, { ...header, commands: [...header.commands, heal(10)] }, { checks: false });
    const beginning = simulator.save();
    for (const _ of stepsOf(simulator, 5));
    const between = simulator.save();
    for (const _ of stepsOf(simulator, 20));
    expect(simulator.refused).toHaveLength(3);
    simulator.restore(beginning);
    expect(simulator.refused).toHaveLength(0);
    for (const _ of stepsOf(simulator, 20));
    simulator.restore(between);
    expect(simulator.refused.map(({ command }) => command.at)).toEqual([1, 2, 3]);
  });
});

describe('time', () => {
  it('ends also for who asks for more', () => {
    const commands = [
      EXACT,
      tell(100, 'S1', { timer: 'last', in_us: TIME_MAX_us - 101 }, { timer: 'never', in_us: TIME_MAX_us }),
    ];
    const history = new History(probe, headerOf(probe, { nodes: 1, commands }));
    const { t, quiet } = history.extend(0, { events: 100, until_us: Number.MAX_SAFE_INTEGER });
    expect([t, quiet]).toEqual([TIME_MAX_us - 1, true]);
  });

  it('moves on, even where messages take none and are answered for ever', () => {
    const pingPong: Algorithm<any> = {
      ...probe,
      on(state, input, io) {
        io.send(input.kind === 'message' ? input.from : 'S2', { type: 'Ping' });
        return state;
      },
    };
    const instant = { at: 0, kind: 'link', latency_us: [0, 0] };
    const history = new History(pingPong, headerOf(pingPong, { commands: [instant, tell(100, 'S1')] }));
    expect(history.indexAt(0, 1_000)).toBeLessThan(2_000);
  });
});

describe('generated load', () => {
  it.each([0.0003, 0.0004, 0.001, 0.3, 700])('of %d requests per second comes about so often', (load) => {
    const count = 200;
    const simulator = new Simulator(probe, headerOf(probe, { nodes: 1, load }), { checks: false });
    let asked = 0;
    for (const { cause } of stepsOf(simulator, (count / load) * 1_000_000)) if (cause.kind === 'command') asked += 1;
    expect(Math.abs(asked - count)).toBeLessThan(20);
  });
});

describe('a request that waited for a paused node', () => {
  it('is asked of another when the node crashes, as one that finds it down', () => {
    const { records } = probeRun({
      commands: [
        { at: 50, kind: 'pause', node: 'S1' },
        tell(100, 'S1', { answer: 'done' }),
        { at: 200, kind: 'crash', node: 'S1' },
      ],
    });
    expect(records.find(({ time }) => time === 200)).toMatchObject({ node: 'S1', sent: [{ toId: 'S2' }] });
    expect(records.flatMap(({ results }) => results)).toMatchObject([{ ok: true, value: 'done' }]);
  });
});

describe('a handler that throws', () => {
  it('leaves nothing behind, once the simulator is put back', () => {
    const commands = [EXACT, tell(100, 'S1', { note: 'half' }, { send: 'S2' }, { timer: 'wrong', in_us: 0 })];
    const simulator = new Simulator(probe, headerOf(probe, { nodes: 3, commands }), { checks: true });
    const beginning = simulator.save();
    expect(() => [...stepsOf(simulator, 1_000)]).toThrow('timer wrong');
    simulator.restore(beginning);
    const first = simulator.step();
    expect(first).toMatchObject({ cause: { kind: 'command' }, notes: [], sent: [] });
    expect(storyOf([...stepsOf(simulator, 50)])).toHaveLength(3);
  });
});

describe('keyframes', () => {
  const all = (history: History<any>) =>
    [...(history as unknown as { all: Map<number, { keyframes: { queue: { size: number } }[] }> }).all.values()].map(
      ({ keyframes }) => keyframes,
    );

  it('are the further apart the more there is to keep', () => {
    const send = Array.from({ length: 1_000 }, () => ({ send: 'S2' }));
    const slow = { at: 1, kind: 'link', from: 'S1', to: 'S2', latency_us: [900_000, 900_000] };
    const rounds = Array.from({ length: 50 }, (_, k) => tell(100 + k, 'S1', ...send));
    const notes = Array.from({ length: 2_000 }, (_, k) => tell(200 + k, 'S3', { note: `${k}` }));
    const history = new History(probe, headerOf(probe, { commands: [EXACT, slow, ...rounds, ...notes] }), {
      spacing: 1,
    });
    history.extend(0, { events: 10_000, until_us: 500_000 });
    const kept = all(history)[0]?.reduce((sum, { queue }) => sum + queue.size, 0) ?? 0;
    // One event queued is one kept, more or less: not 50,000 for each of thousands.
    expect(kept).toBeLessThan(500_000);
  });

  it(`are ${KEYFRAMES_TOTAL_MAX} at most over all branches, and every event can still be reached`, () => {
    const commands = Array.from({ length: 2 * KEYFRAMES_MAX }, (_, k) => tell(100 + k, 'S1', { note: `${k}` }));
    const history = new History(probe, headerOf(probe, { nodes: 1, commands: [EXACT, ...commands] }), { spacing: 1 });
    history.extend(0, { events: 5_000 });
    const straight = history.eventsFrom(0, 0, 5_000).events.map(traceLine);
    for (let k = 1; k < 12; k += 1) {
      history.give(0, heal(1_000 + k), 2_000_000);
      history.extend(k, { events: 5_000 });
    }
    expect(all(history).reduce((sum, { length }) => sum + length, 0)).toBeLessThanOrEqual(KEYFRAMES_TOTAL_MAX);
    for (const index of [0, 700, 1_500, straight.length - 1]) {
      expect(history.eventsFrom(0, index, 1).events.map(traceLine)).toEqual([straight[index]]);
    }
  });
});

describe('a branch that others have left', () => {
  it('keeps what is its parent’s: there is no more to undo, and it can be restored', () => {
    const header = headerOf(probe);
    const history = new History(probe, header);
    history.give(0, heal(100), 0);
    history.give(0, heal(200), 1_000);
    history.give(1, heal(300), 1_000);
    expect(history.undo(1)).toMatchObject({ branch: 1, t: 200 });
    expect(history.undo(1)).toMatchObject({ problem: { code: 'nothing-to-undo' } });
    const infos = history.branches();
    expect(infos[1]).toMatchObject({ given: [heal(100)], inherited: 1, canUndo: false, canRedo: true });
    const restored = new History(probe, header);
    restored.arrange(structuredClone(infos));
    expect(restored.branches()).toEqual(infos);
  });
});

describe('whatever is given, taken back and given again', () => {
  const header = headerOf(raft, { load: 50, nodes: 3 });
  const END_us = 600_000;
  const edit = fc.record({
    kind: fc.constantFrom('give', 'give', 'give', 'undo', 'undo', 'redo'),
    branch: fc.nat(63),
    at: fc.integer({ min: 0, max: END_us }),
    seen: fc.constantFrom(0, END_us),
    node: fc.constantFrom('S1', 'S2', 'S3'),
    what: fc.constantFrom('crash', 'restart', 'pause', 'resume', 'heal'),
  });
  const linesOf = (history: History<any>, branch: number) =>
    history.eventsFrom(branch, 0, history.indexAt(branch, END_us) + 1).events.map(traceLine);

  it('leaves branches that are what their commands say, and that can be restored', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 14 }), fc.integer({ min: 20, max: 200 }), (edits, spacing) => {
        const history = new History(raft, header, { spacing });
        for (const { kind, branch, at, seen, node, what } of edits) {
          const open = history.branches();
          const { id } = open[branch % open.length] as (typeof open)[number];
          if (kind === 'give') history.give(id, { at, kind: what, ...(what === 'heal' ? {} : { node }) }, seen);
          else history[kind as 'undo' | 'redo'](id);
          if (history.has(id)) history.extend(id, { events: 100 });
        }
        const infos = history.branches();
        const restored = new History(raft, header, { spacing });
        restored.arrange(structuredClone(infos));
        for (const { id, given, inherited, commands, canUndo } of infos) {
          expect(inherited).toBeLessThanOrEqual(given.length);
          const lines = linesOf(history, id);
          expect(lines).toEqual(linesOf(new History(raft, { ...header, commands }), 0));
          expect(linesOf(restored, id)).toEqual(lines);
          expect('problem' in history.undo(id)).toBe(!canUndo);
          if (canUndo) history.redo(history.has(id) ? id : (infos.find((info) => info.id === id)?.parent as number));
        }
      }),
      { numRuns: 60 },
    );
  });
});
