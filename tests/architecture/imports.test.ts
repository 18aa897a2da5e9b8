/** Which folder imports which is held to the table in `.dependency-cruiser.mjs`, and so is what ARCHITECTURE.md says of it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, describe, expect, test } from 'vitest';
import config, { MAY_IMPORT, NAMES } from '../../.dependency-cruiser.mjs';

const ROOT = join(import.meta.dirname, '../..');
const temporary: string[] = [];

afterAll(() => {
  for (const folder of temporary) rmSync(folder, { recursive: true, force: true });
});

async function violations(baseDir: string): Promise<string[]> {
  const { tsConfig: _, ...options } = config.options ?? {};
  const { output } = await cruise(['src'], {
    ...options,
    baseDir,
    validate: true,
    ruleSet: { forbidden: config.forbidden ?? [] },
  });
  return (output as ICruiseResult).summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}

/** A source tree of the given files, for a look at what the rules say to it. */
async function violationsOf(files: Record<string, string>): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'quorate-imports-'));
  temporary.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return violations(folder);
}

test('the sources keep to the table of import directions', async () => {
  expect(await violations(ROOT)).toEqual([]);
});

describe('the table refuses', () => {
  const target = 'export const x = 1;\n';
  const forbidden: [string, string, string][] = [
    ['the kernel that knows an algorithm', 'src/kernel/a.ts', 'src/algorithms/raft/index.ts'],
    ['the kernel that knows the page', 'src/kernel/a.ts', 'src/ui/colour.ts'],
    ['an algorithm that knows another', 'src/algorithms/raft/a.ts', 'src/algorithms/template/index.ts'],
    ['an algorithm that knows the simulator', 'src/algorithms/raft/a.ts', 'src/kernel/simulator.ts'],
    ['a checker that knows an algorithm', 'src/checking/a.ts', 'src/algorithms/raft/index.ts'],
    ['a page that knows an algorithm', 'src/stage/a.ts', 'src/algorithms/raft/types.ts'],
    ['a page that runs the simulator', 'src/panels/a.ts', 'src/kernel/simulator.ts'],
    ['a player that reaches into the worker', 'src/player/a.ts', 'src/engine/host/algorithms.ts'],
    ['panels that know the stage', 'src/panels/a.ts', 'src/stage/stage.ts'],
    ['a stage that knows the app', 'src/stage/a.ts', 'src/app/theme.ts'],
    ['an engine that knows the player', 'src/engine/client/a.ts', 'src/player/index.ts'],
    ['a wire that brings the history to the page', 'src/engine/wire.ts', 'src/kernel/history.ts'],
    ['a folder that is not in the table', 'src/elsewhere/a.ts', 'src/kernel/vector.ts'],
  ];
  test.each(forbidden)('%s', async (_, from, to) => {
    const up = '../'.repeat(from.split('/').length - 1);
    const found = await violationsOf({
      [from]: `import { x } from '${up}${to}';\nexport const y = x;\n`,
      [to]: target,
    });
    expect(found.filter((violation) => violation.endsWith(`${from} → ${to}`))).toHaveLength(1);
  });

  test('an import for its types only, too', async () => {
    const found = await violationsOf({
      'src/stage/a.ts': "import type { X } from '../algorithms/raft/types.ts';\nexport type Y = X;\n",
      'src/algorithms/raft/types.ts': 'export type X = 1;\n',
    });
    expect(found).toHaveLength(1);
  });

  test('Node on the page', async () => {
    const found = await violationsOf({ 'src/player/a.ts': "export { readFileSync } from 'node:fs';\n" });
    expect(found.join()).toContain('no Node on the page');
  });

  test('a circle of imports', async () => {
    const found = await violationsOf({
      'src/kernel/a.ts': "import { b } from './b.ts';\nexport const a = () => b;\n",
      'src/kernel/b.ts': "import { a } from './a.ts';\nexport const b = () => a;\n",
    });
    expect(found.join()).toContain('no import cycle');
  });
});

test('the table allows what it says', async () => {
  const found = await violationsOf({
    'src/algorithms/raft/a.ts': "import { x } from '../../kernel/vector.ts';\nexport const y = x;\n",
    'src/kernel/vector.ts': 'export const x = 1;\n',
    'src/app/a.ts': "import { z } from '../stage/b.ts';\nexport const y = z;\n",
    'src/stage/b.ts': "import { x } from '../kernel/vector.ts';\nexport const z = x;\n",
  });
  expect(found).toEqual([]);
});

/** What ARCHITECTURE.md calls a folder or files: their name, or their path without `src/`. */
function nameOf(pattern: string): string {
  const names: Readonly<Record<string, string>> = NAMES;
  return (
    names[pattern] ??
    pattern
      .replace('[^/]+', '<name>')
      .replaceAll('\\', '')
      .replace(/\(([^)]*)\)/, (_, each: string) => `{${each.replaceAll('|', ',')}}`)
      .replace(/^src\//, '')
      .replace(/\/$/, '')
  );
}

/** Of the table in ARCHITECTURE.md: folder, or the name before its colon → what it may import. */
function tableInWords(): [string, string[]][] {
  const text = readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8');
  const [, rows = ''] = /\| folder \|.*\n\|[-|]+\n((?:\|.*\n)+)/.exec(text) ?? [];
  return rows
    .trim()
    .split('\n')
    .flatMap((row) => {
      const [folders = '', , allowed = ''] = row.slice(2, -2).split(' | ');
      const names = allowed.split(', ');
      return folders
        .split(', ')
        .map((folder): [string, string[]] => [
          folder.includes(':') ? folder.replace(/:.*/, '') : nameOf(folder.replaceAll('`', '')),
          names.filter((name) => name !== '—').sort(),
        ]);
    });
}

test('the table in ARCHITECTURE.md says the same', () => {
  const held = Object.entries(MAY_IMPORT).map(([from, allowed]) => {
    const others = allowed.map(nameOf).filter((name) => name !== nameOf(from));
    return [nameOf(from), others.sort()] as const;
  });
  expect(Object.fromEntries(tableInWords())).toEqual(Object.fromEntries(held));
});
