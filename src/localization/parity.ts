/**
 * Do the languages say the same? Compares the `.ftl` files of a kind: ids, attributes and the values that
 * each message uses must be the same in all languages. For tests and the build; never part of the page.
 */
import { type Attribute, FluentParser, type Message, type Pattern, Visitor } from '@fluent/syntax';

/** One file of strings: `<folder>/<language>.ftl` or, where a folder has several, `<folder>/<theme>.<language>.ftl`. */
export interface StringsFile {
  readonly folder: string;
  /** What the file is about, where its folder has several for a language. */
  readonly theme?: string;
  readonly language: string;
  readonly text: string;
}

/** The folder, theme and language that the path of a file of strings tells; `/` or `\\` stands between folders. */
export function placeOf(path: string): Omit<StringsFile, 'text'> {
  const pieces = path.split(/[\\/]/);
  const [language = '', theme] = (pieces.pop() ?? '')
    .replace(/\.ftl$/, '')
    .split('.')
    .reverse();
  return { folder: pieces.join('/'), language, ...(theme === undefined ? {} : { theme }) };
}

/** All of a folder but the language: files of the same set say the same in each language. */
function setOf({ folder, theme }: StringsFile): string {
  return theme === undefined ? `${folder}/` : `${folder}/${theme}.`;
}

/** Message id, or `id.attribute` → the names of all that its text refers to. */
export type Entries = ReadonlyMap<string, ReadonlySet<string>>;

/** All that is wrong with the files, in words; nothing when the languages agree. */
export function parityProblems(files: readonly StringsFile[]): string[] {
  const languages = [...new Set(files.map(({ language }) => language))].sort();
  const sets = [...new Set(files.map(setOf))].sort();
  return sets.flatMap((set) => {
    const own = files.filter((file) => setOf(file) === set);
    const missing = languages.filter((language) => !own.some((file) => file.language === language));
    const problems = missing.map((language) => `there is no ${set}${language}.ftl`);
    const read = own.map((file) => ({ language: file.language, entries: readEntries(file, problems) }));
    const [first, ...others] = read;
    for (const other of others) if (first) problems.push(...differences(set, first, other));
    return problems;
  });
}

/** The entries of a file. What Fluent cannot read, or what is there twice, is added to the problems. */
export function readEntries(file: StringsFile, problems: string[]): Entries {
  const name = `${setOf(file)}${file.language}.ftl`;
  const entries = new Map<string, ReadonlySet<string>>();
  for (const entry of new FluentParser({ withSpans: false }).parse(file.text).body) {
    if (entry.type === 'Junk') problems.push(`${name}: cannot be read: ${entry.content.trim().split('\n')[0]}`);
    if (entry.type !== 'Message' && entry.type !== 'Term') continue;
    const id = entry.type === 'Term' ? `-${entry.id.name}` : entry.id.name;
    for (const [key, pattern] of patternsOf(id, entry as Message)) {
      if (entries.has(key)) problems.push(`${name}: ${key} is there twice`);
      entries.set(key, referencesOf(pattern));
    }
  }
  return entries;
}

function patternsOf(id: string, { value, attributes }: Pick<Message, 'value' | 'attributes'>): [string, Pattern][] {
  const named = attributes.map((attribute: Attribute): [string, Pattern] => [
    `${id}.${attribute.id.name}`,
    attribute.value,
  ]);
  return value ? [[id, value], ...named] : named;
}

/** Values (`$name`) and other messages that a pattern refers to, in its text as in its selectors. */
function referencesOf(pattern: Pattern): Set<string> {
  const names = new Set<string>();
  class References extends Visitor {
    override visitVariableReference({ id }: { id: { name: string } }): void {
      names.add(`$${id.name}`);
    }
    override visitMessageReference({ id }: { id: { name: string } }): void {
      names.add(id.name);
    }
  }
  new References().visit(pattern);
  return names;
}

type Read = { readonly language: string; readonly entries: Entries };

function differences(set: string, one: Read, other: Read): string[] {
  const problems: string[] = [];
  const lacks = (language: string, what: string) => problems.push(`${set}${language}.ftl: lacks ${what}`);
  for (const [key, references] of one.entries) {
    const others = other.entries.get(key);
    if (!others) {
      lacks(other.language, key);
      continue;
    }
    for (const name of references) if (!others.has(name)) lacks(other.language, `${name} in ${key}`);
    for (const name of others) if (!references.has(name)) lacks(one.language, `${name} in ${key}`);
  }
  for (const key of other.entries.keys()) if (!one.entries.has(key)) lacks(one.language, key);
  return problems;
}
