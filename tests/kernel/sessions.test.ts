/** Sessions: how clients come by the number that they are known by, what they do with it, and how they lose it. */
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/kernel/contract.ts';
import { encodeEvent } from '../../src/kernel/record.ts';
import { type Deed, later, probe, probeRun, tell } from './probe.ts';

const YES: Answer = { ok: true, value: 'yes' };
const EXPIRED: Answer = { ok: false, error: 'session-expired' };

/** A request is told the session, and asked again is told it again: so each of these asks twice, and hears no more. */
const enrol = (session: number): Deed => ({ reply: { session } });

/** Each request as it reached a node: `time node: request attempt [session]`. */
function asked({ records }: ReturnType<typeof probeRun>): string[] {
  const sent = new Map(records.flatMap(({ sent }) => sent.map(({ id, message }) => [id, message as object])));
  return records.flatMap(({ time, node, cause }) => {
    if (cause.kind !== 'request') return [];
    const { request, attempt, session } = sent.get(cause.id) as { request: number; attempt: number; session?: number };
    return [`${time} ${node}: ${request} ${attempt}${session === undefined ? '' : ` [${session}]`}`];
  });
}

describe('a session', () => {
  it('makes the client ask the same node the same again at once, known by it, and is no result', () => {
    const run = probeRun({ commands: [tell(100, 'S2', enrol(7))] });
    expect(asked(run)).toEqual(['100 S2: 1 1', '120 S2: 1 2 [7]']);
    expect(run.records.flatMap(({ results }) => results)).toEqual([]);
    expect(run.simulator.clients.open).toMatchObject([{ request: 1, openedAt: 90 }]);
    const { seen } = run.simulator.nodes[1] as (typeof run.simulator.nodes)[number];
    expect(seen.volatile?.seen.tail).toEqual(['boot', 'request 1', 'request 1, session 7']);
  });

  it('is kept for later requests', () => {
    const run = probeRun({ commands: [tell(100, 'S2', enrol(7)), tell(300, 'S1', { answer: 'yes' })] });
    expect(asked(run).at(-1)).toBe('300 S1: 2 1 [7]');
  });

  it('is one client’s own', () => {
    const other = { ...tell(300, 'S1', { answer: 'yes' }), client: 'C2' };
    expect(asked(probeRun({ commands: [tell(100, 'S2', enrol(7)), other] })).at(-1)).toBe('300 S1: 1 1');
  });

  it('is given to each of several open requests by its own reply', () => {
    const commands = [
      tell(100, 'S1', later(60, 1, { session: 3 })),
      tell(110, 'S2', later(20, 2, { session: 3 })),
      tell(115, 'S2'),
    ];
    expect(asked(probeRun({ commands }, 190))).toEqual([
      '100 S1: 1 1',
      '110 S2: 2 1',
      '115 S2: 3 1',
      '150 S2: 2 2 [3]',
      '180 S1: 1 2 [3]',
    ]);
  });

  it('is none of the attempts after which the client gives up', () => {
    const plain = probeRun({ commands: [tell(100, 'S1', { redirect: null })] });
    const enrolled = probeRun({ commands: [tell(100, 'S1', enrol(7), { redirect: null })] });
    expect(asked(enrolled)).toHaveLength(asked(plain).length + 1);
  });

  it('is not changed for a request that was asked under another already: that may have been executed', () => {
    const commands = [tell(100, 'S1', enrol(7)), tell(300, 'S2', later(50, 1, { session: 8 }))];
    const run = probeRun({ commands });
    expect(asked(run)).toEqual(['100 S1: 1 1', '120 S1: 1 2 [7]', '300 S2: 2 1 [7]']);
  });

  it('stays with the request that was asked under it, whatever number the client is given later', () => {
    const commands = [
      tell(100, 'S1', later(20, 1, { session: 7 }), later(200, 1, { redirect: 'S3' })),
      tell(110, 'S2', later(20, 2, { session: 8 })),
      tell(200, 'S2', { answer: 'yes' }),
    ];
    expect(asked(probeRun({ commands }, 370))).toEqual([
      '100 S1: 1 1',
      '110 S2: 2 1',
      '140 S1: 1 2 [7]',
      '150 S2: 2 2 [8]',
      '200 S2: 3 1 [8]',
      '360 S3: 1 3 [7]',
    ]);
  });

  it('for a request that is not open is ignored', () => {
    const run = probeRun({ commands: [tell(100, 'S1', { answer: 'yes' }, enrol(7)), tell(300, 'S1')] });
    expect(asked(run)).toEqual(['100 S1: 1 1', '300 S1: 2 1']);
  });
});

describe('a session that has expired', () => {
  const start = tell(100, 'S1', later(20, 1, { session: 7 }), later(50, 1, YES));

  it('closes the request, and the client forgets it', () => {
    const run = probeRun({
      commands: [start, tell(200, 'S1', { reply: EXPIRED }), tell(300, 'S1', { answer: 'yes' })],
    });
    expect(asked(run)).toEqual(['100 S1: 1 1', '140 S1: 1 2 [7]', '200 S1: 2 1 [7]', '300 S1: 3 1']);
    expect(run.records.flatMap(({ results }) => results)).toMatchObject([
      { request: 1, ok: true },
      { request: 2, ok: false, error: 'session-expired' },
      { request: 3, ok: true },
    ]);
  });

  it('takes no newer one with it', () => {
    const commands = [
      start,
      tell(200, 'S1', later(150, 2, EXPIRED)),
      tell(210, 'S1', { reply: EXPIRED }),
      tell(230, 'S1', enrol(9)),
      tell(400, 'S1', { answer: 'yes' }),
    ];
    expect(asked(probeRun({ commands })).slice(2)).toEqual([
      '200 S1: 2 1 [7]',
      '210 S1: 3 1 [7]',
      '230 S1: 4 1',
      '250 S1: 4 2 [9]',
      '400 S1: 5 1 [9]',
    ]);
  });
});

describe('in a trace', () => {
  it('a request names its session only if it has one', () => {
    const { records } = probeRun({ commands: [tell(100, 'S1', enrol(7))] });
    const bodies = records.flatMap((record) => encodeEvent(probe, record).sent.map(({ body }) => Object.keys(body)));
    expect(bodies).toEqual([
      ['client', 'request', 'op', 'oldest', 'attempt'],
      ['client', 'request', 'op', 'session', 'oldest', 'attempt'],
    ]);
  });
});
