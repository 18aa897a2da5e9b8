/**
 * Raft with any extensions under random faults, changes of membership and clock drift: no property is violated, what
 * clients are told is linearizable, and after the faults new requests are answered within the stated time. `npm run
 * safety` runs this with many more schedules.
 */
import { expect, test } from 'vitest';
import raft from '../../src/algorithms/raft/index.ts';
import { configurationOf } from '../../src/algorithms/raft/log.ts';
import type { RaftTypes } from '../../src/algorithms/raft/types.ts';
import { runSafely, type SafetyReport } from '../../src/checking/safety-run.ts';
import type { ObservedNode } from '../../src/kernel/contract.ts';
import { COMBINATIONS, extensionsOf, raftPlan } from './raft-plans.ts';

const SCHEDULES = Number(process.env.QUORATE_SAFETY_SCHEDULES ?? 100);
const DURATION_us = 30_000_000;

/** What is summed up over all runs, from how often each rule fired. */
const COUNTED = {
  membershipChanges: ['change.appended', 'change.joint', 'change.final'],
  leadersRemoved: ['leader.removed'],
  transfers: ['election.urged'],
  snapshotsTaken: ['snapshot.taken'],
  snapshotsInstalled: ['snapshot.installed', 'snapshot.kept-tail'],
  readsByIndex: ['read.confirmed'],
  readsByLease: ['read.lease'],
  repetitionsRecognised: ['request.repeated'],
  learnersCaughtUp: ['catch-up.done'],
  leadersWithoutQuorum: ['quorum.lost'],
  preVotesWon: ['prevote.won'],
} as const;

test(
  `${SCHEDULES} random schedules of ${DURATION_us / 1e6} s violate nothing, and life goes on after them`,
  () => {
    const totals = { events: 0, messages: 0, elections: 0, operations: 0, refused: 0 };
    const counts = Object.fromEntries(Object.keys(COUNTED).map((name) => [name, 0]));
    const recoveries: { seconds: number; ofBound: number }[] = [];
    let disturbed = 0;
    for (let number = 0; number < SCHEDULES; number += 1) {
      const plan = raftPlan(number, DURATION_us);
      const report = runSafely(raft, plan);
      const which = JSON.stringify(plan);
      expect(report.violations, which).toEqual([]);
      expect(report.linearizable, which).toBe('linearizable');
      expect(report.nodes.every(({ status }) => status === 'up')).toBe(true);
      const { churn, stickiness } = extensionsOf(number);
      const isRecovered = report.recovered_us !== null && report.recovered_us <= report.bound_us;
      // A server that was left out and does not know it may depose leaders for ever: what stickiness is for (D§4.2.3).
      if (!isRecovered && churn && stickiness === 'none' && isDivided(report.nodes)) disturbed += 1;
      else expect(isRecovered, `${report.recovered_us} of ${report.bound_us} µs: ${which}`).toBe(true);
      // Who was removed may stand in a term of its own.
      if (!churn) expect(leadersOfLatestTerm(report.nodes), which).toHaveLength(1);
      for (const name of Object.keys(totals) as (keyof typeof totals)[]) totals[name] += total(report, name);
      for (const [name, rules] of Object.entries(COUNTED)) {
        for (const rule of rules) counts[name] = (counts[name] ?? 0) + (report.fired[rule] ?? 0);
      }
      if (!isRecovered) continue;
      const seconds = (report.recovered_us ?? 0) / 1e6;
      recoveries.push({ seconds, ofBound: (report.recovered_us ?? 0) / report.bound_us });
    }
    const seconds = recoveries.map((each) => each.seconds).sort((a, b) => a - b);
    const recovered_s = { median: seconds[seconds.length >> 1], worst: seconds.at(-1) };
    const worstOfBound = Math.max(...recoveries.map(({ ofBound }) => ofBound));
    const found = { violations: 0, notLinearizable: 0, unknown: 0, disturbed };
    const size = { schedules: SCHEDULES, combinations: COMBINATIONS.length };
    console.log(JSON.stringify({ safety: 'raft', ...size, ...found, ...totals, ...counts, recovered_s, worstOfBound }));
    // What is refused tests nothing; the saboteur may lose a race for a timer now and then.
    expect(totals.refused).toBeLessThan(totals.elections / 10);
    expect(totals.elections).toBeGreaterThan(SCHEDULES * 5);
    // That is rare.
    expect(disturbed).toBeLessThanOrEqual(Math.ceil(SCHEDULES / 100));
    // Nothing that a run should meet is met by none.
    for (const name of Object.keys(COUNTED)) expect(counts[name], name).toBeGreaterThan(SCHEDULES / 20);
  },
  120_000 + SCHEDULES * 1_000,
);

function total(report: SafetyReport, name: 'events' | 'messages' | 'elections' | 'operations' | 'refused'): number {
  return name === 'refused' ? report.refused.length : report[name];
}

/** Do servers use different configurations? Then some stand that the others would leave out. */
function isDivided(nodes: readonly ObservedNode<RaftTypes>[]): boolean {
  const inUse = nodes.map(({ durable }) => durable && JSON.stringify(configurationOf(durable.log)));
  return new Set(inUse).size > 1;
}

/** Of the nodes that believe to lead, those of the highest term. */
function leadersOfLatestTerm(nodes: readonly ObservedNode<RaftTypes>[]): string[] {
  const term = Math.max(...nodes.map(({ durable }) => durable?.currentTerm ?? 0));
  const leading = nodes.filter(({ durable, volatile }) => volatile?.role === 'leader' && durable?.currentTerm === term);
  return leading.map(({ id }) => id);
}

test('the same plan gives the same run, saboteur, administrator and all', () => {
  for (const number of [1, 2, 5]) {
    const plan = raftPlan(number, 6_000_000);
    expect(runSafely(raft, plan)).toEqual(runSafely(raft, plan));
  }
});
