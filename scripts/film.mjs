/**
 * `npm run film`: a span of a scenario as a film (WebM, MP4, GIF), or a moment as PNG, made by Chromium without a window.
 * A film is made by the page's own dialog, so it is the one that a reader would save; SVG needs no browser, see
 * `quorate picture`.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt, ROOT } from './built.mjs';
import { launchChromium } from './chromium.mjs';
import { servePage } from './server.mjs';

const HELP = `npm run film -- --scenario NAME -o FILE [options]

  -o, --output FILE     its ending says what is made: .webm, .mp4, .gif, or .png for a picture of one moment
  --scenario NAME       as \`quorate list\` names them (first-election)
  --seed TEXT, --nodes N, --without RULE[,RULE]
  --from S, --to S      the span of a film, in seconds of virtual time (0 to 5)
  --at S                the moment of a PNG, in seconds (the first that the scenario names)
  --speed X             virtual seconds per second of the film: 0.1, 0.25, 0.5, 1 or 2 (0.5)
  --what WHAT           all, stage, logs or diagram (all)
  --theme THEME         print, light or dark (light)
  --width PX            480, 640, 960, 1280 or 1920 (960)
  --scale N             pixels of a PNG per px, 1 to 4 (2)
  --lang LANG           en or ja (en)
`;
const FILMS = ['.webm', '.mp4', '.gif'];
/** A long film takes its time. */
const PATIENCE_ms = 3_600_000;

const text = /** @type {const} */ ({ type: 'string' });
const { values } = parseArgs({
  options: {
    ...{ scenario: text, seed: text, nodes: text, without: text, from: text, to: text, at: text, speed: text },
    ...{ what: text, theme: text, width: text, scale: text, lang: text, output: { ...text, short: 'o' } },
    help: { type: 'boolean', short: 'h' },
  },
});
const ending = extname(values.output ?? '');
if (values.help || (ending !== '.png' && !FILMS.includes(ending))) {
  process.stdout.write(HELP);
  process.exit(values.help ? 0 : 2);
}
const output = /** @type {string} */ (values.output);
const { scenario = 'first-election', what = 'all', theme = 'light', width = '960', lang = 'en' } = values;
await (ending === '.png' ? savePng() : saveFilm());

/** The SVG of the command line, as pixels. */
async function savePng() {
  /** @param {string} name @param {string | undefined} value */
  const option = (name, value) => (value === undefined ? [] : [`--${name}`, value]);
  const rules = (values.without ?? '').split(',').filter((rule) => rule !== '');
  const svg = execFileSync(
    process.execPath,
    [
      join(ROOT, 'bin/quorate.mjs'),
      ...[
        'picture',
        'raft',
        '--scenario',
        scenario,
        '--what',
        what,
        '--theme',
        theme,
        '--width',
        width,
        '--lang',
        lang,
      ],
      ...option('seed', values.seed),
      ...option('nodes', values.nodes),
      ...option('at', values.at),
      ...(what === 'diagram' ? [...option('from', values.from), ...option('to', values.to)] : []),
      ...rules.flatMap((rule) => option('without', rule)),
    ],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  const [, high = '0'] = /height="(\d+)"/.exec(svg) ?? [];
  const browser = await launchChromium();
  const page = await browser.newPage({
    viewport: { width: Number(width), height: Number(high) },
    deviceScaleFactor: Number(values.scale ?? 2),
  });
  await page.setContent(`<body style="margin:0">${svg}</body>`);
  writeFileSync(output, await page.screenshot());
  await browser.close();
}

/** By the dialog of the page. */
async function saveFilm() {
  await ensureBuilt('page');
  const server = await servePage(0);
  const browser = await launchChromium();
  try {
    const context = await browser.newContext({ acceptDownloads: true });
    const page = await context.newPage();
    const query = new URLSearchParams({ scenario, play: '0', lang });
    for (const name of /** @type {const} */ (['seed', 'nodes', 'without'])) {
      const value = values[name];
      if (value !== undefined) query.set(name, value);
    }
    await page.goto(`${server.url}?${query}`);
    await page.locator('[data-part=stage] [data-node][data-role]').first().waitFor();
    await page.keyboard.press('s');
    await page.locator('[data-tab=film]').click();
    const format = ending.slice(1);
    const offered = page.locator('[data-field=format] option');
    await page.locator('[data-field=format] option[value=gif]').waitFor({ state: 'attached' });
    await page.locator('.save-picture .ui-button-solid:enabled').waitFor();
    const formats = await offered.evaluateAll((all) => all.map((one) => one.getAttribute('value')));
    if (!formats.includes(format)) throw new Error(`this Chromium makes ${formats.join(', ')}, not ${format}`);
    await page.locator('[data-field=format]').selectOption(format);
    for (const [field, value] of [
      ['what', what],
      ['theme', theme],
      ['width', width],
      ['speed', values.speed ?? '0.5'],
    ])
      await page.locator(`[data-field=${field}]`).selectOption(/** @type {string} */ (value), { timeout: 2_000 });
    await page.locator('[data-field=from]').fill(values.from ?? '0');
    await page.locator('[data-field=to]').fill(values.to ?? '5');
    const waiting = page.waitForEvent('download', { timeout: PATIENCE_ms });
    await page.locator('.save-picture .ui-button-solid').click({ timeout: 2_000 });
    const told = setInterval(() => void tell(page), 2_000);
    await (await waiting).saveAs(output).finally(() => clearInterval(told));
  } finally {
    await browser.close();
    await server.close();
  }
}

/** @param {import('playwright-core').Page} page */
async function tell(page) {
  const said = await page
    .locator('.save-picture [role=status]')
    .textContent()
    .catch(() => null);
  if (said) process.stderr.write(`${said}\n`);
}
