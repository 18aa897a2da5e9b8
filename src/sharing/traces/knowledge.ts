/**
 * What is known of one node, line by line. A value that was told stands until another is told, or until something that is
 * told makes it doubtful: a new term takes back role and vote, a crash what is in memory. Nothing is ever concluded.
 */
import type { Json, LogEntry, NodeStatus, TraceState } from '../../kernel/contract.ts';
import type { TraceEvent } from '../../kernel/trace.ts';
import { append, at, emptyVector, slice, truncate, type Vector } from '../../kernel/vector.ts';
import { ENTRIES_MAX, ImportError, LOG_MAX, type Told, type ToldEntry } from './told.ts';

type State = NonNullable<TraceEvent['state']>;

/** An entry of which nothing is known: Raft's terms begin with 1. */
const UNKNOWN: LogEntry = { term: 0, kind: 'op' };

/** In the order in which they are told of. */
const VALUES = ['role', 'currentTerm', 'votedFor', 'leaderId', 'commitIndex', 'lastApplied', 'configuration'] as const;
type Value = (typeof VALUES)[number];
/** A crash takes these. */
const IN_MEMORY: readonly Value[] = ['role', 'leaderId', 'commitIndex', 'lastApplied'];

/** Entries written so far by all nodes of a trace. */
export interface Budget {
  entries: number;
}

export class Knowledge {
  readonly #nameOf: (name: string) => string;
  readonly #budget: Budget;
  #status: NodeStatus = 'up';
  #values: { [name in Value]?: Json } = {};
  #log: Vector<LogEntry> | null = null;
  #written = '';

  constructor(nameOf: (name: string) => string, budget: Budget) {
    this.#nameOf = nameOf;
    this.#budget = budget;
  }

  /** Takes in a line. @returns state and log where they are other than before, as an event has them */
  learn(told: Told): Pick<TraceEvent, 'state' | 'log'> {
    this.#learnStatus(told);
    this.#learnValues(told);
    const log = this.#learnLog(told);
    const state = this.#state();
    const written = JSON.stringify(state);
    const isNew = written !== this.#written;
    this.#written = written;
    return { ...(isNew ? { state } : {}), ...(log ? { log } : {}) };
  }

