/**
 * What the address asks for: `?lang= ?theme= ?algorithm= ?scenario= ?without= ?modified= ?seed= ?nodes= ?at= ?play=
 * ?speed= ?present=`. A bad value is reported and its default used; the good ones beside it still count. Parameters
 * that are not ours are left alone.
 */
import { SEED_LENGTH_MAX, TIME_MAX_us } from '../kernel/limits.ts';
import { LANGUAGES, type Language } from '../localization/index.ts';
import { SPEED_MAX, SPEED_MIN } from '../player/index.ts';
import type { Preferences } from '../player/types.ts';
import { CLUSTER_MAX } from './run.ts';
import { THEMES } from './theme.ts';

export interface Wishes {
  readonly lang?: Language;
  readonly theme?: Preferences['theme'];
  readonly algorithm?: string;
  readonly scenario?: string;
  /** Rules of the algorithm that are off from the beginning. */
  readonly without?: readonly string[];
  /** Rules that are switched off on the way. */
  readonly modified?: readonly string[];
  readonly seed?: string;
  readonly nodes?: number;
  /** The moment to stand at: µs of virtual time; in the address seconds. */
  readonly at?: number;
  readonly play?: boolean;
  readonly speed?: number;
  readonly present?: boolean;
}

/** A parameter that was not understood; what it may be is the string `notices-url-<parameter>`. */
export interface UrlProblem {
  readonly parameter: keyof Wishes;
  /** As it stands in the address, shortened. */
  readonly value: string;
}

const SHOWN_MAX = 40;

/** What there is to wish for. */
export interface Offer {
  readonly algorithms: readonly string[];
  readonly scenarios: readonly string[];
  readonly rules: readonly string[];
}

const READERS: { readonly [P in keyof Wishes]-?: (raw: string, offer: Offer) => Wishes[P] | null } = {
  lang: (raw) => LANGUAGES.find((language) => language === raw) ?? null,
  theme: (raw) => THEMES.find((theme) => theme === raw) ?? null,
  algorithm: (raw, { algorithms }) => algorithms.find((id) => id === raw) ?? null,
  scenario: (raw, { scenarios }) => scenarios.find((id) => id === raw) ?? null,
  without: rulesIn,
  modified: rulesIn,
  seed: (raw) => (raw.length >= 1 && raw.length <= SEED_LENGTH_MAX ? raw : null),
  nodes: (raw) => (/^\d{1,2}$/.test(raw) && Number(raw) >= 1 && Number(raw) <= CLUSTER_MAX ? Number(raw) : null),
  at: (raw) => {
    const at = /^\d{1,7}(\.\d{1,6})?$/.test(raw) ? Math.round(Number(raw) * 1e6) : Number.NaN;
    return at <= TIME_MAX_us ? at : null;
  },
  play: (raw) => (raw === '0' ? false : raw === '1' ? true : null),
  present: (raw) => (raw === '0' ? false : raw === '1' || raw === '' ? true : null),
  speed: (raw) => {
    const speed = /^\d{1,2}(\.\d{1,3})?$/.test(raw) ? Number(raw) : Number.NaN;
    return speed >= SPEED_MIN && speed <= SPEED_MAX ? speed : null;
  },
};

function rulesIn(raw: string, { rules }: Offer): readonly string[] | null {
  const wanted = [...new Set(raw.split(','))];
  return wanted.every((id) => rules.includes(id)) ? wanted : null;
}

/** Reads the part of an address after `?`. Never throws, whatever stands there. */
export function readUrl(search: string, offer: Offer): { wishes: Wishes; problems: readonly UrlProblem[] } {
  const given = new URLSearchParams(search);
  const wishes: Record<string, unknown> = {};
  const problems: UrlProblem[] = [];
  for (const parameter of Object.keys(READERS) as (keyof Wishes)[]) {
    const raw = given.get(parameter);
    if (raw === null) continue;
    const value = READERS[parameter](raw, offer);
    if (value === null) problems.push({ parameter, value: shortened(raw) });
    else wishes[parameter] = value;
  }
  return { wishes, problems };
}

function shortened(raw: string): string {
  const characters = [...raw];
  return characters.length > SHOWN_MAX ? `${characters.slice(0, SHOWN_MAX - 1).join('')}…` : raw;
}
