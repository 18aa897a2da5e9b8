/** Present mode on a projector: what is written can be read from the last row, and a presenter’s remote is enough. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { LANGUAGES, PHONE, startBrowser } from './harness.ts';

const browser = startBrowser();
const PROJECTOR = { width: 1920, height: 1080 };
const READABLE_px = 18;

const timeOf = async (page: Page) => Number(await page.locator('[role=slider]').first().getAttribute('aria-valuenow'));
const isPresenting = (page: Page) => page.evaluate(() => document.documentElement.hasAttribute('data-presenting'));

/** The size at which each text is really drawn, px, however it is scaled; by its words. */
function drawnSizes(page: Page, selector: string): Promise<[string, number][]> {
  return page.locator(selector).evaluateAll((elements) =>
    elements
      .filter((element) => element.textContent?.trim() && element.getClientRects().length > 0)
      .map((element) => {
        const size = Number.parseFloat(getComputedStyle(element).fontSize);
        const { a = 1, b = 0 } = (element instanceof SVGGraphicsElement && element.getScreenCTM()) || {};
        return [element.textContent ?? '', size * Math.hypot(a, b)];
      }),
  );
}

const PROJECTORS = [PROJECTOR, { width: 1280, height: 720 }, { width: 1024, height: 768 }];

test.each(LANGUAGES)('on large and small projectors nothing is smaller than 18 px in %s', async (language) => {
  const query = { scenario: 'replication', play: '0', present: '' };
  const page = await browser().openRunning({ viewport: PROJECTOR, language, query });
  for (let moments = 0; moments < 3; moments += 1) await page.keyboard.press('PageDown');
  await page.locator('.logs-cell').first().waitFor();
  const parts = {
    'labels of nodes': '[data-part=stage] svg text:not(.stage-unseen)',
    'what flies': '.stage-message-cell, .stage-message-count',
    clients: '.stage-client',
    'cells of logs': '.logs-cell, .logs-term, .logs-index, .logs-node, .logs-legend li',
    captions: '.why-sentence, .why-rule, .why .panel-head > *',
    controls: '.bar-clock, .strip button, .strip-rule-name, .header button, .header-algorithm',
  };
  for (const viewport of PROJECTORS) {
    await page.setViewportSize(viewport);
    // The stage is laid out anew once it has been told of its size.
    await page.locator(`.stage-links > svg[width="${await page.locator('.stage').evaluate(widthOf)}"]`).waitFor();
    for (const [part, selector] of Object.entries(parts)) {
      const sizes = await drawnSizes(page, selector);
      if (part !== 'what flies' && part !== 'clients') expect(sizes.length, part).toBeGreaterThan(0);
      expect(
        sizes.filter(([, size]) => size < READABLE_px),
        `${part} at ${viewport.width}`,
      ).toEqual([]);
    }
    // All of it is on the screen.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
    await expectInOrder(page, viewport.height);
  }
  // Nothing but the stage, the logs with the moments below them, and the sentence beside the bars.
  expect(await page.getByRole('tab').count()).toBe(0);
  const side = await page.locator('.app-side > *').evaluateAll((all) => all.map(({ className }) => className));
  expect(side).toEqual(['why', 'logs', 'strip']);
  for (const phone of [PHONE, { width: 360, height: 780 }]) {
    await page.setViewportSize(phone);
    await expectInOrder(page, phone.height);
  }
});

test.each([
  { width: 740, height: 360 },
  { width: 667, height: 375 },
  { width: 844, height: 390 },
  { width: 360, height: 640 },
  PHONE,
])('on a phone of $width × $height nodes are as large as ever, named, with their roles', async (viewport) => {
  const LABELS = '.stage-label > text, .stage-node text';
  const open = async (present: boolean) => {
    const query = { scenario: 'replication', play: '0', at: '5.05', ...(present && { present: '1' }) };
    const page = await browser().openRunning({ viewport, touch: true, query });
    await expect.poll(() => page.locator('.stage-label-role:visible').count()).toBe(5);
    return page;
  };
  const usual = await drawnSizes(await open(false), LABELS);
  const page = await open(true);
  const sizes = await drawnSizes(page, LABELS);
  const least = (each: [string, number][]) => Math.min(...each.map(([, size]) => size));
  expect(least(sizes)).toBeGreaterThanOrEqual(least(usual) - 0.1);
  const [discs, clients] = [page.locator('.stage-node-disc'), await page.locator('.stage-client').all()];
  const tops = await Promise.all(clients.map(async (client) => (await client.boundingBox())?.y ?? 0));
  for (const disc of await discs.all()) {
    const box = await disc.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(24);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(Math.min(...tops));
  }
});

