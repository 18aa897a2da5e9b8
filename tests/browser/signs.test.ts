/** The small events of consensus on the stage, each as it is seen: votes counted, replies, a commit, an entry applied. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openHandsOn } from './hands.ts';
import { startBrowser } from './harness.ts';

const browser = startBrowser();

/** Steps from event to event until something is to be seen; each step is drawn before the next. */
async function stepUntil(page: Page, isSeen: () => Promise<boolean>, most = 120): Promise<void> {
  const number = page.locator('[data-part=why] .panel-head');
  for (let steps = 0; steps < most; steps += 1) {
    if (await isSeen()) return;
    const before = await number.textContent();
    await page.keyboard.press('.');
    await expect.poll(() => number.textContent()).not.toBe(before);
  }
  throw new Error(`not seen within ${most} events`);
}

/** The tally of whoever counts: where its segments and its tick lie on the screen, in turns from the top, clockwise. */
function tallyOf(page: Page) {
  return page.evaluate(() => {
    const ring = document.querySelector<SVGGElement>('.stage-tally');
    const node = ring?.closest('[data-node]');
    const disc = node?.querySelector('.stage-node-disc')?.getBoundingClientRect();
    if (!ring || !disc) return null;
    const middle = { x: disc.x + disc.width / 2, y: disc.y + disc.height / 2 };
    const turnOf = (shape: SVGGeometryElement, length: number) => {
      const point = shape.getPointAtLength(length).matrixTransform(shape.getScreenCTM() as DOMMatrix);
      const turn = Math.atan2(point.x - middle.x, middle.y - point.y) / (2 * Math.PI);
      return { turn: (turn + 1) % 1, away: Math.hypot(point.x - middle.x, point.y - middle.y) };
    };
    const tick = ring.querySelector<SVGLineElement>('.stage-tally-tick');
    if (!tick) return null;
    const [inner, outer] = [turnOf(tick, 0), turnOf(tick, tick.getTotalLength())];
    const style = getComputedStyle(tick);
    return {
      node: node?.getAttribute('data-node'),
      role: node?.getAttribute('data-role'),
      segments: [...ring.querySelectorAll<SVGPathElement>('.stage-tally-segment')].map((path) => ({
        from: turnOf(path, 0).turn,
        to: turnOf(path, path.getTotalLength()).turn,
        away: turnOf(path, 0).away,
        agreed: getComputedStyle(path).stroke,
      })),
      tick: { turn: outer.turn, from: inner.away, to: outer.away, stroke: style.stroke, width: style.strokeWidth },
    };
  });
}

describe('votes', () => {
  test.each([
    ['5', 3],
    ['4', 3],
    ['7', 4],
  ])('of %s members are segments, and the tick stands where a majority is full', async (nodes, majority) => {
    const page = await browser().openRunning({ query: { scenario: 'first-election', nodes, play: '0', at: '0' } });
    await stepUntil(page, async () => (await page.locator('.stage-tally').count()) > 0);
    const tally = await tallyOf(page);
    if (!tally) throw new Error('nothing is counted');
    const { segments, tick } = tally;
    expect(segments).toHaveLength(Number(nodes));
    // Between the last that is needed and the first that is not.
    expect(tick.turn).toBeCloseTo(majority / Number(nodes), 3);
    expect(segments[majority - 1]?.to).toBeLessThan(tick.turn);
    expect(segments[majority]?.from).toBeGreaterThan(tick.turn);
    // It crosses the ring, in a colour of its own.
    expect(tick.from).toBeLessThan(segments[0]?.away ?? 0);
    expect(tick.to).toBeGreaterThan(segments[0]?.away ?? Number.POSITIVE_INFINITY);
    expect(Number.parseFloat(tick.width)).toBeGreaterThanOrEqual(2);
    const [filled, empty] = [segments[0]?.agreed, segments.at(-1)?.agreed];
    expect(new Set([filled, empty, tick.stroke]).size).toBe(3);

    // Each vote fills one more; with the one at the tick the candidate leads.
    const counted = async () => {
      const now = await tallyOf(page);
      return now?.node === tally.node ? (now?.segments.filter(({ agreed }) => agreed === filled).length ?? 0) : 0;
    };
    const seen = new Set<number>();
    const leads = page.locator(`[data-node=${tally.node}][data-standing=leads]`);
    await stepUntil(page, async () => {
      if ((await leads.count()) > 0) return true;
      seen.add(await counted());
      return false;
    });
    expect([...seen]).toEqual(Array.from({ length: majority - 1 }, (_, k) => k + 1));
  });
});

