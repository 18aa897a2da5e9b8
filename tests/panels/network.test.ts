/** The network's sliders, groups and cuts as the panels see them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CALM_NETWORK, networkAfter } from '../../src/kernel/network.ts';
import { cutLinks, GROUPS, groupsOf, partitionOf } from '../../src/panels/network/cuts.ts';
import { dialsOf, PLACES, PRESETS, placeOfTime, qualityOf, timeAtPlace } from '../../src/panels/network/quality.ts';

const CLUSTER = ['S1', 'S2', 'S3', 'S4', 'S5'];

describe('the sliders', () => {
  it('set the network to what they show', () => {
    for (const preset of Object.values(PRESETS)) {
      const after = networkAfter(CALM_NETWORK, { at: 0, kind: 'link', ...qualityOf(preset) }, CLUSTER);
      expect(dialsOf(after.quality)).toEqual(preset);
    }
  });

  it('come back to the place that they were put to', () => {
    for (let place = 0; place <= PLACES; place += 1)
      expect(Math.abs(placeOfTime(timeAtPlace(place)) - place)).toBeLessThanOrEqual(2);
    expect(timeAtPlace(0)).toBe(0);
    expect(placeOfTime(3_600_000_000)).toBe(PLACES);
  });
});

describe('the groups', () => {
  it('are a partition that the network then has', () => {
    const choice = fc.tuple(...CLUSTER.map(() => fc.constantFrom(...GROUPS)));
    fc.assert(
      fc.property(choice, (letters) => {
        const groups = Object.fromEntries(CLUSTER.map((id, k) => [id, letters[k] as (typeof GROUPS)[number]]));
        const parts = partitionOf(groups, CLUSTER);
        if (!parts) {
          expect(new Set(letters).size).toBe(1);
          return;
        }
        const after = networkAfter(CALM_NETWORK, { at: 0, kind: 'partition', groups: parts }, CLUSTER);
        const shown = groupsOf(after, CLUSTER);
        for (const a of CLUSTER) for (const b of CLUSTER) expect(shown[a] === shown[b]).toBe(groups[a] === groups[b]);
      }),
    );
  });
});

describe('the cut links', () => {
  it('are listed once, with their direction', () => {
    const both = networkAfter(CALM_NETWORK, { at: 0, kind: 'cut', from: 'S3', to: 'S1' }, CLUSTER);
    const oneWay = networkAfter(both, { at: 0, kind: 'cut', from: 'S5', to: 'S2', direction: 'oneWay' }, CLUSTER);
    expect(cutLinks(oneWay.cuts)).toEqual([
      { from: 'S1', to: 'S3', direction: 'both' },
      { from: 'S5', to: 'S2', direction: 'oneWay' },
    ]);
  });

  it('are all gone once each is joined', () => {
    const ends = fc.tuple(fc.constantFrom(...CLUSTER), fc.constantFrom(...CLUSTER)).filter(([a, b]) => a !== b);
    fc.assert(
      fc.property(fc.array(fc.tuple(ends, fc.constantFrom('both' as const, 'oneWay' as const))), (cuts) => {
        let network = CALM_NETWORK;
        for (const [[from, to], direction] of cuts)
          network = networkAfter(network, { at: 0, kind: 'cut', from, to, direction }, CLUSTER);
        for (const link of cutLinks(network.cuts))
          network = networkAfter(network, { at: 0, kind: 'join', ...link }, CLUSTER);
        expect(network.cuts).toEqual({});
      }),
    );
  });
});
