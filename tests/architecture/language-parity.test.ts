/** The build itself refuses a string that only one language has. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { afterEach, expect, test } from 'vitest';
import { languageParity } from '../../scripts/language-parity.ts';

let root = '';
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Builds a page with these strings. */
async function buildWith(strings: { en: string; ja: string }): Promise<void> {
  root = mkdtempSync(join(tmpdir(), 'quorate-parity-'));
  const files = {
    'index.html': '<!doctype html><title>A page</title>',
    'src/stage/strings/en.ftl': strings.en,
    'src/stage/strings/ja.ftl': strings.ja,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), `${text}\n`);
  }
  await build({ root, configFile: false, logLevel: 'silent', build: { write: false }, plugins: [languageParity()] });
}

test('strings that are in both languages build', async () => {
  await buildWith({ en: 'stage-term = term { $term }', ja: 'stage-term = 任期 { $term }' });
});

test.each([
  ['a message', { en: 'stage-a = a\nstage-b = b', ja: 'stage-a = あ' }, 'stage-b'],
  ['an attribute', { en: 'stage-a = a\n    .label = b', ja: 'stage-a = あ' }, 'stage-a.label'],
  ['a value', { en: 'stage-a = a { $n }', ja: 'stage-a = あ' }, 'n'],
])('%s that is in one language fails the build', async (_, strings, missing) => {
  await expect(buildWith(strings)).rejects.toThrow(missing);
});
