/**
 * What an embed shows and how, as its address says it: `embed.html?algorithm=raft&scenario=figure-8&controls=player…`,
 * with `#run=…` for a run that was shared. The element's attributes have the same names. Pure.
 */
import { LANGUAGES, type Language } from '../localization/languages.ts';

export type Controls = 'full' | 'player' | 'none';
export type Theme = 'auto' | 'light' | 'dark';
export type Panel = 'logs';

export interface EmbedOptions {
  readonly algorithm: string;
  readonly scenario: string;
  readonly seed: string | null;
  readonly nodes: number | null;
  /** Rules of the algorithm that are off from the beginning. */
  readonly without: readonly string[];
  /** `full`: everything can be done to the cluster. `player`: it can be watched. `none`: it can be looked at. */
  readonly controls: Controls;
  readonly panels: readonly Panel[];
  /** The sentence about what happens. */
  readonly captions: boolean;
  /** Virtual seconds per real second. */
  readonly speed: number;
  /** It runs as soon as it is seen, without being asked. */
  readonly autoplay: boolean;
  /** Where it begins, virtual s; null for where the scenario does. */
  readonly at: number | null;
  /** It plays from one moment to another again and again, virtual s. */
  readonly loop: readonly [from: number, to: number] | null;
  readonly theme: Theme;
  /** Null for what the reader's browser prefers. */
  readonly lang: Language | null;
  /** The only origin whose messages are obeyed; null for whatever page the embed stands in. */
  readonly origin: string | null;
}

export const DEFAULTS: EmbedOptions = {
  algorithm: 'raft',
  scenario: 'first-election',
  seed: null,
  nodes: null,
  without: [],
  controls: 'player',
  panels: [],
  captions: true,
  speed: 1,
  autoplay: false,
  at: null,
  loop: null,
  theme: 'auto',
  lang: null,
  origin: null,
};

/** Names of algorithms, scenarios and rules: nothing else gets into an address that is made of them. */
const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const SPEEDS = { least: 0.05, most: 50 };
const SEED_LENGTH_MAX = 64;
const SECONDS_MAX = 86_400;

type Readers = { readonly [K in keyof EmbedOptions]: (raw: string) => EmbedOptions[K] | undefined };

const READERS: Readers = {
  algorithm: name,
  scenario: name,
  seed: (raw) => (raw.length >= 1 && raw.length <= SEED_LENGTH_MAX ? raw : undefined),
  nodes: (raw) => (/^[1-9]\d?$/.test(raw) ? Number(raw) : undefined),
  without: (raw) => listOf(raw, (each) => NAME.test(each)),
  controls: (raw) => (['full', 'player', 'none'] as const).find((each) => each === raw),
  panels: (raw) => listOf(raw, (each): each is Panel => each === 'logs'),
  captions: flag,
  speed: (raw) => seconds(raw, SPEEDS.least, SPEEDS.most),
  autoplay: flag,
  at: (raw) => seconds(raw, 0, SECONDS_MAX),
  loop: (raw) => {
    const [from, to] = raw.split('-').map((each) => seconds(each, 0, SECONDS_MAX));
    return from !== undefined && to !== undefined && from < to ? [from, to] : undefined;
  },
  theme: (raw) => (['auto', 'light', 'dark'] as const).find((each) => each === raw),
  lang: (raw) => LANGUAGES.find((each) => each === raw),
  origin: (raw) => (/^https?:\/\/[^/?#]+$/.test(raw) ? raw : undefined),
};

export const OPTION_NAMES = Object.keys(READERS) as readonly (keyof EmbedOptions)[];

function name(raw: string): string | undefined {
  return raw.length <= 64 && NAME.test(raw) ? raw : undefined;
}

function flag(raw: string): boolean | undefined {
  return raw === '' || raw === '1' || raw === 'true' ? true : raw === '0' || raw === 'false' ? false : undefined;
}

function seconds(raw: string, least: number, most: number): number | undefined {
  const value = /^\d{1,6}(\.\d{1,6})?$/.test(raw) ? Number(raw) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
}

function listOf<T extends string>(raw: string, isOne: (each: string) => each is T): readonly T[] | undefined;
function listOf(raw: string, isOne: (each: string) => boolean): readonly string[] | undefined;
function listOf(raw: string, isOne: (each: string) => boolean): readonly string[] | undefined {
  const wanted = raw.split(/[\s,]+/).filter((each) => each !== '');
  return wanted.every(isOne) ? [...new Set(wanted)] : undefined;
}

/** One option from text; undefined for what it cannot be. */
export function readOption<K extends keyof EmbedOptions>(key: K, raw: string): EmbedOptions[K] | undefined {
  return READERS[key](raw);
}

/** Reads the part of an embed's address after `?`. What is not understood is as if it were not there, and named. */
export function readOptions(search: string): { options: EmbedOptions; wrong: readonly (keyof EmbedOptions)[] } {
  const given = new URLSearchParams(search);
  const wrong: (keyof EmbedOptions)[] = [];
  const read = OPTION_NAMES.flatMap((key) => {
    const raw = given.get(key);
    if (raw === null) return [];
    const value = readOption(key, raw);
    if (value === undefined) wrong.push(key);
    return value === undefined ? [] : [[key, value] as const];
  });
  return { options: { ...DEFAULTS, ...Object.fromEntries(read) }, wrong };
}

/** The part of an embed's address after `?`: what is not as usual. */
export function searchOf(options: Partial<EmbedOptions>): string {
  const parameters = new URLSearchParams();
  for (const key of OPTION_NAMES) {
    const value = options[key];
    if (value === undefined || value === null) continue;
    const written = textOf(value, key);
    const usual = DEFAULTS[key];
    const isNamed = key === 'algorithm' || key === 'scenario';
    if (isNamed || usual === null || written !== textOf(usual, key)) parameters.set(key, written);
  }
  // Lists are joined by commas, which need not be written as `%2C`.
  return parameters.toString().replaceAll('%2C', ',');
}

/** A value as it stands in an address or attribute. */
export function textOf(value: NonNullable<EmbedOptions[keyof EmbedOptions]>, key: keyof EmbedOptions): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  return Array.isArray(value) ? value.join(key === 'loop' ? '-' : ',') : String(value);
}

/** The height that suits an embed of a width, px: so much that nothing has to be scrolled. */
export function heightFor(width: number, { controls, panels, captions }: EmbedOptions): number {
  const stage = Math.min(460, Math.max(280, Math.round(width * 0.58)));
  // A narrow column breaks the sentence into more lines.
  const caption = captions ? (width < 480 ? 132 : 96) : 0;
  return (
    stage + caption + (controls === 'none' ? 0 : width < 480 && controls === 'full' ? 92 : 48) + 270 * panels.length
  );
}

/** How high posters are for their width. */
export const POSTER_RATIO = 9 / 16;

/** The still picture of a scenario, beside the embed (`quorate stills` makes it). */
export function posterPath(
  { algorithm, scenario }: Pick<EmbedOptions, 'algorithm' | 'scenario'>,
  dark = false,
): string {
  return `posters/${algorithm}-${scenario}${dark ? '-dark' : ''}.svg`;
}
