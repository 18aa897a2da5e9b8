/** What readers ask of their system: a palette of its own (forced colours), and less motion. */
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violations } from './axe.ts';
import { startBrowser, THEMES } from './harness.ts';

const browser = startBrowser();

const CLEAR = 'rgba(0, 0, 0, 0)';

/** To where the first entry that a client asked for is committed: on the leader alone, and copies of more are under way. */
async function toCommit(page: Page): Promise<void> {
  const time = page.getByRole('slider', { name: 'Time' });
  for (let k = 0; k < 3; k += 1) {
    const before = await time.getAttribute('aria-valuenow');
    await page.keyboard.press('l');
    await expect.poll(() => time.getAttribute('aria-valuenow')).not.toBe(before);
  }
  await page.locator('[data-cell="S1:2"].logs-cell-applied').waitFor();
  await page.locator('.stage-message-request .stage-message-cell').first().waitFor();
}

interface Look {
  readonly fill: string;
  readonly stroke: string;
  readonly colour: string;
  readonly paper: string;
  /** Of the four borders. */
  readonly borders: readonly string[];
  readonly borderWidth: number;
  readonly width: number;
  readonly height: number;
}

/** How the elements look that fit a selector, of which there must be some. */
async function looks(page: Page, selector: string): Promise<readonly Look[]> {
  await page.locator(selector).first().waitFor({ state: 'attached' });
  return page.locator(selector).evaluateAll((elements) =>
    elements.map((element) => {
      const style = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      const sides = ['top', 'right', 'bottom', 'left'];
      return {
        fill: style.fill,
        stroke: style.stroke,
        colour: style.color,
        paper: style.backgroundColor,
        borders: sides.map((side) => style.getPropertyValue(`border-${side}-color`)),
        borderWidth: Number.parseFloat(style.borderTopWidth),
        width,
        height,
      };
    }),
  );
}

/** The two colours that everything must do with. */
function palette(page: Page): Promise<{ paper: string; ink: string }> {
  return page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('p'));
    probe.style.cssText = 'forced-color-adjust: none; color: CanvasText; background: Canvas';
    const { color, backgroundColor } = getComputedStyle(probe);
    probe.remove();
    return { paper: backgroundColor, ink: color };
  });
}

const leads = '[data-part=stage] [data-node][data-standing=leads]';
const follows = '[data-part=stage] [data-node][data-standing=follows]';

// The palette is the system's, a dark one: a page that was set to the other theme has it all the same.
test.each(THEMES)('with forced colours, and the %s theme, shapes tell what colours told', async (theme) => {
  const page = await browser().openRunning({
    query: { scenario: 'replication', play: '0' },
    theme,
    bypassPolicy: true,
    prepare: (fresh) => fresh.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' }),
  });
  await toCommit(page);
  const { paper, ink } = await palette(page);
  expect(paper).not.toBe(ink);
  const allHave = async (selector: string, look: Partial<Look>) => {
    for (const one of await looks(page, selector)) expect(one, selector).toMatchObject(look);
  };

  // A leader is filled and has its star, a follower is a ring, and what is written in either can be read.
  await allHave(`${leads} .stage-node-disc`, { fill: ink, stroke: ink });
  await allHave(`${leads} :is(.stage-node-word, .stage-node-number)`, { fill: paper });
  await allHave(`${leads} .stage-badge-star > circle`, { fill: paper, stroke: ink });
  await allHave(`${leads} .stage-badge-star .ui-icon-fill`, { fill: ink });
  await allHave(`${follows} .stage-node-disc`, { fill: paper, stroke: ink });
  await allHave(`${follows} :is(.stage-node-word, .stage-node-number)`, { fill: ink });
  await allHave('.stage-label > text', { fill: ink });
  await allHave('.stage-link-line', { stroke: ink });
  // An arc that runs down, not a ring that is always whole.
  await allHave('.stage-countdown-ring', { borders: [ink, ink, CLEAR, CLEAR] });

  // A message that asks is filled, with an arrowhead, and one that answers is hollow.
  await allHave('.stage-message-request .stage-message-shape', { paper: ink });
  await allHave('.stage-message-head', { paper: ink });
  await allHave('.stage-message-cell > span:last-child', { paper, colour: ink });
  await allHave('.stage-message-reply .stage-message-shape', { paper, borders: [ink, ink, ink, ink] });

  // What is committed has the firmer frame, and the line after it is seen.
  const committed = await looks(page, '.logs-cell:is(.logs-cell-committed, .logs-cell-applied)');
  const uncommitted = await looks(page, '.logs-cell-uncommitted');
  for (const cell of [...committed, ...uncommitted])
    expect(cell).toMatchObject({ paper, colour: ink, borders: [ink, ink, ink, ink] });
  for (const { borderWidth } of uncommitted) expect(borderWidth).toBeGreaterThan(0);
  const faint = Math.max(...uncommitted.map(({ borderWidth }) => borderWidth));
  for (const { borderWidth } of committed) expect(borderWidth).toBeGreaterThan(faint);
  await allHave('.logs-commit', { paper: ink });
  // What is applied has its dot.
  const dots = await page.locator('.logs-cell-applied').evaluateAll((cells) =>
    cells.map((cell) => {
      const { content, backgroundColor, width } = getComputedStyle(cell, '::after');
      return { drawn: content !== 'none' && Number.parseFloat(width) > 2, backgroundColor };
    }),
  );
  for (const dot of dots) expect(dot).toEqual({ drawn: true, backgroundColor: ink });

  // axe does not know of the palette: it takes the page's own ink for what is seen, which on this paper only one is.
  if (theme === 'dark') expect(await violations(page)).toEqual([]);
});

