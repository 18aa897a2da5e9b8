/** Branches as a tree that is named, compared and tidied, and bookmarks: all kept when the page is loaded again. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startBrowser } from './harness.ts';

const browser = startBrowser();
const dialog = (page: Page) => page.getByRole('dialog');
const row = (page: Page, id: number) => dialog(page).locator(`.branches-row[data-branch="${id}"]`);
const node = (page: Page, id: string, status: string) =>
  page.locator(
    `.app-picture-half [data-node=${id}][data-status=${status}], .app-picture:not(.app-picture-two) [data-node=${id}][data-status=${status}]`,
  );
const slider = (page: Page) => page.getByRole('slider', { name: 'Time' });
const timeOf = async (page: Page) => Number(await slider(page).getAttribute('aria-valuenow'));

const eventOf = async (page: Page) => page.locator('[data-part=why] .panel-head span').textContent();

/** On the first branch S2 crashes after the election, on the second S3 a little earlier. */
async function openBranched(): Promise<Page> {
  const page = await browser().openRunning({ query: { scenario: 'replication', play: '0' } });
  await page.keyboard.press('l');
  await page.locator('[data-part=stage] [data-node=S1][data-standing=leads]').waitFor();
  for (const id of ['S2', 'S3']) {
    await page.keyboard.press(id.slice(1));
    await page.keyboard.press('c');
    await node(page, id, 'crashed').waitFor();
    if (id === 'S2') {
      // What comes of it is seen, and so becomes another future.
      await page.keyboard.press('.');
      for (let presses = 0; presses < 5 && (await node(page, 'S2', 'up').count()) === 0; presses += 1) {
        await page.keyboard.press(',');
        await page.waitForTimeout(100);
      }
      // What happens at one time is kept together: the other future begins before.
      const then = await timeOf(page);
      await page.keyboard.press(',');
      await expect.poll(() => timeOf(page)).toBeLessThan(then);
    }
  }
  for (let step = 0; step < 4; step += 1) {
    const then = await eventOf(page);
    await page.keyboard.press('.');
    await expect.poll(() => eventOf(page)).not.toBe(then);
  }
  await page.locator('.bar-branch').click();
  return page;
}

test('branches are named, shown side by side at one time, swapped, and deleted with a way back', async () => {
  const page = await openBranched();
  await row(page, 1).getByRole('button', { name: /^Name/ }).click();
  await page.keyboard.type('S3 is down');
  await page.keyboard.press('Enter');
  await row(page, 1).locator('.branches-show', { hasText: 'S3 is down' }).waitFor();

  await row(page, 0)
    .getByRole('button', { name: /beside$/ })
    .click();
  const beside = page.locator('.compared');
  await beside.locator('[data-node=S2][data-status=crashed]').waitFor();
  await beside.locator('[data-node=S3][data-status=up]').waitFor();
  await expect.poll(() => beside.locator('.compared-difference').getAttribute('data-differing')).toBe('S2 S3');
  await page.keyboard.press('Escape');
  // One playhead: both go.
  await slider(page).focus();
  await page.keyboard.press('Home');
  await beside.locator('[data-node=S2][data-status=up]').waitFor();
  await expect.poll(() => beside.locator('.compared-difference').getAttribute('data-differing')).toBe('');
  await page.keyboard.press('End');
  await beside.locator('[data-node=S2][data-status=crashed]').waitFor();

  await beside.getByRole('button', { name: 'Swap' }).click();
  await node(page, 'S2', 'crashed').waitFor();
  await beside.locator('[data-node=S3][data-status=crashed]').waitFor();
  await beside.getByRole('button', { name: 'Close the comparison' }).click();
  await beside.waitFor({ state: 'detached' });

  await page.locator('.bar-branch').click();
  await row(page, 1)
    .getByRole('button', { name: /^Delete/ })
    .click();
  await row(page, 1).waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await page.locator('.scrubber-fork').waitFor({ state: 'detached' });
  // By the button as by the key.
  await page.getByRole('button', { name: /^Undo/ }).last().click();
  await page.locator('.bar-branch').click();
  await row(page, 1).waitFor();
  await page.locator('.scrubber-fork').waitFor();
  // Of the run itself nothing was taken back.
  await node(page, 'S2', 'crashed').waitFor();
});

test('moments are marked, named, gone to, removed with a way back, and are there after loading again', async () => {
  const page = await browser().openRunning({ query: { scenario: 'replication', play: '0' } });
  await page.keyboard.press('l');
  await page.locator('[data-part=stage] [data-node=S1][data-standing=leads]').waitFor();
  const marked = await timeOf(page);
  await page.keyboard.press('m');
  await page.locator('.scrubber-bookmark').waitFor();
  await page.getByRole('button', { name: 'Bookmarks' }).click();
  await dialog(page).getByRole('button', { name: /^Name/ }).click();
  await page.keyboard.type('S1 leads');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await slider(page).focus();
  await page.keyboard.press('Home');
  await expect.poll(() => timeOf(page)).toBe(0);

  await page.reload();
  await page.locator('.scrubber-bookmark').waitFor();
  await page.getByRole('button', { name: 'Bookmarks' }).click();
  await dialog(page).locator('.branches-show', { hasText: 'S1 leads' }).click();
  await expect.poll(() => timeOf(page)).toBe(marked);
  await dialog(page)
    .getByRole('button', { name: /^Delete/ })
    .click();
  await page.locator('.scrubber-bookmark').waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await page.locator('.notice', { hasText: 'bookmark was removed' }).getByRole('button', { name: /^Undo/ }).click();
  await page.locator('.scrubber-bookmark').waitFor();
});

