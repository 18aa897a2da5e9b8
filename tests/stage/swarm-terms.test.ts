/** What the middle of a large ring says: who leads, and how the nodes are spread over the terms. */
import { expect, test } from 'vitest';
import { nodeViewsOf } from '../../src/stage/picture.ts';
import { leadersOf, termsOf } from '../../src/stage/swarm-terms.ts';
import { headerOf, momentAt, presentation, wordsOf } from './cluster.ts';

const viewsAt = (commands: Parameters<typeof headerOf>[1], at: number) => {
  const header = headerOf('first-election', commands, 21);
  return nodeViewsOf(momentAt(header, at), header.nodes, presentation, wordsOf('en'));
};

test('before anybody stands for election nobody leads, and all are in one term', () => {
  const views = viewsAt([], 1_000);
  expect(leadersOf(views)).toEqual([]);
  expect(termsOf(views)).toEqual([{ term: 0, words: 'term\u00a00', count: 21 }]);
});

test('a leader that was cut off goes on beside the next, the latest first; whoever is down does not count', () => {
  const [first] = leadersOf(viewsAt([], 8_000_000));
  if (!first) throw new Error('nobody was elected');
  const alone = [
    { at: 8_000_000, kind: 'partition', groups: [[first.id]] },
    { at: 8_000_001, kind: 'crash', node: first.id === 'S5' ? 'S6' : 'S5' },
  ] as const;
  const views = viewsAt(alone, 30_000_000);
  const [latest, before, ...more] = leadersOf(views);
  expect(more).toEqual([]);
  expect(before?.id).toBe(first.id);
  expect(latest?.counter).toBeGreaterThan(first.counter);
  const terms = termsOf(views);
  expect(terms.map(({ count }) => count)).toEqual([19, 1]);
  expect(terms[0]?.term).toBe(latest?.counter);
});
