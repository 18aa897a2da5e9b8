import { keptPreference } from '../localization/languages.ts';
import type { Preferences } from '../player/types.ts';

type Theme = Preferences['theme'];

export const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];

/** Puts the wanted theme on the page; `auto` leaves it to the system. */
export function showTheme(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** The theme that the page will most likely be shown in, before anything is there that knows. Never throws. */
export function likelyTheme(search: string, storage: () => { getItem(key: string): string | null }): Theme {
  const asked = new URLSearchParams(search).get('theme');
  const kept = keptPreference('theme', storage);
  return THEMES.find((each) => each === asked) ?? THEMES.find((each) => each === kept) ?? 'auto';
}
