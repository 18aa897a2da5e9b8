/** The stage under the hand: strokes, drags, the lens and the legend, by mouse, by finger and by key. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { legendButton, middle, nodeAt, openHandsOn } from './hands.ts';
import { type PageOptions, PHONE, slowEngine, startBrowser } from './harness.ts';

const browser = startBrowser();
const STILL = { scenario: 'replication', play: '0' };

const link = (page: Page, ends: string, state: string) => page.locator(`[data-link="${ends}"][data-state=${state}]`);
const openHands = (options?: PageOptions) => openHandsOn(browser(), { query: STILL, ...options });

/** Under S1, at the top of the ring, from left to right: only S1's links to S3 and S4 run there for sure. */
async function strokeUnderS1(page: Page): Promise<void> {
  const [top, left, right] = [await nodeAt(page, 'S1'), await nodeAt(page, 'S5'), await nodeAt(page, 'S2')];
  const y = top.y + (left.y - top.y) * 0.62;
  await page.mouse.move(top.x - (top.x - left.x) * 0.3, y);
  await page.mouse.down();
  await page.mouse.move(top.x + (right.x - top.x) * 0.3, y, { steps: 4 });
}

describe('a line across links', () => {
  test('lights up what it crosses, cuts it both ways, joins it again; Esc takes it back before', async () => {
    const page = await openHands();
    await strokeUnderS1(page);
    expect(await page.locator('.hand-crossed').count()).toBe(2);
    await page.getByText('Cuts 2 links').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.hand-line').waitFor({ state: 'detached' });
    await page.mouse.up();
    expect(await page.locator('[data-state=cut]').count()).toBe(0);

    await strokeUnderS1(page);
    await page.mouse.up();
    await link(page, 'S1>S3', 'cut').waitFor();
    await link(page, 'S1>S4', 'cut').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);

    await strokeUnderS1(page);
    await page.getByText('Joins 2 links again').waitFor();
    await page.mouse.up();
    await link(page, 'S1>S3', 'open').waitFor();
    await link(page, 'S1>S4', 'open').waitFor();

    // What one line did is one step back, and one forth.
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('[data-state=cut]').count()).toBe(2);
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('[data-state=cut]').count()).toBe(0);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => page.locator('[data-state=cut]').count()).toBe(2);
  });

  test('is taken back whole however fast undo is pressed, and done again whole', async () => {
    const page = await openHands();
    await slowEngine(page, { asked: 150 });
    const press = async (key: string, times: number) => {
      for (let presses = 0; presses < times; presses += 1) await page.keyboard.press(key);
    };
    /** How many links are cut, and whether there is something to be taken back, and to be done again. */
    const state = async () => {
      const ways = await Promise.all(
        [/^Undo/, /^Redo/].map((name) => page.getByRole('button', { name }).first().getAttribute('aria-disabled')),
      );
      return [await page.locator('[data-state=cut]').count(), ...ways.map((disabled) => disabled === 'false')];
    };
    await strokeUnderS1(page);
    await page.mouse.up();
    await link(page, 'S1>S4', 'cut').waitFor();
    // A single command after it is still under way when undo is pressed, and the first undo at the second.
    await page.keyboard.press('c');
    await press('Control+z', 2);
    await expect.poll(state).toEqual([0, false, true]);
    await press('Control+Shift+z', 1);
    await expect.poll(state).toEqual([2, true, true]);

    // Two gestures, and both taken back at once.
    await strokeUnderS1(page);
    await page.mouse.up();
    await press('Control+z', 2);
    await expect.poll(state).toEqual([0, false, true]);
    await press('Control+Shift+z', 2);
    await expect.poll(state).toEqual([0, true, false]);
    await press('Control+z', 1);
    await expect.poll(state).toEqual([2, true, true]);
  });

  test('may begin on a message, which is pressed only if the hand does not move', async () => {
    const page = await openHands({ query: { scenario: 'replication', play: '0', at: '4.2' } });
    const message = page.locator('[data-message]:not([data-type=ClientRequest])').first();
    const { x, y } = await middle(message);
    const far = await nodeAt(page, 'S4');
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + (far.x < x ? 60 : -60), y + 20, { steps: 4 });
    await page.locator('.hand-line').waitFor();
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);

    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.up();
    await page.getByRole('dialog').waitFor();
  });

  test('with Shift cuts one way', async () => {
    const page = await openHands();
    await page.keyboard.down('Shift');
    await strokeUnderS1(page);
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await link(page, 'S1>S3', 'oneWay').waitFor();
    const spoken = await page.locator('[data-link="S1>S3"]').getAttribute('aria-label');
    expect(spoken).toContain('only S3 to S1 gets through');
  });
});

