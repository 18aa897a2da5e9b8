/** A language's messages, ready to be formatted. Pure: what is shown of it, and when, is up to `index.ts`. */
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { fluentArguments } from './fluent.ts';
import { formatList, formatNumber, scaleDuration } from './format.ts';
import { type Language, LOCALES } from './languages.ts';
import { type Part, splitParts } from './parts.ts';
import type { Values } from './values.ts';

export interface Text {
  /** The message as a string. An attribute is named after a dot: `text('note-election-won.rule')`. */
  (id: string, values?: Values): string;
  /** The message cut into words and values, to be set richly (see `ui/sentence.tsx`). */
  parts(id: string, values?: Values): readonly Part[];
  has(id: string): boolean;
  /** Adds the messages of further `.ftl` files, for all who hold this text. */
  add(sources: readonly string[]): void;
  /** A length of time in a unit for people: «150 ms», «2.4 s». */
  duration(duration_us: number): string;
  /** A point in virtual time, to the millisecond: «14.212 s». */
  time(t_us: number): string;
  number(value: number): string;
  /** «S1, S2 and S3» */
  list(items: readonly string[]): string;
  readonly language: Language;
}

/** Told of every message that is missing or broken: a mistake of ours, never of the reader. */
export type ReportMistake = (mistake: string) => void;

/** Makes the messages of a language from the text of its `.ftl` files. */
export function makeText(language: Language, sources: readonly string[], report: ReportMistake): Text {
  // A message may be broken over lines in its file. English words are then a space apart; Japanese has none.
  const join = language === 'ja' ? '' : ' ';
  const transform = (words: string) => words.replace(/\s*\n\s*/g, join);
  const bundle = new FluentBundle(LOCALES[language], { useIsolating: false, transform });
  const add = (more: readonly string[]) => {
    for (const source of more) {
      for (const error of bundle.addResource(new FluentResource(source))) report(`${language}: ${error.message}`);
    }
  };
  add(sources);

  const pattern = (id: string) => {
    const [name = '', attribute] = id.split('.');
    const message = bundle.getMessage(name);
    return attribute === undefined ? message?.value : message?.attributes[attribute];
  };

  const format = (id: string, values: Values, marking: boolean): string => {
    const found = pattern(id);
    if (found === undefined || found === null) {
      report(`${language}: there is no message ${id}`);
      return id;
    }
    const errors: Error[] = [];
    const formatted = bundle.formatPattern(found, fluentArguments(values, language, marking), errors);
    for (const error of errors) report(`${language}: ${id}: ${error.message}`);
    return formatted;
  };

  const text = (id: string, values: Values = {}) => format(id, values, false);
  return Object.assign(text, {
    parts: (id: string, values: Values = {}) => splitParts(format(id, values, true), values),
    has: (id: string) => (pattern(id) ?? null) !== null,
    add,
    duration(duration_us: number) {
      const { amount, unit, decimals } = scaleDuration(duration_us);
      return text(`unit-${unit}`, { value: formatNumber(language, amount, { min: 0, max: decimals }) });
    },
    time: (t_us: number) => text('unit-s', { value: formatNumber(language, t_us / 1_000_000, { min: 3, max: 3 }) }),
    number: (value: number) => formatNumber(language, value, { min: 0, max: 3 }),
    list: (items: readonly string[]) => formatList(language, items),
    language,
  });
}
