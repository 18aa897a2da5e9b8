/**
 * Builds the page or the command line when it is missing or older than its sources. Several processes may ask
 * at once (tests run the command line side by side): one builds, the others wait for it.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** TypeScript 7 checks types five times as fast; 6 stands beside it for tools that need its JavaScript interface. */
export const TSC = join(ROOT, 'node_modules/typescript-7/bin/tsc');
const CACHE = join(ROOT, '.cache');
/** A build takes seconds; a lock older than this was left behind by a process that was killed. */
const LOCK_STALE_MS = 120_000;

const TARGETS = {
  // The page first: it empties the folder into which the embed and its script go, too.
  page: {
    configs: ['vite.config.ts', 'vite.embed.config.ts', 'vite.element.config.ts'],
    output: 'dist/index.html',
    sources: ['src', 'public', 'index.html', 'embed.html', 'scripts'],
  },
  offline: {
    configs: ['vite.offline.config.ts'],
    output: 'dist-offline/quorate.html',
    sources: ['src', 'public', 'index.html', 'scripts'],
  },
  cli: { configs: ['vite.cli.config.ts'], output: '.cache/cli/main.js', sources: ['src'] },
};

/**
 * @param {keyof typeof TARGETS} name
 * @returns {Promise<string>} the path of the built entry
 */
export async function ensureBuilt(name) {
  const target = TARGETS[name];
  const output = join(ROOT, target.output);
  const stamp = join(CACHE, `${name}.stamp`);
  const isFresh = () => existsSync(output) && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(target);
  if (isFresh()) return output;

  const release = await lock(join(CACHE, `${name}.lock`));
  try {
    if (!isFresh()) {
      // Taken before the build: what changes meanwhile makes the result stale.
      const sources = fingerprint(target);
      for (const config of target.configs) build(config);
      if (name === 'page') run('scripts/stills.mjs');
      writeFileSync(stamp, sources);
    }
  } finally {
    release();
  }
  return output;
}

/**
 * In a process of its own: under a test runner `NODE_ENV` would make a slow, heavy build. All that it says goes to
 * stderr, for stdout may be somebody's trace.
 * @param {string} config
 */
function build(config) {
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', '--config', config, '--logLevel', 'error'], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error(`vite build --config ${config} failed`);
}

/** Runs one of our scripts. @param {string} script */
function run(script) {
  const { status } = spawnSync(process.execPath, [join(ROOT, script)], { cwd: ROOT, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error(`${script} failed`);
}

/** @param {string} path */
async function lock(path) {
  mkdirSync(CACHE, { recursive: true });
  for (;;) {
    try {
      mkdirSync(path);
      return () => rmSync(path, { recursive: true, force: true });
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
    const age_ms = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age_ms > LOCK_STALE_MS) rmSync(path, { recursive: true, force: true });
    else await sleep(100);
  }
}

/** Names, sizes and times of all the files a build is made from. @param {{ configs: string[], sources: string[] }} target */
function fingerprint(target) {
  const hash = createHash('sha256');
  const visit = (/** @type {string} */ path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) {
      for (const name of readdirSync(path).sort()) visit(join(path, name));
    } else {
      hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`);
    }
  };
  for (const source of [...target.configs, 'package-lock.json', ...target.sources]) visit(join(ROOT, source));
  return hash.digest('hex');
}
