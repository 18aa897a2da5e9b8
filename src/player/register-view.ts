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
  const words = empty
    ? text(`register-${name}.empty`)
    : text(`register-${name}.value`, { counter, value, word: word ?? null });
  const named = empty ? words : text('stage-register', { name: text(`register-${name}`), words });
  return { words, named, counter, standing: empty ? 'empty' : standing };
}
