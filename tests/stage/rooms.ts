/** Label sizes for the layout tests: generous guesses at the widths of real fonts, for both languages. */
import type { Size } from '../../src/stage/geometry.ts';
import type { LabelRoom } from '../../src/stage/stage-layout.ts';

export const SIZES: Readonly<Record<string, Size>> = {
  phone: { width: 390, height: 330 },
  laptop: { width: 760, height: 560 },
  projector: { width: 1200, height: 880 },
};

const LABELS: Readonly<Record<string, { readonly one: string; readonly two: string; readonly brief: string }>> = {
  en: { one: 'candidate · 2 of 3 votes', two: '2 of 3 votes', brief: 'candidate' },
  ja: { one: '候補者 · 3票中2票', two: 'リーダー、孤立中', brief: 'フォロワー' },
};

/** About as wide as the widest of the usual system fonts sets it. */
export function guessWidth(text: string, px: number): number {
  return [...text].reduce((sum, letter) => sum + ((letter.codePointAt(0) as number) > 0x2e80 ? 1 : 0.6), 0) * px;
}

export function roomIn(language: string): (scale: number) => LabelRoom {
  const { one, two, brief } = LABELS[language] as { one: string; two: string; brief: string };
  return (scale) => {
    const name = Math.max(13, 15 * scale);
    const role = Math.max(12, 12.5 * scale);
    const named = { width: guessWidth('S9', name), height: name * 1.25 };
    const short = guessWidth(brief, role);
    return {
      full: [
        { width: guessWidth(one, role), height: named.height + role * 1.3 },
        { width: guessWidth(two, role), height: named.height + role * 2.6 },
      ],
      brief: [
        { width: named.width + role * 0.35 + short, height: named.height },
        { width: short, height: named.height + role * 1.3 },
      ],
      name: [named, named],
    };
  };
}

export function members(count: number): string[] {
  return Array.from({ length: count }, (_, k) => `S${k + 1}`);
}
