/** The space–time diagram in a real browser: chosen, dragged, folded away, saved. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { middle } from './hands.ts';
import { PHONE, startBrowser } from './harness.ts';

const browser = startBrowser();

/** A run that stands still, with its diagram drawn. */
async function openDiagram(): Promise<Page> {
  const page = await browser().openRunning({ query: { scenario: 'partition-and-heal', play: '0' } });
  await page.locator('.diagram-messages').first().waitFor({ state: 'attached' });
  return page;
}

const timeOf = async (page: Page) =>
  Number(await page.getByRole('slider', { name: 'Time', exact: true }).getAttribute('aria-valuenow'));

test('a press on a message chooses it, and goes to where it is on its way', async () => {
  const page = await openDiagram();
  const plot = page.locator('.diagram-plot');
  const box = await plot.boundingBox();
  const d = (await page.locator('.diagram-messages').first().getAttribute('d')) ?? '';
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = (d.match(/-?[\d.]+/g) ?? []).map(Number);
  await page.mouse.click((box?.x ?? 0) + (x1 + x2) / 2, (box?.y ?? 0) + (y1 + y2) / 2);
  await page.locator('.diagram-chosen').waitFor({ state: 'attached' });
  // It alone has a ring on the stage, and in the diagram its end is open.
  await page.locator('.stage-message[data-selected]').waitFor();
  expect(await page.locator('[data-message][data-selected]').count()).toBe(1);
  await page.locator('.diagram-rings').waitFor({ state: 'attached' });
  const lit = page.locator('.diagram-svg[data-lit=true] .diagram-shining');
  await page.getByRole('button', { name: /^Show only what led/ }).click();
  await lit.first().waitFor({ state: 'attached' });
  // With nothing selected, what is lit is the event's at the playhead, and that is ringed.
  await page.mouse.click((box?.x ?? 0) + (x1 + x2) / 2, (box?.y ?? 0) + (box?.height ?? 0) - 3);
  await page.locator('.stage-message[data-selected]').waitFor({ state: 'detached' });
  await page.locator('.diagram-event').waitFor();
  expect(await lit.count()).toBeGreaterThan(0);
});

test('events are gone through by key, told, and chosen with Enter or a press', async () => {
  const page = await openDiagram();
  const list = page.getByRole('listbox', { name: /^Events/ });
  await list.focus();
  const current = page.locator('.diagram-event');
  const first = await current.getAttribute('data-event');
  expect(await list.getAttribute('aria-activedescendant')).toBe(await current.getAttribute('id'));
  await page.keyboard.press('ArrowRight');
  const second = await current.getAttribute('data-event');
  expect(Number(second)).toBeGreaterThan(Number(first));
  const said = (await current.textContent()) ?? '';
  expect(said).toMatch(/^\S+, [\d.]+\u00a0s: .+/);
  await page.keyboard.press('ArrowDown');
  const other = (await current.textContent()) ?? '';
  expect(other.split(',')[0]).not.toBe(said.split(',')[0]);
  await page.keyboard.press('Enter');
  expect(await current.getAttribute('aria-selected')).toBe('true');
  const time = await page.getByRole('slider', { name: 'Time', exact: true }).getAttribute('aria-valuetext');
  expect(other).toContain(time ?? 'no time');
  // By a press on the place of an event: another ring, at that event.
  await page.keyboard.press('ArrowRight');
  const box = await current.boundingBox();
  const wanted = await current.getAttribute('data-event');
  await page.mouse.click((box?.x ?? 0) + 7, (box?.y ?? 0) + 7);
  await page.locator('.diagram-event[aria-selected=true]').waitFor();
  expect(await page.locator(`.diagram-event[data-event="${wanted}"]`).count()).toBe(1);
});

test('who chooses an event stands at it, also where others have its time', async () => {
  const page = await browser().openRunning({ query: { scenario: 'first-election', at: '0', play: '0' } });
  const list = page.getByRole('listbox', { name: /^Events/ });
  await list.focus();
  const current = page.locator('.diagram-event');
  // All nodes start at once: each in its lane.
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowDown']) {
    await page.keyboard.press(key);
    const event = Number(await current.getAttribute('data-event'));
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.locator('[data-part=why] .panel-head').textContent())
      .toMatch(new RegExp(`\\b0\\.000\\ss.*event ${event + 1}$`));
  }
});

