/** Two moments are compared by what is to be seen of their nodes. */
import { describe, expect, it } from 'vitest';
import raft from '../../src/algorithms/raft/index.ts';
import page from '../../src/algorithms/raft/page.ts';
import { differing, writtenStates } from '../../src/app/timeline/differing.ts';
import { History } from '../../src/kernel/history.ts';
import { nextMoment } from '../../src/kernel/moment.ts';
import { headerFor } from '../../src/player/header.ts';

/** The cluster at a time on the run of «replication», where a node crashes at 3 s, or none does. */
function at(t: number, crashed: string | null) {
  const header = headerFor(page, { scenario: 'replication' });
  const history = new History(raft, header);
  if (crashed !== null) history.give(0, { at: 3_000_000, kind: 'crash', node: crashed }, 0);
  const { start, events } = history.eventsFrom(0, 0, history.indexAt(0, t) + 1);
  return writtenStates(
    events.reduce((moment, event) => nextMoment(moment, event, header.nodes), start),
    page,
  );
}

describe('what differs between two branches', () => {
  it('is nothing before they part, and the nodes to which something else happened after', () => {
    expect(differing(at(2_900_000, 'S3'), at(2_900_000, null))).toEqual([]);
    expect(differing(at(3_000_000, 'S3'), at(3_000_000, null))).toEqual(['S3']);
    expect(differing(at(3_000_000, 'S3'), at(3_000_000, 'S5'))).toEqual(['S3', 'S5']);
  });

  it('is not known where one of them is not there yet', () => {
    expect(differing('', at(1_000, null))).toEqual([]);
  });
});
