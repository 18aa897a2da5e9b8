/** Clients: whom they ask, how they follow redirects, and when their requests are open. */
import { describe, expect, it } from 'vitest';
import raft from '../../src/algorithms/raft/index.ts';
import type { Json } from '../../src/kernel/contract.ts';
import { slice } from '../../src/kernel/vector.ts';
import { headerOf, runOf } from '../runs.ts';
import { type Deed, later, probeRun, tell } from './probe.ts';

/** A request without a first node to ask, at `at`. */
function askAny(at: number, client: string, ...deeds: Deed[]) {
  return { at, kind: 'request', client, op: deeds as unknown as Json };
}

function asked(run: ReturnType<typeof probeRun>): string[] {
  return run.records.flatMap(({ time, node, cause }) =>
    cause.kind === 'request' ? [`${time} ${node}: ${cause.client} ${cause.request}`] : [],
  );
}

describe('a client', () => {
  it('asks the node that it is told to ask', () => {
    expect(asked(probeRun({ commands: [tell(100, 'S2'), tell(200, 'S3')] }))).toEqual(['100 S2: C1 1', '200 S3: C1 2']);
  });

  it('asks a node of its own choice otherwise: each client another', () => {
    const commands = ['C1', 'C2', 'C3', 'C4'].map((client) => askAny(100, client));
    expect(asked(probeRun({ commands }))).toEqual(['110 S1: C1 1', '110 S2: C2 1', '110 S3: C3 1', '110 S1: C4 1']);
  });

  it('goes on asking the node that answered', () => {
    const commands = [tell(100, 'S3', { answer: 'yes' }), askAny(200, 'C1')];
    expect(asked(probeRun({ commands }))).toEqual(['100 S3: C1 1', '210 S3: C1 2']);
  });

  it('numbers its requests, each client its own', () => {
    const commands = [askAny(1, 'C1'), askAny(2, 'C2'), askAny(3, 'C1')];
    expect(asked(probeRun({ commands }))).toEqual(['11 S1: C1 1', '12 S2: C2 1', '13 S1: C1 2']);
  });
});

describe('a redirect', () => {
  it('is followed at once, there and back and there, and remembered', () => {
    const run = probeRun({ commands: [tell(100, 'S1', { redirect: 'S3' }), askAny(900, 'C1')] }, 900);
    const sent = run.records.flatMap((record) => record.sent).filter(({ from }) => from === 'C1');
    // S3 is told the same and sends the client to itself, again and again.
    expect(sent.slice(0, 2).map(({ toId, time }) => [toId, time])).toEqual([
      ['S1', 100],
      ['S3', 120],
    ]);
    expect(sent.at(-1)).toMatchObject({ toId: 'S3', sentAt: 900 });
  });

  it('to nobody makes the client rest, and ask the next node', () => {
    const run = probeRun({ commands: [tell(100, 'S3', { redirect: null })] });
    expect(asked(run).slice(0, 3)).toEqual(['100 S3: C1 1', '140 S1: C1 1', '180 S2: C1 1']);
  });

  it('keeps the request the same, and open once', () => {
    const { simulator, records } = probeRun({ commands: [tell(100, 'S1', { redirect: null })] }, 200);
    expect(simulator.clients.open).toEqual([{ client: 'C1', request: 1, op: expect.any(Array), openedAt: 90 }]);
    const attempts = records.flatMap(({ sent }) =>
      sent.map(({ message }) => (message as { attempt?: number }).attempt),
    );
    expect(attempts).toEqual([1, 2, 3, 4]);
  });
});

describe('a redirect that comes later', () => {
  const redirected = (by: string, request: number) =>
    asked(probeRun({ commands: [tell(100, 'S1'), tell(200, by, later(50, request, { redirect: 'S3' }))] }, 300));

  it('is followed while the request is open', () => {
    expect(asked(probeRun({ commands: [tell(100, 'S1', later(50, 1, { redirect: 'S3' }))] }, 200))).toEqual([
      '100 S1: C1 1',
      '170 S3: C1 1',
    ]);
  });

  it('is ignored where the request is answered already, or was never made', () => {
    const answered = tell(100, 'S1', { answer: 'yes' }, later(50, 1, { redirect: 'S3' }));
    expect(asked(probeRun({ commands: [answered] }))).toEqual(['100 S1: C1 1']);
    expect(redirected('S1', 7)).toEqual(['100 S1: C1 1', '200 S1: C1 2']);
  });

  it('from another than was asked is not followed, but the client remembers who leads', () => {
    const plan = { commands: [tell(100, 'S1'), tell(200, 'S2', later(50, 1, { redirect: 'S3' })), askAny(400, 'C1')] };
    expect(asked(probeRun(plan))).toEqual(['100 S1: C1 1', '200 S2: C1 2', '410 S3: C1 3']);
  });
});

