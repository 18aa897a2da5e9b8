/**
 * What a step points at: all else on the stage and in the logs is dimmed. The rules are made here, by the names that
 * nodes, messages and cells carry, so that neither stage nor logs know of lessons.
 */
import type { Light } from '../algorithms/course.ts';

/** Of a lesson, and of a miniature of the glossary. */
const STAGE = ':is(.lesson-stage,.miniature-stage)';
const LOGS = ':is(.lesson-side,.miniature-logs)';

/** The style sheet for a light; empty where nothing is pointed at. Pure. */
export function rulesFor({ nodes = [], entries = [], messages = [] }: Light): string {
  if (nodes.length + entries.length + messages.length === 0) return '';
  const cells = entries.map(({ node, index }) => `[data-cell="${node}:${index}"]`);
  const lit = [...new Set([...nodes, ...entries.map(({ node }) => node)])];
  const others = (attribute: string, names: readonly (string | number)[]) =>
    names.length === 0 ? '' : `:not(${names.map((name) => `[${attribute}="${name}"]`).join(',')})`;
  const dimmed = `${STAGE} [data-message]${others('data-message', messages)}`;
  // Names that can hardly be read would only stand in each other's way.
  const rules = [`${dimmed}{opacity:.22}`, `${dimmed} .stage-message-name{display:none}`];
  // A message says itself between whom it is.
  if (lit.length > 0) {
    rules.push(
      `${STAGE} [data-node]${others('data-node', lit)}{opacity:.28}`,
      `${STAGE} [data-timer]${others('data-timer', lit)}{opacity:.28}`,
      `${LOGS} [data-row]${others('data-row', lit)} [data-cell]{opacity:.3}`,
    );
  }
  if (cells.length > 0) {
    rules.push(
      `${LOGS} [data-cell]:not(${cells.join(',')}){opacity:.3}`,
      `${cells.map((cell) => `${LOGS} ${cell}`).join(',')}{outline:2px solid var(--ink);outline-offset:1px}`,
    );
  }
  return rules.join('\n');
}

let sheet: CSSStyleSheet | null = null;

/** Points at something; null puts the light out. */
export function shine(light: Light | null): void {
  sheet ??= new CSSStyleSheet();
  sheet.replaceSync(light ? rulesFor(light) : '');
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
}
