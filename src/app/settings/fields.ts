/** The settings of a run as a form has them: text that may be wrong, and how it becomes a configuration. Pure. */
import type { AlgorithmPage, ConfigGroup } from '../../algorithms/manifest.ts';
import type { ConfigField } from '../../kernel/contract.ts';
import type { Text } from '../../localization/text.ts';

export type Draft = Readonly<Record<string, string | boolean>>;
type Config = Readonly<Record<string, number | boolean>>;
type Fields = Readonly<Record<string, ConfigField>>;

/** Settings in µs are shown and typed in ms. */
const US_PER_MS = 1_000;

export function isTime(key: string): boolean {
  return key.endsWith('_us');
}

/** A number of the configuration in the unit of the form. */
export function inUnit(key: string, value: number): number {
  return isTime(key) ? value / US_PER_MS : value;
}

export function draftOf(config: Config): Draft {
  return Object.fromEntries(
    Object.entries(config).map(([key, value]) => [key, typeof value === 'number' ? String(inUnit(key, value)) : value]),
  );
}

type Numeric = Extract<ConfigField, { readonly kind: 'integer' }>;

/** The bounds of a number, written in the unit of the form. */
export function boundsOf(
  key: string,
  { min, max }: Pick<Numeric, 'min' | 'max'>,
  text: Pick<Text, 'duration' | 'number'>,
) {
  const written = (value: number) => (isTime(key) ? text.duration(value) : text.number(value));
  return { min: written(min), max: written(max) };
}

/** The number that was typed for a setting, in the unit of the configuration; null if it is none or out of bounds. */
export function numberTyped(key: string, field: ConfigField, typed: string): number | null {
  if (field.kind !== 'integer' || !/^\d{1,9}(\.\d{1,3})?$/.test(typed.trim())) return null;
  const value = Number(typed) * (isTime(key) ? US_PER_MS : 1);
  const whole = Math.round(value);
  if (Math.abs(whole - value) > 1e-6 || whole < field.min || whole > field.max) return null;
  return whole;
}

/** The configuration that a draft stands for, or the settings that are wrong in it. */
export function configOf(
  draft: Draft,
  fields: Fields,
): { readonly config: Config } | { readonly wrong: readonly string[] } {
  const config: Record<string, number | boolean> = {};
  const wrong: string[] = [];
  for (const [key, field] of Object.entries(fields)) {
    const typed = draft[key];
    const value = typeof typed === 'string' ? numberTyped(key, field, typed) : (typed ?? null);
    if (value === null) wrong.push(key);
    else config[key] = value;
  }
  return wrong.length > 0 ? { wrong } : { config };
}

/** The algorithm's settings by theme; those of none come last, with null for their theme. */
export function settingsByGroup(
  { config }: Pick<AlgorithmPage, 'config'>,
  themes: readonly ConfigGroup[],
): readonly { group: string | null; settings: readonly string[] }[] {
  const grouped = new Set(themes.flatMap(({ settings }) => settings));
  const others = Object.keys(config).filter((key) => !grouped.has(key));
  const groups = themes.map(({ id, settings }) => ({
    group: id,
    settings: settings.filter((key) => Object.hasOwn(config, key)),
  }));
  return others.length > 0 ? [...groups, { group: null, settings: others }] : groups;
}
