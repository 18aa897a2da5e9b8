/**
 * Raft's log, read by 1-based indexes. Index 0 is «before the first entry, term 0». Once a snapshot has replaced the
 * beginning of the log, its last index takes that place, with a term and a configuration of its own (D§5.1).
 */
import { append, at, emptyVector, last, slice, truncate, vectorOf } from '../../kernel/vector.ts';
import type { Configuration, Entry, Log, Placed } from './types.ts';

const NO_CONFIGURATIONS: readonly Placed[] = [];

/** A log without entries, of a cluster as it is at first. */
export function emptyLog(configuration: Configuration): Log {
  return logAfter(0, 0, configuration);
}

/** A log without entries that a snapshot up to `start` comes before. */
export function logAfter(start: number, startTerm: number, configuration: Configuration): Log {
  return {
    start,
    startTerm,
    startConfiguration: configuration,
    entries: emptyVector(),
    configurations: NO_CONFIGURATIONS,
  };
}

export function lastIndex(log: Log): number {
  return log.start + log.entries.length;
}

/** The term of the entry at an index; undefined beyond the end, and before what the snapshot replaced. */
export function termAt(log: Log, index: number): number | undefined {
  return index === log.start ? log.startTerm : at(log.entries, index - log.start - 1)?.term;
}

export function lastTerm(log: Log): number {
  return last(log.entries)?.term ?? log.startTerm;
}

export function entryAt(log: Log, index: number): Entry | undefined {
  return at(log.entries, index - log.start - 1);
}

/** At most `count` entries from index `first` on. */
export function entriesFrom(log: Log, first: number, count: number): readonly Entry[] {
  const from = first - log.start - 1;
  return slice(log.entries, from, from + count);
}

/** The log with everything from `index` on removed. */
export function cutFrom(log: Log, index: number): Log {
  if (index > lastIndex(log)) return log;
  const { start, startTerm, startConfiguration, configurations } = log;
  const entries = truncate(log.entries, Math.max(0, index - start - 1));
  const left = configurations.filter((placed) => placed.index < index);
  return {
    start,
    startTerm,
    startConfiguration,
    entries,
    configurations: left.length === configurations.length ? configurations : left,
  };
}

export function appended(log: Log, added: readonly Entry[]): Log {
  const { start, startTerm, startConfiguration } = log;
  let { entries, configurations } = log;
  for (const entry of added) {
    entries = append(entries, entry);
    if (entry.kind !== 'config') continue;
    configurations = [...configurations, { index: start + entries.length, configuration: entry.configuration }];
  }
  return { start, startTerm, startConfiguration, entries, configurations };
}

/** The configuration that a server with this log uses: the latest, whether or not it is committed (D§4.1). */
export function configurationOf(log: Log): Configuration {
  const { configurations } = log;
  return configurations.length === 0
    ? log.startConfiguration
    : (configurations[configurations.length - 1] as Placed).configuration;
}

/** Where that configuration stands in the log. */
export function configurationIndex(log: Log): number {
  return log.configurations[log.configurations.length - 1]?.index ?? log.start;
}

/** The configuration that was in force once the log had reached `index`. */
export function configurationAt(log: Log, index: number): Configuration {
  return log.configurations.findLast((placed) => placed.index <= index)?.configuration ?? log.startConfiguration;
}

/** The log without the entries up to `index`, which a snapshot now stands for; `term` is that of the last of them. */
export function compacted(log: Log, index: number, term: number): Log {
  return {
    start: index,
    startTerm: term,
    startConfiguration: configurationAt(log, index),
    entries: vectorOf(slice(log.entries, index - log.start)),
    configurations: log.configurations.filter((placed) => placed.index > index),
  };
}
