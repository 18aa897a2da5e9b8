import type { Milestone } from '../engine/wire.ts';
import { propertyId, type Text } from '../localization/index.ts';

/**
 * A milestone in a few words: «S2 elected, term 3». An algorithm for which another word is right has the string
 * `milestone-<kind>`, with the same values.
 */
export function milestoneText({ kind, node, counter, what }: Milestone, text: Text): string {
  const own = `milestone-${kind}`;
  return text(text.has(own) ? own : `app-milestone-${kind}`, {
    node,
    term: counter === null ? null : { kind: 'counter', value: counter },
    what: kind === 'violation' && text.has(propertyId(what)) ? text(propertyId(what)) : what,
  });
}
