/** The log table as people look at it: what it goes along with while logs grow, and what stays to be read when it is scrolled. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startBrowser } from './harness.ts';

const browser = startBrowser();

/** What of the window TypeScript does not know yet. */
interface Frames {
  readonly scheduler: { postTask(task: () => void, options: { priority: 'user-blocking' }): Promise<void> };
}

/** As it is seen with the next frame: which columns are in sight, px; where the commit lines stand, how many entries come after the last; what is out of sight. */
const look = (page: Page) =>
  page.locator('.logs-scroll').evaluate(async (view) => {
    await new Promise(requestAnimationFrame);
    // After all that is done with the frame, and before anything that is only seen with the next.
    await (window as unknown as Frames).scheduler.postTask(() => {}, { priority: 'user-blocking' });
    const from = view.querySelector('.logs-corner')?.getBoundingClientRect().right ?? 0;
    const { right: to } = view.getBoundingClientRect();
    const lines = [...view.querySelectorAll('.logs-commit')].map((line) => line.getBoundingClientRect());
    const column = (line: Element) => Number((line as HTMLElement).style.getPropertyValue('--logs-column'));
    const committed = Math.max(0, ...[...view.querySelectorAll('.logs-commit')].map(column));
    const longest = Number(view.querySelector('.logs-table')?.getAttribute('aria-colcount')) - 2;
    return {
      line: lines.some(({ left, right }) => left >= from && right <= to),
      tail: longest - committed,
      scroll: view.scrollLeft,
      hides: (view as HTMLElement).dataset['hides'] ?? '',
    };
  });

/** What steps one event forward or back, and waits until it is on show. */
async function stepper(page: Page): Promise<(key?: '.' | ',') => Promise<void>> {
  const head = page.locator('[data-part=why] .panel-head');
  const shown = async () => Number((await head.locator('span').textContent())?.replace(/\D/g, ''));
  let event = await shown();
  // The panel follows the stage a few frames later, on a busy machine more.
  for (let same = 0; same < 3; ) {
    await page.waitForTimeout(100);
    const now = await shown();
    same = now === event ? same + 1 : 0;
    event = now;
  }
  return async (key = '.') => {
    event += key === '.' ? 1 : -1;
    await page.keyboard.press(key);
    await head.getByText(`event ${event.toLocaleString('en')}`, { exact: true }).waitFor();
  };
}

