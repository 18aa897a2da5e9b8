/**
 * How wide words are, as far as that can be known without a screen: the same on every machine, and rather too wide than
 * too narrow, for nobody knows in which typeface a picture will be seen. Pure.
 */

/** Faces that are there, and alike in width; Japanese ones for what those lack. */
export const FONT =
  "'Helvetica Neue', Arial, 'Segoe UI', Roboto, 'Noto Sans', 'Hiragino Sans', 'Yu Gothic UI', Meiryo, 'Noto Sans JP', 'Noto Sans CJK JP', sans-serif";

/** Widths of letters in sizes of the type, about those of Helvetica and Arial, by how wide they are. */
const WIDTHS: readonly (readonly [letters: string, width: number])[] = [
  ["'ijl", 0.222],
  ['|', 0.26],
  [' !,./:;I[]\\ft', 0.278],
  ['()r-`“”"*', 0.34],
  ['^ckJsvxyz', 0.5],
  ['0123456789#$?_abdeghnopquL–', 0.556],
  ['+<=>~', 0.584],
  ['AEBFKPSTVXYZ&', 0.66],
  ['CDHNRUw', 0.722],
  ['GOQ', 0.778],
  ['mM', 0.833],
  ['%', 0.889],
  ['W@—…←→⇒≠', 1],
];

const BY_LETTER = new Map(WIDTHS.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)));
/** Letters that are not listed, and those from here on, which are as wide as high. */
const OTHER = 0.6;
const WIDE = '\u2e80';
/** Bold letters are wider by this; and so may be those of another face. */
const BOLD = 1.06;
const SPARE = 1.05;

/** The width of a text in px. */
export function measure(text: string, px: number, weight: number): number {
  let width = 0;
  for (const letter of text) width += letter >= WIDE ? 1 : (BY_LETTER.get(letter) ?? OTHER);
  return Math.ceil(width * px * SPARE * (weight > 500 ? BOLD : 1));
}

/** The text, or as much of it as there is room for with `…` in place of the rest. */
export function fitted(text: string, px: number, weight: number, width: number): string {
  if (measure(text, px, weight) <= width) return text;
  const letters = [...text];
  while (letters.length > 0 && measure(`${letters.join('')}…`, px, weight) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** What must not stand at the beginning of a Japanese line, and what not at its end. */
const NOT_FIRST = '、。，．・：；？！）」』】〉》ーぁぃぅぇぉっゃゅょァィゥェォッャュョ…';
const NOT_LAST = '（「『【〈《';

/** A text in lines that are no wider than this; Latin words stay whole, where they are not wider themselves. */
export function wrapped(text: string, px: number, weight: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    if (line !== '' && measure((line + piece).trimEnd(), px, weight) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else {
      line += piece;
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/** What may be parted from what follows it. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (const letter of text) {
    const last = pieces.at(-1);
    const end = last?.at(-1) ?? '';
    const isWhole = last !== undefined && end !== ' ' && letter < WIDE && end < WIDE;
    const isBound = last !== undefined && (NOT_FIRST.includes(letter) || NOT_LAST.includes(end) || letter === ' ');
    if (isWhole || isBound) pieces[pieces.length - 1] = last + letter;
    else pieces.push(letter);
  }
  return pieces;
}
