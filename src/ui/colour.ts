/** Terms (ballots, views) as colours: a cycle of seven custom properties, defined per theme in `tokens.css`. */

const CYCLE = 7;

/** The colour of a term as text or shape. Counter 0, before any election, has none of its own. */
export function termColour(counter: number): string {
  return counter === 0 ? 'var(--faint)' : `var(--term-${counter % CYCLE})`;
}

/** The tint that goes behind things of a term. */
export function termWash(counter: number): string {
  return counter === 0 ? 'var(--plane)' : `var(--term-${counter % CYCLE}-wash)`;
}