const widthOf = (element: Element) => element.clientWidth;

test.each(PROJECTORS)(
  'strokes are thick on a projector of $width px, and thicker than in a window of that size',
  async (viewport) => {
    const parts = {
      'rings of nodes': ['.stage-node[data-standing=follows] .stage-node-disc', 3],
      links: ['.stage-link-line', 2.5],
      'signs of replies': ['.stage-message-verdict path', 2.5],
    } as const;
    /** The least width, in px of the screen, in which each part is really drawn. */
    const widths = async (present: boolean) => {
      const query = { scenario: 'replication', play: '0', at: '4.2', ...(present && { present: '1' }) };
      const page = await browser().openRunning({ viewport, query });
      await page.locator('[data-message]').first().waitFor();
      const drawn: Record<string, number> = {};
      for (const [part, [selector]] of Object.entries(parts)) {
        const each = await page.locator(selector).evaluateAll((all) =>
          all.map((shape) => {
            const { a = 1, b = 0 } = (shape instanceof SVGGraphicsElement && shape.getScreenCTM()) || {};
            return Number.parseFloat(getComputedStyle(shape).strokeWidth) * Math.hypot(a, b);
          }),
        );
        drawn[part] = Math.min(...each);
      }
      await page.close();
      return drawn;
    };
    const [usual, presented] = [await widths(false), await widths(true)];
    for (const [part, [, least]] of Object.entries(parts)) {
      // A part of which nothing is drawn has no least width: infinity, in either.
      expect(presented[part], part).toBeLessThan(Number.POSITIVE_INFINITY);
      expect(presented[part], part).toBeGreaterThanOrEqual(least);
      expect(presented[part], part).toBeGreaterThan(1.2 * (usual[part] ?? Number.POSITIVE_INFINITY));
    }
  },
);

/** Logs, sentence and player stand one below the other, and the player's buttons are whole. */
async function expectInOrder(page: Page, height: number): Promise<void> {
  const [logs, why, bar, play] = await page.locator('.logs, .why, .bar, .bar-play').evaluateAll((parts) => {
    const box = (name: string) =>
      parts.find((part) => part.classList.contains(name))?.getBoundingClientRect() ?? new DOMRect();
    return ['logs', 'why', 'bar', 'bar-play'].map((name) => ({ top: box(name).top, bottom: box(name).bottom }));
  });
  const ends = [logs?.bottom, why?.top, why?.bottom, bar?.top, play?.bottom, bar?.bottom, height].map((end) =>
    Math.round(end ?? Number.NaN),
  );
  expect(ends).toEqual([...ends].sort((a, b) => a - b));
}

test('the logs of Figure 7 are whole, and nodes say what their numbers are', async () => {
  const page = await browser().openRunning({
    viewport: PROJECTOR,
    query: { scenario: 'log-repair', play: '0', present: '1' },
  });
  await page.keyboard.press('PageDown');
  await page.locator('.logs-index', { hasText: '12' }).waitFor();
  for (const viewport of PROJECTORS) {
    await page.setViewportSize(viewport);
    const whole = () =>
      page.locator('.logs-scroll').evaluate((view) => {
        const { left, top, right, bottom } = view.getBoundingClientRect();
        const head = view.querySelector('.logs-corner')?.getBoundingClientRect();
        return [...view.querySelectorAll('.logs-index, .logs-node')]
          .filter((part) => {
            const box = part.getBoundingClientRect();
            const start = part.matches('.logs-index') ? (head?.right ?? left) : left;
            const above = part.matches('.logs-index') ? top : (head?.bottom ?? top);
            return box.left >= start && box.right <= right + 1 && box.top >= above && box.bottom <= bottom + 1;
          })
          .map((part) => part.textContent?.trim().split(' ')[0]);
      });
    const expected = ['1', '12', ...['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7']];
    await expect.poll(whole, { message: `at ${viewport.width}` }).toEqual(expect.arrayContaining(expected));
    await expect.poll(() => page.locator('.stage-node-word').count()).toBe(7);
    expect(await page.locator('.stage-label-role').count(), `at ${viewport.width}`).toBeGreaterThanOrEqual(7);
    await expect.poll(() => coveredLabels(page), { message: `at ${viewport.width}` }).toEqual([]);
  }
});

