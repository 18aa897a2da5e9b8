/** Each property by itself, over states made for it: what it reports, and what it lets pass. */
import { describe, expect, it } from 'vitest';
import { CONFIG } from '../../../src/algorithms/two-phase-commit/config.ts';
import { INVARIANTS } from '../../../src/algorithms/two-phase-commit/invariants/index.ts';
import type { Branch, Cause, DTRecord, Outcome, RecordName } from '../../../src/algorithms/two-phase-commit/types.ts';
import type { Violation } from '../../../src/kernel/contract.ts';
import { vectorOf } from '../../../src/kernel/vector.ts';

const CLUSTER = ['S1', 'S2', 'S3'];
const DEFAULTS = Object.fromEntries(Object.entries(CONFIG.fields).map(([key, field]) => [key, field.default]));

interface Picture {
  readonly outcomes?: readonly (Outcome | null)[];
  /** Transactions that it is uncertain about, and the key that each writes. */
  readonly uncertain?: readonly (readonly [transaction: number, key: string])[];
  readonly records?: readonly (readonly [RecordName, transaction: number, cause?: Cause])[];
  readonly isDown?: boolean;
}

function observed(id: string, { outcomes = [], uncertain = [], records = [], isDown = false }: Picture) {
  const log = records.map(([record, transaction, cause]): DTRecord => {
    return { term: transaction, kind: 'op', op: { kind: 'record', record, transaction, ...(cause ? { cause } : {}) } };
  });
  const branches = uncertain.map(([transaction, key]) => {
    const writes = [{ key, value: '1' }];
    return { transaction, writes, isLocked: true, state: 'uncertain', isRecovering: false } as unknown as Branch;
  });
  const volatile = { buffer: [], branches, outcomes: vectorOf(outcomes) };
  return {
    id,
    status: isDown ? ('crashed' as const) : ('up' as const),
    durable: { log: vectorOf(log) },
    volatile: isDown ? null : volatile,
  };
}

/** What a property says of a story: which node is how, one event after the other. */
function told(id: string, story: readonly (readonly [node: string, Picture])[]): Omit<Violation, 'property'>[] {
  const invariant = INVARIANTS.find((each) => each.id === id);
  if (!invariant) throw new Error(`no ${id}`);
  const reports: Omit<Violation, 'property'>[] = [];
  const nodes = CLUSTER.map((name) => observed(name, {}));
  let memory = invariant.init(CLUSTER, DEFAULTS as never);
  for (const [name, picture] of story) {
    const node = CLUSTER.indexOf(name);
    const before = nodes[node] as (typeof nodes)[number];
    nodes[node] = observed(name, picture);
    const seen = { node, before, nodes: [...nodes], asked: null, results: [] };
    memory = invariant.check(memory, seen as never, (violation) => reports.push(violation));
  }
  return reports;
}

const commits: Picture = { outcomes: ['commit'] };
const aborts: Picture = { outcomes: ['abort'] };
const says = (cause: Cause): Picture => ({ outcomes: ['abort'], records: [['abort', 1, cause]] });
const uncertain: Picture = { uncertain: [[1, 'x']] };

describe('AC1', () => {
  it('reports two decisions, once', () => {
    const reports = told('ac1', [
      ['S2', commits],
      ['S3', aborts],
      ['S1', aborts],
    ]);
    expect(reports).toEqual([{ nodes: ['S2', 'S3'], values: { transaction: 1, first: 'S2', second: 'S3' } }]);
    expect(
      told('ac1', [
        ['S2', aborts],
        ['S3', commits],
      ])[0]?.values,
    ).toMatchObject({ first: 'S3', second: 'S2' });
  });
  it('lets one decision pass, and different ones on different transactions', () => {
    expect(
      told('ac1', [
        ['S2', commits],
        ['S3', { outcomes: ['commit', 'abort'] }],
      ]),
    ).toEqual([]);
  });
});

describe('AC2', () => {
  it('reports a reversal, also over a crash', () => {
    expect(
      told('ac2', [
        ['S2', commits],
        ['S2', aborts],
      ]),
    ).toHaveLength(1);
    expect(
      told('ac2', [
        ['S2', commits],
        ['S2', { isDown: true }],
        ['S2', {}],
        ['S2', aborts],
      ]),
    ).toHaveLength(1);
  });
  it('lets pass that an abort is forgotten and decided again', () => {
    expect(
      told('ac2', [
        ['S2', aborts],
        ['S2', { isDown: true }],
        ['S2', uncertain],
        ['S2', aborts],
      ]),
    ).toEqual([]);
  });
});

describe('AC3', () => {
  it('reports a commit without all votes, and who has not voted yes', () => {
    const reports = told('ac3', [
      ['S2', uncertain],
      ['S1', commits],
    ]);
    expect(reports).toEqual([{ nodes: ['S1', 'S3'], values: { transaction: 1, first: 'S1', missing: ['S3'] } }]);
  });
  it('lets it pass with all of them', () => {
    expect(
      told('ac3', [
        ['S2', uncertain],
        ['S3', uncertain],
        ['S1', commits],
        ['S2', commits],
      ]),
    ).toEqual([]);
  });
});

describe('AC4', () => {
  it.each([
    ['a coordinator that says it was refused, when nobody has', [['S1', says('refused')]]],
    [
      'a participant that refuses after its yes',
      [
        ['S2', uncertain],
        ['S2', says('refused')],
      ],
    ],
    [
      'a participant that was asked after its yes',
      [
        ['S2', uncertain],
        ['S2', says('asked')],
      ],
    ],
    ['a restart that never was', [['S2', says('restart')]]],
  ] as const)('reports %s', (_, story) => {
    expect(told('ac4', story)).toHaveLength(1);
  });
  it.each([
    [
      'a refusal, and a coordinator that heard of it',
      [
        ['S2', says('refused')],
        ['S1', says('refused')],
      ],
    ],
    ['a timeout', [['S1', says('silence')]]],
    ['one that had not voted', [['S3', says('asked')]]],
    [
      'a restart',
      [
        ['S2', { isDown: true }],
        ['S2', says('restart')],
      ],
    ],
  ] as const)('lets pass %s', (_, story) => {
    expect(told('ac4', story)).toEqual([]);
  });
});

describe('AC5', () => {
  const end: Picture = { outcomes: ['commit'], records: [['end', 1]] };
  it('reports that a transaction is forgotten while somebody waits for its decision', () => {
    const reports = told('ac5', [
      ['S2', uncertain],
      ['S3', uncertain],
      ['S2', commits],
      ['S1', end],
    ]);
    expect(reports[0]?.values).toEqual({ transaction: 1, first: 'S1', missing: ['S3'] });
  });
  it('lets it pass when all have decided', () => {
    expect(
      told('ac5', [
        ['S2', commits],
        ['S3', commits],
        ['S1', end],
      ]),
    ).toEqual([]);
  });
});

describe('isolation', () => {
  it('reports a second transaction on a key that one holds', () => {
    const reports = told('isolation', [
      ['S2', uncertain],
      [
        'S2',
        {
          uncertain: [
            [1, 'x'],
            [2, 'x'],
          ],
        },
      ],
    ]);
    expect(reports).toEqual([{ nodes: ['S2'], values: { transaction: 2, holder: 1, first: 'S2', key: 'x' } }]);
  });
  it('lets pass another key, and another node', () => {
    expect(
      told('isolation', [
        [
          'S2',
          {
            uncertain: [
              [1, 'x'],
              [2, 'y'],
            ],
          },
        ],
        ['S3', { uncertain: [[2, 'x']] }],
      ]),
    ).toEqual([]);
  });
});