test('what lasts from before its window is there: who is down, who follows whom, a split that is not over', async () => {
  // The window begins at 25 s; followers of a leader that nobody disturbs have been quiet since 15 s.
  const later = await browser().openRunning({ query: { scenario: 'partition-and-heal', at: '36', play: '0' } });
  await later.locator('.diagram-messages').first().waitFor({ state: 'attached' });
  await expect.poll(() => later.locator('.diagram-span').count()).toBe(5);
  const page = await browser().openRunning({ query: { scenario: 'first-election', at: '6', play: '0' } });
  await page.keyboard.press('4');
  await page.keyboard.press('c');
  await page.locator('.diagram-span[data-what=crashed]').waitFor({ state: 'attached' });
  await page.locator('[data-node=S5] .stage-node-disc').click();
  await page.getByRole('button', { name: 'Cut off' }).click();
  await page.locator('.diagram-band').waitFor({ state: 'attached' });
  const head = page.getByRole('slider', { name: 'Time', exact: true });
  await page.keyboard.press('Escape');
  for (let tries = 0; tries < 40 && (await timeOf(page)) < 33; tries += 1) await head.press('PageUp');
  expect(await timeOf(page)).toBeGreaterThan(33);
  await expect
    .poll(async () => Number(await page.locator('.diagram-axis text').first().textContent()))
    .toBeGreaterThan(20);
  await expect.poll(() => page.locator('.diagram-span[data-what=crashed]').count()).toBe(1);
  expect(await page.locator('.diagram-band').count()).toBe(1);
});

test('the legend explains what is in sight and nothing else; a split is named where no lane is', async () => {
  const page = await browser().openRunning({ query: { scenario: 'partition-and-heal', at: '13', play: '0' } });
  await page.locator('.diagram-messages').first().waitFor({ state: 'attached' });
  const button = page.getByRole('button', { name: 'What the marks mean' });
  await button.click();
  const legend = page.getByRole('dialog', { name: 'What the marks mean' });
  const items = () =>
    legend.locator('[data-item]').evaluateAll((all) => all.map((each) => each.getAttribute('data-item')));
  for (const there of ['leader', 'candidate', 'follower', 'lost', 'open', 'ahead', 'band'])
    expect(await items()).toContain(there);
  for (const away of ['crashed', 'paused', 'effect', 'shared']) expect(await items()).not.toContain(away);
  expect(await legend.textContent()).not.toContain('panels-diagram');
  await page.keyboard.press('Escape');
  await legend.waitFor({ state: 'detached' });
  // With causes and effects lit, their looks are explained, too, and crosses of other messages recede.
  await page.getByRole('button', { name: /^Show only what led/ }).click();
  await page.locator('.diagram-shining[data-then=true]').first().waitFor({ state: 'attached' });
  const faint = page.locator('.diagram-crosses[data-shining=false]');
  expect(await faint.evaluate((each) => Number(getComputedStyle(each).opacity))).toBeLessThan(0.5);
  await button.click();
  for (const there of ['cause', 'effect', 'event']) expect(await items()).toContain(there);
  await page.keyboard.press('Escape');
  const words = await page.locator('.diagram-band-words').boundingBox();
  const lane = await page
    .locator('.diagram-lane')
    .first()
    .evaluate((each) => each.getBoundingClientRect().y);
  expect((words?.y ?? 0) + (words?.height ?? 0)).toBeLessThan(lane);
});

