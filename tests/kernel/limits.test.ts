/** Every bound of the virtual world, and what happens at it, as `limits.ts` says. */
import { describe, expect, it } from 'vitest';
import { validateHeader } from '../../src/kernel/header.ts';
import { History } from '../../src/kernel/history.ts';
import {
  BACKLOG_MAX,
  BRANCHES_MAX,
  CLIENT_ATTEMPTS_MAX,
  CLIENTS_MAX,
  COMMANDS_MAX,
  EFFECTS_MAX,
  KEYFRAMES_MAX,
  MILESTONES_MAX,
  NODES_MAX,
  NOTES_MAX,
  OPEN_REQUESTS_MAX,
  QUEUE_MAX,
  RESULTS_KEPT,
  SEED_LENGTH_MAX,
  TIME_MAX_us,
} from '../../src/kernel/limits.ts';
import { momentOf } from '../../src/kernel/snapshot.ts';
import { headerOf, names } from '../runs.ts';
import { type Deed, EXACT, probe, probeRun, tell } from './probe.ts';

const HEADER = { ...headerOf(probe), until: 0 };
const HEAL = { at: 0, kind: 'heal' };

function many(count: number, deed: Deed): Deed[] {
  return Array.from({ length: count }, () => deed);
}

describe('a header', () => {
  const problemOf = (change: object) => {
    const checked = validateHeader({ ...HEADER, ...change }, probe);
    return 'problem' in checked ? checked.problem.code : null;
  };

  it.each<[string, object, object]>([
    [`${NODES_MAX} nodes`, { nodes: names(NODES_MAX) }, { nodes: names(NODES_MAX + 1) }],
    [
      `a seed of ${SEED_LENGTH_MAX} characters`,
      { seed: 'x'.repeat(SEED_LENGTH_MAX) },
      { seed: 'x'.repeat(SEED_LENGTH_MAX + 1) },
    ],
    [
      `${COMMANDS_MAX} commands`,
      { commands: new Array(COMMANDS_MAX).fill(HEAL) },
      { commands: new Array(COMMANDS_MAX + 1).fill(HEAL) },
    ],
    ['a time to run', { until: TIME_MAX_us }, { until: TIME_MAX_us + 1 }],
    [
      'commands in time',
      { commands: [{ ...HEAL, at: TIME_MAX_us }] },
      { commands: [{ ...HEAL, at: TIME_MAX_us + 1 }] },
    ],
    [
      'clients',
      { commands: [{ ...tell(10, 'S1'), client: `C${CLIENTS_MAX}` }] },
      { commands: [{ ...tell(10, 'S1'), client: `C${CLIENTS_MAX + 1}` }] },
    ],
  ])('has %s at most', (_, most, more) => {
    expect(problemOf(most)).toBe(null);
    expect(problemOf(more)).toMatch(/^bad-(header|command)$/);
  });
});

describe('messages', () => {
  it('beyond those that can be under way at once are lost as they are sent', () => {
    const rounds = Array.from({ length: QUEUE_MAX / EFFECTS_MAX }, (_, k) =>
      tell(200 + k, 'S1', ...many(EFFECTS_MAX, { send: 'S2' })),
    );
    const commands = [
      { at: 1, kind: 'link', from: 'S1', to: 'S2', latency_us: [900_000, 900_000] },
      tell(100, 'S1', { send: 'S2' }),
      ...rounds,
      tell(500, 'S1', { send: 'S3' }),
    ];
    const { simulator, records } = probeRun({ commands }, 800_000);
    expect(simulator.queue.size).toBe(QUEUE_MAX);
    const lost = records.filter((record) => record.lost.length > 0);
    expect(lost.map(({ time, lost: [first, ...more] }) => [time, first?.reason, more.length])).toEqual([
      [200 + rounds.length - 1, 'overflow', 0],
      // The last request does not reach the node at all.
      [490, 'overflow', 0],
    ]);
  });

  it('beyond those that can wait for a paused node are lost as they arrive; its timers are not', () => {
    const { records } = probeRun({
      commands: [
        tell(100, 'S1', { timer: 'ring', in_us: 500 }),
        { at: 150, kind: 'pause', node: 'S1' },
        tell(200, 'S2', ...many(BACKLOG_MAX - 1, { send: 'S1' })),
        tell(300, 'S2', ...many(2, { send: 'S1' })),
        tell(400, 'S1', { note: 'too late' }),
        { at: 900, kind: 'resume', node: 'S1' },
      ],
    });
    const lost = records.filter((record) => record.lost.length > 0);
    expect(lost.map(({ time, cause, lost: [first] }) => [time, cause.kind, first?.reason])).toEqual([
      [310, 'message', 'overflow'],
      [400, 'request', 'overflow'],
    ]);
    expect(records.filter(({ time, cause }) => time === 900 && cause.kind === 'timer')).toHaveLength(1);
    expect(records.filter(({ time, cause }) => time === 900 && cause.kind === 'message')).toHaveLength(BACKLOG_MAX);
  });

  it('of an algorithm that sends more than so many messages in one event are its fault', () => {
    const run = (count: number) => probeRun({ commands: [tell(100, 'S1', ...many(count, { send: 'S2' }))] }, 100);
    expect(run(EFFECTS_MAX).records).toHaveLength(6);
    expect(() => run(EFFECTS_MAX + 1)).toThrow(`more than ${EFFECTS_MAX}`);
  });

  it('has room for so many notes in one event, and leaves out the rest', () => {
    const run = (count: number) => probeRun({ commands: [tell(100, 'S1', ...many(count, { note: 'again' }))] }, 100);
    expect(run(NOTES_MAX).records.at(-1)?.notes).toHaveLength(NOTES_MAX);
    expect(run(NOTES_MAX + 1).records.at(-1)?.notes).toHaveLength(NOTES_MAX);
  });
});