test('under load the commit line stays in sight, and who scrolls away stays there until they come back', async () => {
  const page = await browser().openRunning({ query: { scenario: 'replication', play: '0', speed: '10' } });
  await page.keyboard.press('w');
  const requests = page.getByRole('slider', { name: 'Requests' });
  await requests.press('End');
  await page.locator('[data-part=why]', { hasText: '50 times a second' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect
    .poll(async () => Number(await page.getByRole('slider', { name: 'Time' }).getAttribute('aria-valuenow')))
    .toBeGreaterThan(8);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();

  const step = await stepper(page);
  let longTails = 0;
  for (let steps = 0; steps < 60; steps += 1) {
    await step();
    const { line, tail, hides } = await look(page);
    expect(line, `${tail} entries after the commit line`).toBe(true);
    if (tail > 8) {
      longTails += 1;
      expect(hides).toBe('before after');
    }
  }
  expect(longTails).toBeGreaterThan(3);

  const { scroll: left } = await look(page);
  await scrollTo(page, 300);
  for (let steps = 0; steps < 10; steps += 1) await step();
  expect((await look(page)).scroll).toBe(300);
  // Back where it was, to the pixel, it goes along again.
  for (let steps = 0; steps < 10; steps += 1) await step(',');
  await scrollTo(page, left);
  let now = await look(page);
  for (let steps = 0; steps < 90 && now.scroll <= left; steps += 1) {
    await step();
    now = await look(page);
    expect(now.line).toBe(true);
  }
  expect(now.scroll).toBeGreaterThan(left);
});

/** The page hears of it in the next frame, which nobody can press a key before. */
const scrollTo = (page: Page, place: number) =>
  page.locator('.logs-scroll').evaluate(async (view, to) => {
    const heard = new Promise((resolve) => view.addEventListener('scroll', resolve, { once: true }));
    view.scrollLeft = to;
    await heard;
  }, place);

test.each(['en', 'ja'] as const)(
  'a snapshot tells up to where it goes, however the table is scrolled, in %s',
  async (language) => {
    const page = await browser().openRunning({
      language,
      query: { scenario: 'snapshot-catch-up', play: '0', at: '13' },
    });
    const words = page.locator('[data-row=S1] .logs-snapshot-words');
    await words.waitFor();
    const cut = () =>
      words.evaluate((element) => {
        const { left, right } = element.getBoundingClientRect();
        const from = element.closest('.logs-row')?.querySelector('.logs-node')?.getBoundingClientRect().right ?? 0;
        const to = element.parentElement?.getBoundingClientRect().right ?? 0;
        return { before: from - left, after: right - to, inside: element.scrollWidth - element.clientWidth };
      });
    for (const scroll of [0, 50, 230]) {
      await page.locator('.logs-scroll').evaluate((view, left) => {
        view.scrollLeft = left;
      }, scroll);
      await expect.poll(async () => Math.max(...Object.values(await cut()))).toBeLessThanOrEqual(0);
    }
    expect(await words.innerText()).toContain('6');
  },
);

test('the life of an entry covers neither the logs nor the tools of the diagram nor the bar', async () => {
  const page = await browser().openRunning({ query: { scenario: 'partition-and-heal', play: '0', at: '14.786' } });
  await page.locator('[data-cell="S1:4"]').click();
  await page.locator('.life-step').nth(12).waitFor({ state: 'attached' });
  const covered = async () =>
    page.evaluate(() => {
      const life = document.querySelector('.life')?.getBoundingClientRect();
      if (!life) return ['no life'];
      const others = [...document.querySelectorAll('.logs-cell, .logs-node, .app-diagram button, .bar button')];
      return others.flatMap((other) => {
        const box = other.getBoundingClientRect();
        const meets = box.left < life.right && box.right > life.left && box.top < life.bottom && box.bottom > life.top;
        return meets && box.width > 0 ? [other.outerHTML.slice(0, 80)] : [];
      });
    });
  await expect.poll(covered).toEqual([]);
});

const paintOf = (page: Page, selector: string, properties: readonly string[]) =>
  page
    .locator(selector)
    .first()
    .evaluate((element, names) => names.map((name) => getComputedStyle(element).getPropertyValue(name)), properties);

test('entries of a configuration are told from operations at a glance', async () => {
  const page = await browser().openRunning({ query: { scenario: 'three-to-five', at: '14', play: '0' } });
  await page.locator('.logs-cell-configuration').first().waitFor();
  const frame = ['outline-style', 'outline-width', 'border-radius'];
  const [style, width, radius] = await paintOf(page, '.logs-cell-configuration', frame);
  expect(style).toBe('solid');
  expect(Number.parseFloat(width ?? '')).toBeGreaterThanOrEqual(1);
  const [usual, , rounder] = await paintOf(page, '.logs-cell:not(.logs-cell-configuration)', frame);
  expect(usual).toBe('none');
  expect(radius).not.toBe(rounder);
  // The new members are what is read of it.
  expect(await page.locator('.logs-cell-configuration .logs-label').first().textContent()).toMatch(/S\d/);
});

test('over columns in which logs contradict each other the index is red and underlined, over others not', async () => {
  const page = await browser().openRunning({ query: { scenario: 'log-repair', play: '0' } });
  await page.locator('.logs-cell[data-broken]').first().waitFor();
  const indexes = page.locator('.logs-index');
  const seen = await indexes.evaluateAll((all) =>
    all.map((head) => {
      const { color, borderBottomStyle } = getComputedStyle(head);
      const broken = document.querySelector(`[data-broken][data-cell$=":${head.textContent}"]`) !== null;
      return { broken, looks: `${color} ${borderBottomStyle}` };
    }),
  );
  const red = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = 'var(--bad)';
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  });
  expect(seen.filter(({ broken }) => broken).length).toBeGreaterThan(0);
  for (const { broken, looks } of seen) expect(looks === `${red} solid`).toBe(broken);
});
