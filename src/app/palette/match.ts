/** How well a name answers what was typed: words in any order, each by its beginning, its middle or its letters. Pure. */

/** One form for full and half width, for both cases, and for marks on letters. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}

/** The score of a name, more for what fits better; 0 if some word that was typed is not in it. */
export function score(name: string, typed: string): number {
  const text = folded(name);
  const words = folded(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
  let total = 1;
  for (const word of words) {
    const own = wordScore(text, word);
    if (own === 0) return 0;
    total += own;
  }
  // Of names that fit equally the shorter one was more likely meant.
  return total + 1 / (1 + text.length);
}

function wordScore(text: string, word: string): number {
  const place = text.indexOf(word);
  if (place === 0) return 6;
  if (place > 0) return isLetter(text[place - 1]) && isLetter(word[0]) ? 3 : 5;
  return word.length > 1 && isSpelled(text, word) ? 1 : 0;
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
