/** Lighthouse's «best practices», with its weights; that of `csp` is ours, for there it is only told. */
import { readDocument } from './document.mjs';
import { summed, verdict } from './verdicts.mjs';

/** How far the proportions of a picture may be off, as a part of them. */
const RATIO_TOLERANCE = 0.02;

/** @param {import('./visit.mjs').Visit} visit */
export async function auditPractices({ page, response, heard }) {
  const facts = await readDocument(page);
  const pasting = await pasteInFields(page);
  const { protocol, hostname } = new URL(page.url());
  const isSecure = protocol === 'https:' || hostname === 'localhost';
  const asked = (/** @type {RegExp} */ what) => heard.asked.filter((name) => what.test(name));
  const verdicts = [
    verdict('is-on-https', 5, isSecure ? [] : [page.url()]),
    verdict('deprecations', 5, heard.deprecated),
    verdict('third-party-cookies', 5, await foreignCookies(page)),
    verdict('paste-preventing-inputs', 3, pasting),
    verdict('geolocation-on-start', 1, asked(/^(getCurrent|watch)Position$/)),
    verdict('notification-on-start', 1, asked(/^(requestPermission|subscribe)$/)),
    verdict('no-document-write', 1, asked(/^write/)),
    verdict('errors-in-console', 1, heard.errors),
    verdict('inspector-issues', 1, heard.issues),
    verdict('doctype', 1, facts.doctype === 'html' && facts.mode === 'CSS1Compat' ? [] : [`${facts.doctype}`]),
    verdict('charset', 1, charsetProblems(facts.charset, response.headers()['content-type'] ?? '')),
    verdict('csp', 1, policyProblems(response.headers()['content-security-policy'] ?? '')),
  ];
  if (facts.images.length > 0) {
    const distorted = facts.images.filter(({ natural, shown }) => Math.abs(shown / natural - 1) > RATIO_TOLERANCE);
    verdicts.push(
      verdict(
        'image-aspect-ratio',
        1,
        distorted.map(({ src }) => src),
      ),
    );
  }
  return summed('best-practices', verdicts);
}

/** Pastes into every field that there is, those of the command palette included. @param {import('playwright-core').Page} page */
async function pasteInFields(page) {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').first().waitFor();
  const { fields, prevented } = await page.evaluate(() => {
    const { document, ClipboardEvent } = /** @type {any} */ (globalThis);
    const found = [...document.querySelectorAll('input, textarea')];
    const pastes = found.filter(
      (field) => !field.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true })),
    );
    return { fields: found.length, prevented: pastes.map(({ outerHTML }) => String(outerHTML)) };
  });
  await page.keyboard.press('Escape');
  return fields === 0 ? ['no field was found to paste into'] : prevented;
}

/** @param {import('playwright-core').Page} page */
async function foreignCookies(page) {
  const own = new URL(page.url()).hostname;
  const cookies = await page.context().cookies();
  return cookies.filter(({ domain }) => domain !== own).map(({ name, domain }) => `${name} of ${domain}`);
}

/** @param {string} charset @param {string} type */
function charsetProblems(charset, type) {
  return charset === 'UTF-8' && /charset=utf-8/i.test(type) ? [] : [`${charset}, sent as ${type}`];
}

/** What in a Content-Security-Policy would let foreign scripts run. @param {string} policy */
function policyProblems(policy) {
  const directives = new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources];
    }),
  );
  const sources = (/** @type {string} */ name) => directives.get(name) ?? directives.get('default-src') ?? ['*'];
  const problems = [];
  for (const loose of ["'unsafe-inline'", "'unsafe-eval'", '*', 'http:', 'https:', 'data:']) {
    if (sources('script-src').includes(loose)) problems.push(`script-src has ${loose}`);
  }
  if (sources('object-src').join() !== "'none'") problems.push("object-src is not 'none'");
  if (!["'none'", "'self'"].includes(directives.get('base-uri')?.join() ?? '')) problems.push('base-uri is open');
  return problems;
}
