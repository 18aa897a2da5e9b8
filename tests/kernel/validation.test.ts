/** Headers, settings and commands from outside: whatever comes, the answer is a value, and nothing is thrown. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import raft from '../../src/algorithms/raft/index.ts';
import { COMMAND_KINDS, validateCommand } from '../../src/kernel/commands.ts';
import type { Algorithm } from '../../src/kernel/contract.ts';
import { algorithmOf, validateConfig, validateHeader } from '../../src/kernel/header.ts';
import { History } from '../../src/kernel/history.ts';
import { CLIENT_TIMEOUT_MIN_us, TIME_MAX_us } from '../../src/kernel/limits.ts';
import { encodeEvent } from '../../src/kernel/record.ts';
import { Simulator } from '../../src/kernel/simulator.ts';
import { freeze } from '../freeze.ts';
import { headerOf, names, stepsOf } from '../runs.ts';
import { probe } from './probe.ts';

const HEADER = headerOf(raft, { nodes: 3 });
const CLUSTER = names(3);

const codeOf = (result: object) => ('problem' in result ? (result.problem as { code: string }).code : null);
const command = (raw: unknown, algorithm: Algorithm<any> = raft) => validateCommand(raw, CLUSTER, algorithm);

/** Anything at all, and things that are nearly right. */
const anything = fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withSparseArray: true });
const nearly = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<unknown>('S1', 'S2', 'S9', 'C1', 'C99', 'election', 'x', '', '__proto__') },
  { weight: 3, arbitrary: fc.constantFrom<unknown>(0, 1, -1, 0.5, 1e21, Number.NaN, Number.POSITIVE_INFINITY, null) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>([], {}, [[]], [['S1']], [5, 1], [1, 5], true, 'oneWay') },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('get', 'set', 'add', 'cas'), key: fc.string(), value: fc.string() }),
  },
  anything,
);
/** For each field of a command values of its type, up to its bounds. */
const FIELDS: { readonly [field: string]: readonly unknown[] } = {
  node: CLUSTER,
  groups: [[], [['S1']], [['S1', 'S2'], ['S3']], [[], ['S3']]],
  from: CLUSTER,
  to: CLUSTER,
  direction: ['both', 'oneWay'],
  latency_us: [
    [0, 0],
    [1, 3_600_000_000],
    [5_000, 15_000],
  ],
  loss: [0, 0.5, 1],
  duplicate: [0, 0.5, 1],
  reorder: [0, 0.5, 1],
  bandwidth_Bps: [0, 1, 1e12],
  message: [1, 5, 20, 1e15],
  by_us: [1, 3_600_000_000],
  timer: ['election', 'heartbeat', 'none'],
  rate: [0.01, 1, 100],
  client: ['C1', 'C64'],
  op: [
    { kind: 'get', key: 'x' },
    { kind: 'add', key: 'constructor', value: '-1', more: [1] },
  ],
  verb: ['poke', 'toString'],
  name: ['majority', 'durable-log', 'none'],
  on: [true, false],
};
const commands = fc.record(
  {
    at: fc.oneof({ weight: 20, arbitrary: fc.nat(2_000_000) }, nearly),
    kind: fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...COMMAND_KINDS) }, nearly),
    ...Object.fromEntries(
      Object.entries(FIELDS).map(([field, right]) => [
        field,
        fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...right) }, { weight: 1, arbitrary: nearly }),
      ]),
    ),
  },
  { requiredKeys: ['at', 'kind'] },
);

