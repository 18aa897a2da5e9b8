/** A node as it is drawn: what is written in it and beside it. */
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Node } from '../../src/stage/node.tsx';
import { nodeView } from '../../src/stage/picture.ts';
import type { Detail } from '../../src/stage/stage-layout.ts';
import { headerOf, momentAt, presentation, wordsOf } from './cluster.ts';

const LABEL = { box: { x: 160, y: 80, width: 120, height: 40 }, side: 'right', lines: 1 } as const;

function drawn(moment: Parameters<typeof nodeView>[0], id: string, detail: Detail, radius = 34): string {
  return renderToStaticMarkup(
    <Node
      view={nodeView(moment, id, presentation, wordsOf('en'))}
      at={{ x: 100, y: 100 }}
      label={detail === 'none' ? null : LABEL}
      radius={radius}
      outer={radius * 1.43}
      scale={1}
      detail={detail}
      inward={1}
      selected={false}
      open={false}
      clockText=""
      onOpen={() => {}}
    />,
  );
}

/** What is said aloud, and what is to be read. */
function saidOf(markup: string): { readonly aloud: string; readonly seen: readonly string[] } {
  const texts = [...markup.matchAll(/<text([^>]*)>(.*?)<\/text>/g)].map(([, attributes, words]) => ({
    unseen: attributes?.includes('stage-unseen') ?? false,
    words: (words ?? '').replace(/<[^>]*>/g, ''),
  }));
  return {
    aloud: texts
      .filter(({ unseen }) => unseen)
      .map(({ words }) => words)
      .join(),
    seen: texts.filter(({ unseen }) => !unseen).map(({ words }) => words),
  };
}

test.each(['full', 'brief', 'name'] as const)('a crashed node says once that it has: label %s', (detail) => {
  const moment = momentAt(headerOf('first-election', [{ at: 6_500_000, kind: 'crash', node: 'S3' }]), 6_600_000);
  const { aloud, seen } = saidOf(drawn(moment, 'S3', detail));
  expect(seen.filter((words) => words.includes('crashed'))).toHaveLength(1);
  expect(aloud).toBe('S3, term\u00a01, crashed');
});

test('where no word has room to say that a node has crashed, a cross does, and not in one that runs', () => {
  const moment = momentAt(headerOf('first-election', [{ at: 6_500_000, kind: 'crash', node: 'S3' }]), 6_600_000);
  const hasCross = (id: string, detail: Detail, radius: number) =>
    drawn(moment, id, detail, radius).includes('stage-node-cross');
  expect(hasCross('S3', 'name', 14)).toBe(true);
  expect(hasCross('S3', 'none', 12)).toBe(true);
  expect(hasCross('S3', 'none', 5)).toBe(true);
  expect(hasCross('S3', 'name', 34)).toBe(false);
  expect(hasCross('S3', 'full', 20)).toBe(false);
  for (const detail of ['name', 'none'] as const) expect(hasCross('S2', detail, 12)).toBe(false);
});

test('where there is no room for all, the role is written without what there is to say beside it', () => {
  const moment = momentAt(headerOf('first-election', [{ at: 6_500_000, kind: 'pause', node: 'S1' }]), 6_600_000);
  expect(saidOf(drawn(moment, 'S1', 'full')).seen.at(-1)).toBe('leader · paused');
  expect(saidOf(drawn(moment, 'S1', 'brief')).seen.at(-1)).toBe('S1leader');
  expect(saidOf(drawn(moment, 'S1', 'name')).seen.at(-1)).toBe('S1');
});