  #learnStatus({ status }: Told): void {
    if (status === undefined || status === this.#status) return;
    if (status === 'crashed' || this.#status === 'crashed') for (const name of IN_MEMORY) delete this.#values[name];
    this.#status = status;
  }

  #learnValues({ role, term, vote, leader, commit, applied, voters }: Told): void {
    const known = this.#values;
    if (term !== undefined && term !== known.currentTerm) {
      for (const name of ['role', 'votedFor', 'leaderId'] as const) delete known[name];
      known.currentTerm = term;
    }
    if (role !== undefined) known.role = role;
    if (vote !== undefined) known.votedFor = vote === null ? null : this.#nameOf(vote);
    if (leader !== undefined) known.leaderId = leader === null ? null : this.#nameOf(leader);
    if (commit !== undefined) known.commitIndex = commit;
    if (applied !== undefined) known.lastApplied = applied;
    if (voters) {
      const [now, old] = [voters.now.map(this.#nameOf), voters.old.map(this.#nameOf)];
      known.configuration = { voters: now, ...(old.length > 0 ? { old } : {}) };
    }
  }

  /** `unknown` names what is not known, so that nobody takes it for 0 or for none. */
  #state(): State {
    const known: Record<string, Json> = {};
    const unknown: string[] = [];
    for (const name of VALUES) {
      const value = this.#values[name];
      if (value !== undefined) known[name] = value;
      else unknown.push(name);
    }
    if (!this.#log) unknown.push('log');
    return { status: this.#status, ...known, unknown: [...unknown, 'machine'] } satisfies TraceState as State;
  }

  #learnLog({ log, unsureFrom, line }: Told): TraceEvent['log'] | null {
    if (!log) return unsureFrom === undefined ? null : this.#forget(unsureFrom, line);
    const old = this.#log ?? emptyVector<LogEntry>();
    const isFirst = this.#log === null;
    if ('length' in log) {
      const resized = this.#resize(old, log.length, line);
      const { entry } = log;
      const told = entry && at(resized, entry.index - 1);
      const wanted = told && told.term !== entry.term ? { ...UNKNOWN, term: entry.term } : null;
      const kept = Math.min(old.length, resized.length);
      // From the first entry that is another.
      const from = wanted && entry ? Math.min(entry.index, kept + 1) : kept + 1;
      const next = slice(resized, from - 1);
      if (wanted && entry) next[entry.index - from] = wanted;
      const change = isFirst || from <= old.length || next.length > 0 ? this.#replace(old, from, next, line) : null;
      if (unsureFrom === undefined) return change;
      const doubt = this.#forget(unsureFrom, line);
      return doubt ? joined(change, doubt, this.#log ?? old) : change;
    }
    if (log.from > old.length + 1)
      throw new ImportError(
        line,
        'field',
        `log.from: expected at most ${old.length + 1}, the end of the log as it is known, found ${log.from}`,
      );
    const entries = log.entries.map(entryOf);
    let same = 0;
    while (same < entries.length && isSame(at(old, log.from - 1 + same), entries[same] as LogEntry)) same += 1;
    const from = log.from + same;
    if (!isFirst && same === entries.length && from > old.length) return null;
    return this.#replace(old, from, entries.slice(same), line);
  }

  #resize(log: Vector<LogEntry>, length: number, line: number): Vector<LogEntry> {
    if (length > LOG_MAX) throw new ImportError(line, 'too-long', `log: expected at most ${LOG_MAX} entries`);
    let resized = truncate(log, length);
    this.#spend(length - resized.length, line);
    while (resized.length < length) resized = append(resized, UNKNOWN);
    return resized;
  }

  /** What was known of the log from an index on is doubtful. */
  #forget(from: number, line: number): TraceEvent['log'] | null {
    const old = this.#log;
    if (!old || from < 1 || from > old.length) return null;
    const entries = slice(old, from - 1);
    if (entries.every(({ term }) => term === 0)) return null;
    return this.#replace(
      old,
      from,
      entries.map(() => UNKNOWN),
      line,
    );
  }

  #replace(old: Vector<LogEntry>, from: number, entries: readonly LogEntry[], line: number): TraceEvent['log'] {
    if (from - 1 + entries.length > LOG_MAX)
      throw new ImportError(line, 'too-long', `log: expected at most ${LOG_MAX} entries`);
    this.#spend(entries.length, line);
    let log = truncate(old, from - 1);
    for (const entry of entries) log = append(log, entry);
    this.#log = log;
    return { from, entries };
  }

  #spend(entries: number, line: number): void {
    this.#budget.entries += Math.max(0, entries);
    if (this.#budget.entries > ENTRIES_MAX)
      throw new ImportError(line, 'too-long', `expected at most ${ENTRIES_MAX} entries in all lines together`);
  }
}

/** Two changes of a log in one event: from the lower index on it is as it is now. */
function joined(one: TraceEvent['log'] | null, other: TraceEvent['log'], log: Vector<LogEntry>): TraceEvent['log'] {
  const from = Math.min(one?.from ?? Number.POSITIVE_INFINITY, other?.from ?? Number.POSITIVE_INFINITY);
  return { from, entries: slice(log, from - 1) };
}

function entryOf({ term, op }: ToldEntry): LogEntry {
  return { term: term ?? 0, kind: 'op', ...(op === undefined ? {} : { op }) };
}

function isSame(a: LogEntry | undefined, b: LogEntry): boolean {
  return a !== undefined && a.term === b.term && JSON.stringify(a.op) === JSON.stringify(b.op);
}
