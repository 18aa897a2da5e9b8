/** Log entries of different nodes beside each other. */
import type { LogEntry } from '../kernel/contract.ts';
import type { NodeMoment } from '../kernel/moment.ts';
import { at } from '../kernel/vector.ts';

export type NodeLog = Pick<NodeMoment, 'log' | 'logStart'>;

/** The entry of an index, counted from 1; undefined where the log has none, or a snapshot stands for it. */
export function entryAt({ log, logStart }: NodeLog, index: number): LogEntry | undefined {
  return index > logStart.index ? at(log, index - 1 - logStart.index) : undefined;
}

/** Index of the last entry of a node's log, those that a snapshot stands for included. */
export function lastIndexOf(node: NodeLog | undefined): number {
  return node ? node.logStart.index + node.log.length : 0;
}

/** An entry of which a trace of another program tells nothing: it contradicts no other. */
function isUntold({ term, kind, op }: LogEntry): boolean {
  return term === 0 && kind === 'op' && op === undefined;
}

/** Do two entries hold the same value, whatever their numbers? */
export function sameValue(a: LogEntry, b: LogEntry): boolean {
  return a.gap === true || b.gap === true || sameEntry({ ...a, term: b.term }, b);
}

/** Do two entries say the same? Not by term and place alone: that they suffice is what an algorithm has to prove. */
export function sameEntry(a: LogEntry, b: LogEntry): boolean {
  if (a === b || isUntold(a) || isUntold(b)) return true;
  if (a.term !== b.term || a.kind !== b.kind || a.client !== b.client || a.request !== b.request) return false;
  // A trace of another program may tell the term of an entry, and not what it asks for.
  if (a.kind === 'op' && (a.op === undefined || b.op === undefined)) return true;
  return (
    JSON.stringify(a.op) === JSON.stringify(b.op) && JSON.stringify(a.configuration) === JSON.stringify(b.configuration)
  );
}

/** The first index at which two logs differ, one being longer included; null where they are the same as far as is known. */
export function firstDifference(a: NodeLog, b: NodeLog): number | null {
  const [lastA, lastB] = [lastIndexOf(a), lastIndexOf(b)];
  for (let index = Math.max(a.logStart.index, b.logStart.index) + 1; index <= Math.min(lastA, lastB); index += 1) {
    const [one, other] = [entryAt(a, index), entryAt(b, index)];
    if (one && other && !sameEntry(one, other)) return index;
  }
  return lastA === lastB ? null : Math.min(lastA, lastB) + 1;
}
