/**
 * The last part of a build: of each scenario a picture, a page for programs that show links, and the picture of the link,
 * which those want as PNG. `QUORATE_URL` says where the page will be served: without it the latter are left out.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, ROOT } from './built.mjs';

const DIST = join(ROOT, 'dist');
/** What Facebook, Mastodon and the like show without cutting anything off. */
const CARD_WIDTH = 1200;
const FONTS = join(ROOT, 'node_modules/@expo-google-fonts/inter');

const base = process.env.QUORATE_URL?.replace(/\/?$/, '/');
const cli = await ensureBuilt('cli');
const { status } = spawnSync(process.execPath, [cli, 'stills', '--output', DIST, ...(base ? ['--base', base] : [])], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
if (status !== 0) process.exit(status ?? 1);
if (base) await drawCards();

async function drawCards() {
  const { Resvg } = await import('@resvg/resvg-js');
  const fontFiles = ['400Regular', '500Medium', '600SemiBold', '700Bold'].map((weight) =>
    join(FONTS, weight, `Inter_${weight}.ttf`),
  );
  mkdirSync(join(DIST, 'cards'), { recursive: true });
  for (const name of readdirSync(join(DIST, 'posters'))) {
    const drawing = new Resvg(readFileSync(join(DIST, 'posters', name), 'utf8'), {
      fitTo: { mode: 'width', value: CARD_WIDTH },
      font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Inter' },
    });
    writeFileSync(join(DIST, 'cards', name.replace(/svg$/, 'png')), drawing.render().asPng());
  }
}