/** Labels of nodes on which small buttons stand. */
function coveredLabels(page: Page): Promise<string[]> {
  return page.locator('.stage').evaluate((stage) => {
    const buttons = [...stage.querySelectorAll('.hand-tools button')].map((button) => button.getBoundingClientRect());
    if (buttons.length === 0) return ['there are no buttons yet'];
    return [...stage.querySelectorAll('.stage-label > text')]
      .filter((label) => {
        const { left, right, top, bottom } = label.getBoundingClientRect();
        return buttons.some((b) => b.left < right && left < b.right && b.top < bottom && top < b.bottom);
      })
      .map((label) => label.textContent ?? '');
  });
}

test('a leader that is cut off says so on a small projector', async () => {
  const page = await browser().openRunning({
    viewport: { width: 1280, height: 720 },
    query: { scenario: 'partition-and-heal', play: '0', present: '1', at: '13' },
  });
  await page.locator('.stage-label-hindered', { hasText: 'but cut off' }).waitFor();
  expect(await page.locator('.stage-node-word').allTextContents()).toEqual(Array(5).fill('term'));
});

test('a remote leads through the moments, whatever has the focus, and plays', async () => {
  const page = await browser().openRunning({
    viewport: PROJECTOR,
    query: { scenario: 'replication', play: '0', present: '1' },
  });
  const start = await timeOf(page);
  await page.locator('[role=slider]').first().focus();
  await page.keyboard.press('PageDown');
  await expect.poll(() => timeOf(page)).toBeGreaterThan(start);
  const first = await timeOf(page);
  await page.keyboard.press('PageDown');
  await expect.poll(() => timeOf(page)).toBeGreaterThan(first);
  await page.keyboard.press('PageUp');
  await expect.poll(() => timeOf(page)).toBe(first);
  await page.keyboard.press('F5');
  await page.getByRole('button', { name: 'Pause', exact: true }).waitFor();
});

const SLIDES = {
  en: { about: 'three are needed', event: 'election timeout ran out', when: ['Next:', 'Now:', 'Back to:'] },
  ja: { about: '3 票', event: '選挙タイムアウト', when: ['次：', '今：', '戻る：'] },
};

test.each(LANGUAGES)(
  'the first slide says in %s what the scenario is about, the others what happens',
  async (language) => {
    const { about, event, when } = SLIDES[language];
    const page = await browser().openRunning({
      viewport: PROJECTOR,
      language,
      query: { scenario: 'split-vote', play: '0', present: '1' },
    });
    const scenario = page.locator('.header-scenario').first();
    const captions = page.locator('[data-part=why]');
    const isFirst = async () => {
      await captions.getByText(about).waitFor();
      // On a slow machine the header comes after the sentence.
      const title = async () => (await scenario.textContent())?.trim() || 'none yet';
      await expect.poll(async () => (await captions.getByRole('heading').textContent()) === (await title())).toBe(true);
    };
    await isFirst();
    const start = await timeOf(page);
    // What comes next, until the last moment has passed: then the way back to it.
    const moment = page.locator('.strip-moment');
    const said = [(await moment.textContent()) ?? ''];
    for (let press = 0; press < 4; press += 1) {
      await page.keyboard.press('PageDown');
      await expect.poll(() => moment.textContent()).not.toBe(said.at(-1));
      said.push((await moment.textContent()) ?? '');
      if (press === 0) await page.locator('.why-sentence', { hasText: event }).waitFor();
    }
    const [next = '', now = '', back = ''] = when;
    for (const [place, beginning] of [next, now, now, now, back].entries())
      expect(said[place]?.startsWith(beginning), said[place]).toBe(true);
    // Between two moments it is the next one again.
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('PageUp');
    await expect.poll(() => moment.textContent()).toBe(said[1]);
    await page.getByRole('button', { name: /^(One event forward|1 イベント進む)/ }).click();
    await expect.poll(async () => (await moment.textContent())?.startsWith(next)).toBe(true);
    // The way back ends at the first slide, not at what led to it.
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('PageUp');
    await expect.poll(() => timeOf(page)).toBe(start);
    await isFirst();
    // Played, it stays until something happens.
    await page.keyboard.press('F5');
    await page.locator('.why-sentence', { hasText: event }).waitFor();
  },
);

