/**
 * Finds a Chromium for the browser tests, and installs one where there is none:
 * `QUORATE_CHROMIUM`, then the usual names and places, then Playwright's own cache; else `apt-get` for root on
 * Debian and its kin, else Playwright's download. Run by itself it prints the path.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

/** What keeps a Chromium quiet and predictable; no sandbox, because root in a container cannot have one. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
const PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  join(process.env['PROGRAMFILES'] ?? '', 'Google/Chrome/Application/chrome.exe'),
  join(process.env['PROGRAMFILES(X86)'] ?? '', 'Google/Chrome/Application/chrome.exe'),
  join(process.env['LOCALAPPDATA'] ?? '', 'Google/Chrome/Application/chrome.exe'),
  join(process.env['PROGRAMFILES(X86)'] ?? '', 'Microsoft/Edge/Application/msedge.exe'),
];
const HELP = [
  'No Chromium was found, and none could be installed.',
  'Install Chromium or Google Chrome by the means of your system, or run `npx playwright-core install chromium`,',
  'or set QUORATE_CHROMIUM to the path of the program. Then run the command again.',
].join('\n');

/** The path of a Chromium that can be run. Installs one if it must. Throws, saying what to do, if it cannot. */
export function findChromium() {
  const wanted = process.env['QUORATE_CHROMIUM'];
  if (wanted) {
    if (!isProgram(wanted)) throw new Error(`QUORATE_CHROMIUM is ${wanted}, which is not a program that can be run.`);
    return wanted;
  }
  const found = lookAround();
  if (found) return found;
  install();
  const installed = lookAround();
  if (!installed) throw new Error(HELP);
  return installed;
}

/** Starts it. @returns {Promise<import('playwright-core').Browser>} */
export function launchChromium() {
  return chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS });
}

function lookAround() {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...PLACES, chromium.executablePath()].find(isProgram) ?? null;
}

function install() {
  // stdout belongs to whoever called.
  /** @type {import('node:child_process').StdioOptions} */
  const stdio = ['ignore', 2, 2];
  const isRoot = process.getuid?.() === 0;
  if (isRoot && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0) {
    console.error('Installing Chromium with apt-get …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio, env });
    const { status } = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio,
      env,
    });
    if (status === 0 && lookAround()) return;
  }
  console.error('Installing Chromium with Playwright …');
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  const options = isRoot && process.platform === 'linux' ? ['--with-deps'] : [];
  try {
    execFileSync(process.execPath, [cli, 'install', ...options, 'chromium'], { stdio });
  } catch {
    throw new Error(HELP);
  }
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(findChromium());
