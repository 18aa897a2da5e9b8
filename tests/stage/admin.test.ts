/** What is told of an administrator's wish: what was decided, not the routine that follows. */
import { expect, test } from 'vitest';
import { tellingNotes } from '../../src/stage/admin.ts';

const note = (rule: string) => ({ rule, values: {} });
const WEIGHTS = { decided: 60, waits: 40, sent: 10, ticked: 5 };
const rulesOf = (rules: readonly string[]) => tellingNotes(rules.map(note), WEIGHTS).map(({ rule }) => rule);

test('routine is left out, and the order kept', () => {
  expect(rulesOf(['waits', 'sent', 'decided', 'sent'])).toEqual(['waits', 'decided']);
});

test('something is told even of mere routine, and of what is not known', () => {
  expect(rulesOf(['ticked', 'sent', 'ticked'])).toEqual(['sent']);
  expect(rulesOf(['unheard-of'])).toEqual(['unheard-of']);
  expect(rulesOf([])).toEqual([]);
});

test('no more than three', () => {
  expect(rulesOf(['decided', 'waits', 'decided', 'waits'])).toEqual(['decided', 'waits', 'decided']);
});
