import { describe, expect, it } from 'vitest';
import template from '../../src/algorithms/template/index.ts';
import page from '../../src/algorithms/template/page.ts';
import { encodeEvent } from '../../src/kernel/record.ts';
import { slice } from '../../src/kernel/vector.ts';
import { headerOf, runOf } from '../runs.ts';

const lossy = { at: 0, kind: 'link', loss: 0.3, duplicate: 0.3 };
const tell = (text: string, client = 'C1') => ({ at: 1_000, kind: 'request', client, op: { kind: 'tell', text } });

describe('the template, a reliable broadcast', () => {
  it('tells everybody in spite of losses, once each, and then answers the client', () => {
    const { simulator, records } = runOf(template, headerOf(template, { commands: [lossy, tell('news')] }), 5_000_000);
    for (const { seen } of simulator.nodes) {
      expect(slice(seen.durable?.delivered as never, 0)).toMatchObject([{ op: { text: 'news' } }]);
    }
    const results = records.flatMap((record) => record.results);
    expect(results).toEqual([{ client: 'C1', request: 1, ok: true, value: 'news' }]);
    expect(records.flatMap(({ violations }) => violations)).toEqual([]);
  });

  it('delivers twice, and is found out, without its rule', () => {
    const commands = [{ at: 0, kind: 'rule', name: 'deliver-once', on: false }, lossy, tell('a'), tell('b', 'C2')];
    const { records } = runOf(template, headerOf(template, { commands }), 5_000_000);
    expect(records.flatMap(({ violations }) => violations)).toContainEqual(
      expect.objectContaining({ property: 'no-duplicates' }),
    );
  });

  it('answers at once where there is nobody to tell', () => {
    const { records } = runOf(template, headerOf(template, { nodes: 1, commands: [tell('alone')] }), 1_000_000);
    expect(records.flatMap((record) => record.results)).toMatchObject([{ ok: true, value: 'alone' }]);
  });

  it('forgets in a crash what it was telling, and keeps what it delivered', () => {
    const cut = { at: 0, kind: 'partition', groups: [['S1']] };
    const crash = [
      { at: 500_000, kind: 'crash', node: 'S1' },
      { at: 600_000, kind: 'restart', node: 'S1' },
    ];
    const asked = { ...tell('lost'), node: 'S1' };
    const { simulator, records } = runOf(template, headerOf(template, { commands: [cut, asked, ...crash] }), 2_000_000);
    expect(simulator.nodes[0]?.seen).toMatchObject({
      durable: { delivered: { length: 1 } },
      volatile: { waiting: [] },
    });
    expect(records.flatMap((record) => record.results)).toEqual([]);
  });

  it.each([null, 'text', {}, { kind: 'tell' }, { kind: 'tell', text: 'x'.repeat(33) }, { kind: 'say', text: 'x' }])(
    'refuses the operation %j',
    (op) => expect(template.refuseOp(op)).toEqual(expect.any(String)),
  );

  it('leaves every note that the page has words for, and draws every state and message', () => {
    const plan = { commands: [lossy], load: 2, config: { retryInterval_us: 40_000 } };
    const { records, notes } = runOf(template, headerOf(template, plan), 20_000_000);
    expect(new Set(notes.map(({ rule }) => rule))).toEqual(new Set(Object.keys(page.sources)));
    const cluster = ['S1', 'S2', 'S3', 'S4', 'S5'];
    for (const event of records.map((record) => encodeEvent(template, record))) {
      if (event.state) expect(page.presentation.node(event.state, cluster).counter.value).toBeGreaterThanOrEqual(0);
      for (const { type, body } of event.sent)
        expect(page.presentation.message(type, body).kind).toMatch(/request|reply/);
    }
  });
});
