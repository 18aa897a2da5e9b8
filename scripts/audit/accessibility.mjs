/**
 * axe-core's rules, weighed by the harm that axe ascribes to each. Lighthouse's weights (10, 7, 3, 1 in its
 * `default-config.js`) come from these harms, too. It runs about half of the rules; here all run that axe runs itself.
 */
import axe from 'axe-core';
import { summed } from './verdicts.mjs';

/** @type {Readonly<Record<string, number>>} */
const WEIGHTS = { critical: 10, serious: 7, moderate: 3, minor: 1 };

/** @typedef {{ id: string, impact: string, nodes: string[] }} RuleResult */

/** @param {import('./visit.mjs').Visit} visit */
export async function auditAccessibility({ page }) {
  // By the debugger, to which the page's policy does not apply.
  await page.evaluate(axe.source);
  const { passes, violations } = await page.evaluate(async () => {
    const { axe } = /** @type {any} */ (globalThis);
    const found = await axe.run();
    // A rule that passed has no impact in the results; all have one in the list of rules, which has no public name.
    const harm = new Map(axe._audit.rules.map((/** @type {RuleResult} */ { id, impact }) => [id, impact]));
    /** @type {(results: any[]) => RuleResult[]} */
    const told = (results) =>
      results.map(({ id, nodes }) => ({
        id,
        impact: harm.get(id),
        nodes: nodes.map((/** @type {{ target: string[] }} */ { target }) => target.join(' ')),
      }));
    return { passes: told(found.passes), violations: told(found.violations) };
  });
  const broken = new Set(violations.map(({ id }) => id));
  const weight = (/** @type {RuleResult} */ { id, impact }) => {
    const found = WEIGHTS[impact];
    if (found === undefined) throw new Error(`axe's rule ${id} has no known impact: ${impact}`);
    return found;
  };
  return summed('accessibility', [
    ...passes.filter(({ id }) => !broken.has(id)).map((rule) => ({ id: rule.id, weight: weight(rule), failure: null })),
    ...violations.map((rule) => ({ id: rule.id, weight: weight(rule), failure: rule.nodes.slice(0, 5).join('; ') })),
  ]);
}
