/** `quorate trace`: what others wrote is read and judged, and any trace can be written as something else. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { quorate, traceOf } from './quorate.ts';

const SAMPLES = join(import.meta.dirname, '../sharing/samples');
const path = (name: string) => join(SAMPLES, name);

describe('quorate trace', () => {
  it('finds two leaders in a trace of another program', async () => {
    const { code, out } = await quorate(['trace', path('two-leaders.jsonl')]);
    expect(code).toBe(1);
    expect(out).toContain('0.199000 s  election-safety {"term":1,"first":"a","second":"c"} «became leader»');
    expect(out).toContain('unchecked   fresh-reads');
  });

  it('reads etcd’s trace and any log', async () => {
    const etcd = await quorate(['trace', '-', '--json'], readFileSync(path('etcd.ndjson'), 'utf8'));
    expect(JSON.parse(etcd.out)).toMatchObject({ format: 'etcd', nodes: ['S1', 'S2', 'S3'], skipped: 1 });
    const pattern =
      '^(?<t>\\S+ \\S+) \\[(?<node>\\w+)\\] RAFT term=(?<term>\\d+) role=(?<role>\\w+) vote=(?<vote>\\w+)';
    const log = await quorate(['trace', path('plain.log'), '--pattern', pattern, '--json']);
    expect(log.code).toBe(1);
    expect(JSON.parse(log.out).violations[0]).toMatchObject({ property: 'vote-once' });
  });

  it('knows a run of ours, and writes it in every form', async () => {
    const lines = await traceOf(['--for', '2s', '--seed', '5', '--nodes', '3']);
    const text = `${lines.join('\n')}\n`;
    const again = await quorate(['trace', '-', '--as', 'jsonl'], text);
    expect(again.out.split('\n').slice(1)).toEqual(text.split('\n').slice(1));
    expect(again.err).toContain('a run of this version');
    const mermaid = await quorate(['trace', '-', '--as', 'mermaid', '--from', '100ms', '--until', '900ms'], text);
    expect(mermaid.out).toMatch(/^sequenceDiagram\nparticipant S1\n/);
    const shiviz = await quorate(['trace', '-', '--as', 'shiviz'], text);
    expect(shiviz.out).toMatch(/\nS1 \{"S1":1\}\n/);
    // A trace of another program has both ends of its messages, and so is a diagram, too.
    const others = await quorate(['trace', path('two-leaders.jsonl'), '--as', 'mermaid']);
    expect(others.out).toContain('a->>b: RequestVote (term 1)');
    expect(others.out).toContain('Note over c');
  });

  it('ends an expression that never ends', async () => {
    const started_ms = performance.now();
    const log = await quorate(
      ['trace', '-', '--pattern', '^(?<t>\\d+)(?<node>x)|^((a+)+)+$'],
      `1x\n${'a'.repeat(40)}!\n`,
    );
    expect(log.code).toBe(2);
    expect(log.err).toContain('the expression did not come to an end within 4 s');
    expect(performance.now() - started_ms).toBeLessThan(20_000);
  }, 30_000);

  it('says which line cannot be read, and what was expected', async () => {
    const broken = await quorate(
      ['trace', '-'],
      '{"t":0,"node":"a","ev":"x"}\n{"t":1,"node":"a","ev":"x","term":"two"}\n',
    );
    expect(broken.code).toBe(2);
    expect(broken.err).toContain('line 2 of standard input cannot be read');
    expect(broken.err).toContain('term: expected a whole number from 0 on, found "two"');
    const span = await quorate(['trace', '-', '--as', 'jsonl', '--from', '1s'], '');
    expect(span.code).toBe(2);
  });
});
