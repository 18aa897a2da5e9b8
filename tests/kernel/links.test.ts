/** The network at work: delays, losses, copies, reordering, bandwidth, one stream of chance per direction of a link. */
import { describe, expect, it } from 'vitest';
import { Links, type Passage } from '../../src/kernel/links.ts';
import { CALM_NETWORK, type LinkQuality, type NetworkState } from '../../src/kernel/network.ts';
import { names } from '../runs.ts';

const MESSAGE = { type: 'Hello' };
/** `JSON.stringify` of the message has this many characters. */
const SIZE = 16;

function linksWith(quality: Partial<LinkQuality>, rest: Partial<NetworkState> = {}, seed = '1'): Links {
  const links = new Links(names(3), seed);
  links.use({ ...CALM_NETWORK, ...rest, quality: { ...CALM_NETWORK.quality, ...quality } });
  return links;
}

function passages(links: Links, count: number, from = 0, to = 1): Passage[] {
  return Array.from({ length: count }, (_, k) => links.pass(from, to, k * 1_000_000, MESSAGE));
}

const delaysOf = (all: readonly Passage[]) => all.map(({ arrives }, k) => arrives - k * 1_000_000);

describe('latency', () => {
  it('is drawn for each message, between the bounds', () => {
    const delays = delaysOf(passages(linksWith({ latency_us: [100, 200] }), 500));
    expect(Math.min(...delays)).toBeLessThan(110);
    expect(Math.max(...delays)).toBeGreaterThan(190);
    expect(delays.every((delay) => delay >= 100 && delay <= 200)).toBe(true);
  });

  it('may be none, which is 1 µs, or always the same', () => {
    expect(delaysOf(passages(linksWith({ latency_us: [0, 0] }), 3))).toEqual([1, 1, 1]);
    expect(delaysOf(passages(linksWith({ latency_us: [70, 70] }), 3))).toEqual([70, 70, 70]);
  });

  it('is drawn for each direction apart', () => {
    const links = linksWith({});
    expect(delaysOf(passages(links, 20, 0, 1))).not.toEqual(delaysOf(passages(links, 20, 1, 0)));
  });
});

describe('mishaps', () => {
  it('lose messages, about as often as they are said to', () => {
    const lost = passages(linksWith({ loss: 0.3 }), 2_000).filter((passage) => passage.lost === 'loss');
    expect(Math.abs(lost.length - 600)).toBeLessThan(80);
  });

  it('double messages that are not lost, and copies take a time of their own', () => {
    const all = passages(linksWith({ duplicate: 0.5, loss: 0.5 }), 2_000);
    const doubled = all.filter(({ copyArrives }) => copyArrives !== null);
    expect(doubled.every(({ lost }) => lost === null)).toBe(true);
    expect(Math.abs(doubled.length - 500)).toBeLessThan(80);
    expect(doubled.some(({ arrives, copyArrives }) => arrives !== copyArrives)).toBe(true);
  });

  it('hold messages back, for two more crossings at most, so that later ones overtake them', () => {
    const delays = delaysOf(passages(linksWith({ reorder: 0.5, latency_us: [100, 100] }), 500));
    expect(delays.some((delay) => delay > 200)).toBe(true);
    expect(Math.max(...delays)).toBeLessThanOrEqual(300);
    expect(delays.filter((delay) => delay === 100).length).toBeGreaterThan(200);
  });

  it('do not change the delays of the messages that come through', () => {
    const calm = delaysOf(passages(linksWith({}), 100));
    expect(delaysOf(passages(linksWith({ loss: 0.5 }), 100))).toEqual(calm);
  });

  it('of one link leave the others as they were', () => {
    const bad = { ...CALM_NETWORK.quality, loss: 0.5, duplicate: 0.5, reorder: 0.5 };
    const one = linksWith({}, { links: { 'S1>S2': bad } });
    passages(one, 50, 0, 1);
    expect(passages(one, 50, 1, 0)).toEqual(passages(linksWith({}), 50, 1, 0));
    expect(passages(one, 50, 0, 2)).toEqual(passages(linksWith({}), 50, 0, 2));
  });
});

describe('what stands in the way', () => {
  it('loses all messages, for the reason it is', () => {
    const links = linksWith({}, { cuts: { 'S1>S2': true }, groups: [['S1', 'S2'], ['S3']] });
    expect(passages(links, 3, 0, 1).map(({ lost }) => lost)).toEqual(['cut', 'cut', 'cut']);
    expect(passages(links, 1, 1, 0)[0]?.lost).toBe(null);
    expect(passages(links, 1, 0, 2)[0]?.lost).toBe('partition');
    expect([links.obstacle(0, 1), links.obstacle(1, 0), links.obstacle(2, 0)]).toEqual(['cut', null, 'partition']);
  });

  it('does not change the delays after it is gone', () => {
    const calm = delaysOf(passages(linksWith({}), 40));
    const links = linksWith({}, { cuts: { 'S1>S2': true } });
    const delays = delaysOf(passages(links, 40)).slice(0, 20);
    expect(delays).toEqual(calm.slice(0, 20));
  });
});

describe('bandwidth', () => {
  it('makes a message take its length’s time, and the next one wait for it', () => {
    const links = linksWith({ bandwidth_Bps: 1_000, latency_us: [100, 100] });
    const each = SIZE * 1_000;
    expect(links.pass(0, 1, 0, MESSAGE).arrives).toBe(each + 100);
    expect(links.pass(0, 1, 0, MESSAGE).arrives).toBe(2 * each + 100);
    expect(links.pass(1, 0, 0, MESSAGE).arrives).toBe(each + 100);
    expect(links.pass(0, 1, 1_000_000, MESSAGE).arrives).toBe(1_000_000 + each + 100);
  });
});

describe('a keyframe', () => {
  it('brings everything back', () => {
    const links = linksWith({ loss: 0.3, duplicate: 0.3, reorder: 0.3, bandwidth_Bps: 5_000 });
    passages(links, 30);
    const keyframe = links.save();
    const straight = passages(links, 30);
    links.use(CALM_NETWORK);
    links.restore(keyframe);
    expect(passages(links, 30)).toEqual(straight);
    const other = new Links(names(3), '1');
    other.restore(keyframe);
    expect(passages(other, 30)).toEqual(straight);
  });
});
