/** A violation on the stage: what the nodes hold, in what it differs, and that nothing is covered by saying so. */
import { describe, expect, test } from 'vitest';
import raft from '../../src/algorithms/raft/index.ts';
import page from '../../src/algorithms/raft/page.ts';
import { History } from '../../src/kernel/history.ts';
import { firstMoment, type Moment, type NodeMoment, nextMoment } from '../../src/kernel/moment.ts';
import type { TraceEvent } from '../../src/kernel/trace.ts';
import { boxAround, boxGap, crosses, discBoxGap, distance, type Point, type Size } from '../../src/stage/geometry.ts';
import { contradictionsOf } from '../../src/stage/hand/contradiction.ts';
import { type Held, heldBy } from '../../src/stage/hand/held.ts';
import { layoutOf } from '../../src/stage/layout.ts';
import { discsOf } from '../../src/stage/stage-layout.ts';
import { headerOf, presentation, wordsOf } from './cluster.ts';
import { guessWidth, members, roomIn, SIZES } from './rooms.ts';

/** The moment at which a scenario, without its rule, first breaks a property. */
function broken(scenario: string, property: string): Moment {
  const rule = page.scenarios.find(({ id }) => id === scenario)?.rule;
  const header = headerOf(scenario);
  const without = { ...header, commands: [{ at: 0, kind: 'rule', name: rule ?? '', on: false }, ...header.commands] };
  const history = new History(raft, without);
  let moment = firstMoment(without);
  for (const event of history.eventsFrom(0, 0, history.indexAt(0, 12_000_000) + 1).events) {
    moment = nextMoment(moment, event, without.nodes);
    if (event.violations.some((violation) => violation.property === property)) return moment;
  }
  throw new Error(`${property} does not break in ${scenario}`);
}

function heldIn(moment: Moment, property: string): readonly Held[] {
  const violation = moment.event?.violations.find((each) => each.property === property);
  return violation ? heldBy(violation, moment, presentation) : [];
}

describe('what the nodes hold', () => {
  test('as the facts say, with what differs', () => {
    const both = { counter: true, label: true };
    expect(heldIn(broken('figure-8', 'leader-completeness'), 'leader-completeness')).toEqual([
      { node: 'S1', index: 2, entry: { counter: 2, label: 'x←2' }, differs: both },
      { node: 'S5', index: 2, entry: { counter: 3, label: 'x←3' }, differs: both },
    ]);
    const matching = heldIn(broken('missing-entries', 'log-matching'), 'log-matching');
    expect(matching.map(({ index, differs }) => ({ index, differs }))).toEqual([
      { index: 3, differs: { counter: false, label: true } },
      { index: 3, differs: { counter: false, label: true } },
    ]);
  });

  test('one of them perhaps nothing, or what a snapshot stands for', () => {
    const moment = broken('figure-8', 'leader-completeness');
    const { S1, S5 } = moment.nodes as Required<Moment['nodes']>;
    const violation = { nodes: ['S1', 'S5'], values: { index: 3 } };
    expect(heldBy(violation, moment, presentation)).toMatchObject([{ entry: { label: 'x←4' } }, { entry: null }]);
    const compacted = { ...moment, nodes: { S1, S5: { ...S5, logStart: { index: 3, term: 3 } } } } as Moment;
    expect(heldBy(violation, compacted, presentation)).toEqual([]);
  });

  test('nothing where no index is named, nor where the logs are the same', () => {
    const moment = broken('figure-8', 'leader-completeness');
    expect(heldBy({ nodes: ['S1', 'S5'], values: { term: 2 } }, moment, presentation)).toEqual([]);
    expect(heldBy({ nodes: ['S1'], values: { index: 2 } }, moment, presentation)).toEqual([]);
    expect(heldBy({ nodes: ['S1', 'S5'], values: { index: 1 } }, moment, presentation)).toEqual([]);
  });
});