test('a node moves under the hand and by Alt and arrows, and is tidied up', async () => {
  // High enough that there is free room to drop it in.
  const page = await openHands({ viewport: { width: 1280, height: 1000 } });
  const home = await nodeAt(page, 'S1');
  await page.mouse.move(home.x, home.y);
  await page.mouse.down();
  await page.mouse.move(home.x + 60, home.y + 90, { steps: 4 });
  await page.mouse.up();
  expect(await nodeAt(page, 'S1')).toEqual({ x: expect.closeTo(home.x + 60, -1), y: expect.closeTo(home.y + 90, -1) });
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.getByRole('button', { name: /^Tidy up/ }).click();
  expect(await nodeAt(page, 'S1')).toEqual(home);

  await page.locator('[data-node=S1]').focus();
  await page.keyboard.press('Alt+ArrowDown');
  expect((await nodeAt(page, 'S1')).y).toBeGreaterThan(home.y + 5);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-node'))).toBe('S1');
});

test('a node that was dragged is not pressed: Space goes on with the run, and whoever had the focus keeps it', async () => {
  const page = await openHands();
  const drag = async () => {
    const { x, y } = await nodeAt(page, 'S1');
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 30, y + 30, { steps: 4 });
    await page.mouse.up();
  };
  await page.locator('[data-node=S3]').focus();
  await drag();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-node'))).toBe('S3');
  await page.evaluate(() => (document.activeElement as SVGElement).blur());
  await drag();
  await page.keyboard.press(' ');
  await page.getByRole('button', { name: 'Pause', exact: true }).waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('when a notice goes, nodes walk to where there is more room: they do not jump', async () => {
  const page = await openHands();
  // The advice for the first visit, which keeps its room, is not there on a second.
  await page.locator('.notice-hint .notice-close').click();
  await page.goto(browser().address({ query: { ...STILL, speed: 'x' } }));
  await legendButton(page).waitFor();
  await page.locator('.notice').waitFor();
  const places = page.evaluate(async () => {
    const node = document.querySelector('[data-node=S3]');
    const seen: (string | null | undefined)[] = [];
    while (seen.length === 0 || document.querySelector('.notice')) {
      seen[0] = node?.getAttribute('transform');
      await new Promise(requestAnimationFrame);
    }
    // Until it has stood still for a while.
    for (let still = 0; still < 30; still += 1) {
      const place = node?.getAttribute('transform');
      if (place !== seen.at(-1)) still = 0;
      seen.push(place);
      await new Promise(requestAnimationFrame);
    }
    return [...new Set(seen)];
  });
  await page.locator('.notice-close').click();
  expect((await places).length).toBeGreaterThan(2);
});

test('a node dropped in the field is split off, and goes home to its group', async () => {
  const page = await openHands();
  const [from, mate] = [await nodeAt(page, 'S2'), await nodeAt(page, 'S3')];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x - 20, from.y + 20);
  const zone = await middle(page.locator('.hand-zone'));
  await page.mouse.move(zone.x, zone.y, { steps: 3 });
  await page.locator('.hand-zone[data-over]').waitFor();
  await page.mouse.up();
  await link(page, 'S2>S3', 'parted').waitFor();
  // The planes have parted when their captions are wholly there.
  await page.locator('.stage-caption[opacity="1"]').first().waitFor();
  const apart = await nodeAt(page, 'S2');
  await page.mouse.move(apart.x, apart.y);
  await page.mouse.down();
  const group = await nodeAt(page, 'S4');
  await page.mouse.move((group.x + mate.x) / 2, (group.y + mate.y) / 2, { steps: 4 });
  await page.locator('.hand-over').waitFor();
  await page.mouse.up();
  await link(page, 'S2>S3', 'open').waitFor();
});

