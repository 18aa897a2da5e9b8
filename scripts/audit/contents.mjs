/** The categories in which nothing is timed, and so the same is found on every machine. */
import { auditAccessibility } from './accessibility.mjs';
import { auditFinding } from './finding.mjs';
import { auditPractices } from './practices.mjs';
import { visit } from './visit.mjs';

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} url where the page is served; ends in `/`
 * @param {{ form: import('./visit.mjs').Form, language: import('./visit.mjs').Language }} as
 */
export function auditContents(browser, url, as) {
  return visit(browser, url, as, async (visited) => {
    // In this order: the practices open something.
    const found = [await auditAccessibility(visited), await auditFinding(visited), await auditPractices(visited)];
    return found.map((category) => ({ ...as, ...category }));
  });
}