test('a run that was changed is not told to be the scenario', async () => {
  const page = await browser().openRunning({ query: { scenario: 'split-vote', play: '0', present: '1', seed: '7' } });
  await page.locator('.why .why-sentence').waitFor();
  // What would tell it is fetched together with the sheet.
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  await page.keyboard.press('Escape');
  expect(await page.locator('.about-text').count()).toBe(0);
});

test('the screen is blanked, and any key or click brings it back where it was', async () => {
  const page = await browser().openRunning({
    viewport: PROJECTOR,
    query: { scenario: 'replication', play: '1', present: '1' },
  });
  const blank = page.getByRole('button', { name: 'Show the page again' });
  for (const key of ['.', 'b']) {
    await page.keyboard.press(key);
    await blank.waitFor();
    expect(await blank.boundingBox()).toEqual({ x: 0, y: 0, ...PROJECTOR });
    // Nothing goes on behind it; the key that ends it does nothing else.
    await expect.poll(() => page.locator('.bar-play').getAttribute('aria-label')).toBe('Play');
    await page.keyboard.press('c');
    await blank.waitFor({ state: 'detached' });
    expect(await page.locator('[data-node][data-status=crashed]').count()).toBe(0);
    await page.getByRole('button', { name: 'Pause', exact: true }).waitFor();
  }
  await page.keyboard.press('.');
  await blank.click();
  await blank.waitFor({ state: 'detached' });
});

test('Shift+P enters, Esc leaves, and the address tells', async () => {
  const page = await browser().openRunning({ query: { scenario: 'replication', play: '0' } });
  await page.keyboard.press('Shift+P');
  expect(await isPresenting(page)).toBe(true);
  expect(new URL(page.url()).searchParams.get('present')).toBe('1');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').waitFor();
  await page.keyboard.press('Escape');
  expect(await isPresenting(page)).toBe(true);
  await page.keyboard.press('Escape');
  expect(await isPresenting(page)).toBe(false);
  expect(new URL(page.url()).searchParams.has('present')).toBe(false);
  await page.getByRole('tab').first().waitFor();
  // The same key of a remote sends Esc and F5 in turn: the second enters again, and nothing is loaded anew.
  await page.evaluate(() => Object.assign(window, { isThis: true }));
  await page.keyboard.press('F5');
  await expect.poll(() => isPresenting(page)).toBe(true);
  expect(await page.evaluate(() => 'isThis' in window)).toBe(true);
});

test('after the last moment a remote leads nowhere: nothing is shown, and a screen reader is told', async () => {
  const page = await browser().openRunning({ query: { scenario: 'figure-8', present: '1', play: '0' } });
  const vain = page.locator('.notice-vain');
  for (let press = 0; press < 12 && (await vain.count()) === 0; press += 1) {
    const before = await timeOf(page);
    await page.keyboard.press('PageDown');
    await expect.poll(async () => (await vain.count()) > 0 || (await timeOf(page)) !== before).toBe(true);
  }
  await vain.waitFor({ state: 'attached' });
  expect(await vain.textContent()).toContain('was found in that direction');
  expect(await vain.evaluate((element) => getComputedStyle(element).clipPath)).toBe('inset(50%)');
  await page.keyboard.press('PageUp');
  await vain.waitFor({ state: 'detached' });
});

test.each(LANGUAGES)(
  'a lesson that is presented on a tablet keeps to its line, and its words are free, in %s',
  async (language) => {
    const viewport = { width: 768, height: 1024 };
    const query = { lesson: 'split-votes', step: 'four-up', present: '1' };
    const page = await browser().open({ viewport, touch: true, language, query });
    await page.locator('.lesson-caption').waitFor();
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
    const over = await page.evaluate(() => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector('.lesson-caption') as Element);
      const words = range.getBoundingClientRect();
      return [...document.querySelectorAll('.lesson-ways .ui-button-label')].flatMap((label) => {
        const { left, right } = label.getBoundingClientRect();
        return left < words.right && right > words.left ? label.textContent : [];
      });
    });
    expect(over).toEqual([]);
  },
);
