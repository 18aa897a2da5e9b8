/**
 * Right answers to questions that are on no list, by chapter and step, as somebody who knows the papers would give them:
 * written down by hand, beside what the run says.
 */
import type { Answer } from '../../src/algorithms/course.ts';

const RIGHT: { readonly [chapter: string]: { readonly [step: string]: Answer } } = {
  'one-value': { promises: 2, rival: 'reported', reader: 'value', restarted: false, outbid: 'none' },
  slots: { prepare: 3, chosen: false, early: 'waits', told: 'noop', again: false, empty: true },
  'atomic-commitment': { yes: 3, no: 'S3', crash: 'wait', again: 'commit', 'one-knows': 3 },
  'three-phases': { 'pre-commit': 0, gone: 'abort', elects: 'S2', again: false, 'one-side': 'abort' },
};

/** The right answers of one chapter, all of them; null where they are on the list. */
export function rightFor(chapter: string): { readonly [step: string]: Answer } | null {
  return RIGHT[chapter] ?? null;
}