test('a cut link is named as long as it is cut, also from before the window, above the lanes and in the saved file', async () => {
  const page = await browser().openRunning({ query: { scenario: 'one-way-link', play: '0' } });
  const words = page.locator('.diagram-cut text');
  await expect.poll(() => words.allTextContents()).toEqual(['× S1 → S5']);
  const box = await words.boundingBox();
  const lane = await page
    .locator('.diagram-lane')
    .first()
    .evaluate((each) => each.getBoundingClientRect().y);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(lane);
  await page.getByRole('button', { name: 'What the marks mean' }).click();
  await page.locator('.diagram-legend [data-item=severed]').waitFor();
  await page.keyboard.press('Escape');
  // The window begins at 25 s, long after the cut.
  const later = await browser().openRunning({ query: { scenario: 'one-way-link', at: '36', play: '0' } });
  await expect.poll(() => later.locator('.diagram-cut text').allTextContents()).toEqual(['× S1 → S5']);
  const saving = later.waitForEvent('download');
  await later.getByRole('button', { name: 'Save as SVG' }).click();
  expect(readFileSync(await (await saving).path(), 'utf8')).toContain('>× S1 → S5</text>');
  // It ends where the link is joined, and the lanes stay where they are.
  const width = () => later.locator('.diagram-cut path').evaluate((path) => (path as SVGPathElement).getBBox().width);
  const top = () => later.locator('.diagram-lane').first().getAttribute('y1');
  const before = await top();
  expect(await width()).toBeGreaterThan(1000);
  await later.getByRole('button', { name: 'Partition', exact: true }).click();
  await later.getByRole('button', { name: 'Join', exact: true }).click();
  await later.keyboard.press('Escape');
  await expect.poll(width).toBeLessThan(800);
  expect(await top()).toBe(before);
});

test('of many lanes names and line of who leads stand out, and clients share one', async () => {
  const query = { scenario: 'first-election', nodes: '51', at: '6', play: '0' };
  const page = await browser().openRunning({ query });
  await page.locator('.diagram-above').first().waitFor({ state: 'attached' });
  const leader = await page.locator('.diagram-names [data-notable=true]').textContent();
  expect(leader).toMatch(/^S\d+$/);
  expect(await page.locator('.diagram-lane').count()).toBe(52);
  const nine = await browser().openRunning({ query: { scenario: 'one-way-link', nodes: '9', play: '0' } });
  await nine.locator('.diagram-cut').waitFor({ state: 'attached' });
  await nine.locator('[data-node=S6] .stage-node-disc').click();
  await nine.getByRole('button', { name: 'Cut off' }).click();
  await nine.locator('.diagram-band').waitFor({ state: 'attached' });
  // With both strips above the lanes, too, nine have their names.
  await expect.poll(() => nine.locator('.diagram-names > span').allTextContents()).toHaveLength(10);
});

test('the playhead goes where it is dragged, and where keys say', async () => {
  const page = await openDiagram();
  const head = page.getByRole('slider', { name: 'Playhead in the diagram' });
  const before = await timeOf(page);
  const box = await head.boundingBox();
  if (!box) throw new Error('the playhead is not in sight');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 300, box.y + box.height / 2, { steps: 3 });
  await page.mouse.up();
  await expect.poll(() => timeOf(page)).toBeGreaterThan(before + 1);
  await head.focus();
  await page.keyboard.press('Home');
  await expect.poll(() => timeOf(page)).toBe(0);
  await page.keyboard.press('PageUp');
  await expect.poll(() => timeOf(page)).toBeGreaterThan(1);
});

test('lanes have room for their names, and people give them more by the upper edge', async () => {
  const page = await browser().openRunning({ query: { scenario: 'first-election', at: '6', play: '0' } });
  const step = async () => {
    const [a = 0, b = 0] = await page
      .locator('.diagram-lane')
      .evaluateAll((all) => all.map((each) => Number(each.getAttribute('y1'))));
    return b - a;
  };
  await expect.poll(step).toBeGreaterThanOrEqual(16);
  const handle = page.getByRole('separator', { name: 'Height of the diagram' });
  const share = async () => Number(await handle.getAttribute('aria-valuenow'));
  await expect.poll(share).toBeGreaterThan(0);
  const usual = await share();
  const box = await handle.boundingBox();
  if (!box) throw new Error('the handle is not in sight');
  expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
  const middle = [box.x + box.width / 2, box.y + box.height / 2] as const;
  await page.mouse.move(...middle);
  await page.mouse.down();
  await page.mouse.move(middle[0], middle[1] - 60, { steps: 3 });
  await page.mouse.up();
  await expect.poll(step).toBeGreaterThan(23);
  const dragged = await share();
  await page.reload();
  await expect.poll(share).toBe(dragged);
  await handle.press('ArrowUp');
  await expect.poll(share).toBe(dragged + 2);
  // At its highest, the cluster can still be read.
  await handle.press('End');
  await expect.poll(share).toBe(Number(await handle.getAttribute('aria-valuemax')));
  expect((await page.locator('.stage').boundingBox())?.height).toBeGreaterThan(160);
  await handle.press('Enter');
  await expect.poll(share).toBe(usual);
  await handle.press('Home');
  await expect.poll(share).toBe(Number(await handle.getAttribute('aria-valuemin')));
  await handle.dblclick();
  await expect.poll(share).toBe(usual);
});