/** Where a message stands over its flight, px: at a hundred instants of it, from being sent to its arrival. */
function placesOf(page: Page, selector: string): Promise<readonly string[]> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const [flight] = element.getAnimations();
      if (!flight) throw new Error('it does not move');
      // Its first frame and its last but one: before and after that it is not under way.
      const frames = (flight.effect as KeyframeEffect).getKeyframes().map((frame) => frame.computedOffset);
      const whole = Number(flight.effect?.getComputedTiming().endTime);
      const [sent, come] = [(frames[1] ?? 0) * whole, (frames.at(-2) ?? 1) * whole];
      const now = flight.currentTime;
      const places = Array.from({ length: 100 }, (_, k) => {
        flight.currentTime = sent + ((come - sent) * (k + 0.5)) / 100;
        const { x, y } = element.getBoundingClientRect();
        return `${x.toFixed(1)} ${y.toFixed(1)}`;
      });
      flight.currentTime = now;
      return places;
    });
}

test.each([
  { reducedMotion: true, least: 2, most: 2 },
  { reducedMotion: false, least: 90, most: 100 },
])('a message is seen at $least to $most places of its way with reduced motion $reducedMotion', async (how) => {
  const page = await browser().openRunning({
    query: { scenario: 'replication', play: '0' },
    reducedMotion: how.reducedMotion,
  });
  await toCommit(page);
  const places = await placesOf(page, '[data-message]:not([data-lost])');
  expect(new Set(places).size).toBeGreaterThanOrEqual(how.least);
  expect(new Set(places).size).toBeLessThanOrEqual(how.most);
});

test('with reduced motion a commit is still seen, for as long as it would have faded', async () => {
  const page = await browser().openRunning({ query: { scenario: 'replication', play: '0' }, reducedMotion: true });
  await toCommit(page);
  await page.locator('.stage-commit').first().waitFor({ state: 'attached' });
  expect((await seenOver(page, '.stage-commit'))[0]).toEqual({ opacities: [0.15, 0.15, 0.15, 0], duration_ms: 900 });
});

test('with reduced motion it is still seen that a message is lost, on its way and when its time is over', async () => {
  const page = await browser().openRunning({ query: { scenario: 'one-way-link', play: '0' }, reducedMotion: true });
  const lost = page.locator('[data-message][data-lost]');
  // What is left of it stays until we have looked: a second is not long on a slow machine.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.stage-remains { animation-play-state: paused }');
    document.adoptedStyleSheets.push(sheet);
  });
  await stepUntil(page, async () => (await lost.count()) > 0);
  // It stands at two places, the second of them its cross, which takes its place there.
  expect(new Set(await placesOf(page, '[data-message][data-lost]')).size).toBe(2);
  expect(await overFlight(lost.first().locator('.stage-message-body'))).toEqual([1, 0]);
  expect(await overFlight(lost.first().locator('.stage-message-cross'))).toEqual([0, 1]);

  const remains = page.locator('.stage-remains');
  await stepUntil(page, async () => (await remains.count()) > 0);
  await remains.locator('.stage-message-cross > svg').first().waitFor();
  expect((await seenOver(page, '.stage-remains'))[0]).toEqual({ opacities: [1, 1, 1, 0], duration_ms: 1100 });
  // And then it is gone.
  await remains.evaluateAll((elements) => {
    for (const element of elements) for (const animation of element.getAnimations()) animation.finish();
  });
  await remains.first().waitFor({ state: 'detached' });
});

/** Goes on event by event until something is so. */
async function stepUntil(page: Page, isSo: () => Promise<boolean>): Promise<void> {
  const event = () => page.locator('[data-part=why] .panel-head span').textContent();
  for (let k = 0; k < 60 && !(await isSo()); k += 1) {
    const before = await event();
    await page.keyboard.press('.');
    await expect.poll(event).not.toBe(before);
  }
  expect(await isSo()).toBe(true);
}

/** How clearly a part of a message is seen early on its flight, and late. */
function overFlight(part: Locator): Promise<readonly number[]> {
  return part.evaluate((element) => {
    const [own] = element.getAnimations();
    const [flight] = element.closest('[data-message]')?.getAnimations() ?? [];
    if (!own || !flight) throw new Error('nothing becomes of it');
    // Both are of one length.
    const frames = (flight.effect as KeyframeEffect).getKeyframes().map((frame) => frame.computedOffset);
    const whole = Number(own.effect?.getComputedTiming().endTime);
    const [sent, come] = [frames[1] ?? 0, frames.at(-2) ?? 1];
    const now = own.currentTime;
    const seen = [0.4, 0.6].map((share) => {
      own.currentTime = whole * (sent + (come - sent) * share);
      return Number(getComputedStyle(element).opacity);
    });
    own.currentTime = now;
    return seen;
  });
}

/** How clearly things are seen at the beginning of their animation, in the middle, just before its end and at it. */
function seenOver(page: Page, selector: string) {
  return page.locator(selector).evaluateAll((elements) =>
    (elements as HTMLElement[]).map((element) => {
      // It may be over already: it begins anew.
      element.style.animation = 'none';
      element.getAnimations();
      element.style.animation = '';
      const [animation] = element.getAnimations();
      if (!animation) throw new Error('it is not seen at all');
      animation.pause();
      const duration_ms = Number(animation.effect?.getComputedTiming().duration);
      const opacities = [0, duration_ms / 2, duration_ms - 1, duration_ms].map((time) => {
        animation.currentTime = time;
        return Number(getComputedStyle(element).opacity);
      });
      return { opacities, duration_ms };
    }),
  );
}