/** Drops a node in the field for one that is to stand on its own. */
async function splitOff(page: Page, id: string): Promise<void> {
  const { x, y } = await nodeAt(page, id);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 15, y - 15);
  const zone = await middle(page.locator('.hand-zone'));
  await page.mouse.move(zone.x, zone.y, { steps: 3 });
  await page.locator('.hand-zone[data-over]').waitFor();
  await page.mouse.up();
  await page.locator('.stage-caption[opacity="1"]').first().waitFor();
}

test('a plane takes a node on either side of the one that stands there, and says so', async () => {
  for (const aside of [-80, 110]) {
    const page = await openHands();
    await splitOff(page, 'S4');
    const [from, mate] = [await nodeAt(page, 'S5'), await nodeAt(page, 'S4')];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(mate.x + aside, mate.y, { steps: 4 });
    await page.getByText('S5 joins S4', { exact: true }).waitFor();
    await page.mouse.up();
    await link(page, 'S4>S5', 'open').waitFor();
    await link(page, 'S1>S5', 'parted').waitFor();
    await page.close();
  }
});

test('on a phone nothing lies over the field, and the buttons cover neither names nor captions afterwards', async () => {
  const page = await openHands({ viewport: PHONE, touch: true });
  const { x, y } = await nodeAt(page, 'S4');
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 15, y - 15);
  await page.locator('.hand-zone').waitFor();
  expect(await page.locator('.hand-tools').evaluate((tools) => getComputedStyle(tools).opacity)).toBe('0');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await splitOff(page, 'S4');
  const covered = () =>
    page.evaluate(() => {
      const boxes = (selector: string) =>
        [...document.querySelectorAll(selector)].map((each) => each.getBoundingClientRect());
      const words = boxes('.stage-caption, .stage-label-name, .stage-node-disc');
      return boxes('.hand-tools button').flatMap((a) =>
        words.filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
      ).length;
    });
  await expect.poll(covered).toBe(0);
});

test('where everything is in its place there is nothing to tidy up', async () => {
  const page = await openHands();
  const tidy = page.getByRole('button', { name: /^Tidy up/ });
  await splitOff(page, 'S4');
  expect(await tidy.count()).toBe(0);
  await page.keyboard.press('h');
  await link(page, 'S4>S5', 'open').waitFor();
  expect(await tidy.count()).toBe(0);
  const { x, y } = await nodeAt(page, 'S1');
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 40, y + 40, { steps: 3 });
  await page.mouse.up();
  await tidy.waitFor();
  await page.keyboard.press('Control+z');
  await tidy.waitFor({ state: 'detached' });
});

test('a line between whole groups parts them as a partition does, in one step', async () => {
  const page = await openHands();
  const [above, below] = [await nodeAt(page, 'S5'), await nodeAt(page, 'S4')];
  const right = await nodeAt(page, 'S2');
  const y = (above.y + below.y) / 2;
  const stroke = async () => {
    await page.mouse.move(above.x - 60, y);
    await page.mouse.down();
    await page.mouse.move(right.x + 60, y, { steps: 4 });
  };
  await stroke();
  await page.getByText('S1 S2 S5 | S3 S4', { exact: false }).last().waitFor();
  await page.mouse.up();
  await expect.poll(() => page.locator('[data-state=parted]').count()).toBe(6);
  expect(await page.locator('.stage-plane-part').count()).toBe(2);
  expect(await page.locator('[data-state=cut]').count()).toBe(0);
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.locator('[data-state=parted]').count()).toBe(0);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => page.locator('[data-state=parted]').count()).toBe(6);
  await page.keyboard.press('h');
  await expect.poll(() => page.locator('[data-state=parted]').count()).toBe(0);
});

