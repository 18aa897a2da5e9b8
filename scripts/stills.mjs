/**
 * The last part of a build: of each scenario a picture, a page for programs that show links, and the picture of the link,
 * which those want as PNG. `QUORATE_URL` says where the page will be served: without it the latter are left out.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, ROOT } from './built.mjs';
import { launchChromium } from './chromium.mjs';

const DIST = join(ROOT, 'dist');
/** What programs that show links show without cutting anything off. */
const CARD = { width: 1200, height: 675 };
/** As text: in Node there are no pictures, and the checker of types knows that. */
const DECODED = '(image) => image.decode()';

const base = process.env.QUORATE_URL?.replace(/\/?$/, '/');
const cli = await ensureBuilt('cli');
const { status } = spawnSync(process.execPath, [cli, 'stills', '--output', DIST, ...(base ? ['--base', base] : [])], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
if (status !== 0) process.exit(status ?? 1);
if (base) await drawCards();

/** Drawn by a Chromium, which has the fonts; where there is none, links are shown without a picture. */
async function drawCards() {
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: CARD });
  mkdirSync(join(DIST, 'cards'), { recursive: true });
  for (const name of readdirSync(join(DIST, 'posters')).filter((each) => !each.endsWith('-dark.svg'))) {
    const picture = readFileSync(join(DIST, 'posters', name)).toString('base64');
    await page.setContent(`<body style="margin:0"><img width="100%" src="data:image/svg+xml;base64,${picture}">`);
    await page.locator('img').evaluate(DECODED);
    await page.screenshot({ path: join(DIST, 'cards', name.replace(/svg$/, 'png')) });
  }
  await browser.close();
}