describe('the answer to a request', () => {
  const resultsOf = (...deeds: Deed[]) =>
    probeRun({ commands: [tell(100, 'S1', ...deeds)] }).records.flatMap(({ results }) => results);

  it('is the first that is definite; later ones are ignored', () => {
    const no = { ok: false, error: 'no' } as const;
    expect(resultsOf({ answer: 'yes' }, { answer: 'no' }, later(50, 1, no))).toMatchObject([
      { ok: true, value: 'yes' },
    ]);
    expect(resultsOf({ reply: no }, { answer: 'yes' })).toEqual([{ client: 'C1', request: 1, ...no }]);
  });

  it('is none where it was given up, or never asked', () => {
    const crashes = ['S2', 'S3'].map((node) => ({ at: 50, kind: 'crash', node }));
    const given = tell(100, 'S1', { redirect: 'S2' }, later(900_000, 1, { ok: true, value: 'late' }));
    const { records } = probeRun({ commands: [...crashes, given] }, 1_000_000);
    expect(records.flatMap(({ results }) => results)).toEqual([
      { client: 'C1', request: 1, ok: false, error: 'no-leader' },
    ]);
    expect(records.some(({ cause }) => cause.kind === 'timer')).toBe(true);
    expect(resultsOf(later(50, 9, { ok: true, value: 'who?' }))).toEqual([]);
  });

  it('names the oldest request that is still open', () => {
    const commands = [tell(100, 'S1', later(250, 1, { ok: true, value: '' })), tell(200, 'S1'), tell(400, 'S1')];
    const { simulator } = probeRun({ commands });
    expect(slice(simulator.nodes[0]?.seen.volatile?.seen as never, 1)).toEqual([
      'request 1',
      'request 2, oldest 1',
      expect.stringContaining('timer'),
      'request 3, oldest 2',
    ]);
  });
});

describe('a node that is down', () => {
  it('makes the client ask the next', () => {
    const run = probeRun({ commands: [{ at: 50, kind: 'crash', node: 'S1' }, tell(100, 'S1', { answer: 'yes' })] });
    expect(asked(run)).toEqual(['100 S1: C1 1', '140 S2: C1 1']);
    expect(run.records.flatMap(({ results }) => results)).toEqual([
      { client: 'C1', request: 1, ok: true, value: 'yes' },
    ]);
    expect(run.records.flatMap(({ lost }) => lost.map(({ reason }) => reason))).toEqual(['crashed']);
  });

  it('when all are, makes it give up', () => {
    const crashes = ['S1', 'S2', 'S3'].map((node) => ({ at: 50, kind: 'crash', node }));
    const { records, simulator } = probeRun({ commands: [...crashes, tell(100, 'S1', { answer: 'yes' })] });
    const results = records.flatMap((record) => record.results);
    expect(results).toEqual([{ client: 'C1', request: 1, ok: false, error: 'no-leader' }]);
    expect(simulator.clients.open).toEqual([]);
  });
});

describe('generated load', () => {
  it('comes from three clients in turn, at about its rate', () => {
    const { records } = probeRun({ load: 1_000 }, 1_000_000);
    const requests = records.flatMap(({ cause }) => (cause.kind === 'request' ? [cause] : []));
    expect(requests.slice(0, 4).map(({ client, request }) => `${client} ${request}`)).toEqual([
      'C1 1',
      'C2 1',
      'C3 1',
      'C1 2',
    ]);
    expect(Math.abs(requests.length - 1_000)).toBeLessThan(50);
    const gaps = requests.map(({ op }) => op);
    expect(gaps.slice(0, 2)).toEqual([[{ answer: '0' }], [{ answer: '1' }]]);
  });

  it('is answered by a cluster that is well', () => {
    const { records, simulator } = runOf(raft, headerOf(raft, { load: 50 }), 5_000_000);
    const results = records.flatMap((record) => record.results);
    expect(results.length).toBeGreaterThan(200);
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(simulator.clients.open.length).toBeLessThan(5);
  });
});
