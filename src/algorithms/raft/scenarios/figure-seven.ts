/**
 * The paper's Figure 7: a new leader and six followers whose logs differ from its own in every way that they can.
 *
 * S1 is the leader at the top of the figure, S2 to S7 are its followers (a) to (f). The logs come about by elections,
 * crashes and cut links alone, in one second before the story; the repair is at classroom pace. Nobody writes no-ops,
 * so that each entry stands for a client's write, as in the figure.
 */

import type { NodeId, TimedCommand } from '../../../kernel/contract.ts';
import { crash, elect, heal, mute, PATIENT, partition, restart, scenario, set } from './script.ts';

/** A client writes to a node, once at each of the times. */
function write(node: NodeId, ...times: readonly number[]): TimedCommand[] {
  return times.map((seconds) => set(seconds, 'x', Math.round(seconds * 100), node));
}

const ALL = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7'];

/** A candidate wins, as the votes come back to it, but what it sends as the leader reaches nobody. */
function electUnheard(seconds: number, node: NodeId): TimedCommand[] {
  // Messages take a millisecond: the requests have arrived when the links are cut, the answers come over the others.
  const others = ALL.filter((each) => each !== node);
  return [elect(seconds, node), ...mute(seconds + 0.0015, node, ...others)];
}

const HISTORY: readonly TimedCommand[] = [
  // Term 1: three entries that everybody has.
  elect(0.1, 'S1'),
  ...write('S1', 0.11, 0.12, 0.13),
  // Terms 2 and 3 are (f)'s: it leads twice, and crashes twice before anybody has what it wrote.
  elect(0.2, 'S7'),
  partition(0.21, ['S7']),
  ...write('S7', 0.22, 0.221, 0.222),
  crash(0.23, 'S7'),
  restart(0.231, 'S7'),
  heal(0.232),
  ...electUnheard(0.235, 'S7'),
  ...write('S7', 0.24, 0.241, 0.242, 0.243, 0.244),
  crash(0.26, 'S7'),
  heal(0.261),
  // Term 4 is (e)'s: its first entry reaches (b), the second all others, two more nobody.
  elect(0.3, 'S6'),
  ...write('S6', 0.31),
  crash(0.32, 'S3'),
  ...write('S6', 0.33),
  partition(0.34, ['S6']),
  ...write('S6', 0.35, 0.351),
  crash(0.36, 'S6'),
  heal(0.361),
  // Term 5 is (a)'s; with S1, (c) and (d) it is four of seven.
  elect(0.4, 'S2'),
  ...write('S2', 0.41, 0.42),
  // Term 6 is (c)'s: (a) crashes before its third entry, its fourth reaches nobody.
  elect(0.5, 'S4'),
  ...write('S4', 0.51, 0.52),
  crash(0.525, 'S2'),
  ...write('S4', 0.53),
  partition(0.54, ['S4']),
  ...write('S4', 0.55),
  crash(0.56, 'S4'),
  heal(0.561),
  // Term 7 is (d)'s, elected by S1 and those who are back; its two entries reach nobody.
  restart(0.6, 'S2'),
  restart(0.6, 'S3'),
  restart(0.6, 'S6'),
  ...electUnheard(0.61, 'S5'),
  ...write('S5', 0.62, 0.621),
  crash(0.64, 'S5'),
  heal(0.641),
  restart(0.7, 'S4'),
  restart(0.7, 'S5'),
  restart(0.7, 'S7'),
];

export const LOG_REPAIR = scenario('replication', 'log-repair', {
  nodes: 7,
  config: { ...PATIENT, noopOnElection: false },
  prelude: 0.8,
  start: 1,
  commands: [
    ...HISTORY,
    // Term 8: (a), (b), (e) and (f) vote for S1; the logs of (c) and (d) are more up-to-date.
    elect(1.5, 'S1'),
    // What (c) and (d) have beyond S1's log goes only when an entry of S1's takes its place.
    set(9, 'x', 900, 'S1'),
  ],
  moments: { won: 2_177_000, mismatch: 2_515_606, repaired: 6_959_582, conflict: 9_609_487, same: 9_947_983 },
});