test('a press on the flag of a bookmark goes to its event, also where another has the same time', async () => {
  const page = await browser().openRunning({ query: { scenario: 'replication', play: '0' } });
  /** One event further or back. @returns which it is, and when */
  const step = async (key: ',' | '.') => {
    const before = Number((await eventOf(page))?.replace(/\D/g, ''));
    const event = `event ${before + (key === '.' ? 1 : -1)}`;
    await page.keyboard.press(key);
    await expect.poll(() => eventOf(page)).toBe(event);
    return { event, t: await timeOf(page) };
  };
  const mark = async (count: number) => {
    await page.keyboard.press('m');
    await expect.poll(() => page.locator('.scrubber-bookmark').count()).toBe(count);
  };
  // All nodes start at once.
  await slider(page).focus();
  await page.keyboard.press('Home');
  await expect.poll(() => timeOf(page)).toBe(0);
  // The sentence may come a little after the slider.
  await page.locator('#why-title', { hasText: /\b0\.000/ }).waitFor();
  const last = await step(',');
  await mark(1);
  const next = await step('.');
  await mark(2);
  expect(next.t).toBe(last.t);
  const box = await page.locator('.scrubber-bookmark').first().boundingBox();
  if (!box) throw new Error('it is not shown');
  const [x, y] = [box.x + box.width - 3, box.y + box.height - 4];
  await page.mouse.move(x, y);
  // The one beside it in turn; the hand trembles.
  for (const { event } of [last, next, last]) {
    await page.mouse.down();
    await page.mouse.move(x + 2, y);
    await page.mouse.up();
    await page.mouse.move(x, y);
    await expect.poll(() => eventOf(page)).toBe(event);
    expect(await timeOf(page)).toBe(next.t);
  }
  // Whoever drags on leaves it.
  await page.mouse.down();
  await page.mouse.move(x + 60, y);
  await expect.poll(() => timeOf(page)).toBeGreaterThan(next.t);
  await page.mouse.up();
});

test('a run that plays stands still while its track is held, and goes on unless it is told not to', async () => {
  const page = await browser().openRunning({ query: { scenario: 'replication', play: '0', speed: '0.1' } });
  const play = page.locator('.bar-play');
  const says = (label: 'Play' | 'Pause') => expect.poll(() => play.getAttribute('aria-label')).toBe(label);
  await page.keyboard.press('m');
  const flag = await page.locator('.scrubber-bookmark').boundingBox();
  const track = await slider(page).boundingBox();
  if (!flag || !track) throw new Error('they are not shown');
  const places = {
    track: [track.x + track.width / 3, track.y + track.height / 2],
    bookmark: [flag.x + flag.width - 3, flag.y + flag.height - 4],
  } as const;
  await play.click();
  for (const [x, y] of [places.track, places.bookmark]) {
    await says('Pause');
    await page.mouse.move(x, y);
    await page.mouse.down();
    await says('Play');
    await page.mouse.up();
    await says('Pause');
  }
  await page.mouse.move(...places.track);
  await page.mouse.down();
  await says('Play');
  await page.keyboard.press('.');
  await page.mouse.up();
  await page.waitForTimeout(500);
  await says('Play');
});

test('a new run, another scenario and a run without the rule are taken back, and what was there is as it was left', async () => {
  const page = await openBranched();
  await page.keyboard.press('Escape');
  await page.keyboard.press('m');
  await page.locator('.scrubber-bookmark').waitFor();
  const [then, event] = [await timeOf(page), await eventOf(page)];
  const nodes = page.locator('[data-part=stage] [data-node^=S]');
  const isAsItWas = async () => {
    await expect.poll(() => nodes.count()).toBe(5);
    await page.locator('.bar-branch').waitFor();
    await page.locator('.scrubber-bookmark').waitFor();
    await expect.poll(() => timeOf(page)).toBe(then);
    await expect.poll(() => eventOf(page)).toBe(event);
  };

  await page.getByRole('button', { name: 'Settings' }).click();
  await dialog(page).getByRole('button', { name: 'One node more' }).click();
  await dialog(page).getByRole('button', { name: 'New run' }).click();
  await expect.poll(() => nodes.count()).toBe(6);
  await page.locator('.bar-branch').waitFor({ state: 'detached' });
  await page.keyboard.press('ControlOrMeta+z');
  await isAsItWas();
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect.poll(() => nodes.count()).toBe(6);
  await page.locator('.bar-branch').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await isAsItWas();

  await page.locator('.header-scenario').click();
  await dialog(page).locator('.scenario-without', { hasText: 'Figure 8' }).click();
  await page.locator('.strip-choice[data-without=true][aria-pressed=true]').waitFor();
  await page.locator('.strip-choice[data-without=false]').click();
  await page.locator('.strip-choice[data-without=false][aria-pressed=true]').waitFor();
  await page.keyboard.press('ControlOrMeta+z');
  await page.locator('.strip-choice[data-without=true][aria-pressed=true]').waitFor();
  await page.keyboard.press('ControlOrMeta+z');
  await isAsItWas();
  // What was done before is taken back as before.
  await page.keyboard.press('ControlOrMeta+z');
  await page.locator('.scrubber-bookmark').waitFor({ state: 'detached' });
});

