/** Chapter: what clients may rely on when they ask again, and when they read (§8, D§6.3, D§6.4). */
import type { Challenge, Chapter } from '../../../course.ts';
import { elect, get, partition, set } from '../../scenarios/script.ts';
import { setting } from '../script.ts';
import { leases, twoSides } from './scene-reads.ts';
import { withoutSessions, withSessions } from './scene-retry.ts';
import { type Reads, staleRead } from './staleness.ts';

const challenge: Challenge<Reads> = {
  setting: setting({ prelude: 0.7, start: 1.3, commands: [elect(0.1, 'S1'), set(0.3, 'x', 1, 'S1')] }),
  ...staleRead,
  solution: [
    partition(1.5, ['S1'], ['S2', 'S3', 'S4', 'S5']),
    elect(2, 'S2'),
    set(3.5, 'x', 2, 'S2'),
    get(6, 'x', 'S1', 'C2', 'local'),
  ],
};

const chapter: Chapter = {
  id: 'clients',
  marks: ['applied', 'next', 'match'],
  scenes: [withoutSessions, withSessions, twoSides, leases],
  challenge: challenge as Challenge,
};

export default chapter;