describe('clients', () => {
  it('ask so often, and give up', () => {
    const { records } = probeRun({ commands: [tell(100, 'S1', { redirect: null })] });
    const asked = records.filter(({ cause }) => cause.kind === 'request');
    expect(asked).toHaveLength(CLIENT_ATTEMPTS_MAX);
    expect(asked.map(({ node }) => node).slice(0, 4)).toEqual(['S1', 'S2', 'S3', 'S1']);
    expect(records.flatMap(({ results }) => results)).toEqual([
      { client: 'C1', request: 1, ok: false, error: 'no-leader' },
    ]);
  });

  it('have so many requests listed as open, the latest; and so many results', () => {
    const unanswered = Array.from({ length: OPEN_REQUESTS_MAX + 5 }, (_, k) => tell(100 + k, 'S1'));
    const answered = Array.from({ length: RESULTS_KEPT + 5 }, (_, k) => tell(1_000 + k, 'S1', { answer: `${k}` }));
    const moment = momentOf(probeRun({ commands: [...unanswered, ...answered] }).simulator);
    expect(moment.open.length).toBeLessThanOrEqual(OPEN_REQUESTS_MAX);
    const { open } = momentOf(probeRun({ commands: unanswered }).simulator);
    expect(open).toHaveLength(OPEN_REQUESTS_MAX);
    expect(open.at(0)?.request).toBe(6);
    expect(moment.results.map(({ value }) => value)).toEqual(answered.map((_, k) => `${k}`).slice(5));
  });
});

describe('time', () => {
  it('ends: what would come later never happens', () => {
    const commands = [
      tell(100, 'S1', { timer: 'ring', in_us: TIME_MAX_us - 101 }, { timer: 'never', in_us: TIME_MAX_us }),
    ];
    const { records, simulator } = probeRun({ commands }, TIME_MAX_us);
    expect(records.filter(({ cause }) => cause.kind === 'timer').map(({ time }) => time)).toEqual([TIME_MAX_us - 1]);
    expect(simulator.step()).toBe(null);
  });
});

describe('a history', () => {
  it(`has ${KEYFRAMES_MAX} keyframes at most; then every other goes, and every event can still be reached`, () => {
    const commands = Array.from({ length: 3 * KEYFRAMES_MAX }, (_, k) => tell(100 + k, 'S1', { note: `${k}` }));
    const header = headerOf(probe, { nodes: 1, commands: [EXACT, ...commands] });
    const history = new History(probe, header, { spacing: 1 });
    const all = history.eventsFrom(0, 0, 5_000).events;
    expect(all.length).toBeGreaterThan(4 * KEYFRAMES_MAX);
    for (const index of [0, 1, 2, 511, 512, 513, 1_024, 2_047, all.length - 1]) {
      expect(history.eventsFrom(0, index, 1).events[0]).toEqual(all[index]);
    }
  });

  it(`has ${BRANCHES_MAX} branches at most; one more is refused`, () => {
    const history = new History(probe, headerOf(probe));
    const fork = (at: number) => history.give(0, { at, kind: 'crash', node: 'S1' }, 1_000);
    for (let k = 1; k < BRANCHES_MAX; k += 1) expect(fork(k)).toMatchObject({ branch: k });
    expect(fork(500)).toMatchObject({ problem: { code: 'too-many-branches' } });
    expect(history.branches()).toHaveLength(BRANCHES_MAX);
  });

  it(`takes ${COMMANDS_MAX} commands at most; one more is refused`, () => {
    const header = headerOf(probe, { commands: new Array(COMMANDS_MAX).fill({ ...HEAL, at: 1_000 }) });
    const history = new History(probe, header);
    expect(history.give(0, { at: 5, kind: 'heal' }, 0)).toMatchObject({ problem: { code: 'too-many-commands' } });
  });

  it('lists so many milestones; the last tenth is kept for what is rarer than a commit', () => {
    const crash = (at: number) => [
      { at, kind: 'crash', node: 'S2' },
      { at: at + 1, kind: 'restart', node: 'S2' },
    ];
    const notes = [100, 200, 300].map((at) => tell(at, 'S1', ...many(EFFECTS_MAX, { note: 'one' })));
    const faults = Array.from({ length: MILESTONES_MAX / 10 }, (_, k) => crash(1_000 + 2 * k)).flat();
    const history = new History(probe, headerOf(probe, { commands: [EXACT, ...notes, ...faults] }));
    history.extend(0, { events: 20_000 });
    const kinds = history.milestones(0).map(({ kind }) => kind);
    expect(kinds).toHaveLength(MILESTONES_MAX);
    expect(kinds.filter((kind) => kind === 'commit')).toHaveLength(MILESTONES_MAX * 0.9);
  });
});
