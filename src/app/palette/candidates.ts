/** The entries with all that they are found by: beside their names other words for them and, whatever the language on show, English. */
import type { AlgorithmPage } from '../../algorithms/manifest.ts';
import type { Text } from '../../localization/index.ts';
import { compareEntries, type Entry, entriesIn, traceEntries } from './entries.ts';
import type { Candidate } from './match.ts';

/** Words that come with what they name; null while they are fetched. */
export interface Wordings {
  readonly palette?: Text | null;
  readonly traces?: Text | null;
  readonly compare?: Text | null;
}

export interface English {
  readonly text: Text;
  /** Of the palette. */
  readonly words: Text;
}

export interface Findable extends Candidate {
  readonly entry: Entry;
}

/** All that can be found. @param english where another language is on show */
export function candidatesIn(
  page: AlgorithmPage,
  text: Text,
  { palette = null, traces = null, compare = null }: Wordings,
  english: English | null,
): readonly Findable[] {
  const names = new Map(
    english && entriesIn(english.text, page).map((entry) => [entry.id, calledIn(entry, english.text, english.words)]),
  );
  const entries = [
    ...entriesIn(text, page),
    ...(traces ? traceEntries(traces) : []),
    ...(compare ? compareEntries(compare) : []),
  ];
  return entries.map((entry) => {
    const called = [calledIn(entry, text, palette), names.get(entry.id) ?? NOTHING];
    return {
      entry,
      name: entry.name,
      names: called.flatMap((own) => own.names),
      more: called.map((own) => own.more).join(' '),
      lesser: entry.lesser ?? false,
    };
  });
}

/** What an entry is called, and what else people may type for it. */
interface Called {
  readonly names: readonly string[];
  readonly more: string;
}

const NOTHING: Called = { names: [], more: '' };

function calledIn({ id, also, name, group }: Entry, text: Text, words: Text | null): Called {
  const written = [id, also].map((whose) => {
    const own = `palette-words-${whose}`;
    return whose !== undefined && words?.has(own) ? words(own) : '';
  });
  return {
    names: [name, ...written.flatMap((list) => (list.split(/[;；]/)[0] ?? '').split(/[,、]/))],
    more: [name, text(group), ...written].join(' '),
  };
}