describe('validateCommand', () => {
  it.each<[string, unknown, string | null]>([
    ['nothing', null, 'bad-command'],
    ['a list', [], 'bad-command'],
    ['no time', { kind: 'heal' }, 'bad-command'],
    ['a time between two µs', { at: 0.5, kind: 'heal' }, 'bad-command'],
    ['a time before all', { at: -1, kind: 'heal' }, 'bad-command'],
    ['an unknown kind', { at: 0, kind: 'explode' }, 'bad-command'],
    ['a heal', { at: 0, kind: 'heal' }, null],
    ['a crash of nobody', { at: 0, kind: 'crash' }, 'bad-command'],
    ['a crash of a stranger', { at: 0, kind: 'crash', node: 'S9' }, 'unknown-node'],
    ['a node on two sides', { at: 0, kind: 'partition', groups: [['S1'], ['S1', 'S2']] }, 'node-in-two-groups'],
    ['a node twice on one side', { at: 0, kind: 'partition', groups: [['S1', 'S1']] }, 'node-in-two-groups'],
    ['a partition of strangers', { at: 0, kind: 'partition', groups: [['S9']] }, 'unknown-node'],
    ['a partition', { at: 0, kind: 'partition', groups: [['S1'], []] }, null],
    ['a cut of a node from itself', { at: 0, kind: 'cut', from: 'S1', to: 'S1' }, 'link-to-self'],
    ['a cut in an unknown direction', { at: 0, kind: 'cut', from: 'S1', to: 'S2', direction: 'up' }, 'bad-command'],
    ['a join', { at: 0, kind: 'join', from: 'S1', to: 'S2', direction: 'oneWay' }, null],
    ['half a link', { at: 0, kind: 'link', from: 'S1', loss: 0.1 }, 'half-a-link'],
    ['a link of a node to itself', { at: 0, kind: 'link', from: 'S1', to: 'S1', loss: 0.1 }, 'link-to-self'],
    ['a link that stays as it is', { at: 0, kind: 'link', from: 'S1', to: 'S2' }, 'nothing-to-change'],
    ['a loss beyond certainty', { at: 0, kind: 'link', loss: 1.1 }, 'bad-command'],
    ['a latency upside down', { at: 0, kind: 'link', latency_us: [5, 1] }, 'bad-command'],
    ['a latency', { at: 0, kind: 'link', latency_us: [0, 0] }, null],
    ['a message by name', { at: 0, kind: 'drop', message: 'one' }, 'bad-command'],
    ['a delay by nothing', { at: 0, kind: 'delay', message: 1, by_us: 0 }, 'bad-command'],
    ['a clock that stands still', { at: 0, kind: 'clock', node: 'S1', rate: 0 }, 'bad-command'],
    ['a clock', { at: 0, kind: 'clock', node: 'S1', rate: 0.5 }, null],
    ['a client of no number', { at: 0, kind: 'request', client: 'S1', op: { kind: 'get', key: 'x' } }, 'bad-command'],
    ['no operation', { at: 0, kind: 'request', client: 'C1' }, 'bad-command'],
    ['an operation that is none', { at: 0, kind: 'request', client: 'C1', op: { kind: 'jump' } }, 'bad-operation'],
    [
      'a request to a stranger',
      { at: 0, kind: 'request', client: 'C1', op: { kind: 'get', key: 'x' }, node: 'S9' },
      'unknown-node',
    ],
    ['a request', { at: 0, kind: 'request', client: 'C1', op: { kind: 'get', key: 'x' } }, null],
    ['an unknown verb', { at: 0, kind: 'admin', node: 'S1', verb: 'toString' }, 'unknown-verb'],
    ['an unknown rule', { at: 0, kind: 'rule', name: 'gravity', on: false }, 'unknown-rule'],
    ['a rule', { at: 0, kind: 'rule', name: 'majority', on: false }, null],
  ])('%s', (_, raw, code) => {
    const result = command(freeze(raw));
    expect(codeOf(result)).toBe(code);
    if (code === null) expect(result).toEqual({ command: raw });
    else expect((result as { problem: { detail: string } }).problem.detail).not.toBe('');
  });

  it('checks the arguments of verbs', () => {
    const poke = { at: 0, kind: 'admin', node: 'S1', verb: 'poke' };
    expect(codeOf(command({ ...poke, hard: true }, probe))).toBe(null);
    expect(codeOf(command({ ...poke, hard: 'very' }, probe))).toBe('bad-argument');
  });

  it('keeps keys that it does not know', () => {
    const raw = { at: 0, kind: 'heal', why: 'enough' };
    expect(command(raw)).toEqual({ command: raw });
  });

  it('never throws, and does not touch what it is given', () => {
    fc.assert(
      fc.property(fc.oneof(commands, anything), (raw) => {
        const before = structuredCloneOrNull(raw);
        const result = command(raw);
        if (before !== null) expect(raw).toEqual(before.value);
        const problem = 'problem' in result ? result.problem : null;
        if (problem) expect(problem.code).toMatch(/^[a-z-]+$/);
      }),
      { numRuns: 3_000 },
    );
  });

  it('lets nothing through that a run could stumble over', () => {
    let obeyed = 0;
    fc.assert(
      fc.property(fc.array(commands, { minLength: 20, maxLength: 60 }), (many) => {
        const valid = many.flatMap((raw) => {
          const result = command(raw);
          return 'command' in result ? [result.command] : [];
        });
        const header = { ...HEADER, commands: valid.slice().sort((a, b) => a.at - b.at) };
        const simulator = new Simulator(raft, header, { checks: true });
        for (const record of stepsOf(simulator, 2_000_000)) {
          if (record.cause.kind === 'command') obeyed += 1;
          encodeEvent(raft, record);
        }
      }),
      { numRuns: 60 },
    );
    expect(obeyed).toBeGreaterThan(300);
  });
});

