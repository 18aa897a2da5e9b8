import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { presentation } from '../../src/algorithms/raft/presentation.ts';
import type { TraceNote } from '../../src/kernel/trace.ts';
import { setAlgorithmStrings, setLanguage } from '../../src/localization/index.ts';
import { NoteSentence } from '../../src/ui/sentence.tsx';

function told(rule: string, values: TraceNote['values']): string {
  return renderToStaticMarkup(<NoteSentence note={{ rule, values }} presentation={presentation} />);
}

const won = ['election.won', { leader: 'S2', term: 4, votes: ['S2', 'S3', 'S4'], needed: 3 }] as const;

describe('a sentence', () => {
  beforeAll(() => setAlgorithmStrings('raft'));
  afterAll(() => setLanguage('en'));

  it('sets nodes bold and terms in their colour', async () => {
    await setLanguage('en');
    const node = (id: string) => `<strong class="sentence-node">${id}</strong>`;
    expect(told(...won)).toBe(
      `${node('S2')} became the leader of <span class="sentence-chip" style="color:var(--term-4);` +
        `background-color:var(--term-4-wash)">term\u00A04</span> with the votes of ` +
        `${node('S2')}, ${node('S3')} and ${node('S4')}; it needed <span class="sentence-figure">3</span> votes.`,
    );
  });

  it('reads the same with its markup taken away', async () => {
    await setLanguage('ja');
    expect(told(...won).replace(/<[^>]+>/g, '')).toBe(
      'S2 が任期\u00A04 のリーダーになりました。S2、S3、S4 の 3\u00A0票を得たからです。必要なのは 3\u00A0票でした。',
    );
  });

  it('escapes what a trace brings', () => {
    expect(told('started', { node: '<img src=x>' })).toContain('&lt;img src=x&gt;');
  });

  it('shows a rule that it does not know by its name', () => {
    expect(told('made.up', { a: 1 })).toBe('<code>made.up {&quot;a&quot;:1}</code>');
  });
});
