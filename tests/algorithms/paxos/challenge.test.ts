/** The challenge of the chapter on Paxos: two ways lead to its goal, and while disks remember and rules are followed none does. */
import { expect, it } from 'vitest';
import chapter from '../../../src/algorithms/paxos/course/one-value/index.ts';
import { solvedAt, taughtOf } from '../../course/play.ts';

it('is solved by a lost disk or by a rule that is off, and by nothing less', async () => {
  const taught = await taughtOf('paxos');
  const lawful = chapter.challenge.solution.filter(({ kind }) => kind !== 'wipe');
  expect(solvedAt(taught, chapter, lawful)).toBeNull();
  const off = { at: 350_000, kind: 'rule', name: 'adopt-value', on: false };
  expect(solvedAt(taught, chapter, [off, ...lawful])).not.toBeNull();
});
