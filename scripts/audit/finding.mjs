/**
 * Lighthouse's «SEO»: can a search engine read the page and tell what it is? Its weights are all 1 but for
 * `is-crawlable`, without which there is nothing to find. `canonical` and `hreflang` apply where the page has such
 * links: they need absolute addresses, and this build does not know where it will be served.
 */
import { readDocument } from './document.mjs';
import { summed, verdict } from './verdicts.mjs';

const CRAWLABLE_WEIGHT = 4;
const DESCRIPTION_LENGTH_MAX = 160;
/** Hiragana, katakana, kanji. */
const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/;
/** Words that say nothing of where a link leads: Lighthouse's list, the part in our languages. */
const EMPTY_WORDS = [
  'click here',
  'click this',
  'go',
  'here',
  'this',
  'start',
  'right here',
  'more',
  'learn more',
].concat(['こちら', 'ここをクリック', 'もっと見る', '続きを読む', '詳細']);

/** @param {import('./visit.mjs').Visit} visit */
export async function auditFinding({ page, response, language }) {
  const { title, lang, meta, anchors, images, links } = await readDocument(page);
  const description = meta['description'] ?? '';
  const inLanguage = (/** @type {string} */ words) =>
    JAPANESE.test(words) === (language === 'ja') ? [] : [`not in ${language}: ${words}`];
  const robots = [meta['robots'] ?? '', response.headers()['x-robots-tag'] ?? ''];
  const verdicts = [
    verdict(
      'is-crawlable',
      CRAWLABLE_WEIGHT,
      robots.filter((words) => /noindex|none/i.test(words)),
    ),
    verdict('http-status-code', 1, response.ok() ? [] : [String(response.status())]),
    verdict('document-title', 1, title === '' ? ['there is none'] : inLanguage(title)),
    verdict('meta-description', 1, descriptionProblems(description) ?? inLanguage(description)),
    verdict('html-lang', 1, lang === language ? [] : [`${lang}, not ${language}`]),
    verdict('viewport', 1, viewportProblems(meta['viewport'] ?? '')),
    verdict('robots-txt', 1, await robotsProblems(page)),
  ];
  if (anchors.length > 0) {
    const lost = anchors.filter(({ href, scripted }) => href === '' || scripted);
    const empty = anchors.filter(({ text }) => EMPTY_WORDS.includes(text.toLowerCase()));
    const told = (/** @type {typeof anchors} */ some) => some.map(({ text, href }) => `«${text}» ${href}`);
    verdicts.push(verdict('crawlable-anchors', 1, told(lost)), verdict('link-text', 1, told(empty)));
  }
  if (images.length > 0) {
    const bare = images.filter(({ alt }) => alt === null);
    verdicts.push(
      verdict(
        'image-alt',
        1,
        bare.map(({ src }) => src),
      ),
    );
  }
  const canonical = links.filter(({ rel }) => rel === 'canonical');
  if (canonical.length > 1) verdicts.push(verdict('canonical', 1, [`${canonical.length} of them`]));
  const foreign = links.filter(({ hreflang }) => hreflang !== '');
  if (foreign.length > 0) {
    const wrong = foreign.filter(({ hreflang }) => !/^(en|ja|x-default)$/.test(hreflang));
    verdicts.push(
      verdict(
        'hreflang',
        1,
        wrong.map(({ href }) => href),
      ),
    );
  }
  return summed('seo', verdicts);
}

/** Null if there is nothing wrong. @param {string} description */
function descriptionProblems(description) {
  if (description === '') return ['there is none'];
  return description.length > DESCRIPTION_LENGTH_MAX ? [`${description.length} characters`] : null;
}

/** @param {string} viewport */
function viewportProblems(viewport) {
  const problems = /width=device-width/.test(viewport) ? [] : ['no width=device-width'];
  if (/user-scalable=(no|0)|maximum-scale=[0-4](\.|,|$)/.test(viewport)) problems.push('people may not enlarge it');
  return problems;
}

/** A missing file allows all; one that is there has to be one. @param {import('playwright-core').Page} page */
async function robotsProblems(page) {
  const answer = await page.request.get(new URL('/robots.txt', page.url()).href);
  if (answer.status() >= 500) return [`status ${answer.status()}`];
  if (!answer.ok()) return [];
  const lines = (await answer.text()).split('\n').map((line) => line.replace(/#.*/, '').trim());
  return lines.filter((line) => line !== '' && !/^(user-agent|allow|disallow|sitemap|crawl-delay):/i.test(line));
}
