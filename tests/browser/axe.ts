/** What axe has to complain of on a page. The page must have been opened with `bypassPolicy`. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * Of the whole page, or of what fits a selector: there must be something that does.
 * It is looked at when it has come in: what is still fading in is to axe not to be seen yet, its labels neither.
 */
export async function violations(page: Page, within?: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.addScriptTag({ content: axe.source });
  const { violations: found } = await page.evaluate(async (selector) => {
    const shown = selector === undefined ? [] : [...document.querySelectorAll(selector)];
    await Promise.all(shown.flatMap((element) => element.getAnimations().map(({ finished }) => finished)));
    // The one rule of WCAG 2.2 AA that axe has, which it does not ask by itself.
    const options = { rules: { 'target-size': { enabled: true } } };
    return (globalThis as unknown as { axe: typeof axe }).axe.run(selector ?? document, options);
  }, within);
  return found.flatMap(({ id, help, nodes }) =>
    nodes
      // Messages cross on their way: each can be chosen in the diagram as well (WCAG 2.5.8, «Equivalent»).
      .filter(({ target }) => id !== 'target-size' || !target.join(' ').includes('[data-message'))
      .map((node) => `${id} (${help}): ${node.target.join(' ')} ${node.any.map(({ message }) => message).join('; ')}`),
  );
}
