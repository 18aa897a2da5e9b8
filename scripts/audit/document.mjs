/** What stands in the document once the page runs, read in one go. */

/** @typedef {import('playwright-core').Page} Page */

/**
 * @typedef {object} DocumentFacts
 * @property {string | null} doctype
 * @property {string} mode `CSS1Compat`, or `BackCompat` in quirks mode
 * @property {string} charset
 * @property {string} title
 * @property {string} lang
 * @property {Record<string, string>} meta name → content, of those without a `media` condition
 * @property {{ text: string, href: string, scripted: boolean }[]} anchors
 * @property {{ src: string, alt: string | null, natural: number, shown: number }[]} images the proportions of each
 * @property {{ rel: string, href: string, hreflang: string }[]} links
 */

/** @param {Page} page @returns {Promise<DocumentFacts>} */
export function readDocument(page) {
  return page.evaluate(() => {
    // The scripts are checked without the DOM's types.
    const { document } = /** @type {any} */ (globalThis);
    /** @type {(selector: string) => any[]} */
    const all = (selector) => [...document.querySelectorAll(selector)];
    return {
      doctype: document.doctype?.name ?? null,
      mode: document.compatMode,
      charset: document.characterSet,
      title: document.title,
      lang: document.documentElement.lang,
      meta: Object.fromEntries(all('meta[name]:not([media])').map(({ name, content }) => [name, content])),
      anchors: all('a').map((link) => ({
        text: link.innerText.trim(),
        href: link.getAttribute('href') ?? '',
        scripted: /^javascript:/i.test(link.getAttribute('href') ?? ''),
      })),
      images: all('img').map((image) => ({
        src: image.src,
        alt: image.getAttribute('alt'),
        natural: image.naturalWidth / image.naturalHeight,
        shown: image.width / image.height,
      })),
      links: all('link').map(({ rel, href, hreflang }) => ({ rel, href, hreflang })),
    };
  });
}
