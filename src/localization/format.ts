/** Numbers, durations and lists as people write them. Times are whole µs of virtual time. */
import { type Language, LOCALES } from './languages.ts';

const numberFormats = new Map<string, Intl.NumberFormat>();
const listFormats = new Map<Language, Intl.ListFormat>();

export function formatNumber(language: Language, value: number, decimals: { min: number; max: number }): string {
  const key = `${language} ${decimals.min} ${decimals.max}`;
  let format = numberFormats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(LOCALES[language], {
      minimumFractionDigits: decimals.min,
      maximumFractionDigits: decimals.max,
    });
    numberFormats.set(key, format);
  }
  return format.format(value);
}

function listFormat(language: Language): Intl.ListFormat {
  let format = listFormats.get(language);
  if (!format) {
    format = new Intl.ListFormat(LOCALES[language], { type: 'conjunction' });
    listFormats.set(language, format);
  }
  return format;
}

/** `S1, S2 and S3`, 「S1、S2、S3」. */
export function formatList(language: Language, items: readonly string[]): string {
  return listFormat(language).format(items);
}

/** Of more names than this only the first are said, and how many more there are. */
const NAMES_MAX = 9;
const NAMES_SAID = 6;

/** The names of a list as they are said: all, or the first and `more` of the others. */
export function namesSaid(names: readonly string[], more: (count: number) => string): readonly string[] {
  return names.length > NAMES_MAX ? [...names.slice(0, NAMES_SAID), more(names.length - NAMES_SAID)] : names;
}

/** A list cut into its items (of type `element`) and what stands between them, so that the items can be set apart. */
export function listParts(language: Language, items: readonly string[]): ReturnType<Intl.ListFormat['formatToParts']> {
  return listFormat(language).formatToParts(items);
}

export type DurationUnit = 'us' | 'ms' | 's';

/** A duration in the unit that people would choose, with no more digits than tell something. */
export function scaleDuration(duration_us: number): { amount: number; unit: DurationUnit; decimals: number } {
  const size = Math.abs(duration_us);
  if (size >= 999_950) return { amount: duration_us / 1_000_000, unit: 's', decimals: 2 };
  if (size >= 1_000 || size === 0) return { amount: duration_us / 1_000, unit: 'ms', decimals: 1 };
  return { amount: duration_us, unit: 'us', decimals: 0 };
}
