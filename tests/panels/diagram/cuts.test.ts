/** Cut links in the diagram: as long as the network has them, by name as far as there is room. */
import { scaleLinear } from 'd3-scale';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import raft from '../../../src/algorithms/raft/index.ts';
import raftPage from '../../../src/algorithms/raft/page.ts';
import type { TimedCommand } from '../../../src/kernel/contract.ts';
import { firstMoment, type Moment, nextMoment } from '../../../src/kernel/moment.ts';
import { linkKey } from '../../../src/kernel/network.ts';
import { encodeEvent } from '../../../src/kernel/record.ts';
import { type CutSpan, chronicleOf } from '../../../src/panels/diagram/chronicle.ts';
import { cutMarksOf, cutWords } from '../../../src/panels/diagram/cuts.ts';
import { type CutLink, cutLinks } from '../../../src/panels/network/cuts.ts';
import { headerOf, runOf } from '../../runs.ts';

const UNTIL_us = 8_000_000;

function cut(from: string, to: string, isOneWay = false): CutLink {
  return { from, to, direction: isOneWay ? 'oneWay' : 'both' };
}

describe('a chronicle', () => {
  const commands: readonly TimedCommand[] = [
    { at: 1_000_000, kind: 'cut', from: 'S1', to: 'S3', direction: 'oneWay' },
    // At the same instant, and once more in vain.
    { at: 2_000_000, kind: 'cut', from: 'S2', to: 'S3' },
    { at: 2_000_000, kind: 'cut', from: 'S4', to: 'S3' },
    { at: 2_500_000, kind: 'cut', from: 'S3', to: 'S2' },
    { at: 3_000_000, kind: 'join', from: 'S3', to: 'S2', direction: 'oneWay' },
    // A split is not a cut, and its end joins all links.
    { at: 3_500_000, kind: 'partition', groups: [['S1']] },
    { at: 4_000_000, kind: 'heal' },
    { at: 5_000_000, kind: 'cut', from: 'S5', to: 'S1' },
    { at: 6_000_000, kind: 'join', from: 'S1', to: 'S5' },
    { at: 7_000_000, kind: 'cut', from: 'S1', to: 'S2' },
  ];
  const header = headerOf(raft, { commands, load: 5, seed: '3' });
  const events = runOf(raft, header, UNTIL_us).records.map((record) => encodeEvent(raft, record));
  const whose = { cluster: header.nodes, presentation: raftPage.presentation };
  const momentAt = (t: number): Moment => {
    let moment = firstMoment(header);
    for (const event of events) if (event.t <= t) moment = nextMoment(moment, event, header.nodes);
    return moment;
  };
  const at = (cuts: readonly CutSpan[], t: number) => cuts.filter(({ from, to }) => from <= t && t < to);

  test('has one span for as long as the same links are cut, and none where none is', () => {
    const { cuts } = chronicleOf(events, whose, UNTIL_us);
    const told = cuts.map(
      ({ from, to, cuts }) => `${from / 1e6}–${to / 1e6} ${cutWords(cutLinks(cuts), 1000, 11).slice(2)}`,
    );
    expect(told).toEqual([
      '1–2 S1 → S3',
      '2–3 S3 ↔ S2 S4, S1 → S3',
      '3–4 S3 ↔ S4, S1 S2 → S3',
      '5–6 S1 ↔ S5',
      '7–8 S1 ↔ S2',
    ]);
  });

  test('says at any time which links the network has cut, also where it begins in the middle', () => {
    const whole = chronicleOf(events, whose, UNTIL_us).cuts;
    fc.assert(
      fc.property(fc.nat(UNTIL_us - 1), fc.nat(UNTIL_us - 1), (a, b) => {
        const [from, t] = a < b ? [a, b] : [b, a];
        const moment = momentAt(from - 1);
        const beginning = from > 0 ? { at_us: from, moment } : null;
        const part = chronicleOf(events.slice(moment.index + 1), whose, UNTIL_us, beginning).cuts;
        const network = Object.keys(momentAt(t).network.cuts).sort();
        for (const cuts of [whole, part]) {
          const found = at(cuts, t);
          expect(found.length).toBe(network.length > 0 ? 1 : 0);
          expect(Object.keys(found[0]?.cuts ?? {}).sort()).toEqual(network);
        }
        for (const span of part) expect(span.to).toBeGreaterThan(span.from);
      }),
      { numRuns: 60, seed: 4, examples: [[2_000_000, 2_100_000] as [number, number], [4_000_000, 4_000_001]] },
    );
  });
});

describe('the words of cuts', () => {
  test('put together who is cut off from the same nodes, and each way by its arrow', () => {
    const many = ['S3', 'S4', 'S5'].flatMap((to) => [cut('S1', to), cut('S2', to)]);
    expect(cutWords(many, 1000, 11)).toBe('× S1 S2 ↔ S3 S4 S5');
    expect(cutWords([cut('S10', 'S1', true), cut('S2', 'S1', true), cut('S1', 'S2', true)], 1000, 11)).toBe(
      '× S2 S10 → S1, S1 → S2',
    );
  });

  test('are numbers where names have no room, and then nothing', () => {
    const cuts = [cut('S1', 'S3'), cut('S2', 'S4'), cut('S5', 'S3', true)];
    expect(cutWords(cuts, 90, 11)).toBe('× 2 ↔ 1 →');
    expect(cutWords(cuts, 30, 11)).toBe('');
  });

  test('name every link and no other', () => {
    const nodes = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S9'];
    const node = fc.constantFrom(...nodes);
    fc.assert(
      fc.property(fc.array(fc.tuple(node, node), { maxLength: 72 }), (pairs) => {
        const keys = pairs.flatMap(([from, to]) => (from === to ? [] : linkKey(from, to)));
        const links = cutLinks(Object.fromEntries(keys.map((key) => [key, true])));
        const named = cutWords(links, Number.POSITIVE_INFINITY, 11)
          .slice(2)
          .split(', ')
          .filter(Boolean)
          .flatMap((part) => {
            const [left = '', arrow, right = ''] = part.split(/ ([↔→]) /);
            const each = left.split(' ').flatMap((a) => right.split(' ').map((b) => [a, b] as const));
            return each.flatMap(([a, b]) => (arrow === '↔' ? [`${a}>${b}`, `${b}>${a}`] : [`${a}>${b}`]));
          });
        expect(named.sort()).toEqual([...new Set(keys)].sort());
      }),
      { numRuns: 200, seed: 6 },
    );
  });
});

test('a bracket ends where its links are joined or others are cut, and goes on where that is out of sight', () => {
  const x = scaleLinear([0, 100], [0, 1000]);
  const span = (from: number, to: number): CutSpan => ({ from, to, cuts: { 'S1>S2': true } });
  const marks = cutMarksOf([span(-50, -10), span(-5, 20), span(20, 60), span(90, 100), span(101, 120)], x, 1000, {
    bottom: 16,
    px: 11,
  });
  expect(marks.map(({ d }) => d)).toEqual([
    'M0,14.5H198.5v-4',
    'M201.5,14.5v-4m0,4H598.5v-4',
    'M901.5,14.5v-4m0,4H1000',
  ]);
  expect(marks.map(({ left, words }) => [left, words])).toEqual([
    [4, '× S1 → S2'],
    [205.5, '× S1 → S2'],
    [905.5, '× S1 → S2'],
  ]);
});
