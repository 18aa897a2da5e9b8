/** Who decides on one side of a split: by what its own members know. */
import { describe, expect, it } from 'vitest';
import page from '../../src/algorithms/raft/page.ts';
import type { LogEntry, TraceState } from '../../src/kernel/contract.ts';
import { firstMoment, type Moment } from '../../src/kernel/moment.ts';
import { vectorOf } from '../../src/kernel/vector.ts';
import { canDecide } from '../../src/player/electorate.ts';
import { electorateWithin, membersWithin } from '../../src/player/sides.ts';

const FIVE = ['S1', 'S2', 'S3', 'S4', 'S5'];
const OLD = { voters: ['S1', 'S2', 'S3'], learners: [] };
const NEW = { voters: FIVE, learners: [] };
const JOINT = { voters: FIVE, old: OLD.voters, learners: [] };

interface Known {
  readonly configuration?: TraceState['configuration'];
  readonly role?: string;
  readonly term?: number;
  /** Terms of its log. */
  readonly log?: readonly number[];
  readonly crashed?: boolean;
}

function momentWith(known: Readonly<Record<string, Known>>): Moment {
  const moment = firstMoment({ nodes: FIVE });
  const nodes = Object.fromEntries(
    Object.entries(moment.nodes).map(([id, node]) => {
      const { configuration = OLD, role = 'follower', term = 1, log = [], crashed = false } = known[id] ?? {};
      const entries = log.map((each, k): LogEntry => ({ index: k + 1, term: each, kind: 'op', op: null }) as never);
      const status = crashed ? ('crashed' as const) : ('up' as const);
      return [id, { ...node, status, state: { role, currentTerm: term, configuration }, log: vectorOf(entries) }];
    }),
  );
  return { ...moment, nodes };
}

/** Can the side decide, by its own count? */
function decides(moment: Moment, group: readonly string[]): boolean {
  const up = group.filter((id) => moment.nodes[id]?.status !== 'crashed');
  return canDecide(electorateWithin(moment, group, page.presentation), up);
}

describe('who decides on a side', () => {
  it('is told by its own members, be they right or not: of two configurations each may be enough for its side', () => {
    const moment = momentWith({
      S3: { role: 'leader', configuration: NEW, log: [1, 1] },
      S4: { configuration: NEW, log: [1, 1] },
      S1: { log: [1] },
    });
    expect(decides(moment, ['S3', 'S4', 'S5'])).toBe(true);
    expect(decides(moment, ['S1', 'S2'])).toBe(true);
    expect(membersWithin(moment, ['S3', 'S4', 'S5'], page.presentation)).toMatchObject({ voters: FIVE, old: null });
    expect(electorateWithin(moment, ['S3', 'S4', 'S5'], page.presentation).sets).toEqual([{ of: FIVE, needed: 3 }]);
    expect(electorateWithin(moment, ['S1', 'S2'], page.presentation).sets).toEqual([{ of: OLD.voters, needed: 2 }]);
  });

  it('in joint consensus needs both majorities', () => {
    const moment = momentWith({
      S3: { role: 'leader', configuration: JOINT, log: [1, 1] },
      S4: { configuration: JOINT, log: [1, 1] },
    });
    expect(decides(moment, ['S3', 'S4', 'S5'])).toBe(false);
    expect(electorateWithin(moment, ['S3', 'S4', 'S5'], page.presentation).sets).toHaveLength(2);
    expect(decides(moment, ['S1', 'S2'])).toBe(true);
    expect(decides(moment, ['S1', 'S3', 'S4'])).toBe(true);
  });

  it('is not one with an old configuration whose log is behind: nobody who knows better votes for it', () => {
    // S4 and S5 were removed and do not know it; S3 does.
    const moment = momentWith({
      S3: { configuration: OLD, log: [1, 2] },
      S4: { configuration: NEW, log: [1] },
      S5: { configuration: NEW, log: [1] },
    });
    expect(decides(moment, ['S3', 'S4', 'S5'])).toBe(false);
    expect(electorateWithin(moment, ['S3', 'S4', 'S5'], page.presentation).sets).toEqual([
      { of: OLD.voters, needed: 2 },
    ]);
  });

  it('is a leader with a short log, as long as nobody has heard of a later one', () => {
    const members = { S1: { log: [1, 1, 1] }, S2: { role: 'leader', term: 2, configuration: OLD, log: [1] } };
    expect(decides(momentWith(members), ['S1', 'S2'])).toBe(true);
  });

  it('counts no learner, and nobody who is down', () => {
    const learner = { configuration: { ...OLD, learners: ['S4'] } };
    expect(decides(momentWith({ S4: learner }), ['S1', 'S4', 'S5'])).toBe(false);
    expect(decides(momentWith({ S2: { crashed: true } }), ['S1', 'S2'])).toBe(false);
    expect(decides(momentWith({ S2: { crashed: true }, S1: { crashed: true } }), ['S1', 'S2'])).toBe(false);
  });
});
