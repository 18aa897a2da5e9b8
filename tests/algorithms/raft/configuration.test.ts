/** Who belongs to the cluster, and how many must agree (§5.2, D§4). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  firstConfiguration,
  hasVote,
  heldByQuorum,
  isQuorum,
  membersOf,
  quorumOf,
} from '../../../src/algorithms/raft/configuration.ts';
import type { Configuration, Follower } from '../../../src/algorithms/raft/types.ts';
import { CLUSTER, ioOf, of, start } from './fixture.ts';

const io = ioOf();
const subset = (minLength = 1) => fc.subarray(CLUSTER, { minLength });
const follower = (id: string, matchIndex: number): Follower => {
  return { id, matchIndex, nextIndex: matchIndex + 1, inFlight: 0, round: 0, installing: null };
};

describe('the first configuration', () => {
  it('is all servers, or the first so many', () => {
    expect(firstConfiguration(ioOf())).toEqual(of(CLUSTER));
    expect(firstConfiguration(ioOf({ config: { initialServers: 3 } }))).toEqual(of(['S1', 'S2', 'S3']));
  });

  it('makes the others wait until a leader speaks to them (D§4.2.1)', () => {
    const config = { initialServers: 3 };
    expect(start({ self: 'S3', config }).set).toEqual({ election: 225_000 });
    expect(start({ self: 'S4', config }).set).toEqual({});
  });
});

describe('a quorum', () => {
  it('is more than half of the voters, up or not; in joint consensus of the old ones, too (D§4.3)', () => {
    expect(quorumOf(of(CLUSTER), io)).toEqual({ needed: 3 });
    expect(quorumOf(of(['S1', 'S2']), io)).toEqual({ needed: 2 });
    expect(quorumOf(of(['S4'], { old: CLUSTER }), io)).toEqual({ needed: 1, neededOld: 3 });
    const joint = of(['S1', 'S2', 'S3'], { old: ['S3', 'S4', 'S5'] });
    expect(isQuorum(joint, ['S1', 'S2'], io)).toBe(false);
    expect(isQuorum(joint, ['S1', 'S3', 'S4'], io)).toBe(true);
    expect(isQuorum(of(['S1', 'S2', 'S3'], { learners: ['S4', 'S5'] }), ['S1', 'S4', 'S5'], io)).toBe(false);
  });

  it('of one configuration has a server in common with any other of it', () => {
    fc.assert(
      fc.property(subset(), fc.option(subset(), { nil: null }), subset(0), subset(0), (voters, old, some, others) => {
        const configuration = of(voters, { old });
        if (!isQuorum(configuration, some, io) || !isQuorum(configuration, others, io)) return;
        expect(some.some((id) => others.includes(id))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('has one in common with any quorum after a change by one server (D§4.1)', () => {
    fc.assert(
      fc.property(subset(), fc.constantFrom(...CLUSTER), subset(0), subset(0), (voters, one, some, others) => {
        const changed = voters.includes(one) ? voters.filter((id) => id !== one) : [...voters, one];
        if (changed.length === 0 || !isQuorum(of(voters), some, io) || !isQuorum(of(changed), others, io)) return;
        expect(some.some((id) => others.includes(id))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('of joint consensus has one in common with any before, and any after (D§4.3)', () => {
    fc.assert(
      fc.property(subset(), subset(), subset(0), subset(0), (old, voters, both, others) => {
        if (!isQuorum(of(voters, { old }), both, io)) return;
        for (const one of [old, voters]) {
          if (isQuorum(of(one), others, io)) expect(both.some((id) => others.includes(id))).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('without the rule of majority is less than that', () => {
    const lax = ioOf({ without: ['majority'] });
    expect(isQuorum(of(['S1', 'S2', 'S3', 'S4']), ['S1', 'S2'], lax)).toBe(true);
    expect(isQuorum(of(['S1']), [], lax)).toBe(false);
  });
});

describe('the index that a quorum holds', () => {
  it('is the highest that so many logs reach, above one that is given', () => {
    const match = fc.integer({ min: 0, max: 9 });
    const matches = fc.tuple(match, match, match, match);
    fc.assert(
      fc.property(
        match,
        matches,
        match,
        subset(),
        fc.option(subset(), { nil: null }),
        (own, others, above, voters, old) => {
          const followers = others.map((matchIndex, k) => follower(`S${k + 2}`, Math.min(matchIndex, own)));
          const configuration = of(voters, { old });
          const holders = (index: number) => [
            ...(own >= index ? ['S1'] : []),
            ...followers.filter(({ matchIndex }) => matchIndex >= index).map(({ id }) => id),
          ];
          let expected = above;
          for (let index = above + 1; index <= own; index += 1)
            if (isQuorum(configuration, holders(index), io)) expected = index;
          expect(heldByQuorum(configuration, own, followers, above, io)).toBe(expected);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('does not count a leader that is removed: only others hold it for the majority (D§4.2.2)', () => {
    const followers = [follower('S2', 3), follower('S3', 1)];
    expect(heldByQuorum(of(['S2', 'S3']), 9, followers, 0, io)).toBe(1);
    expect(heldByQuorum(of(['S1', 'S2', 'S3']), 9, followers, 0, io)).toBe(3);
  });
});

it('voters are those of either configuration, and members learners as well', () => {
  const joint: Configuration = of(['S4', 'S2'], { old: ['S1'], learners: ['S3'] });
  expect(CLUSTER.filter((id) => hasVote(joint, id))).toEqual(['S1', 'S2', 'S4']);
  expect(membersOf(joint, io)).toEqual(['S1', 'S2', 'S3', 'S4']);
});
