/** `npm run build:lib`: what `npm pack` packs, in `dist-lib/`: the two modules, their types, and the command line. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ROOT, TSC } from './built.mjs';

const OUTPUT = join(ROOT, 'dist-lib');
const TYPES = join(OUTPUT, 'types');
const ENTRIES = ['library/engine.d.ts', 'library/react.d.ts'];

rmSync(OUTPUT, { recursive: true, force: true });
run('vite', 'build', '--config', 'vite.lib.config.ts', '--logLevel', 'error');
run('vite', 'build', '--config', 'vite.cli.config.ts', '--outDir', 'dist-lib/cli', '--logLevel', 'error');
run(TSC, '-p', 'tsconfig.lib.json');
prune();

/** @param {string} command @param {string[]} args */
function run(command, ...args) {
  const [program, ...first] = command === TSC ? [process.execPath, TSC] : [join(ROOT, 'node_modules/.bin', command)];
  const { status } = spawnSync(program, [...first, ...args], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production' },
    // Where `npm pack --json` is read by a program, standard output is not ours.
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && command !== TSC,
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** The compiler declares all files that it read; those which no entry leads to say nothing to anybody. */
function prune() {
  const needed = new Set(ENTRIES.map((path) => join(TYPES, path)));
  for (const path of needed) {
    for (const [, from = ''] of readFileSync(path, 'utf8').matchAll(/(?:from|import)\s*\(?['"](\.[^'"]+)['"]/g))
      needed.add(resolve(dirname(path), from.replace(/\.(js|ts|tsx)$/, '.d.ts')));
  }
  for (const name of readdirSync(TYPES, { recursive: true, encoding: 'utf8' })) {
    const path = join(TYPES, name);
    if (statSync(path).isFile() && !needed.has(path)) rmSync(path);
  }
}