test('what is pointed at says what it is, and what is selected goes on to', async () => {
  const page = await openDiagram();
  const box = await page.locator('.diagram-plot').boundingBox();
  const d = (await page.locator('.diagram-messages').first().getAttribute('d')) ?? '';
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = (d.match(/-?[\d.]+/g) ?? []).map(Number);
  const middle = [(box?.x ?? 0) + (x1 + x2) / 2, (box?.y ?? 0) + (y1 + y2) / 2] as const;
  const cursor = () => page.locator('.diagram-plot').evaluate((plot) => getComputedStyle(plot).cursor);
  const tip = page.locator('.diagram-tip');
  expect(await cursor()).toBe('grab');
  await page.mouse.move(...middle);
  await expect.poll(() => tip.textContent()).toMatch(/^RequestVote S\d → S\d · sent at .+ · arrived at /);
  expect(await cursor()).toBe('pointer');
  expect(await page.locator('.diagram-pointed line').count()).toBe(1);
  await page.mouse.click(...middle);
  await page.mouse.move(5, 300);
  await expect.poll(() => tip.textContent()).toMatch(/^RequestVote .+ · sent at .+ · in flight · arrives at /);
  expect(await cursor()).toBe('grab');
  await page.mouse.click((box?.x ?? 0) + 20, (box?.y ?? 0) + (box?.height ?? 0) - 3);
  await page.mouse.move(5, 300);
  await tip.waitFor({ state: 'detached' });
  await page.getByRole('listbox', { name: /^Events/ }).focus();
  await page.keyboard.press('ArrowRight');
  const words = (await tip.locator('span').first().textContent()) ?? 'none';
  expect(await page.locator('.diagram-event').textContent()).toContain(words);
});

test('it is zoomed by buttons and moved by dragging, and goes back to the playhead', async () => {
  const page = await openDiagram();
  const first = () => page.locator('.diagram-axis text').nth(1).textContent();
  const before = await first();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(first).not.toBe(before);
  const follow = page.getByRole('button', { name: 'Follow the playhead' });
  const box = await page.locator('.diagram-plot').boundingBox();
  await page.mouse.move((box?.x ?? 0) + 800, (box?.y ?? 0) + 40);
  await page.mouse.down();
  await page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 40, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => follow.getAttribute('aria-pressed')).toBe('false');
  await follow.click();
  await expect.poll(() => follow.getAttribute('aria-pressed')).toBe('true');
});

test('it is folded away and comes back, and that is remembered; it is saved as a file of its own', async () => {
  const page = await openDiagram();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as SVG' }).click();
  const file = readFileSync(await (await saving).path(), 'utf8');
  expect(file).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  expect(file).toContain('>S5</text>');
  expect(file).toContain('stroke-dasharray="4 4"');
  expect(file).not.toContain('var(--');
  await page.keyboard.press('d');
  await page.locator('[data-part=diagram]').waitFor({ state: 'detached' });
  await page.reload();
  await page.locator('[data-part=stage] [data-node]').first().waitFor();
  expect(await page.locator('[data-part=diagram]').count()).toBe(0);
  await page.keyboard.press('d');
  await page.locator('[data-part=diagram]').waitFor();
});

