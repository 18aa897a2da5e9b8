/**
 * The reference list (`exercises.md`, ours): numbers 1 to 38 are on Raft, 39 and 40 on Paxos. For each question that a chapter takes from it,
 * the listed answer in the form in which the chapter asks, written down by hand beside the words of the list.
 */
import type { Answer } from '../../src/algorithms/course.ts';

/** Number in the list → the answer listed there. */
export type Listed = { readonly [exercise: number]: Answer };

const files = import.meta.glob<{ readonly listed: Listed }>('./listed/*.ts', { eager: true });

/** The listed answers of one chapter. */
export function listedFor(chapter: string): Listed {
  return files[`./listed/${chapter}.ts`]?.listed ?? {};
}
