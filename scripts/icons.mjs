/** `node scripts/icons.mjs`: draws the icons that phones want as PNG, from `public/favicon.svg`. Run when that changes. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './built.mjs';
import { launchChromium } from './chromium.mjs';

const svg = readFileSync(join(ROOT, 'public/favicon.svg'), 'utf8');
const browser = await launchChromium();
for (const size of [192, 512]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  // A fifth on each side is left free: phones cut icons to their own shape.
  await page.setContent(`<body style="margin:0;background:#faf9f6;display:grid;place-items:center;height:100vh">
    <div style="width:60vw;height:60vw">${svg}</div></body>`);
  writeFileSync(join(ROOT, `public/icon-${size}.png`), await page.screenshot());
  await page.close();
}
await browser.close();
