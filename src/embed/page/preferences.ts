/** In place of `player/preferences.ts`: nothing can be chosen in an embed, and no single key does anything. */
import { createStore } from 'zustand/vanilla';

export const createPreferences = () => ({ store: createStore(() => ({ singleKeys: false })), set: () => {} });
