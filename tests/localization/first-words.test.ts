/** What the page shows before its later parts are there must not need the words that come with these (`strings/later/`). */
import { dirname, join, normalize } from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import { readEntries } from '../../src/localization/parity.ts';
import { sources, stringsFiles } from './files.ts';
import { stringsIn } from './usage.ts';

const codes = new Map(sources.map(({ path, code }) => [path, code]));
/** `from './a.ts'` of imports and exports that are more than types, and `import('./a.ts')`. */
const IMPORTS = /(?:^|\n)(?:import|export)(?! type)[^'";]*?from '(\.[^']+)'|import\('(\.[^']+)'\)/g;
/** The ways to parts of the page for which the words are waited for. */
const WITH_WORDS = /withWords\(\(\) => import\('[^']+'\)\)/g;

/** What is needed before the later words are there: paths below `src`. */
function neededFrom(entries: readonly string[]): Set<string> {
  const needed = new Set(entries);
  for (const path of needed) {
    const code = codes.get(path)?.replace(WITH_WORDS, '');
    for (const [, fixed, lazy] of code?.matchAll(IMPORTS) ?? []) {
      const target = normalize(join(dirname(path), `${fixed ?? lazy}`));
      if (codes.has(target)) needed.add(target);
    }
  }
  return needed;
}

const pages = [...codes.keys()].filter((path) => /^algorithms\/[^/]+\/page\.ts$/.test(path));
const first = neededFrom(['main.tsx', ...pages]);

describe('the words that come later', () => {
  const later = stringsFiles.filter(({ folder, language }) => /\/strings\/later$/.test(folder) && language === 'en');
  const ids = later.flatMap((file) => [...readEntries(file, []).keys()]).filter((id) => !id.includes('.'));

  it('are not asked for by the first picture', () => {
    const asking = [...codes].flatMap(([path, code]) =>
      stringsIn(path, code).map((asked) => ({ asked, isFirst: first.has(path) })),
    );
    const literals = new Set(asking.filter(({ isFirst }) => isFirst).map(({ asked }) => asked));
    // A template that begins with a value could be anything; such ids are made of whole ones, which are found. Of several
    // that can give an id, the longest is meant.
    const templates = asking
      .flatMap(({ asked, isFirst }) => (typeof asked === 'string' ? [] : [{ asked, isFirst }]))
      .filter(({ asked }) => /^\^[a-z]+-/.test(asked.source))
      .sort((a, b) => b.asked.source.length - a.asked.source.length);
    const isAskedFirst = (id: string) =>
      literals.has(id) || templates.find(({ asked }) => asked.test(id))?.isFirst === true;
    expect(ids.length).toBeGreaterThan(100);
    expect(ids.filter(isAskedFirst)).toEqual([]);
  });

  it('are not part of words that come before them', () => {
    const before = stringsFiles.filter(({ folder, language }) => /\/strings$/.test(folder) && language === 'en');
    const parts = before.flatMap((file) => [...readEntries(file, []).values()].flatMap((names) => [...names]));
    // Messages that are part of others are found at all.
    expect(parts).toContain('verb-wish');
    expect(ids.filter((id) => parts.includes(id))).toEqual([]);
  });

  it('are waited for by whoever asks for them', () => {
    // That the ways are followed: the sandbox is needed, and what opens from its header is not.
    expect(first).toContain('app/app.tsx');
    expect(first).toContain('stage/cards.tsx');
    expect(first).not.toContain('stage/node-card.tsx');
    expect(first).not.toContain('app/settings/run-settings.tsx');
    expect(first).not.toContain('panels/diagram/parts.ts');
  });
});
