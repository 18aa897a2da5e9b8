/** The words of pictures for the command line: all that the page says, with the algorithm's own. */
import { loadAlgorithmStrings } from '../catalogue.ts';
import { type Language, loadStrings } from '../localization/languages.ts';
import { loadLaterWords } from '../localization/later-words.ts';
import { makeText, type Text } from '../localization/text.ts';

const own = import.meta.glob<string>('../pictures/words/*.ftl', { query: '?raw', import: 'default' });

export async function pictureWords(algorithm: string, language: Language): Promise<Text> {
  const [{ strings }, theirs, later, ours] = await Promise.all([
    loadStrings[language](),
    loadAlgorithmStrings(algorithm, language),
    loadLaterWords(language, algorithm),
    own[`../pictures/words/${language}.ftl`]?.() ?? '',
  ]);
  // That no words are missing is tested.
  return makeText(language, [...strings, ...theirs, ...later, ours], () => {});
}
