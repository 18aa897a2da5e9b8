/** Scenarios are listed by theme, and none is lost. */
import { expect, test } from 'vitest';
import raft from '../../src/algorithms/raft/page.ts';
import { groupsOf } from '../../src/app/header/groups.ts';
import type { Scenario } from '../../src/kernel/contract.ts';

const scenario = (id: string, group?: string): Scenario => ({
  id,
  ...(group === undefined ? {} : { group }),
  nodes: 3,
  seed: '1',
  config: {},
  commands: [],
  load: 0,
  start_us: 0,
});

test('themes stand in the order of their first scenario, scenarios in their own', () => {
  const groups = groupsOf([scenario('a', 'x'), scenario('b'), scenario('c', 'y'), scenario('d', 'x')]);
  expect(groups.map(({ group, scenarios }) => [group, scenarios.map(({ id }) => id).join('')])).toEqual([
    ['x', 'ad'],
    [null, 'b'],
    ['y', 'c'],
  ]);
});

test('each scenario of Raft is listed once', () => {
  const listed = groupsOf(raft.scenarios).flatMap(({ scenarios }) => scenarios.map(({ id }) => id));
  expect(listed.toSorted()).toEqual(raft.scenarios.map(({ id }) => id).toSorted());
});
