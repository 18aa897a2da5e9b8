/** What a reader prefers. Kept by the browser where it keeps anything, in memory otherwise; nobody is bothered with it. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Keeping } from '../localization/keeping.ts';
import { PREFERENCES_KEY, preferredLanguage } from '../localization/languages.ts';
import type { Preferences } from './types.ts';

/** What is kept may be of another version of the page, or anything: each part that is not understood is the default. */
const KEPT: { readonly [name in keyof Preferences]: (value: unknown) => boolean } = {
  language: (value) => value === 'en' || value === 'ja',
  theme: (value) => value === 'auto' || value === 'light' || value === 'dark',
  singleKeys: isFlag,
  hintSeen: isFlag,
  diagram: isFlag,
  diagramHeight: (value) => value === null || Number.isFinite(value),
};

function isFlag(value: unknown): boolean {
  return typeof value === 'boolean';
}

export interface PreferenceStore {
  readonly store: StoreApi<Preferences>;
  set(change: Partial<Preferences>): void;
}

/** `storage` may throw whenever it is touched, and is therefore asked for anew each time. */
export function createPreferences(storage: () => Keeping, languages: readonly string[]): PreferenceStore {
  const defaults: Preferences = {
    language: preferredLanguage(languages),
    theme: 'auto',
    singleKeys: true,
    hintSeen: false,
    diagram: true,
    diagramHeight: null,
  };
  const store = createStore<Preferences>(() => ({ ...defaults, ...readKept(storage) }));
  return {
    store,
    set(change) {
      store.setState(change);
      try {
        storage().setItem(PREFERENCES_KEY, JSON.stringify(store.getState()));
      } catch {
        // It stays in memory.
      }
    },
  };
}

function readKept(storage: () => Keeping): Partial<Preferences> {
  let kept: unknown;
  try {
    kept = JSON.parse(storage().getItem(PREFERENCES_KEY) ?? '{}');
  } catch {
    return {};
  }
  if (typeof kept !== 'object' || kept === null) return {};
  const understood = Object.entries(KEPT).filter(([name, isOne]) => isOne((kept as Record<string, unknown>)[name]));
  return Object.fromEntries(understood.map(([name]) => [name, (kept as Record<string, unknown>)[name]]));
}
