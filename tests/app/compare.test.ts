/** What a run is compared with, as it stands in an address, and the run that comes of it. */
import { describe, expect, it } from 'vitest';
import { PAIRS, pairsAmong } from '../../src/app/compare/pairs.ts';
import { comparedWith, readWish, writtenWish } from '../../src/app/compare/wish.ts';
import { listAlgorithms, loadAlgorithmPage } from '../../src/catalogue.ts';
import { loadAlgorithm } from '../../src/engine/host/algorithms.ts';
import { validateHeader } from '../../src/kernel/header.ts';
import { headerFor } from '../../src/player/header.ts';

const raft = await loadAlgorithmPage('raft');
const multi = await loadAlgorithmPage('multi-paxos');
const paxos = await loadAlgorithmPage('paxos');
const ALL = listAlgorithms();

describe('a wish in an address', () => {
  it.each(['multi-paxos', 'setting:preVote', 'rule:majority'])('%s comes back as it was', (written) => {
    const wish = readWish(written, raft, ALL);
    expect(wish && writtenWish(wish)).toBe(written);
  });

  it.each([
    'raft',
    'none',
    '',
    'setting:',
    'setting:no-such',
    'setting:heartbeatInterval_us',
    'rule:none',
    'constructor',
  ])('%j is none', (written) => expect(readWish(written, raft, ALL)).toBeNull());
});

describe('the run beside', () => {
  const header = headerFor(raft, { scenario: 'leader-crash', seed: '7' });
  const given = [{ at: 9_000_000, kind: 'crash', node: 'S2' }];

  it('has another setting and all that was done to the first', () => {
    const { header: other, leftOut } = comparedWith({ kind: 'setting', id: 'preVote' }, { header, given }, raft);
    expect(leftOut).toBe(0);
    expect(other.config).toEqual({ ...header.config, preVote: true });
    expect(other.commands).toContainEqual(given[0]);
    expect({ ...other, commands: [], config: {} }).toEqual({ ...header, commands: [], config: {} });
  });

  it('is without a rule, or with it where the first is without', () => {
    const without = comparedWith({ kind: 'rule', id: 'majority' }, { header, given: [] }, raft).header;
    expect(without.commands[0]).toEqual({ at: 0, kind: 'rule', name: 'majority', on: false });
    const back = comparedWith({ kind: 'rule', id: 'majority' }, { header: without, given: [] }, raft).header;
    expect(back.commands).toEqual(header.commands);
  });

  it('is of another algorithm under the same seed, nodes, load and faults, without what is only the first one’s', async () => {
    const own = [
      { at: 1, kind: 'timeout', node: 'S1', timer: 'election' },
      { at: 2, kind: 'admin', node: 'S1', verb: 'snapshot' },
    ];
    const { header: other, leftOut } = comparedWith(
      { kind: 'algorithm', id: 'multi-paxos' },
      { header: { ...header, commands: [...header.commands, ...own] }, given },
      multi,
    );
    const forced = header.commands.filter(({ kind }) => kind === 'timeout').length;
    expect(leftOut).toBe(2 + forced);
    expect(other).toMatchObject({ algorithm: 'multi-paxos', seed: '7', nodes: header.nodes });
    expect(other.load).toBe(header.load);
    expect(other.commands).toContainEqual(given[0]);
    expect(validateHeader(other, await loadAlgorithm('multi-paxos'))).toHaveProperty('header');
  });

  it('asks for something of its own where the first one’s request means nothing to it', async () => {
    const asked = [{ at: 5_000_000, kind: 'request', client: 'C1', op: { kind: 'set', key: 'x', value: '1' } }];
    const { header: other } = comparedWith({ kind: 'algorithm', id: 'paxos' }, { header, given: asked }, paxos);
    const op = other.commands.find(({ kind }) => kind === 'request')?.op;
    expect((await loadAlgorithm('paxos')).refuseOp(op ?? null)).toBeNull();
  });
});

describe('the pairs', () => {
  it.each(PAIRS)('$id is of a scenario and a wish that there are', async ({ algorithm, scenario, compare }) => {
    const page = await loadAlgorithmPage(algorithm);
    expect(page.scenarios.map(({ id }) => id)).toContain(scenario);
    expect(readWish(compare, page, ALL)).not.toBeNull();
  });

  it('are offered only where there are both algorithms', () => {
    expect(pairsAmong(['raft']).map(({ id }) => id)).toEqual(['pre-vote']);
  });
});
