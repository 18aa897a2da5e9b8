/** A register in words, as it is written beside its node and in tables. Pure. */
import type { NodePicture, Presentation, Register } from '../kernel/presentation.ts';
import type { Text } from '../localization/text.ts';

/** A register in words: «A (3)»; `named` is what stands where nothing else says which it is: «accepted A (3)». */
export interface RegisterView {
  readonly words: string;
  readonly named: string;
  /** Its number, by which it is coloured; null for none. */
  readonly counter: number | null;
  readonly standing: 'empty' | NonNullable<Register['standing']>;
}

/** The names of all registers that these nodes hold, those that all may hold first. */
export function registerNames(
  presentation: Pick<Presentation, 'registers'>,
  pictures: readonly NodePicture[],
): string[] {
  const held = pictures.flatMap(({ registers = [] }) => registers);
  return [...new Set([...(presentation.registers ?? []), ...held].map(({ name }) => name))];
}

/** What stands in it, or that nothing does. */
export function registerView({ name, counter, value, word, standing = 'open' }: Register, text: Text): RegisterView {
  const empty = counter === null && value === null && word === undefined;
  const values = { counter, value, word: word ?? null };
  const words = empty ? text(`register-${name}.empty`) : text(`register-${name}.value`, values);
  return {
    words,
    named: empty ? words : namedOf(name, words, values, text),
    counter,
    standing: empty ? 'empty' : standing,
  };
}

/** With its name before it, or in words of its own where what stands in it says itself what it is. */
function namedOf(
  name: string,
  words: string,
  values: Readonly<Record<string, string | number | null>>,
  text: Text,
): string {
  const own = `register-${name}.named`;
  return text.has(own) ? text(own, values) : text('stage-register', { name: text(`register-${name}`), words });
}
