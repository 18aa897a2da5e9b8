/** What is guessed before the page's own script has come is what the page comes to itself. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asksFor } from '../../src/app/asks.ts';
import { likelyTheme } from '../../src/app/theme.ts';
import { readUrl } from '../../src/app/url.ts';
import { viewOf } from '../../src/app/view.ts';
import { likelyLanguage, PREFERENCES_KEY } from '../../src/localization/languages.ts';
import { createPreferences } from '../../src/player/preferences.ts';

const something = fc.oneof(fc.constantFrom('en', 'ja', 'auto', 'light', 'dark', '', 'foo'), fc.string());
const kept = fc.oneof(
  fc.constant(null),
  fc.string(),
  fc.json(),
  fc.record({ language: something, theme: something }, { requiredKeys: [] }).map((each) => JSON.stringify(each)),
);
const address = fc
  .record(
    {
      lang: something,
      theme: something,
      page: fc.constantFrom('course', 'teach', 'glossary', 'foo', ''),
      lesson: something,
      scenario: something,
      present: something,
      other: something,
    },
    { requiredKeys: [] },
  )
  .map((parameters) => `?${new URLSearchParams(parameters)}`);
const preferred = fc.array(fc.constantFrom('en', 'ja', 'ja-JP', 'EN-us', 'fr', 'de-CH'), { maxLength: 3 });

it('its language and its theme', () => {
  fc.assert(
    fc.property(address, kept, preferred, (search, value, languages) => {
      const storage = () => ({ getItem: (key: string) => (key === PREFERENCES_KEY ? value : null) }) as Storage;
      const before = createPreferences(storage, languages).store.getState();
      const { lang, theme } = readUrl(search, { algorithms: [], scenarios: [], rules: [] }).wishes;
      expect(likelyLanguage(search, storage, languages)).toBe(lang ?? before.language);
      expect(likelyTheme(search, storage)).toBe(theme ?? before.theme);
    }),
  );
});

it('and so where nothing may be read', () => {
  const denied = () => {
    throw new Error('denied');
  };
  expect(likelyLanguage('', denied, ['ja'])).toBe('ja');
  expect(likelyTheme('', denied)).toBe('auto');
});

it('whether it is the front page, a run, or another view', () => {
  fc.assert(
    fc.property(address, fc.constantFrom('', '#run=1.abc'), (search, hash) => {
      const { kind } = viewOf(search, hash);
      expect(asksFor(search, hash)).toBe(kind === 'run' || kind === 'front' ? kind : 'other');
    }),
  );
});
