/** A register in words, as it is written beside its node and in tables. Pure. */
import type { Register } from '../kernel/presentation.ts';
import type { Text } from '../localization/text.ts';

/** A register in words: «promised 3». */
export interface RegisterView {
  readonly words: string;
  /** Its number, by which it is coloured; null for none. */
  readonly counter: number | null;
  readonly standing: 'empty' | NonNullable<Register['standing']>;
}

/** What stands in it, or that nothing does. */
export function registerView({ name, counter, value, word, standing = 'open' }: Register, text: Text): RegisterView {
  const empty = counter === null && value === null && word === undefined;
  const words = empty
    ? text(`register-${name}.empty`)
    : text(`register-${name}.value`, { counter, value, word: word ?? null });
  return { words, counter, standing: empty ? 'empty' : standing };
}
