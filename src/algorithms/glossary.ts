/**
 * The terms of an algorithm. Its folder `glossary` holds the data (`index.ts`), which field of its states and messages is
 * told by which term (`fields.ts`), and the words (`<language>.ftl`): per theme `theme-<id>`; per term `term-<id>` (the
 * term), `.other` (the same in the other language) and `.text` (what it is, in one to three sentences). The page fetches
 * them when somebody opens the glossary. No word names a node or number that the engine decides: that is told by the
 * sentence about the event at which the miniature holds.
 */
import type { Hold, Light, Setting, Wait } from './course.ts';

export interface Glossary {
  readonly themes: readonly GlossaryTheme[];
}

export interface GlossaryTheme {
  readonly id: string;
  readonly terms: readonly GlossaryTerm[];
}

export interface GlossaryTerm {
  readonly id: string;
  /** Where it is stated; absent where it is older than the algorithm. */
  readonly source?: string;
  /** Terms that are best read with it. */
  readonly related: readonly string[];
  readonly miniature: Miniature;
}

/** A real run that plays to where the term is to be seen. */
export interface Miniature extends Setting {
  readonly until: Wait;
  /** Virtual seconds per real second on the way; 1 if absent. */
  readonly speed?: number;
  /** What stands out where it holds. */
  readonly light?: (hold: Hold) => Light;
  /** What else than the stage shows it. */
  readonly show?: 'logs';
}

/** Field → the term that tells what it is. */
export type GlossaryFields = Readonly<Record<string, string>>;
