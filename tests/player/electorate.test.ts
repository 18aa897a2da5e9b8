/** Who belongs to the cluster, and how many of them decide. */
import { describe, expect, it } from 'vitest';
import page from '../../src/algorithms/raft/page.ts';
import template from '../../src/algorithms/template/page.ts';
import type { TraceState } from '../../src/kernel/contract.ts';
import { firstMoment, type NodeMoment } from '../../src/kernel/moment.ts';
import { canDecide, electorateOf, majorityOf } from '../../src/player/electorate.ts';
import { leaderOf, membersOf } from '../../src/player/pictures.ts';

const FIVE = ['S1', 'S2', 'S3', 'S4', 'S5'];

function nodesWith(states: Record<string, TraceState>) {
  const { nodes } = firstMoment({ nodes: FIVE });
  const known = Object.entries(states).map(([id, state]) => [id, { ...nodes[id], state }] as [string, NodeMoment]);
  return { ...nodes, ...Object.fromEntries(known) };
}

describe('who belongs to the cluster', () => {
  const old = { voters: ['S1', 'S2'], learners: [] };
  const fresh = { voters: ['S1', 'S2', 'S3'], learners: ['S4'] };

  it('is for the leader of the highest term to say', () => {
    const nodes = nodesWith({
      S1: { role: 'leader', currentTerm: 1, configuration: old },
      S2: { role: 'leader', currentTerm: 2, configuration: fresh },
    });
    expect(leaderOf(nodes, page, FIVE)?.id).toBe('S2');
    expect(membersOf(nodes, page)).toMatchObject({ voters: fresh.voters, old: null, learners: ['S4'] });
  });

  it('or else for who knows most to be committed', () => {
    const nodes = nodesWith({
      S1: { role: 'follower', currentTerm: 3, commitIndex: 4, configuration: old },
      S2: { role: 'candidate', currentTerm: 2, commitIndex: 9, configuration: fresh },
    });
    expect(membersOf(nodes, page).voters).toEqual(fresh.voters);
  });

  it('is everybody where nobody says so, or the algorithm knows no members', () => {
    expect(membersOf(nodesWith({}), page)).toEqual({ voters: FIVE, old: null, learners: [] });
    expect(membersOf(nodesWith({ S1: { delivered: 3 } }), template).voters).toEqual(FIVE);
  });
});

describe('who decides', () => {
  it('is more than half of the voters', () => {
    expect([1, 2, 3, 4, 5].map(majorityOf)).toEqual([1, 2, 2, 3, 3]);
    const electorate = electorateOf({ voters: ['S1', 'S2', 'S3'], old: null }, page.presentation, []);
    expect(canDecide(electorate, ['S1', 'S4', 'S5'])).toBe(false);
    expect(canDecide(electorate, ['S1', 'S3'])).toBe(true);
  });

  it('is a majority of both sets while the cluster changes', () => {
    const joint = electorateOf({ voters: ['S3', 'S4', 'S5'], old: ['S1', 'S2', 'S3'] }, page.presentation, []);
    expect(canDecide(joint, ['S3', 'S4', 'S5'])).toBe(false);
    expect(canDecide(joint, ['S1', 'S3', 'S4'])).toBe(true);
  });

  it('is fewer where a rule that is off lets them', () => {
    const lax = electorateOf({ voters: FIVE.slice(0, 4), old: null }, page.presentation, ['majority']);
    expect(canDecide(lax, ['S1', 'S2'])).toBe(true);
    // An algorithm that does not say is taken to want a majority.
    expect(canDecide(electorateOf({ voters: FIVE, old: null }, {}, []), ['S1', 'S2'])).toBe(false);
  });
});
