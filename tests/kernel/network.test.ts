/** The network as plain data: what each command makes of it, and who can hear whom. */
import { describe, expect, it } from 'vitest';
import type { TimedCommand } from '../../src/kernel/contract.ts';
import { CALM_NETWORK, type NetworkState, networkAfter, obstacle, qualityOf } from '../../src/kernel/network.ts';
import { freeze } from '../freeze.ts';
import { names } from '../runs.ts';

const CLUSTER = names(5);

function networkOf(...commands: Omit<TimedCommand, 'at'>[]): NetworkState {
  return commands.reduce<NetworkState>(
    (network, command) => freeze(networkAfter(network, { at: 0, ...command } as TimedCommand, CLUSTER)),
    freeze(CALM_NETWORK),
  );
}

/** Who can be heard by each node, as `S1: S2 S3`. */
function hearing(network: NetworkState): string[] {
  return CLUSTER.map((to) => {
    const heard = CLUSTER.filter((from) => from !== to && obstacle(network, from, to) === null);
    return `${to}: ${heard.join(' ')}`;
  });
}

describe('a partition', () => {
  it('parts the cluster; who is not named forms one more group', () => {
    const network = networkOf({ kind: 'partition', groups: [['S1', 'S2'], ['S3']] });
    expect(hearing(network)).toEqual(['S1: S2', 'S2: S1', 'S3: ', 'S4: S5', 'S5: S4']);
    expect(network.groups).toEqual([['S1', 'S2'], ['S3'], ['S4', 'S5']]);
    expect(obstacle(network, 'S1', 'S3')).toBe('partition');
  });

  it('takes the place of the one before', () => {
    const network = networkOf(
      { kind: 'partition', groups: [['S1', 'S2']] },
      {
        kind: 'partition',
        groups: [
          ['S1', 'S3'],
          ['S2', 'S4', 'S5'],
        ],
      },
    );
    expect(network.groups).toEqual([
      ['S1', 'S3'],
      ['S2', 'S4', 'S5'],
    ]);
  });

  it.each([
    ['no group', []],
    ['one group of all', [CLUSTER]],
    ['empty groups', [[], CLUSTER, []]],
  ])('into %s parts nothing', (_, groups) => {
    expect(networkOf({ kind: 'partition', groups }).groups).toBe(null);
  });
});

describe('a cut', () => {
  it('stops both directions', () => {
    const network = networkOf({ kind: 'cut', from: 'S1', to: 'S2' });
    expect(obstacle(network, 'S1', 'S2')).toBe('cut');
    expect(obstacle(network, 'S2', 'S1')).toBe('cut');
    expect(obstacle(network, 'S1', 'S3')).toBe(null);
  });

  it('of one way leaves the other (exercise 18)', () => {
    const network = networkOf({ kind: 'cut', from: 'S1', to: 'S2', direction: 'oneWay' });
    expect(obstacle(network, 'S1', 'S2')).toBe('cut');
    expect(obstacle(network, 'S2', 'S1')).toBe(null);
  });

  it('is mended by a join, in one direction or both', () => {
    const cut = { kind: 'cut', from: 'S1', to: 'S2' };
    expect(networkOf(cut, { kind: 'join', from: 'S2', to: 'S1' }).cuts).toEqual({});
    const half = networkOf(cut, { kind: 'join', from: 'S2', to: 'S1', direction: 'oneWay' });
    expect(half.cuts).toEqual({ 'S1>S2': true });
  });

  it('outlives a partition, and both end with a heal', () => {
    const cut = { kind: 'cut', from: 'S1', to: 'S2' };
    const network = networkOf(cut, { kind: 'partition', groups: [['S1']] });
    expect(obstacle(network, 'S1', 'S2')).toBe('cut');
    expect(hearing(networkOf(cut, { kind: 'partition', groups: [['S1']] }, { kind: 'heal' }))).toEqual(
      hearing(CALM_NETWORK),
    );
  });
});

describe('a link command', () => {
  it('for all links changes what it names', () => {
    const network = networkOf({ kind: 'link', loss: 0.5 }, { kind: 'link', latency_us: [1, 2] });
    expect(qualityOf(network, 'S4', 'S5')).toEqual({ ...CALM_NETWORK.quality, loss: 0.5, latency_us: [1, 2] });
  });

  it('for one direction of one link changes that alone', () => {
    const network = networkOf({ kind: 'link', from: 'S1', to: 'S2', loss: 0.5 });
    expect(qualityOf(network, 'S1', 'S2').loss).toBe(0.5);
    expect(qualityOf(network, 'S2', 'S1').loss).toBe(0);
  });

  it('for all links reaches those with a quality of their own, which keep the rest of it', () => {
    const network = networkOf(
      { kind: 'link', from: 'S1', to: 'S2', loss: 0.5, duplicate: 0.1 },
      { kind: 'link', loss: 0.2 },
      { kind: 'link', from: 'S1', to: 'S2', reorder: 0.3 },
    );
    expect(qualityOf(network, 'S1', 'S2')).toMatchObject({ loss: 0.2, duplicate: 0.1, reorder: 0.3 });
  });

  it('ignores what it does not know, and fields without a value', () => {
    const network = networkOf({ kind: 'link', loss: 0.5, latency_us: undefined, comment: 'a bad day' });
    expect(network.quality).toEqual({ ...CALM_NETWORK.quality, loss: 0.5 });
  });
});

it.each(['crash', 'request', 'rule', 'clock'])('%s does not concern the network', (kind) => {
  expect(networkAfter(CALM_NETWORK, { at: 0, kind }, CLUSTER)).toBe(CALM_NETWORK);
});
