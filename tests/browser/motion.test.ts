/** Who asks for less motion sees states, one after the other: while the run plays nothing glides, grows or turns. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startBrowser } from './harness.ts';

const browser = startBrowser();

/** A fade of colour or opacity may take so long, real ms. */
const FADE_ms = 200;
/** What changes its place with time does so no oftener than once in so many real ms. */
const STANDS_ms = 400;
/** So often what runs with time is to be seen at another place before we have looked long enough. */
const STEPS = 4;

interface Seen {
  /** What animations interpolate, and of which element. */
  readonly glides: readonly string[];
  /** How many places were seen of each element that was at more than one, and how often it may have moved. */
  readonly walks: readonly { readonly what: string; readonly places: number; readonly most: number }[];
}

/**
 * Watches the page, frame by frame, until the elements that fit a selector have each been at so many places, and all that was
 * waited for has come, one after the other.
 */
function watch(page: Page, running: string, awaited: readonly string[]): Promise<Seen> {
  return page.evaluate(
    async ({ running, awaited, fade_ms, stands_ms, steps }) => {
      const named = (element: Element | null | undefined) =>
        element ? `${element.localName}.${element.getAttribute('class')?.split(' ').join('.')}` : 'nothing';

      /** Changes of place, size or direction between two keyframes that are not one step. */
      const glidesOf = (animation: Animation): string[] => {
        const { effect } = animation;
        // What a scrollbar drives moves with a hand, not with time.
        if (!(effect instanceof KeyframeEffect) || animation.timeline !== document.timeline) return [];
        if (animation.playState !== 'running') return [];
        const { duration, easing: whole } = effect.getComputedTiming();
        const real_ms = Number(duration) / Math.abs(animation.playbackRate);
        const frames = effect.getKeyframes();
        return frames.slice(1).flatMap((frame, k) => {
          const before = frames[k] as ComputedKeyframe;
          const span_ms = (frame.computedOffset - before.computedOffset) * real_ms;
          if (span_ms < 1 || [before.easing, whole].some((easing) => easing?.startsWith('steps'))) return [];
          return Object.keys(frame)
            .filter((name) => !['offset', 'computedOffset', 'easing', 'composite'].includes(name))
            .filter((name) => before[name] !== frame[name])
            .filter((name) => !(/color|opacity|fill|stroke$/i.test(name) && span_ms <= fade_ms))
            .map((name) => `${named(effect.target)} ${name}: ${before[name]} → ${frame[name]}, ${before.easing}`);
        });
      };

      const glides = new Set<string>();
      const places = new Map<Element, Set<string>>();
      const watched = '.stage *, .scrubber, .scrubber *, .diagram *, .charts *, .logs *';
      const begins_ms = performance.now();
      const hasRun = () => {
        const all = [...document.querySelectorAll(running)];
        return all.length > 0 && all.every((element) => (places.get(element)?.size ?? 0) >= steps);
      };
      let come = 0;
      // What has come last is watched for a little, too.
      for (let rest = 40; rest > 0; rest -= hasRun() && come === awaited.length ? 1 : 0) {
        const next = awaited[come];
        if (next && document.querySelector(next)) come += 1;
        await new Promise(requestAnimationFrame);
        for (const animation of document.getAnimations()) for (const glide of glidesOf(animation)) glides.add(glide);
        for (const element of document.querySelectorAll(watched)) {
          const { x, y, width, height } = element.getBoundingClientRect();
          const seen = places.get(element) ?? new Set();
          places.set(element, seen.add([x, y, width, height].map((value) => value.toFixed(1)).join(' ')));
        }
      }
      const most = Math.ceil((performance.now() - begins_ms) / stands_ms) + 1;
      const walks = [...places].map(([element, { size }]) => ({ what: named(element), places: size, most }));
      return { glides: [...glides], walks: walks.filter((walk) => walk.places > 1) };
    },
    { running, awaited, fade_ms: FADE_ms, stands_ms: STANDS_ms, steps: STEPS },
  );
}

test.each([
  { what: 'an entry is committed', query: { scenario: 'replication' }, awaited: ['.stage-applied'] },
  {
    what: 'the cluster comes together again',
    query: { scenario: 'partition-and-heal', speed: '2' },
    awaited: ['path.stage-plane', 'rect.stage-plane'],
  },
  { what: 'a crowd', query: { nodes: '25' }, awaited: ['.stage-swarm'] },
])('with reduced motion nothing glides: $what', async ({ query, awaited }) => {
  const page = await browser().openRunning({ query: { ...query, play: '0' }, reducedMotion: true });
  await page.locator('.diagram-head').waitFor();
  await page.locator('[role=tab][data-tab=charts]').press('Enter');
  await page.locator('.charts').waitFor();
  await page.keyboard.press('k');
  const { glides, walks } = await watch(page, '.scrubber-head, .diagram-head', awaited);
  expect(glides).toEqual([]);
  expect(walks.filter(({ places, most }) => places > most)).toEqual([]);
});

test('while time stands the playhead is exactly where it is, with reduced motion as without', async () => {
  const placesWith = async (reducedMotion: boolean) => {
    const page = await browser().openRunning({ query: { scenario: 'replication', play: '0' }, reducedMotion });
    await page.locator('.diagram-head').waitFor();
    const time = page.getByRole('slider', { name: 'Time' });
    const before = await time.getAttribute('aria-valuenow');
    await page.keyboard.press('l');
    await expect.poll(() => time.getAttribute('aria-valuenow')).not.toBe(before);
    const places = () =>
      page
        .locator('.scrubber-head, .scrubber-played, .diagram-head, .diagram-veil')
        .evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().toJSON()));
    return { time: await time.getAttribute('aria-valuenow'), places };
  };
  const without = await placesWith(true);
  const as = await placesWith(false);
  expect(without.time).toBe(as.time);
  await expect.poll(async () => JSON.stringify(await without.places())).toBe(JSON.stringify(await as.places()));
  expect(await as.places()).toHaveLength(4);
});
