/**
 * `npm run audit`: what Lighthouse would ask of the page, by checks of our own, since it is large and wants a newer
 * Node. Each category on a laptop and as on a phone: a JSON line with its score, 0 to 100, and what failed. Exits with
 * 1 if one is below 95. Performance is the machine's as much as the page's, and so counts here, not in `npm test`.
 */
import { auditContents } from './audit/contents.mjs';
import { measureTimings } from './audit/timings.mjs';
import { FORMS } from './audit/visit.mjs';
import { ensureBuilt } from './built.mjs';
import { launchChromium } from './chromium.mjs';
import { servePage } from './server.mjs';

const SCORE_MIN = 95;

/** @param {{ score: number }} found */
function tell(found) {
  console.log(JSON.stringify(found));
  if (found.score < SCORE_MIN) process.exitCode = 1;
}

await ensureBuilt('page');
const server = await servePage(0);
const browser = await launchChromium();
try {
  for (const form of FORMS) {
    tell(await measureTimings(browser, server.url, { form, language: 'en' }));
    for (const language of /** @type {const} */ (['en', 'ja'])) {
      for (const found of await auditContents(browser, server.url, { form, language })) {
        tell(found);
      }
    }
  }
} finally {
  await browser.close();
  await server.close();
}