describe('on the stage', () => {
  const moment = broken('figure-8', 'state-machine-safety');

  test('entries by which several properties break stand there once, and are joined once', () => {
    const layout = layoutOf({ size: SIZES.laptop as Size, nodes: members(5), groups: null, room: roomIn('en') });
    const all = contradictionsOf({ layout, moment, presentation, text: wordsOf('en'), measure: guessWidth, taken: [] });
    expect(all.length).toBeGreaterThan(1);
    expect(all.flatMap(({ chips }) => chips).map(({ node }) => node)).toEqual(['S1', 'S5']);
    const joins = all.map(({ nodes, join }) => [nodes.toSorted().join(), join !== ''] as const);
    expect(joins.filter(([pair, drawn]) => pair === 'S1,S5' && drawn)).toHaveLength(1);
  });

  const incomplete = broken('figure-8', 'leader-completeness');
  const STAGES = {
    phone: { width: 390, height: 200 },
    laptop: { width: 760, height: 320 },
    presented: { width: 741, height: 363, leastScale: 1.44 },
  };

  test.each(Object.entries(STAGES))(
    'each card is at its own node, and the line between them is seen: %s',
    (_, size) => {
      for (const language of ['en', 'ja'] as const) {
        const layout = layoutOf({ size, nodes: members(5), groups: null, room: roomIn(language) });
        const scene = { layout, moment: incomplete, presentation, measure: guessWidth, taken: [] };
        const [one] = contradictionsOf({ ...scene, text: wordsOf(language) });
        if (!one) throw new Error('nothing contradicts');
        const gap = (node: string, chip: (typeof one.chips)[number] | undefined) =>
          chip
            ? discBoxGap(
                { ...(layout.nodes[node]?.at as Point), radius: layout.outer },
                boxAround(chip.at, chip.words.size),
              )
            : 0;
        const [first, second] = one.chips;
        expect([first?.node, second?.node]).toEqual(['S1', 'S5']);
        // Exchanged they would be farther from their nodes.
        expect(gap('S1', first) + gap('S5', second)).toBeLessThan(gap('S1', second) + gap('S5', first));
        // On a phone a node that has no part in it may be nearer.
        if (size !== STAGES.phone)
          for (const chip of one.chips)
            for (const other of members(5)) expect(gap(chip.node, chip)).toBeLessThanOrEqual(gap(other, chip));
        const [from, to] = (one.join.split('M')[1] ?? '').split('L').map((point) => {
          const [x = 0, y = 0] = point.split(' ').map(Number);
          return { x, y };
        });
        const [a, b] = one.places;
        if (!(from && to && a && b)) throw new Error('nothing is joined');
        // From ring to ring …
        expect(distance(from, a)).toBeCloseTo(one.ring, 1);
        expect(distance(to, b)).toBeCloseTo(one.ring, 1);
        // … and under nothing.
        for (const { at, words } of one.chips) expect(crosses(from, to, boxAround(at, words.size))).toBe(false);
        if (one.label) expect(crosses(from, to, boxAround(one.label.at, one.label.size))).toBe(false);
        else expect(size).toBe(STAGES.phone);
      }
    },
  );

  /** By how many px chips and names cover a node, a label or one another at worst; none where it is negative. */
  function worst(size: Size, count: number, language: 'en' | 'ja', violations: number): number {
    const text = wordsOf(language);
    const layout = layoutOf({ size, nodes: members(count), groups: null, room: roomIn(language) });
    const gaps = members(count)
      .slice(1)
      .flatMap((other) => {
        const event = {
          ...(moment.event as TraceEvent),
          violations: (moment.event?.violations ?? [])
            .slice(0, violations)
            .map((each) => ({ ...each, nodes: ['S1', other] })),
        };
        const nodes = { ...moment.nodes, [other]: moment.nodes.S5 as NodeMoment };
        const scene = { layout, moment: { ...moment, nodes, event }, presentation, text, measure: guessWidth };
        const boxes = contradictionsOf({ ...scene, taken: [] }).flatMap(({ chips, label }) => [
          ...chips.map(({ at, words }) => boxAround(at, words.size)),
          ...(label ? [boxAround(label.at, label.size)] : []),
        ]);
        // On a phone there may be no room for a property's name.
        expect(boxes.length).toBeGreaterThanOrEqual(size === SIZES.phone ? 2 : violations + 2);
        const labels = Object.values(layout.nodes).flatMap(({ label }) => (label ? [label.box] : []));
        return boxes.flatMap((box, k) => [
          ...discsOf(layout).map((disc) => discBoxGap(disc, box)),
          ...[...labels, ...boxes.slice(0, k)].map((before) => boxGap(before, box)),
        ]);
      });
    return -Math.min(...gaps);
  }

  for (const language of ['en', 'ja'] as const) {
    test.each([5, 6, 7, 8, 9])(`in ${language} they cover nothing, %i nodes`, (count) => {
      expect(worst(SIZES.laptop as Size, count, language, 2)).toBeLessThan(0);
      expect(worst(SIZES.projector as Size, count, language, 2)).toBeLessThan(0);
    });

    // There is not room for everything on 390 × 330 px.
    test.each([3, 5, 7, 9])(`in ${language} on a phone they cover less than a node is wide, %i nodes`, (count) => {
      expect(worst(SIZES.phone as Size, count, language, 1)).toBeLessThan(25);
    });
  }
});
