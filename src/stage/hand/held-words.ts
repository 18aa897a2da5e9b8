/** The words of the chip that tells what a node holds: index, term and operation, and which of these differ. Pure. */
import type { Text } from '../../localization/text.ts';
import type { Size } from '../geometry.ts';
import type { Measure } from '../label-room.ts';
import type { Held } from './held.ts';

export interface HeldWords {
  /** Whose, and at which index. */
  readonly index: string;
  /** «≠», where something differs: that is not told by colour alone. */
  readonly mark: string;
  /** The term in words, and its number for the colour; null where there is no entry to tell of. */
  readonly counter: { readonly words: string; readonly value: number; readonly differs: boolean } | null;
  readonly label: { readonly words: string; readonly differs: boolean };
  readonly size: Size;
}

/** Longer operations are cut: a change of configuration names all its nodes. */
const MOST_LETTERS = 18;
const PADDING = 9;
/** Height of a line, in sizes of its type. */
const LINE = 1.35;

/** The words of a chip, and the room they need in type of this size. */
export function heldWords({ node, index, entry, differs }: Held, px: number, text: Text, measure: Measure): HeldWords {
  const where = text('stage-held-index', { node, index: { kind: 'index', value: index } });
  const counter = entry
    ? {
        words: text('stage-held-counter', { counter: { kind: 'counter', value: entry.counter } }),
        value: entry.counter,
        differs: differs.counter,
      }
    : null;
  const whole = entry ? entry.label : text(entry === null ? 'stage-held-nothing' : 'stage-held-compacted');
  const letters = [...whole];
  const words = letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS - 1).join('')}…` : whole;
  const mark = differs.counter || differs.label ? '≠' : '';
  const line = [mark, counter?.words ?? '', words].filter((part) => part !== '').join('  ');
  const width = Math.max(measure(where, px, 400), measure(line, px, 650));
  return {
    index: where,
    mark,
    counter,
    label: { words, differs: differs.label },
    size: { width: width + 2 * PADDING, height: 2 * LINE * px + 6 },
  };
}