/** A message's picture as it is drawn: the points of the mark inside, and how large that is. */
function markOf(page: Page, type: string, spoken: RegExp) {
  return page.evaluate(
    ({ type: wanted, source }) => {
      const said = new RegExp(source);
      const message = [...document.querySelectorAll(`[data-message][data-type=${wanted}]`)].find((each) =>
        said.test(each.querySelector('.ui-unseen')?.textContent ?? ''),
      );
      const mark = message?.querySelector<SVGPathElement>('.stage-message-verdict path');
      if (!message || !mark) return null;
      const { width, height } = mark.getBoundingClientRect();
      const { stroke, strokeWidth } = getComputedStyle(mark);
      const shape = message.querySelector('.stage-message-shape');
      // The way that the pen goes: a tick is one line, a cross two.
      const lines = (mark.getAttribute('d') ?? '').split(/(?=M)/).length;
      return {
        lines,
        size: Math.min(width, height),
        stroke,
        strokeWidth,
        fill: shape && getComputedStyle(shape).backgroundColor,
      };
    },
    { type, source: spoken.source },
  );
}

describe('replies', () => {
  test('say yes by a tick and no by a cross, large enough to be told apart, and are hollow', async () => {
    // Its new leader's first entries do not fit all logs: some followers refuse, others accept.
    const page = await browser().openRunning({ query: { scenario: 'log-repair', play: '0' } });
    const yes = () => markOf(page, 'AppendEntriesReply', /accepted/);
    const no = () => markOf(page, 'AppendEntriesReply', /rejected|refused/);
    // One that has just been sent is as small as a point.
    const isDrawn = (mark: Awaited<ReturnType<typeof no>>) => mark !== null && mark.size > 4;
    await stepUntil(page, async () => isDrawn(await no()), 200);
    const refusal = await no();
    await stepUntil(page, async () => isDrawn(await yes()), 200);
    const acceptance = await yes();
    expect(refusal?.lines).toBe(2);
    expect(acceptance?.lines).toBe(1);
    for (const mark of [refusal, acceptance]) {
      expect(Number.parseFloat(mark?.strokeWidth ?? '')).toBeGreaterThan(1);
    }
    // A request has neither, and is filled.
    const request = page.locator('[data-message][data-type=AppendEntries]').first();
    await stepUntil(page, async () => (await request.count()) > 0, 200);
    expect(await request.locator('.stage-message-verdict').count()).toBe(0);
    const filled = await request
      .locator('.stage-message-shape')
      .evaluate((shape) => getComputedStyle(shape).backgroundColor);
    expect(filled).not.toBe(acceptance?.fill);
  });
});

describe('while time goes on', () => {
  test('a commit glows around its node, and the entry goes into that node', async () => {
    const page = await openHandsOn(browser(), {
      query: { scenario: 'replication', play: '0', at: '3', speed: '0.25' },
    });
    await page.mouse.move(4, 4);
    // What is seen for a moment only is written down when it is drawn.
    await page.evaluate(() => {
      const seen: { what: string; node: string | null; text: string; moves: number; at: number }[] = [];
      Object.assign(window, { seen });
      new MutationObserver((changes) => {
        for (const { addedNodes } of changes)
          for (const added of addedNodes) {
            if (!(added instanceof HTMLElement) || !added.matches('.stage-commit, [data-applied]')) continue;
            const note = { what: added.className, text: added.textContent ?? '', at: performance.now() };
            requestAnimationFrame(() => {
              const box = added.getBoundingClientRect();
              const node = [...document.querySelectorAll('[data-node]')].find((each) => {
                const disc = each.querySelector('.stage-node-disc')?.getBoundingClientRect();
                return (
                  disc &&
                  Math.hypot(
                    disc.x + disc.width / 2 - box.x - box.width / 2,
                    disc.y + disc.height / 2 - box.y - box.height / 2,
                  ) < 4
                );
              });
              const own = added.dataset.applied?.split(':')[0];
              seen.push({
                ...note,
                node: own ?? node?.getAttribute('data-node') ?? null,
                moves: added.getAnimations().length,
              });
            });
          }
      }).observe(document.querySelector('.stage') as Element, { childList: true, subtree: true });
    });
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    const seen = () =>
      page.evaluate(
        () => (window as unknown as { seen: { what: string; node: string; text: string; moves: number }[] }).seen,
      );
    const of = async (what: string) => (await seen()).filter((each) => each.what.includes(what) && each.node === 'S1');
    await expect.poll(async () => (await of('stage-commit')).length, { timeout: 30_000 }).toBeGreaterThan(0);
    await expect.poll(async () => (await of('stage-applied')).length, { timeout: 30_000 }).toBeGreaterThan(0);
    const [[glow], [chip]] = [await of('stage-commit'), await of('stage-applied')];
    expect(glow?.moves).toBeGreaterThan(0);
    expect(chip).toMatchObject({ text: expect.stringContaining('noop') });
    expect(chip?.moves).toBeGreaterThan(0);
    // The log says the same.
    await page.locator('[data-row=S1] .logs-cell-applied').first().waitFor();
  });
});