describe('a history to which nonsense is given', () => {
  it('stays as it was', () => {
    const history = new History(raft, HEADER);
    history.extend(0, { events: 100, until_us: 500_000 });
    const before = [history.branches(), history.reach(0)];
    fc.assert(
      fc.property(fc.oneof(commands, anything), (raw) => {
        fc.pre(codeOf(command(raw)) !== null);
        expect(codeOf(history.give(0, raw, 0))).not.toBe(null);
        expect([history.branches(), history.reach(0)]).toEqual(before);
      }),
    );
  });
});

describe('validateHeader', () => {
  it('takes a header, fills in the settings that it leaves out, and puts its commands in order', () => {
    const raw = {
      ...HEADER,
      config: { batchSize: 5 },
      commands: [
        { at: 9, kind: 'heal' },
        { at: 3, kind: 'heal' },
        { at: 9, kind: 'crash', node: 'S1' },
      ],
      note: 'of mine',
    };
    const result = validateHeader(freeze(raw), raft);
    if ('problem' in result) throw new Error(result.problem.detail);
    expect(result.header.config).toEqual({ ...HEADER.config, batchSize: 5 });
    expect(result.header.commands.map(({ at, kind }) => `${at} ${kind}`)).toEqual(['3 heal', '9 heal', '9 crash']);
    expect(result.header).toMatchObject({ note: 'of mine' });
  });

  it.each<[string, object, string]>([
    ['another format', { quorate: 2 }, 'bad-header'],
    ['another algorithm', { algorithm: 'pigeons' }, 'unknown-algorithm'],
    ['another version', { algorithmVersion: 99 }, 'other-version'],
    ['a seed that is no text', { seed: 42 }, 'bad-header'],
    ['no nodes', { nodes: [] }, 'bad-header'],
    ['a node twice', { nodes: ['S1', 'S1'] }, 'bad-header'],
    ['a node that is named as a client', { nodes: ['S1', 'C1'] }, 'bad-header'],
    ['a node without a proper name', { nodes: ['S 1'] }, 'bad-header'],
    ['a load below nothing', { load: -1 }, 'bad-header'],
    ['an unknown setting', { config: { speed: 1 } }, 'bad-config'],
    ['a setting of every object', { config: { toString: 1 } }, 'bad-config'],
    ['a setting beyond its bounds', { config: { batchSize: 0 } }, 'bad-config'],
    ['a setting between two numbers', { config: { batchSize: 1.5 } }, 'bad-config'],
    ['a switch that is no switch', { config: { noopOnElection: 1 } }, 'bad-config'],
    [
      'settings that contradict each other',
      { config: { electionTimeoutMin_us: 5_000, electionTimeoutMax_us: 4_000 } },
      'bad-config',
    ],
    ['a bad command', { commands: [{ at: 0, kind: 'crash', node: 'S9' }] }, 'unknown-node'],
  ])('refuses %s', (_, change, code) => {
    expect(codeOf(validateHeader({ ...HEADER, ...change }, raft))).toBe(code);
  });

  it('says itself which rules are switched off, whatever the header says of it', () => {
    const off = (at: number, name: string, on = false) => ({ at, kind: 'rule', name, on });
    const modifiedOf = (commands: object[], claimed?: unknown) => {
      const checked = validateHeader({ ...HEADER, commands, modified: claimed }, raft);
      return 'header' in checked ? checked.header.modified : codeOf(checked);
    };
    const [one, two] = raft.rules.map(({ id }) => id).sort() as [string, string];
    expect(modifiedOf([])).toBe(undefined);
    expect(modifiedOf([], [one])).toBe(undefined);
    expect(modifiedOf([off(9, two), off(5, one)], [])).toEqual([one, two]);
    expect(modifiedOf([off(5, two), off(9, one)], [])).toEqual([one, two]);
    expect(modifiedOf([off(1, two), off(2, two, true), off(3, two)], 'nonsense')).toEqual([two]);
    expect(modifiedOf([off(1, two, true)])).toBe(undefined);
    const checked = validateHeader({ ...HEADER, modified: ['anything'] }, raft);
    expect('header' in checked && Object.keys(checked.header)).not.toContain('modified');
  });

  it.each<[unknown, string | null]>([
    [undefined, null],
    [CLIENT_TIMEOUT_MIN_us, null],
    [TIME_MAX_us, null],
    [CLIENT_TIMEOUT_MIN_us - 1, 'bad-header'],
    [TIME_MAX_us + 1, 'bad-header'],
    [1_000.5, 'bad-header'],
    ['1s', 'bad-header'],
    [null, 'bad-header'],
  ])('takes clients that wait for %s µs, or not: %s', (clientTimeout_us, code) => {
    expect(codeOf(validateHeader({ ...HEADER, clientTimeout_us }, raft))).toBe(code);
  });

  it('says which command is bad', () => {
    const raw = {
      ...HEADER,
      commands: [
        { at: 0, kind: 'heal' },
        { at: 0, kind: 'crash', node: 'S9' },
      ],
    };
    expect(validateHeader(raw, raft)).toMatchObject({ problem: { detail: expect.stringContaining('command 2') } });
  });

  it('never throws', () => {
    const keys = Object.keys(HEADER) as (keyof typeof HEADER)[];
    const spoiled = fc
      .tuple(fc.constantFrom(...keys), nearly)
      .map(([key, value]) => ({ ...HEADER, [key]: value }) as unknown);
    const withConfig = fc
      .dictionary(fc.constantFrom(...Object.keys(HEADER.config), 'else'), nearly)
      .map((config) => ({ ...HEADER, config }));
    const withCommands = fc.array(commands, { maxLength: 3 }).map((many) => ({ ...HEADER, commands: many }));
    fc.assert(
      fc.property(fc.oneof(spoiled, withConfig, withCommands, anything), (raw) => {
        algorithmOf(raw);
        const result = validateHeader(raw, raft);
        if ('header' in result) new Simulator(raft, result.header, { checks: true }).step(1_000);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('validateConfig', () => {
  it('takes every setting at its bounds', () => {
    for (const [key, field] of Object.entries(raft.config.fields)) {
      if (field.kind === 'boolean') continue;
      const others = key === 'electionTimeoutMin_us' ? { electionTimeoutMax_us: 120_000_000 } : {};
      const low = key === 'electionTimeoutMax_us' ? { electionTimeoutMin_us: 1_000 } : others;
      expect(codeOf(validateConfig({ ...low, [key]: field.min }, raft))).toBe(null);
      expect(codeOf(validateConfig({ ...others, [key]: field.max }, raft))).toBe(null);
      expect(codeOf(validateConfig({ ...low, [key]: field.min - 1 }, raft))).toBe('bad-config');
      expect(codeOf(validateConfig({ ...others, [key]: field.max + 1 }, raft))).toBe('bad-config');
    }
  });
});

/** A copy to compare with; null for what cannot be copied. */
function structuredCloneOrNull(value: unknown): { value: unknown } | null {
  try {
    return { value: structuredClone(value) };
  } catch {
    return null;
  }
}
