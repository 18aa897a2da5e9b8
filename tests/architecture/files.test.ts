/** Small files: a file of more than 400 lines needs a reason, and the reason stands here. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const LINES_MAX = 400;
/** Path → why it may be longer. */
const REASONS: Record<string, string> = {};

function sourceFiles(): { path: string; lines: number }[] {
  return readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|tsx|css)$/.test(path))
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .map((path) => ({ path, lines: readFileSync(join(ROOT, path), 'utf8').split('\n').length - 1 }));
}

test(`no source file is longer than ${LINES_MAX} lines without a reason`, () => {
  const files = sourceFiles();
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter(({ path, lines }) => lines > LINES_MAX && !REASONS[path])).toEqual([]);
});

test('no reason outlives its file', () => {
  const long = sourceFiles().filter(({ lines }) => lines > LINES_MAX);
  expect(Object.keys(REASONS).filter((path) => !long.some((file) => file.path === path))).toEqual([]);
});