test('a run that is taken back has its nodes where they were put, though two others were chosen in quick succession', async () => {
  const page = await browser().openRunning({ query: { scenario: 'figure-8', play: '0' } });
  await page.locator('.hand-tools').waitFor();
  const stands = page.locator('[data-part=stage] [data-node=S2]');
  const place = () => stands.getAttribute('transform');
  // The stage grows when the hint has gone, and nodes walk.
  const atRest = async () => {
    let [then, now] = [null as string | null, await place()];
    while (then !== now) {
      await page.waitForTimeout(250);
      [then, now] = [now, await place()];
    }
    return now;
  };
  await page.keyboard.press('2');
  await page.keyboard.press('c');
  await node(page, 'S2', 'crashed').waitFor();
  await page.keyboard.press('Escape');
  const places = [await atRest()];
  await stands.focus();
  for (let presses = 0; presses < 2; presses += 1) {
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(place).not.toBe(places.at(-1));
    places.push(await atRest());
  }

  await page.evaluate(() => {
    for (const without of [true, false]) {
      document.querySelector<HTMLElement>(`.strip-choice[data-without=${without}]`)?.click();
    }
  });
  await node(page, 'S2', 'up').waitFor();
  await page.keyboard.press('ControlOrMeta+z');
  await node(page, 'S2', 'crashed').waitFor();
  await expect.poll(place).toBe(places[2]);

  // A run of other nodes begins with them in order.
  await page.getByRole('button', { name: 'Settings' }).click();
  await dialog(page).getByRole('button', { name: 'One node more' }).click();
  await dialog(page).getByRole('button', { name: 'New run' }).click();
  await expect.poll(() => page.locator('[data-part=stage] [data-node^=S]').count()).toBe(6);
  await page.keyboard.press('ControlOrMeta+z');
  await node(page, 'S2', 'crashed').waitFor();
  for (const before of [places[2], places[1], places[0]]) {
    await expect.poll(place).toBe(before);
    await page.keyboard.press('ControlOrMeta+z');
  }
  await node(page, 'S2', 'up').waitFor();
});

test('milestones stand on the track where they happened, each kind with its shape', async () => {
  const page = await browser().openRunning({ query: { scenario: 'replication', at: '6', play: '0' } });
  const seen = async (time: number) => {
    const track = await page.locator('.scrubber').boundingBox();
    const end = Number(await page.locator('.scrubber').getAttribute('aria-valuemax'));
    return (track?.x ?? 0) + (time / end) * (track?.width ?? 0);
  };
  const middleOf = async (mark: string) => {
    const box = await page.locator(mark).first().boundingBox();
    return (box?.x ?? 0) + (box?.width ?? 0) / 2;
  };
  const [election, commit] = ['circle.scrubber-mark', 'rect.scrubber-mark'];
  await page.locator(commit).first().waitFor();
  expect(await page.locator(election).count()).toBe(1);
  expect(await page.locator('path.scrubber-mark').count()).toBe(0);
  // The crash is one too, and keeps its place when the track shows more of the run.
  await page.keyboard.press('3');
  await page.keyboard.press('c');
  await page.locator('path.scrubber-mark').waitFor();
  const crash = await timeOf(page);
  expect(await middleOf('path.scrubber-mark')).toBeCloseTo(await seen(crash), -1);
  await page.keyboard.press('l');
  await expect.poll(() => timeOf(page)).toBeGreaterThan(crash);
  expect(await middleOf('path.scrubber-mark')).toBeCloseTo(await seen(crash), -1);
  // Back at the election, it stands under the playhead.
  await page.getByRole('slider', { name: 'Time' }).first().focus();
  await page.keyboard.press('Home');
  await expect.poll(() => timeOf(page)).toBe(0);
  for (
    let presses = 0;
    presses < 5 && (await page.locator('[data-node][data-role=leader]').count()) === 0;
    presses += 1
  ) {
    const then = await timeOf(page);
    await page.keyboard.press('l');
    await expect.poll(() => timeOf(page)).toBeGreaterThan(then);
  }
  expect(await middleOf(election)).toBeCloseTo(await seen(await timeOf(page)), -1);
});
