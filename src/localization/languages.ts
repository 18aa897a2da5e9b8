/** The languages of the product. A new one needs its tag and its place in `loadStrings` and its like here, the `.ftl` files, and `[lang]` in `app/front/front.css`. */
export type Language = 'en' | 'ja';

export const LANGUAGES: readonly Language[] = ['en', 'ja'];

/** Each language in its own words, for the switch. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', ja: '日本語' };

/** The locale by whose rules numbers, plurals and lists are written. British lists have no Oxford comma. */
export const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', ja: 'ja-JP' };

type LoadStrings = Readonly<Record<Language, () => Promise<{ readonly strings: readonly string[] }>>>;

/** The words of the product in each language, a lazy chunk each. */
export const loadStrings: LoadStrings = { en: () => import('./en.ts'), ja: () => import('./ja.ts') };

/** Those of the algorithm that the page opens with. */
export const loadFirstStrings: LoadStrings = { en: () => import('./first-en.ts'), ja: () => import('./first-ja.ts') };

/** Where the browser keeps what a reader prefers. */
export const PREFERENCES_KEY = 'quorate.preferences';

/** The language that the page will most likely be shown in, before anything is there that knows. Never throws. */
export function likelyLanguage(
  search: string,
  storage: () => { getItem(key: string): string | null },
  wanted: readonly string[],
): Language {
  const asked = new URLSearchParams(search).get('lang');
  const kept = keptPreference('language', storage);
  return (
    LANGUAGES.find((each) => each === asked) ?? LANGUAGES.find((each) => each === kept) ?? preferredLanguage(wanted)
  );
}

/** What a reader preferred at the last visit, as it was kept: perhaps by another version. Never throws. */
export function keptPreference(name: string, storage: () => { getItem(key: string): string | null }): unknown {
  try {
    return (JSON.parse(storage().getItem(PREFERENCES_KEY) ?? 'null') as { [name: string]: unknown } | null)?.[name];
  } catch {
    // Nothing is kept, or nothing that can be read.
    return null;
  }
}

/** The first language we have of those a reader prefers (`navigator.languages`); English if none. */
export function preferredLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const language = tag.toLowerCase().split('-')[0];
    if (language === 'en' || language === 'ja') return language;
  }
  return 'en';
}
