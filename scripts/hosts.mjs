/**
 * `npm run hosts [-- vitepress hugo …]`: builds a small real site with each program that people publish with, the figure on
 * it as «Share → Embed» gives it to authors, and looks at it in Chromium. Prints a table and what was wrong. What must be
 * downloaded goes to `.cache/hosts`; what must be there and is not (Hugo, Jekyll …) is named. Exits with 1 if anything
 * failed, or a host could not be tried.
 */
import { runnerImport } from 'vite';
import { ensureBuilt, ROOT } from './built.mjs';
import { launchChromium } from './chromium.mjs';
import { buildSite, missing, versionOf } from './hosts/building.mjs';
import { HOSTS } from './hosts/index.mjs';
import { look } from './hosts/looking.mjs';
import { serveSite } from './hosts/serving.mjs';
import { servePage } from './server.mjs';

/** For which the snippets reckon their height, px. */
const WIDTH = 720;

const asked = process.argv.slice(2);
const unknown = asked.filter((id) => !HOSTS.some((host) => host.id === id));
if (unknown.length > 0) {
  console.error(`There is no host ${unknown.join(', ')}. There are ${HOSTS.map(({ id }) => id).join(', ')}.`);
  process.exit(2);
}
const hosts = HOSTS.filter(({ id }) => asked.length === 0 || asked.includes(id));

await ensureBuilt('page');
const { snippetFor, DEFAULTS, heightFor } = await ours();
const quorate = await servePage(0);
const browser = await launchChromium();
const figure = {
  base: quorate.url,
  options: { ...DEFAULTS, scenario: 'figure-8', controls: /** @type {const} */ ('full') },
  run: null,
  title: 'Figure 8 of the “Raft” paper',
  width: WIDTH,
};
const height = heightFor(WIDTH, figure.options);
let passed = 0;
let failed = 0;
/** @type {string[]} */
const complaints = [];
row('host', 'version', 'element', 'frame', 'links');
try {
  for (const host of hosts) await tryOut(host);
} finally {
  await browser.close();
  await quorate.close();
}
if (complaints.length > 0) console.log(`\n${complaints.join('\n')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** @param {import('./hosts/index.mjs').Host} host */
async function tryOut(host) {
  const lacking = missing(host);
  if (lacking) {
    failed += 1;
    complaints.push(`${host.name}: not tried, ${lacking}`);
    row(host.name, '—', lacking);
    return;
  }
  try {
    const folder = await buildSite(host, (program) => snippetFor(program, figure));
    const site = await serveSite(folder);
    const findings = await look(browser, host, site.url, { url: quorate.url, height }).finally(site.close);
    const wrong = findings.filter((finding) => finding.wrong !== null);
    passed += findings.length - wrong.length;
    failed += wrong.length;
    complaints.push(...wrong.map(({ page, what, wrong }) => `${host.name}, ${page}: ${what}: ${wrong}`));
    const cells = ['element', 'frame', 'links'].map((page) => {
      const of = findings.filter((finding) => finding.page === page);
      const good = of.filter((finding) => finding.wrong === null).length;
      return of.length === 0 ? '—' : `${good} of ${of.length}`;
    });
    row(host.name, versionOf(host), ...cells);
  } catch (error) {
    failed += 1;
    complaints.push(`${host.name}: ${error instanceof Error ? error.message : error}`);
    row(host.name, versionOf(host), 'could not be built');
  }
}

/** @param {string[]} cells */
function row(...cells) {
  console.log(
    cells
      .map((cell, n) => cell.padEnd(n === 0 ? 12 : 10))
      .join(' ')
      .trimEnd(),
  );
}

/** The page's own functions, which are TypeScript. */
async function ours() {
  const load = async (/** @type {string} */ path) =>
    (await runnerImport(`${ROOT}${path}`, { root: ROOT, configFile: false, logLevel: 'error' })).module;
  const snippets = /** @type {typeof import('../src/embed/snippets.ts')} */ (await load('src/embed/snippets.ts'));
  const options = /** @type {typeof import('../src/embed/options.ts')} */ (await load('src/embed/options.ts'));
  return { ...snippets, ...options };
}
