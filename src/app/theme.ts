import type { Preferences } from '../player/types.ts';

/** Puts the wanted theme on the page; `auto` leaves it to the system. */
export function showTheme(theme: Preferences['theme']): void {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
