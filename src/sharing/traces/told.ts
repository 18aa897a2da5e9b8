/**
 * What a line of a trace of another program tells, whatever the format it stood in: the importers make these, and
 * `assemble.ts` makes events of them. What a line does not say is absent, and stays unknown.
 */
import type { Json, NodeStatus } from '../../kernel/contract.ts';

export const ROLES = ['leader', 'candidate', 'precandidate', 'follower'] as const;
export type ToldRole = (typeof ROLES)[number];

export interface ToldMessage {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  /** What both ends call it; null where neither says. */
  readonly id: string | null;
  readonly body: { readonly [field: string]: Json | undefined };
}

/** An entry as far as it is told: its term, and what it asks the state machine to do. */
export interface ToldEntry {
  readonly term: number | null;
  readonly op?: Json;
}

/** Everything from `from` (1-based) on is this; or only how long the log is, and an entry of which the term is told. */
export type ToldLog =
  | { readonly from: number; readonly entries: readonly ToldEntry[] }
  | { readonly length: number; readonly entry: { readonly index: number; readonly term: number } | null };

export interface Told {
  /** Where it stands in the file, from 1. */
  readonly line: number;
  /** As the file counts, µs. */
  readonly t_us: number;
  readonly node: string;
  /** What happened, in the words of the file. */
  readonly words: string;
  readonly role?: ToldRole;
  readonly term?: number;
  /** Null: it has not voted in its term. */
  readonly vote?: string | null;
  readonly leader?: string | null;
  readonly commit?: number;
  readonly applied?: number;
  readonly status?: NodeStatus;
  readonly log?: ToldLog;
  /** From this index on the log may be another from now on; what was known of it is not known any more. */
  readonly unsureFrom?: number;
  /** Who counts when something is decided; while the cluster changes, who counted before, too. */
  readonly voters?: { readonly now: readonly string[]; readonly old: readonly string[] };
  readonly sent: readonly ToldMessage[];
  readonly received: ToldMessage | null;
}

/** Why a file cannot be read: its line (from 1), a stable code (string id `error-trace-<code>`), particulars in English. */
export interface ImportProblem {
  readonly line: number;
  readonly code: ImportCode;
  /** What was expected, and what is there. */
  readonly detail: string;
}

export type ImportCode =
  | 'empty'
  | 'format'
  | 'not-json'
  | 'field'
  | 'time'
  | 'node'
  | 'too-many'
  | 'too-long'
  | 'pattern'
  | 'no-match'
  | 'engine'
  | 'event'
  | 'slow';

/** Thrown by the importers, and caught in `import.ts`: nobody else sees it. */
export class ImportError extends Error {
  readonly problem: ImportProblem;

  constructor(line: number, code: ImportCode, detail: string) {
    super(`line ${line}: ${detail}`);
    this.problem = { line, code, detail };
  }
}

/** A file has at most so many characters, lines that tell something, and characters in one line. */
export const FILE_MAX = 128 * 1024 * 1024;
export const LINES_MAX = 200_000;
export const LINE_MAX = 1_000_000;
/** Entries of one log at most, and written by all lines together. */
export const LOG_MAX = 50_000;
export const ENTRIES_MAX = 4_000_000;
/** Of what a file says in words so much is kept, in characters. */
export const WORDS_MAX = 400;

/** A value as it is told in an error: short, and on one line. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? JSON.stringify(value) : written(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function written(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object';
  return String(value);
}
