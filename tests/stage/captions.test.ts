/** What is written on the sides of a split where there is little room. */
import { expect, test } from 'vitest';
import type { TimedCommand } from '../../src/kernel/contract.ts';
import type { Moment } from '../../src/kernel/moment.ts';
import { captionForms } from '../../src/stage/caption-lines.ts';
import { headerOf, momentsOf, wordsOf } from './cluster.ts';
import { members } from './rooms.ts';

const GROUPS = [
  ['S1', 'S5'],
  ['S2', 'S3', 'S4'],
];
const SPLIT: TimedCommand = { at: 6_500_000, kind: 'partition', groups: GROUPS };

test.each(['en', 'ja'] as const)('in however few words, each side says whether it can decide: %s', (language) => {
  const text = wordsOf(language);
  const moment = momentsOf(headerOf('first-election', [SPLIT]), 6_600_000).at(-1) as Moment;
  const forms = GROUPS.map((group) => captionForms(moment, group, { sets: [{ of: members(5), needed: 3 }] }, text));
  for (const [k, verdict] of ['stage-group-minority', 'stage-group-majority'].entries()) {
    for (const lines of forms[k] ?? []) expect(lines.join(' ')).toContain(text(verdict));
    expect(forms[k]?.[0]).toHaveLength(1);
    expect(forms[k]?.[0]?.[0]).toContain(GROUPS[k]?.join(' '));
    expect(forms[k]?.at(-1)).toEqual([text(verdict)]);
  }
});
