/** In place of `player/preferences.ts`: nothing can be chosen in an embed, and only one thing is asked for. */
import { createStore } from 'zustand/vanilla';
import { keptPreference } from '../../localization/languages.ts';

const isWith = keptPreference('singleKeys', () => localStorage) !== false;

export const createPreferences = () => ({ store: createStore(() => ({ singleKeys: isWith })), set: () => {} });
