/** Pictures: the same bytes every time, from whatever part of the run they are drawn, and nothing missing in the file. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import raftPage from '../../src/algorithms/raft/page.ts';
import {
  frameCount,
  framesOf,
  type Look,
  pictureOf,
  type Reel,
  sceneAt,
  scenesOf,
  THEMES,
  WHATS,
} from '../../src/pictures/index.ts';
import { reelFor, TEXTS } from './reels.ts';
import { faultOf } from './well-formed.ts';

const UNTIL_us = 9_000_000;
const SCENARIOS = ['first-election', 'split-vote', 'figure-8', 'partition-and-heal', 'one-way-link', 'three-to-five'];
const reels = SCENARIOS.map((scenario) => reelFor({ scenario }, UNTIL_us));

function inLanguage(run: number, language: 'en' | 'ja'): Reel {
  return { ...(reels[run] as Reel), text: TEXTS[language] };
}

function lookAt(reel: Reel, look: Pick<Look, 'what' | 'theme' | 'width'>, t: number): Look {
  if (look.what !== 'diagram') return look;
  const [from_us, to_us] = [Math.max(0, t - 2_000_000), t + 500_000];
  const events = reel.events.filter((event) => event.t >= from_us - 5_000_000 && event.t <= to_us);
  return { ...look, span: { from_us, to_us, events } };
}

const asked = fc.record({
  // By number: a run that is told in full would bury what failed.
  run: fc.nat(SCENARIOS.length - 1),
  t: fc.integer({ min: 0, max: UNTIL_us }),
  what: fc.constantFrom(...WHATS),
  theme: fc.constantFrom(...THEMES),
  width: fc.integer({ min: 320, max: 2_000 }),
  language: fc.constantFrom('en' as const, 'ja' as const),
});

describe('a picture', () => {
  test('of the same moment is the same, byte for byte, wherever the run was taken up', () => {
    fc.assert(
      fc.property(asked, fc.nat(400), ({ run, t, language, ...look }, before) => {
        const reel = inLanguage(run, language);
        const once = pictureOf(sceneAt(reel, t), lookAt(reel, look, t)).svg;
        expect(pictureOf(sceneAt(reel, t), lookAt(reel, look, t)).svg).toBe(once);
        // The page begins with the moment that the engine sends it, and holds the events from there on.
        const index = reel.events.findLastIndex((event) => event.t <= t);
        const first = Math.max(0, index - 300 - before);
        const start = sceneAt(reel, (reel.events[first]?.t ?? 0) - 1).moment;
        const later = { ...reel, start, events: structuredClone(reel.events.slice(start.index + 1)) };
        expect(pictureOf(sceneAt(later, t), lookAt(reel, look, t)).svg).toBe(once);
      }),
      { numRuns: 60 },
    );
  });

  test('is one well-formed file that needs nothing else, with a title, a description and its language', () => {
    fc.assert(
      fc.property(asked, ({ run, t, language, ...look }) => {
        const reel = inLanguage(run, language);
        const { svg, width, height } = pictureOf(sceneAt(reel, t), lookAt(reel, look, t));
        expect(faultOf(svg)).toBeNull();
        expect(svg).not.toMatch(/var\(|class=|\sstyle=|<style|href|url\(|<script|<image|NaN|undefined|Infinity/);
        expect(svg).toMatch(new RegExp(`^<svg [^>]*width="${width}" height="${height}"[^>]*xml:lang="${language}"`));
        expect(svg).toMatch(/<title>[^<]+<\/title><desc>[^<]+<\/desc>/);
      }),
      { numRuns: 60 },
    );
  });

  test('tells what the run tells: nodes, terms, sentence, scenario, seed and time', () => {
    const reel = reelFor({ scenario: 'figure-8', seed: '7' }, 3_200_000);
    const { svg } = pictureOf(sceneAt(reel, 3_200_000), { what: 'all', theme: 'print', width: 960 });
    for (const id of ['S1', 'S2', 'S3', 'S4', 'S5']) expect(svg).toContain(`data-node="${id}"`);
    expect(svg).toContain('S5 crashes.');
    expect(svg).toContain('seed 7 · Quorate');
    expect(svg).toContain('t = 3.200\u00a0s');
    expect(svg).not.toContain('Modified');
  });

  test.each(WHATS)('of a modified run says so: %s', (what) => {
    const reel = reelFor({ scenario: 'figure-8', without: ['own-term-commit'] }, 3_200_000);
    const svg = pictureOf(sceneAt(reel, 3_000_000), lookAt(reel, { what, theme: 'print', width: 960 }, 3_000_000)).svg;
    expect(svg).toContain('>Modified Raft: ');
    const bare = pictureOf(sceneAt(reel, 3_000_000), { what: 'stage', theme: 'print', width: 480, bare: true }).svg;
    expect(bare).toContain('>Modified Raft<');
  });

  test('of nodes too many for labels says in the middle who leads, and how many have which term', () => {
    const said = (nodes: number, language: 'en' | 'ja') => {
      const reel = reelFor({ scenario: 'partition-and-heal', nodes }, 10_000_000, language);
      const { svg } = pictureOf(sceneAt(reel, 10_000_000), { what: 'stage', theme: 'print', width: 960 });
      // As on the page, what nodes apply is not told one by one.
      expect(svg.includes('data-layer="applied"')).toBe(nodes === 5);
      const layer = /data-layer="spread">(.*?)<\/g><\/g>/.exec(svg)?.[1] ?? '';
      return [...layer.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, line]) => line?.replace(/<[^>]*>/g, ''));
    };
    expect(said(17, 'en')).toEqual(['S9 is leader in term\u00a01.', 'term\u00a02 × 3', 'term\u00a01 × 14']);
    expect(said(17, 'ja')[0]).toMatch(/^S9 は任期\u00a01 のリーダー。$/);
    expect(said(5, 'en')).toEqual([]);
  });

  test('shows what broke', () => {
    const reel = reelFor({ scenario: 'figure-8', without: ['own-term-commit'] }, 12_000_000);
    const broken = reel.events.find(({ violations }) => violations.length > 0);
    if (!broken) throw new Error('nothing broke');
    const { svg } = pictureOf(sceneAt(reel, broken.t), { what: 'all', theme: 'print', width: 960 });
    expect(svg).toMatch(/data-layer="violations".*violated: /);
  });

  test('has messages where they are at its time', () => {
    const [reel] = [reelFor({ scenario: 'first-election' }, 4_000_000)];
    const sent = reel.events.find((event) => event.sent.length > 0 && event.node !== null);
    const message = sent?.sent[0];
    if (!sent || !message) throw new Error('nothing was sent');
    const placesAt = (fraction: number) => {
      const t = Math.round(sent.t + fraction * (message.arrives - sent.t));
      const { svg } = pictureOf(sceneAt(reel, t), { what: 'stage', theme: 'print', width: 960 });
      const place = new RegExp(`translate\\(([\\d.]+) ([\\d.]+)\\)" data-message="${message.id}"`).exec(svg);
      return [Number(place?.[1]), Number(place?.[2])] as const;
    };
    const [begin, middle, end] = [placesAt(0.1), placesAt(0.5), placesAt(0.9)];
    expect(middle[0]).toBeCloseTo((begin[0] + end[0]) / 2, 0);
    expect(middle[1]).toBeCloseTo((begin[1] + end[1]) / 2, 0);
    expect(Math.hypot(end[0] - begin[0], end[1] - begin[1])).toBeGreaterThan(30);
  });

  test('of a film has the same size at every time', () => {
    const reel = reelFor({ scenario: 'partition-and-heal' }, UNTIL_us);
    const times = Array.from({ length: 90 }, (_, k) => k * 100_000);
    const look = { what: 'all', theme: 'light', width: 640, speed: 0.5 } as const;
    const sizes = [...scenesOf(reel, times)].map((scene) => {
      const { width, height } = pictureOf(scene, look);
      return `${width}×${height}`;
    });
    expect(new Set(sizes).size).toBe(1);
  });

  test.each([319, 4_097, Number.NaN])('cannot be %d px wide', (width) => {
    const scene = sceneAt(reels[0] as Reel, 0);
    expect(() => pictureOf(scene, { what: 'stage', theme: 'print', width })).toThrow(RangeError);
  });

  test('of every scenario can be drawn at all its moments', () => {
    for (const { id, moments = [] } of raftPage.scenarios) {
      const times = moments.map(({ at }) => at).sort((a, b) => a - b);
      const reel = reelFor({ scenario: id }, times.at(-1) ?? 1_000_000);
      for (const scene of scenesOf(reel, times)) {
        expect(faultOf(pictureOf(scene, { what: 'all', theme: 'print', width: 960 }).svg), id).toBeNull();
      }
    }
  });
});

describe('a film', () => {
  const plan = { from_us: 1_000_000, to_us: 2_000_000, speed: 0.5, rate: 30 };

  test('has its pictures at even times, each what a picture of that time is', () => {
    expect(frameCount(plan)).toBe(60);
    const reel = reelFor({ scenario: 'figure-8' }, plan.to_us);
    const look = { what: 'stage', theme: 'light', width: 480 } as const;
    const frames = [...framesOf(reel, plan, look)];
    expect(frames).toHaveLength(60);
    const alone = pictureOf(sceneAt(reel, 1_500_000), { ...look, speed: 0.5 });
    expect(frames[30]?.svg).toBe(alone.svg);
    expect(new Set(frames.map(({ svg }) => svg)).size).toBeGreaterThan(50);
    expect([...framesOf(reel, plan, look)]).toEqual(frames);
  });

  test('is not begun if it would be too long', () => {
    const reel = reelFor({ scenario: 'figure-8' }, 1_000);
    const frames = framesOf(reel, { ...plan, to_us: 1e12 }, { what: 'stage', theme: 'light', width: 480 });
    expect(() => frames.next()).toThrow(RangeError);
  });
});
