import type { Milestone } from '../engine/wire.ts';
import { propertyId, type Text } from '../localization/index.ts';

/** A milestone in a few words: «S2 elected, term 3». */
export function milestoneText({ kind, node, counter, what }: Milestone, text: Text): string {
  return text(`app-milestone-${kind}`, {
    node,
    term: counter === null ? null : { kind: 'counter', value: counter },
    what: kind === 'violation' && text.has(propertyId(what)) ? text(propertyId(what)) : what,
  });
}