test('on a phone it is a panel of its own', async () => {
  const page = await browser().openRunning({ viewport: PHONE, query: { scenario: 'partition-and-heal', play: '0' } });
  await page.getByRole('tab', { name: 'Diagram' }).click();
  await page.locator('.diagram-messages').first().waitFor({ state: 'attached' });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  // Not all that a wide screen has room for; and what is lit is told below the lanes.
  const seconds = (await page.locator('.diagram-axis text').allTextContents()).map(Number);
  expect((seconds.at(-1) ?? 99) - (seconds[0] ?? 0)).toBeLessThanOrEqual(6);
  await page.getByRole('button', { name: /^Show only what led/ }).click();
  const note = page.locator('.diagram-causes');
  await expect.poll(() => note.textContent()).not.toBe('');
  const last = page.locator('.diagram-lane').last();
  // The lanes make room for it with the next frame.
  await expect
    .poll(async () => {
      const lowest = await last.evaluate((lane) => lane.getBoundingClientRect().y);
      return ((await note.boundingBox())?.y ?? 0) - lowest;
    })
    .toBeGreaterThan(0);
});

test('a finger moves the diagram, but not while it scrolls the page, which nothing can keep it from', async () => {
  const viewport = { width: 844, height: 390 };
  const page = await browser().openRunning({ viewport, touch: true, query: { at: '6.6', play: '0' } });
  const plot = page.locator('.diagram-plot');
  await page.locator('.diagram-messages').first().waitFor({ state: 'attached' });
  const axis = () => page.locator('.diagram-axis').first().innerHTML();
  const swipe = (cancelable: boolean) =>
    plot.evaluate((target, canBeKept) => {
      const { x, y, width } = target.getBoundingClientRect();
      const touches = (by: number) => [
        new Touch({ identifier: 1, target, clientX: x + width / 2 + by, clientY: y + 20 }),
      ];
      const tell = (type: string, by: number, cancelable = true) => {
        const changed = touches(by);
        const now = type === 'touchend' ? [] : changed;
        const init = { bubbles: true, cancelable, touches: now, targetTouches: now, changedTouches: changed };
        target.dispatchEvent(new TouchEvent(type, init));
      };
      tell('touchstart', 0);
      for (const by of [-40, -80, -120]) tell('touchmove', by, canBeKept);
      tell('touchend', -120);
    }, cancelable);
  const before = await axis();
  await swipe(false);
  // As long as the other takes, which comes after it.
  await page.waitForTimeout(300);
  expect(await axis()).toBe(before);
  await page.waitForTimeout(600);
  await swipe(true);
  await expect.poll(axis).not.toBe(before);
});

test('a finger that sets out upwards from the diagram scrolls the page, one that goes sideways moves the diagram', async () => {
  const viewport = { width: 375, height: 667 };
  const page = await browser().openRunning({ viewport, touch: true, query: { at: '6.6', play: '0' } });
  await page.getByRole('tab', { name: 'Diagram' }).click();
  await page.locator('.diagram-messages').first().waitFor({ state: 'attached' });
  const devtools = await page.context().newCDPSession(page);
  const axis = () => page.locator('.diagram-axis').first().innerHTML();
  const scrolled = () => page.evaluate(() => scrollY);
  const scrollTo200 = async () => {
    await page.evaluate(() => scrollTo(0, 200));
    await expect.poll(scrolled).toBe(200);
  };
  const swipe = async (dx: number, dy: number) => {
    const { x, y } = await middle(page.locator('.diagram-plot'));
    const point = (part: number) => [{ x: x + dx * part, y: y + dy * part }];
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: point(0) });
    for (let part = 0.1; part <= 1; part += 0.1)
      await devtools.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: point(part) });
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  await scrollTo200();
  const before = await axis();
  await swipe(8, 120);
  await expect.poll(scrolled).toBeLessThan(150);
  expect(await axis()).toBe(before);
  // A page that was swiped goes on a little by itself.
  await page.waitForTimeout(500);
  await scrollTo200();
  await swipe(-120, 4);
  await expect.poll(axis).not.toBe(before);
  expect(await scrolled()).toBe(200);
});
