/** Makes a host's site: its program is installed into a folder of its own, sources are written, the program builds them. */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../built.mjs';

/** What is downloaded stays here, outside our own packages; git does not see it. */
const CACHE = join(ROOT, '.cache/hosts');
/** Some of these programs take long, on a machine that has other things to do as well. */
const BUILD_MS_MAX = 600_000;

/** @typedef {import('./index.mjs').Host} Host */

/**
 * Why a host cannot be built here; null if it can, or if what is missing can be installed from npm.
 * @param {Host} host
 */
export function missing({ debian }) {
  if (!debian || spawnSync(debian.command, [debian.version ?? '--version'], { stdio: 'ignore' }).status === 0)
    return null;
  return `${debian.command} is missing (Debian: apt-get install -y ${debian.package})`;
}

/**
 * The versions that are tried: those that are written down for npm, what Debian has of others.
 * @param {Host} host
 */
export function versionOf({ packages, debian }) {
  const [first] = Object.values(packages ?? {});
  if (first !== undefined) return first;
  if (!debian) return '?';
  const { stdout } = spawnSync(debian.command, [debian.version ?? '--version'], { encoding: 'utf8' });
  return (/\d+\.\d+\.\d+/.exec(stdout) ?? ['?'])[0];
}

/**
 * @param {Host} host
 * @param {import('./index.mjs').Say} say
 * @returns {Promise<string>} the folder of the built site
 */
export async function buildSite(host, say) {
  const folder = join(CACHE, host.id);
  const site = join(folder, 'site');
  mkdirSync(folder, { recursive: true });
  if (host.packages) await install(folder, host.packages);
  rmSync(site, { recursive: true, force: true });
  for (const [path, text] of Object.entries(host.sources(say))) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  }
  for (const [from, to] of Object.entries(host.copies ?? {}))
    cpSync(join(folder, from), join(site, to), { recursive: true });
  const bin = join(folder, 'node_modules/.bin');
  for (const [command = '', ...args] of host.build ?? []) {
    const own = join(bin, command);
    await run(site, existsSync(own) ? own : command, args);
  }
  return join(site, host.out);
}

/** @param {string} folder @param {Record<string, string>} packages */
async function install(folder, packages) {
  const list = join(folder, 'package.json');
  const wanted = JSON.stringify({ private: true, dependencies: packages }, null, 2);
  const done = join(folder, 'installed.json');
  if (existsSync(done) && readFileSync(done, 'utf8') === wanted) return;
  writeFileSync(list, wanted);
  await run(folder, 'npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel', 'error']);
  writeFileSync(done, wanted);
}

/**
 * The programs ask nothing and tell nobody. Rejects with all that was said if one fails.
 * @param {string} cwd @param {string} command @param {string[]} args
 * @returns {Promise<void>}
 */
function run(cwd, command, args) {
  const quiet = { ASTRO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', CI: '1', NO_UPDATE_NOTIFIER: '1' };
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...quiet, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: BUILD_MS_MAX,
      shell: process.platform === 'win32',
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${command} ${args.join(' ')} failed (${code})\n${said.slice(-3000)}`));
    });
  });
}
