/**
 * The colours of `ui/tokens.css` as literal values, for files that stand alone; a test holds them to be the same. `print`
 * is the light palette on white paper.
 */

export type Theme = 'print' | 'light' | 'dark';
export const THEMES: readonly Theme[] = ['print', 'light', 'dark'];

/** What `tokens.css` says, by the name of the property. */
export interface Tokens {
  readonly bg: string;
  readonly surface: string;
  readonly plane: string;
  readonly ink: string;
  readonly soft: string;
  readonly faint: string;
  readonly line: string;
  readonly edge: string;
  readonly bad: string;
  readonly badWash: string;
  readonly good: string;
  readonly terms: readonly string[];
  readonly washes: readonly string[];
}

const LIGHT: Tokens = {
  bg: '#faf9f6',
  surface: '#ffffff',
  plane: '#f2f0ea',
  ink: '#1d2126',
  soft: '#545d69',
  faint: '#666e79',
  line: '#e4e2dc',
  edge: '#82878f',
  bad: '#b3261e',
  badWash: '#fbe6e3',
  good: '#1b7444',
  terms: ['#3a434f', '#006cb8', '#a03c00', '#00795b', '#962a6d', '#7a6100', '#5438b4'],
  washes: ['#e8eaed', '#deecf6', '#fae9dd', '#dcf0e9', '#f6e3ef', '#f2ebd2', '#e9e6fa'],
};

const DARK: Tokens = {
  bg: '#101418',
  surface: '#171c22',
  plane: '#151b21',
  ink: '#e9ecef',
  soft: '#a3acb7',
  faint: '#8b95a1',
  line: '#2a313a',
  edge: '#66707c',
  bad: '#ff8a80',
  badWash: '#43211f',
  good: '#63d297',
  terms: ['#d2dae6', '#64b3ec', '#f28b3c', '#7adcb8', '#d585b4', '#e3cd4f', '#a08cff'],
  washes: ['#2b333c', '#16324a', '#43301f', '#14392f', '#45253a', '#3b3613', '#2d2a55'],
};

/** On paper the ground is white, and planes are told by a faint tint that costs little ink. */
const PRINT: Tokens = { ...LIGHT, bg: '#ffffff', plane: '#f7f6f2' };

export const TOKENS: Readonly<Record<Theme, Tokens>> = { print: PRINT, light: LIGHT, dark: DARK };

export interface Palette extends Tokens {
  /** The colour of a term as text or shape; counter 0, before any election, has none of its own. */
  term(counter: number): string;
  /** The tint that goes behind things of a term. */
  wash(counter: number): string;
  readonly link: string;
  readonly parted: string;
  readonly untold: string;
}

export function paletteOf(theme: Theme): Palette {
  const tokens = TOKENS[theme];
  const { terms, washes, faint, plane, edge } = tokens;
  const cycled = (colours: readonly string[], counter: number) => colours[counter % colours.length] as string;
  return {
    ...tokens,
    term: (counter) => (counter === 0 ? faint : cycled(terms, counter)),
    wash: (counter) => (counter === 0 ? plane : cycled(washes, counter)),
    // As the style sheets of stage mix them.
    link: mixed(edge, plane, 0.32),
    parted: mixed(edge, plane, 0.55),
    untold: mixed(edge, plane, 0.34),
  };
}

/** So much of one colour with the rest of another, as `color-mix(in srgb, …)`; both `#rrggbb`. */
export function mixed(one: string, other: string, share: number): string {
  const part = (colour: string, k: number) => Number.parseInt(colour.slice(1 + 2 * k, 3 + 2 * k), 16);
  const mix = (k: number) => Math.round(part(one, k) * share + part(other, k) * (1 - share));
  return `#${[0, 1, 2].map((k) => mix(k).toString(16).padStart(2, '0')).join('')}`;
}
