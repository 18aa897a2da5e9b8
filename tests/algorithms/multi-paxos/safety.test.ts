/**
 * Multi-Paxos under random faults: no property is violated, what clients are told is linearizable, and after the faults
 * new requests are answered within the stated time. `QUORATE_SAFETY_SCHEDULES=2000` runs it at
 * full size.
 */
import { expect, test } from 'vitest';
import multiPaxos from '../../../src/algorithms/multi-paxos/index.ts';
import { pairwise } from '../../../src/checking/pairwise.ts';
import type { SafetyPlan } from '../../../src/checking/safety-plan.ts';
import { runSafely } from '../../../src/checking/safety-run.ts';

const SCHEDULES = Number(process.env.QUORATE_SAFETY_SCHEDULES ?? 60);
/** The first of them, so that many can be run in parts. */
const FIRST = Number(process.env.QUORATE_SAFETY_FIRST ?? 0);
const DURATION_us = Number(process.env.QUORATE_SAFETY_SECONDS ?? 6) * 1_000_000;

const FACTORS = {
  nodes: [5, 3, 4, 7, 2, 9, 1],
  level: ['heavy', 'light'],
  sabotage: [true, false],
  window: [8, 1, 2, 64],
  catchUpBatch: [16, 1, 3],
  retries: [true, false],
  heartbeats: [50_000, 120_000],
  backOff: [true, false],
} as const;
const COMBINATIONS = pairwise(FACTORS);

function planOf(number: number, duration_us = DURATION_us): SafetyPlan {
  const { heartbeats, retries, level, nodes, sabotage, ...config } = COMBINATIONS[
    number % COMBINATIONS.length
  ] as (typeof COMBINATIONS)[number];
  return {
    seed: `multi ${number}`,
    nodes,
    level,
    sabotage,
    duration_us,
    load: 20,
    config: { ...config, heartbeatInterval_us: heartbeats },
    ...(retries ? { clientTimeout_us: 400_000 } : {}),
  };
}

/** What a run should meet, lest nothing be tested. */
const MET = [
  'elected',
  'adopted',
  'gap.filled',
  'chosen.early',
  'caught-up',
  'request.repeated',
  'stepped-down',
  'window.full',
  'preempted',
];

test(
  `${SCHEDULES} random schedules of ${DURATION_us / 1e6} s violate nothing, and life goes on after them`,
  () => {
    const totals = { events: 0, messages: 0, elections: 0, operations: 0 };
    const fired: Record<string, number> = {};
    let slowest = 0;
    let duels = 0;
    for (let number = FIRST; number < FIRST + SCHEDULES; number += 1) {
      const plan = planOf(number);
      const report = runSafely(multiPaxos, plan);
      const which = JSON.stringify(plan);
      expect(report.violations, which).toEqual([]);
      expect(report.linearizable, which).toBe('linearizable');
      const isRecovered = report.recovered_us !== null && report.recovered_us <= report.bound_us;
      // Without back-off two proposers may overtake each other for ever (PMS §2.4): safe, and of no use.
      if (plan.config?.backOff)
        expect(isRecovered, `${report.recovered_us} of ${report.bound_us}: ${which}`).toBe(true);
      else if (!isRecovered) duels += 1;
      if (isRecovered) slowest = Math.max(slowest, (report.recovered_us ?? 0) / report.bound_us);
      for (const name of Object.keys(totals) as (keyof typeof totals)[]) totals[name] += report[name];
      for (const [rule, times] of Object.entries(report.fired)) fired[rule] = (fired[rule] ?? 0) + times;
    }
    const met = Object.fromEntries(MET.map((rule) => [rule, fired[rule] ?? 0]));
    const size = { first: FIRST, schedules: SCHEDULES, seconds: DURATION_us / 1e6, combinations: COMBINATIONS.length };
    console.log(JSON.stringify({ safety: 'multi-paxos', ...size, ...totals, duels, met, worstOfBound: slowest }));
    for (const rule of MET) expect(fired[rule] ?? 0, rule).toBeGreaterThan(SCHEDULES / 20);
  },
  60_000 + SCHEDULES * 1_000,
);

test('the same plan gives the same run', () => {
  const plan = planOf(3, 4_000_000);
  expect(runSafely(multiPaxos, plan)).toEqual(runSafely(multiPaxos, plan));
});
