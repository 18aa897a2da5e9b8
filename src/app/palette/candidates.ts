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
  const names = new Map(english && entriesIn(english.text, page).map((entry) => [entry.id, inEnglish(entry, english)]));
  const entries = [
    ...entriesIn(text, page),
    ...(traces ? traceEntries(traces) : []),
    ...(compare ? compareEntries(compare) : []),
  ];
  return entries.map((entry) => ({
    entry,
    name: entry.name,
    more: `${text(entry.group)} ${otherWords(entry, palette)} ${names.get(entry.id) ?? ''}`,
    lesser: entry.lesser ?? false,
  }));
}

function inEnglish(entry: Entry, { text, words }: English): string {
  return `${entry.name} ${text(entry.group)} ${otherWords(entry, words)}`;
}

/** What else people may type for an entry. */
function otherWords({ id, also = id }: Entry, words: Text | null): string {
  const name = `palette-words-${also}`;
  return words?.has(name) ? words(name) : '';
}
