/** What the style sheet of the log table decides and scripts have to know: it is read off there. */

type Measure = '--logs-head' | '--logs-cell' | '--logs-wide' | '--logs-least' | '--logs-least-row';

/** Size of a letter at the root, px. */
export const remOf = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** The measures that hold within an element of the table, px; the style sheet has some in rem and some in px. */
export function measuresOf(element: Element): (name: Measure) => number {
  const style = getComputedStyle(element);
  return (name) => {
    const written = style.getPropertyValue(name);
    return Number.parseFloat(written) * (written.endsWith('rem') ? remOf() : 1);
  };
}
