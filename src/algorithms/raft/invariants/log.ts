/** Properties of logs, each looking only at what an event has changed. */
import { endOf, entryAt, keptUpTo, leading, property, sameEntry, termAt } from './observed.ts';

/**
 * «A leader never overwrites or deletes entries in its log; it only appends new entries.» That a snapshot has taken the
 * place of entries deletes nothing.
 */
export const leaderAppendOnly = property<null>('leader-append-only', {
  init: () => null,
  check(_, { node, before, nodes }, report) {
    const was = leading(before);
    const now = leading(nodes[node]);
    if (!was || !now || was.durable.log === now.durable.log) return null;
    const { currentTerm: term } = now.durable;
    if (was.durable.currentTerm !== term) return null;
    const kept = keptUpTo(was.durable.log, now.durable.log);
    if (kept < endOf(was.durable.log)) {
      report({ nodes: [now.id], values: { term, index: kept + 1, first: now.id } });
    }
    return null;
  },
});

/**
 * «If two logs contain an entry with the same index and term, then the logs are identical in all entries up through
 * the given index.» By induction over the run: where this event wrote index i and another log has an entry of the
 * same term there, the two entries and the terms before them must agree; the rest held before the event. Of the last
 * entry that a snapshot stands for, the log still tells the term.
 */
export const logMatching = property<null>('log-matching', {
  init: () => null,
  check(_, { node, before, nodes }, report) {
    const touched = nodes[node] as (typeof nodes)[number];
    const log = touched.durable?.log;
    const old = before?.durable?.log;
    if (!log || log === old) return null;
    for (let index = (old ? keptUpTo(old, log) : log.start) + 1; index <= endOf(log); index += 1) {
      const entry = entryAt(log, index);
      if (!entry) break;
      const termBefore = termAt(log, index - 1);
      for (const other of nodes) {
        const otherLog = other.durable?.log;
        if (other === touched || !otherLog) continue;
        const otherEntry = entryAt(otherLog, index);
        if (otherEntry?.term !== entry.term) continue;
        if (sameEntry(entry, otherEntry) && termAt(otherLog, index - 1) === termBefore) continue;
        const values = { index, term: entry.term, first: other.id, second: touched.id };
        report({ nodes: [other.id, touched.id], values });
        return null;
      }
    }
    return null;
  },
});
