/**
 * Non-blocking (BHG §7.5): wherever one crashes, after any event and with any part of what it was sending lost, those that
 * are up decide, and decide the same; and so when a second one crashes after any event of theirs. Two-phase commit blocks
 * in the same situation. All of it by enumeration.
 */
import { expect, it } from 'vitest';
import algorithm from '../../../src/algorithms/three-phase-commit/index.ts';
import type { CommitTypes } from '../../../src/algorithms/three-phase-commit/types.ts';
import twoPhaseCommit from '../../../src/algorithms/two-phase-commit/index.ts';
import type { TimedCommand } from '../../../src/kernel/contract.ts';
import { inOrder } from '../../../src/kernel/header.ts';
import type { EventRecord } from '../../../src/kernel/record.ts';
import { at } from '../../../src/kernel/vector.ts';
import { headerOf, runOf } from '../../runs.ts';

const NODES = 4;
const UNTIL_us = 2_500_000;
const BEGIN: readonly TimedCommand[] = [
  { at: 1_000, kind: 'request', client: 'C1', op: { kind: 'transaction', writes: { x: '1' } }, node: 'S1' },
];

type Records = readonly EventRecord<CommitTypes>[];

function run(crashes: readonly TimedCommand[]) {
  const header = headerOf(algorithm, { nodes: NODES, commands: inOrder([...BEGIN, ...crashes]) });
  return runOf(algorithm, header, UNTIL_us);
}

/** The node of an event crashes right after it, and these of the messages that it was sending are lost. */
function crashAfter({ time, node, sent }: EventRecord<CommitTypes>, mask: number): TimedCommand[] {
  const own = sent.filter(({ sender }) => sender >= 0);
  const lost = own.filter((_, k) => (mask >> k) & 1);
  return [
    ...lost.map(({ id }): TimedCommand => ({ at: time + 1, kind: 'drop', message: id })),
    { at: time + 1, kind: 'crash', node: `${node}` },
  ];
}

/** Every way in which the node of an event can crash in it: all of what it sends arrives, or any part. */
function waysOf(record: EventRecord<CommitTypes>, all: boolean): TimedCommand[][] {
  const count = record.sent.filter(({ sender }) => sender >= 0).length;
  const masks = all ? Array.from({ length: 1 << count }, (_, k) => k) : [...new Set([0, (1 << count) - 1])];
  return masks.map((mask) => crashAfter(record, mask));
}

const ofNodes = (records: Records) => records.filter(({ node, cause }) => node !== null && cause.kind !== 'command');

/** What those that are up have decided; throws where one of them has not, or some differ. */
function decisionOf({ simulator, records }: ReturnType<typeof run>, which: string): string {
  expect(
    records.flatMap(({ violations }) => violations),
    which,
  ).toEqual([]);
  const begun = records.some(({ notes }) => notes.some(({ rule }) => rule === 'begun'));
  const outcomes = simulator.nodes.flatMap(({ seen }) => {
    if (seen.status !== 'up' || !seen.volatile) return [];
    expect(seen.volatile.branches, `${seen.id} ${which}`).toEqual([]);
    return [at(seen.volatile.outcomes, 0) ?? 'nothing'];
  });
  const decided = [...new Set(outcomes.filter((outcome) => outcome !== 'nothing'))];
  expect(decided.length, which).toBeLessThanOrEqual(1);
  return begun ? (decided[0] ?? 'nothing') : 'nothing';
}

it('with one crash at any point, and with a second one at any point after it', () => {
  const counts: Record<string, number> = {};
  let runs = 0;
  for (const record of ofNodes(run([]).records)) {
    for (const first of waysOf(record, true)) {
      const one = run(first);
      const which = `${record.index} ${JSON.stringify(first)}`;
      const decision = decisionOf(one, which);
      counts[decision] = (counts[decision] ?? 0) + 1;
      runs += 1;
      for (const later of ofNodes(one.records.filter(({ index }) => index > record.index))) {
        if (later.node === record.node) continue;
        for (const second of waysOf(later, false)) {
          decisionOf(run([...first, ...second]), `${which} then ${later.index} ${JSON.stringify(second)}`);
          runs += 1;
        }
      }
    }
  }
  console.log(JSON.stringify({ nonBlocking: 'three-phase-commit', runs, decisionsWithOneCrash: counts }));
  expect(counts.commit).toBeGreaterThan(10);
  expect(counts.abort).toBeGreaterThan(10);
}, 240_000);

it('where two-phase commit waits for ever', () => {
  const commands = [...BEGIN, { at: 24_000, kind: 'crash', node: 'S1' }];
  const calm = { at: 0, kind: 'link', latency_us: [10_000, 10_000] };
  const plan = { nodes: NODES, commands: [calm, ...commands] };
  const two = runOf(twoPhaseCommit, headerOf(twoPhaseCommit, { ...plan, config: { cooperative: true } }), 20_000_000);
  const three = runOf(algorithm, headerOf(algorithm, plan), 20_000_000);
  const waiting = (nodes: readonly { readonly seen: any }[]) =>
    nodes.filter(({ seen }) => (seen.volatile?.branches.length ?? 0) > 0).map(({ seen }) => seen.id);
  expect(waiting(two.simulator.nodes)).toEqual(['S2', 'S3', 'S4']);
  expect(waiting(three.simulator.nodes)).toEqual([]);
});
