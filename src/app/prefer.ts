/** What a reader chooses of the page's look. */
import { type Language, setLanguage } from '../localization/index.ts';
import { preferences } from '../player/index.ts';
import type { Preferences } from '../player/types.ts';
import { report } from './notices.ts';
import { writeParameter } from './write-address.ts';

export function chooseLanguage(language: Language): void {
  preferences.set({ language });
  writeWish('lang', language);
  setLanguage(language).catch(() => report({ kind: 'offline' }));
}

export function chooseTheme(theme: Preferences['theme']): void {
  preferences.set({ theme });
  writeWish('theme', theme);
}

/**
 * What the address asks for goes before what is kept: where it asks for something else the page would come back so, were
 * it loaded again.
 */
function writeWish(name: 'lang' | 'theme', value: string): void {
  if (new URLSearchParams(location.search).has(name)) writeParameter(name, value);
}