test("a node's card hides no node, and makes way when the stage is given more room", async () => {
  const page = await openHands({ reducedMotion: true });
  const hidden = () =>
    page.evaluate(() => {
      const card = document.querySelector('.stage-card')?.getBoundingClientRect();
      if (!card) return ['no card'];
      return [...document.querySelectorAll('[data-part=stage] .stage-node-disc')].flatMap((disc) => {
        const { left, right, top, bottom } = disc.getBoundingClientRect();
        const lies = left < card.right && right > card.left && top < card.bottom && bottom > card.top;
        return lies ? [disc.closest('[data-node]')?.getAttribute('data-node')] : [];
      });
    });
  for (const id of ['S1', 'S2', 'S3', 'S4', 'S5']) {
    await page.locator(`[data-node=${id}] .stage-node-disc`).click();
    await page.getByRole('dialog', { name: `Node ${id}` }).waitFor();
    await expect.poll(hidden).toEqual([]);
    await page.keyboard.press('Escape');
  }
  await page.locator('[data-node=S3] .stage-node-disc').click();
  const before = await nodeAt(page, 'S2');
  await page.setViewportSize({ width: 1680, height: 820 });
  await expect.poll(async () => (await nodeAt(page, 'S2')).x).toBeGreaterThan(before.x + 50);
  await expect.poll(hidden).toEqual([]);
});

test('Ctrl and the wheel look nearer, the wheel alone does not, a double click goes back', async () => {
  const page = await openHands();
  const stage = page.locator('.stage-inside');
  const box = await page.locator('.stage').boundingBox();
  if (!box) throw new Error('there is no stage');
  await page.mouse.move(box.x + 20, box.y + 20);
  await page.mouse.wheel(0, -300);
  expect(await stage.evaluate(({ style }) => (style as CSSStyleDeclaration).transform)).toBe('');
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -300);
  await page.keyboard.up('Control');
  await expect
    .poll(() => stage.evaluate(({ style }) => (style as CSSStyleDeclaration).transform))
    .toContain('scale(1.9');
  await page.mouse.dblclick(box.x + 20, box.y + 20);
  await expect.poll(() => stage.evaluate(({ style }) => (style as CSSStyleDeclaration).transform)).toBe('');
});

test('the legend opens by key, tells what is there and nothing else, and gives the focus back', async () => {
  const page = await openHands();
  await page.locator('[data-node=S3]').focus();
  await page.keyboard.press('g');
  const legend = page.getByRole('dialog', { name: 'Legend' });
  await legend.locator('[data-item=follower]').waitFor();
  expect(await legend.locator('[data-item=cut], [data-item=crashed], [data-item=leader]').count()).toBe(0);
  await page.keyboard.press('g');
  await legend.waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-node'))).toBe('S3');
  await page.keyboard.press('c');
  await page.keyboard.press('g');
  await legend.locator('[data-item=crashed]').waitFor();
});

test('the legend is whole on a small laptop and a projector, and as large there as what it is about', async () => {
  for (const present of [undefined, '1']) {
    const query = { ...STILL, at: '20', ...(present && { present }) };
    const page = await openHands({ viewport: { width: 1280, height: 720 }, query });
    await page.keyboard.press('g');
    const legend = page.getByRole('dialog', { name: 'Legend' });
    await legend.waitFor();
    expect(await legend.evaluate((panel) => panel.scrollHeight - panel.clientHeight)).toBeLessThanOrEqual(0);
    // Beside the stage, which it is about.
    const [panel, node] = [await legend.boundingBox(), await page.locator('[data-node=S2]').boundingBox()];
    expect(panel?.x).toBeGreaterThan((node?.x ?? Number.NaN) + (node?.width ?? Number.NaN));
    const sizes = await legend
      .locator('.stage-message, .stage-applied')
      .evaluateAll((samples) => samples.map((sample) => Number.parseFloat(getComputedStyle(sample).fontSize)));
    expect(sizes.length).toBeGreaterThan(0);
    if (present) expect(Math.min(...sizes)).toBeGreaterThanOrEqual(18);
    await page.close();
  }
});

