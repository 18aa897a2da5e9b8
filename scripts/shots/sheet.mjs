/** All pictures of one moment on one sheet, to be looked at together: a row for each size, a column for each look. */
import { readFileSync } from 'node:fs';

/** Widths of the columns, px, by size: what is to be read at all must be legible. */
const COLUMN = { phone: 300, laptop: 760, projector: 760 };

/** @typedef {{ name: string, size: string, path: string }} Picture */

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} title
 * @param {readonly Picture[]} pictures
 * @param {string} path where to put the sheet
 */
export async function makeSheet(browser, title, pictures, path) {
  const rows = Object.entries(COLUMN).map(([size, width]) => {
    const figures = pictures
      .filter((picture) => picture.size === size)
      .map((picture) => {
        const data = readFileSync(picture.path).toString('base64');
        const image = `<img width="${width}" src="data:image/png;base64,${data}" alt="">`;
        return `<figure><figcaption>${picture.name}</figcaption>${image}</figure>`;
      });
    return `<div>${figures.join('')}</div>`;
  });
  const style = `body{margin:8px;font:14px sans-serif;background:#888}div{display:flex;flex-wrap:wrap;gap:8px;margin-bottom:8px}
    figure{margin:0}figcaption{color:#fff}img{display:block}`;
  const page = await browser.newPage({ viewport: { width: 2 * COLUMN.laptop + 24, height: 800 } });
  try {
    await page.setContent(`<style>${style}</style><title>${title}</title>${rows.join('')}`);
    await page.screenshot({ path, fullPage: true });
  } finally {
    await page.close();
  }
}
