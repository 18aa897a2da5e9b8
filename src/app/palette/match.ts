/**
 * How well an entry answers what was typed: words in any order, each by its beginning, its middle or its letters. What an
 * entry is called goes before what else it is found by. Pure.
 */

/** What can be found. */
export interface Candidate {
  readonly name: string;
  /** What else it may be called: whoever types just that means it. */
  readonly names?: readonly string[];
  /** What else people may type for it: other words, readings, its group, its English name. */
  readonly more?: string;
  /** Of two that fit alike the other is meant: this one is one of many of its kind. */
  readonly lesser?: boolean;
}

/** One form for full and half width, for both cases, for marks on letters, and for both kinds of kana. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .toLowerCase();
}

/** Those that answer what was typed, the best first; where nothing is typed all of them, as they come. */
export function found<C extends Candidate>(candidates: readonly C[], typed: string): readonly C[] {
  const words = wordsOf(typed);
  if (words.length === 0) return candidates;
  const fitting = candidates.flatMap((candidate) => {
    const fit = fitOf(candidate, words);
    return fit ? [{ candidate, ...fit }] : [];
  });
  // Where something is called so nobody wants to read guesses.
  const sure = fitting.filter(({ isGuess }) => !isGuess);
  return (sure.length > 0 ? sure : fitting).sort((a, b) => b.score - a.score).map(({ candidate }) => candidate);
}

/** What each kind of fit counts. What is only spelled (the letters are there, strewn over the name) is a guess. */
const FIT = { begins: 6, inName: 5, whole: 1, known: 3.5, inside: 2, spelled: 0.5, phrase: 3, called: 4 };
const LESSER = 1.5;

function wordsOf(typed: string): readonly string[] {
  return folded(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
}

interface Fit {
  readonly score: number;
  readonly isGuess: boolean;
}

/** Null if some word that was typed is nowhere in it. */
function fitOf({ name, names = [], more = '', lesser = false }: Candidate, words: readonly string[]): Fit | null {
  const [text, others] = [folded(name), folded(more)];
  const fits = words.map((word) => Math.max(nameScore(text, word), moreScore(others, word)));
  if (fits.includes(0)) return null;
  const phrase = words.join(' ');
  const isPhrase = words.length > 1 && (text.includes(phrase) || others.includes(phrase));
  const isCalled = names.some((other) => folded(other).trim() === phrase);
  const exact = text === phrase ? FIT.begins : isCalled ? FIT.called : isPhrase ? FIT.phrase : 0;
  // Of names that fit equally the shorter one was more likely meant.
  const small = 1 / (1 + text.length) - (lesser ? LESSER : 0);
  return { score: fits.reduce((sum, own) => sum + own, exact + small), isGuess: fits.includes(FIT.spelled) };
}

function nameScore(text: string, word: string): number {
  const best = Math.max(0, ...places(text, word).map((at) => placeScore(text, word, at)));
  return best === 0 && word.length > 1 && isSpelled(text, word) ? FIT.spelled : best;
}

function placeScore(text: string, word: string, at: number): number {
  if (!isAtWord(text, word, at)) return FIT.inside;
  return (at === 0 ? FIT.begins : FIT.inName) + (isWhole(text, word, at) ? FIT.whole : 0);
}

/** Other words count from their beginning on only: there are many of them. */
function moreScore(text: string, word: string): number {
  const fits = places(text, word).filter((at) => isAtWord(text, word, at));
  if (fits.length === 0) return 0;
  return FIT.known + (fits.some((at) => isWhole(text, word, at)) ? FIT.whole / 2 : 0);
}

function places(text: string, word: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) found.push(at);
  return found;
}

/** Does a word begin here? Japanese is written without spaces: there one may begin anywhere. */
function isAtWord(text: string, word: string, at: number): boolean {
  return !(isLetter(text[at - 1]) && isLetter(word[0]));
}

function isWhole(text: string, word: string, at: number): boolean {
  const after = text[at + word.length];
  return isLetter(word.at(-1)) ? !isLetter(after) : after === undefined || /[\s、]/.test(after);
}

/** Are the letters of a word in the text, in order, the first of them at the beginning of a word? */
function isSpelled(text: string, word: string): boolean {
  for (let start = 0; start < text.length; start += 1) {
    if (text[start] !== word[0] || isLetter(text[start - 1])) continue;
    let at = start;
    for (const letter of word.slice(1)) {
      at = text.indexOf(letter, at + 1);
      if (at < 0) return false;
    }
    // Letters strewn over a whole sentence are a coincidence.
    if (at - start < 4 * word.length) return true;
  }
  return false;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{Script=Latin}\p{N}]/u.test(character);
}