test('the legend speaks of keys only where there are some, and of no links to cut in a crowd', async () => {
  const page = await openHands({ viewport: PHONE, touch: true });
  await legendButton(page).tap();
  const legend = page.getByRole('dialog', { name: 'Legend' });
  await legend.getByText('Draw a line across links').waitFor();
  expect(await legend.textContent()).not.toMatch(/Shift|Ctrl|Alt/);
  const crowd = await browser().openRunning({ query: { nodes: '51', play: '0', at: '8' } });
  await crowd.keyboard.press('g');
  const few = crowd.getByRole('dialog', { name: 'Legend' });
  await few.getByText('leader: filled', { exact: true }).waitFor();
  await few.getByText('With Shift').waitFor({ state: 'detached' });
  await few.getByText('Alt and an arrow key').waitFor();
});

test('an entry that is applied is told beside its node, as stepping shows it, and in the legend', async () => {
  const page = await openHands({ reducedMotion: true });
  const chip = page.locator('[data-applied="S1:1"]');
  const why = page.locator('[data-part=why]');
  for (let k = 0; k < 60 && (await chip.count()) === 0; k += 1) {
    const before = await why.textContent();
    await page.keyboard.press('.');
    await expect.poll(() => why.textContent()).not.toBe(before);
  }
  expect(await chip.textContent()).toBe('noop');
  // It was committed in the same event, and while time stands that is still to be seen when the glow is over.
  const committed = page.locator('[data-committed=S1]');
  await page.waitForTimeout(1_200);
  await committed.waitFor();
  await page.keyboard.press('g');
  const legend = page.getByRole('dialog', { name: 'Legend' });
  await legend.locator('[data-item=applied]').waitFor();
  await legend.locator('[data-item=glow]').waitFor();
  await page.keyboard.press('g');
  // Before it happened there is nothing of it, and afterwards it is there again: it follows from the time alone.
  await page.keyboard.press(',');
  await chip.waitFor({ state: 'detached' });
  expect(await committed.count()).toBe(0);
  await page.keyboard.press('.');
  await chip.waitFor();
  await committed.waitFor();
});

