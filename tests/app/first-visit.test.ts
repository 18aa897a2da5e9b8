/** Which chunk of the build a module belongs to that a first visit needs. */
import { expect, test } from 'vitest';
import { chunkOf, PAGE_PARTS } from '../../scripts/first-visit.ts';

/** Module → who imports it. */
const IMPORTERS: Readonly<Record<string, readonly string[]>> = {
  '/src/words.ts': ['/src/early.ts', '/src/main.tsx'],
  '/src/stage.ts': ['/src/app/app.tsx', '/src/root.tsx'],
  '/src/root.tsx': ['/src/main.tsx'],
  '/src/bar.ts': ['/src/app/app.tsx', '/src/palette.ts'],
  '/src/palette.ts': [],
};
const graph = { getModuleInfo: (id: string) => ({ importers: IMPORTERS[id] ?? [] }) };

test.each([
  ['what asks early needs nothing of the page’s own script', '/src/words.ts', 'early-parts'],
  ['what the first picture needs is in one piece', '/src/stage.ts', 'first'],
  ['what only the sandbox needs is in another', '/src/bar.ts', 'sandbox-parts'],
  ['so is the sandbox itself', '/src/app/app.tsx', 'sandbox-parts'],
  ['what comes later is nowhere of these', '/src/palette.ts', null],
  ['the page’s entry stands apart', '/src/main.tsx', null],
])('%s', (_, id, chunk) => {
  expect(chunkOf(PAGE_PARTS, id, graph)).toBe(chunk);
});
