import { describe, expect, it } from 'vitest';
import { createPreferences } from '../../src/player/preferences.ts';

/** Storage in memory, as a browser has it. */
function storage(kept: Record<string, string> = {}): Storage {
  const items = new Map(Object.entries(kept));
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  } as Storage;
}

const KEY = 'quorate.preferences';
const DEFAULTS = {
  language: 'en',
  theme: 'auto',
  singleKeys: true,
  hintSeen: false,
  diagram: true,
  diagramHeight: null,
};

describe('preferences', () => {
  it('begin with the first language we have of those the reader prefers', () => {
    const of = (...languages: string[]) => createPreferences(() => storage(), languages).store.getState().language;
    expect(of('fr', 'ja-JP', 'en')).toBe('ja');
    expect(of('de')).toBe('en');
    expect(of()).toBe('en');
  });

  it('are kept', () => {
    const box = storage();
    createPreferences(() => box, ['en']).set({ theme: 'dark', hintSeen: true, diagramHeight: 31.5 });
    expect(createPreferences(() => box, ['en']).store.getState()).toEqual({
      ...DEFAULTS,
      theme: 'dark',
      hintSeen: true,
      diagramHeight: 31.5,
    });
  });

  it('tell those who listen', () => {
    const { store, set } = createPreferences(() => storage(), ['en']);
    const told: string[] = [];
    store.subscribe(({ language }) => told.push(language));
    set({ language: 'ja' });
    expect(told).toEqual(['ja']);
  });

  it.each([
    ['no JSON', '{'],
    ['not an object', '7'],
    ['null', 'null'],
    ['an array', '[1]'],
    ['values of another version', '{"language":"tlh","theme":3,"singleKeys":"yes","diagramHeight":"high"}'],
  ])('are the defaults where what was kept is %s', (_, kept) => {
    expect(createPreferences(() => storage({ [KEY]: kept }), ['en']).store.getState()).toEqual(DEFAULTS);
  });

  it('keep what is understood and nothing else', () => {
    const kept = storage({ [KEY]: '{"theme":"light","language":5,"colour":"blue"}' });
    expect(createPreferences(() => kept, ['en']).store.getState()).toEqual({ ...DEFAULTS, theme: 'light' });
  });

  it('live in memory where storage throws', () => {
    const denied = (): Storage => {
      throw new DOMException('denied', 'SecurityError');
    };
    const { store, set } = createPreferences(denied, ['ja']);
    expect(store.getState()).toEqual({ ...DEFAULTS, language: 'ja' });
    set({ theme: 'dark' });
    expect(store.getState().theme).toBe('dark');
  });

  it('live in memory where storage is full', () => {
    const full = {
      ...storage(),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    const { store, set } = createPreferences(() => full as Storage, ['en']);
    set({ singleKeys: false });
    expect(store.getState().singleKeys).toBe(false);
  });
});