test('with 25 nodes a message is a dot, and a press near it opens its card', async () => {
  const page = await openHands({ query: { scenario: 'first-election', nodes: '25', play: '0' } });
  const swarm = page.locator('.stage-swarm');
  for (let k = 0; k < 40 && Number(await swarm.getAttribute('data-messages')) < 20; k += 1) {
    const before = await page.locator('[data-part=why]').textContent();
    await page.keyboard.press('.');
    await expect.poll(() => page.locator('[data-part=why]').textContent()).not.toBe(before);
  }
  // All were sent just now: they stand in a ring about their sender. Somewhere near it the pointer finds one.
  const ring = page.locator('.stage-swarm-near');
  const sender = await page.evaluate(() =>
    document.querySelector('[data-standing=contends]')?.getAttribute('data-node'),
  );
  const { x, y } = await nodeAt(page, sender ?? 'S1');
  for (let turn = 0; turn < 24 && (await ring.count()) === 0; turn += 1)
    await page.mouse.move(x + 24 * Math.cos(turn / 4), y + 24 * Math.sin(turn / 4));
  await ring.waitFor();
  expect(await ring.evaluate((element) => getComputedStyle(element).cursor)).toBe('pointer');
  const { x: dotX, y: dotY } = await middle(ring);
  await page.mouse.click(dotX + 4, dotY + 4);
  await page.getByRole('dialog', { name: /^RequestVote, / }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('on a screen with two pixels to one of CSS the dots lie where they are pressed', async () => {
  const query = { scenario: 'replication', nodes: '25', play: '0', at: '5' };
  const page = await openHands({ query, density: 2 });
  const swarm = page.locator('.stage-swarm');
  await swarm.waitFor();
  expect(await swarm.boundingBox()).toEqual(await page.locator('.stage-planes').boundingBox());
  const ring = page.locator('.stage-swarm-near');
  const stage = await page.locator('.stage-planes').boundingBox();
  if (!stage) throw new Error('there is no stage');
  const found: { x: number; y: number }[] = [];
  for (let row = 0.2; row < 0.85; row += 0.05) {
    for (let column = 0.15; column < 0.8; column += 0.05) {
      await page.mouse.move(stage.x + stage.width * column, stage.y + stage.height * row);
      if (found.length < 3 && (await ring.count()) > 0) found.push(await middle(ring));
    }
  }
  expect(found).toHaveLength(3);
  const painted = await swarm.evaluate((canvas: HTMLCanvasElement, places) => {
    const { left, top, width } = canvas.getBoundingClientRect();
    const density = canvas.width / width;
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    const at = (along: number) => Math.round(along * density);
    return places.map(({ x, y }) => pixels[4 * (at(y - top) * canvas.width + at(x - left)) + 3]);
  }, found);
  expect(painted, 'dots under the rings').toEqual([255, 255, 255]);
});

test('a finger that is held opens the card, one that moves draws', async () => {
  const page = await openHands({ viewport: PHONE });
  const { x, y } = await nodeAt(page, 'S2');
  const client = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  await touch('touchStart', [{ x, y }]);
  await page.getByRole('dialog', { name: /S2/ }).waitFor();
  await touch('touchEnd', []);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  // From inside the ring across the link between S4 and S5, where no message flies: a label stands on the other side.
  const [s4, s5] = [await nodeAt(page, 'S4'), await nodeAt(page, 'S5')];
  const middle = { x: (s4.x + s5.x) / 2, y: (s4.y + s5.y) / 2 };
  await touch('touchStart', [{ x: middle.x + 45, y: middle.y }]);
  await touch('touchMove', [{ x: middle.x + 20, y: middle.y }]);
  await touch('touchMove', [{ x: middle.x - 15, y: middle.y }]);
  // It is level, and such a line has no height by which it would count as visible.
  await page.locator('.hand-line').waitFor({ state: 'attached' });
  await touch('touchEnd', []);
  await link(page, 'S4>S5', 'cut').waitFor();
});

test('two fingers that part look nearer at what is between them, one does not', async () => {
  const page = await openHands({ viewport: PHONE, touch: true });
  const inside = page.locator('.stage-inside');
  const lens = () => inside.evaluate(({ style }) => (style as CSSStyleDeclaration).transform);
  const box = await page.locator('.stage').boundingBox();
  if (!box) throw new Error('there is no stage');
  const client = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number; id: number }[]) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  // About S1, which is then still there: what lies between the fingers stays where it is.
  const { x, y } = await nodeAt(page, 'S1');
  const apart = (by: number, below = 0) => [-1, 1].map((side, id) => ({ x: x + side * by, y: y + below, id }));

  // From below S1, for the stage's buttons stand beside it.
  await touch('touchStart', [{ x: x - 60, y: y + 70, id: 0 }]);
  await touch('touchMove', [{ x: x - 30, y: y + 70, id: 0 }]);
  await page.locator('.hand-line').waitFor({ state: 'attached' });
  expect(await lens()).toBe('');
  // The second finger takes back the line that the first has begun.
  await touch('touchStart', apart(60));
  await page.locator('.hand-line').waitFor({ state: 'detached' });
  await touch('touchMove', apart(90));
  await touch('touchMove', apart(120));
  await expect.poll(lens).toMatch(/scale\((1\.9|2)/);
  expect(await nodeAt(page, 'S1')).toEqual({ x: expect.closeTo(x, -1), y: expect.closeTo(y, -1) });
  // It is the stage that is looked at, not the page.
  expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
  // The finger that is left neither looks nearer nor draws.
  const near = await lens();
  await touch('touchEnd', apart(120).slice(0, 1));
  await touch('touchMove', [{ x: x - 40, y: y + 30, id: 0 }]);
  await touch('touchEnd', []);
  expect(await lens()).toBe(near);
  expect(await page.locator('.hand-line, [data-state=cut]').count()).toBe(0);

  // Below the stage's buttons, which keep their own presses.
  await touch('touchStart', apart(120, 150));
  await touch('touchMove', apart(40, 150));
  await touch('touchEnd', []);
  await expect.poll(lens).toBe('');
});
