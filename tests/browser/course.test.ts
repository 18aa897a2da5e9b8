/**
 * The course in a real browser: each chapter from start to end and back, at random and by link, without a difference;
 * questions, the sandbox and back, challenges, the lecturer's window.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Chapter, Course } from '../../src/algorithms/course.ts';
import raftPage from '../../src/algorithms/raft/page.ts';
import { listCourses } from '../../src/course/catalogue.ts';
import { headerOfSetting } from '../../src/course/scene.ts';
import { stopsOf } from '../../src/course/stops.ts';
import { packRun } from '../../src/sharing/fragment.ts';
import { shareRun } from '../../src/sharing/shared-run.ts';
import { LANGUAGES, LAPTOP, PHONE, RUNNING_NODE, startBrowser, THEMES } from './harness.ts';

const browser = startBrowser();

const ROOT = join(import.meta.dirname, '../..');
/** A chapter with its words in one language, KB after gzip. */
const CHAPTER_KB_MAX = 25;

async function chaptersOf(algorithm: string) {
  const { default: course }: { default: Course } = await import(`../../src/algorithms/${algorithm}/course/index.ts`);
  return Promise.all(
    course.chapters.map(async (id) => {
      const file: { default: Chapter } = await import(`../../src/algorithms/${algorithm}/course/${id}/index.ts`);
      return { id, algorithm, names: stopsOf(file.default).map(({ name }) => name), chapter: file.default };
    }),
  );
}

/** Those on Raft first. */
const chapters = (await Promise.all(listCourses().map(chaptersOf))).flat();
const first = chapters[0] as (typeof chapters)[number];

type Options = Parameters<ReturnType<typeof browser>['open']>[0];

async function openLesson(chapter: string, step?: string, options: Options = {}): Promise<Page> {
  const query = { lesson: chapter, ...(step === undefined ? {} : { step }), ...options?.query };
  const page = await browser().open({ reducedMotion: true, ...options, query });
  await held(page, step);
  return page;
}

/** Waits until the run holds, at a stop if it is named. */
async function held(page: Page, stop?: string): Promise<void> {
  const at = stop === undefined ? '' : `[data-stop="${stop}"]`;
  await page.locator(`.lesson-words[data-phase=held]${at}`).waitFor({ state: 'attached', timeout: 20_000 });
  await page.locator(RUNNING_NODE).first().waitFor();
}

/** All that is on show at a stop: the place in the run, the words, how each node is drawn, and the logs' first entries. */
async function shown(page: Page): Promise<string> {
  return page.evaluate(async () => {
    // Of long logs only the columns in sight are there: which those are is not compared, but what stands in the first.
    const logs = document.querySelector('.lesson-side .logs-scroll');
    if (logs) logs.scrollLeft = 0;
    for (let k = 0; logs && k < 3; k += 1) await new Promise(requestAnimationFrame);
    const stage = document.querySelector<HTMLElement>('.lesson-stage');
    const nodes = [...document.querySelectorAll<SVGElement>('.lesson-stage [data-node]')].map((node) => [
      { ...node.dataset },
      node.querySelector('.stage-unseen')?.textContent,
    ]);
    const rows = [...document.querySelectorAll<HTMLElement>('.lesson-side [data-cell]')].map(
      (cell) => cell.textContent,
    );
    const words = document.querySelector('.lesson-foot')?.textContent;
    return JSON.stringify({ ...stage?.dataset, nodes, rows, words });
  });
}

async function press(page: Page, key: string, stop: string): Promise<void> {
  await page.keyboard.press(key);
  await held(page, stop);
}

/** The least that is random, and the same each time. */
function* draws(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** A way through a chapter's stops: by a key, or by a press on the dash of a step. */
interface Way {
  readonly to: string;
  readonly key: 'ArrowLeft' | 'PageUp' | 'ArrowRight' | null;
}

/** From the challenge back by one, then by leaps, each with one further back; at last a few at random. */
function waysBack(names: readonly string[], random: Generator<number, never>): readonly Way[] {
  const steps = names.filter((name) => !name.endsWith('.seen'));
  const ways: Way[] = [{ to: names.at(-2) as string, key: 'ArrowLeft' }];
  for (let step = steps.length - 2; step > 0; step -= Math.ceil(steps.length / 2)) {
    const to = steps[step] as string;
    ways.push({ to, key: null }, { to: names[names.indexOf(to) - 1] as string, key: 'ArrowLeft' });
  }
  let at = names.indexOf(ways.at(-1)?.to ?? '');
  for (let count = 0; count < 2; count += 1) {
    const way = random.next().value;
    const by = way < 0.34 && at > 0 ? -1 : way < 0.67 && at + 1 < names.length ? 1 : 0;
    if (by === 0) at = names.indexOf(steps[Math.floor(random.next().value * steps.length)] as string);
    else at += by;
    ways.push({ to: names[at] as string, key: by === 0 ? null : by < 0 ? 'PageUp' : 'ArrowRight' });
  }
  return ways;
}

describe.each(chapters)('chapter $id', ({ id, names }) => {
  test('is the same forward, back, at random and by link', async () => {
    const random = draws(id.length);
    const ways = waysBack(names, random);
    const linked = names[Math.floor(random.next().value * names.length)] as string;
    const compared = new Set([linked, ...ways.map(({ to }) => to)]);
    const page = await openLesson(id);
    const forward = new Map<string, string>();
    for (const [k, name] of names.entries()) {
      if (k > 0) await press(page, k % 2 ? 'ArrowRight' : 'PageDown', name);
      expect(new URL(page.url()).searchParams.get('step') ?? names[0]).toBe(name);
      if (compared.has(name)) forward.set(name, await shown(page));
    }
    const steps = names.filter((name) => !name.endsWith('.seen'));
    for (const { to, key } of ways) {
      if (key) await page.keyboard.press(key);
      else await page.locator('.lesson-dash').nth(steps.indexOf(to)).click();
      await held(page, to);
      expect(await shown(page), `back to ${to}`).toBe(forward.get(to));
    }
    await press(page, 'Home', names[0] as string);
    // The page anew, with nothing of what it has computed; what it was made of may be in the browser's cache.
    await page.goto(browser().address({ query: { lesson: id, step: linked } }));
    await held(page, linked);
    expect(await shown(page), `by link to ${linked}`).toBe(forward.get(linked));
  }, 120_000);
});

describe('a lesson', () => {
  test('plays the way to a step, and holds exactly where a link leads', async () => {
    const target = first.names[1] as string;
    const page = await openLesson(first.id, first.names[0], { reducedMotion: false });
    await page.keyboard.press('ArrowRight');
    // Its words are there at once, the run is on its way.
    await page.locator(`[data-stop="${target}"]`).waitFor({ state: 'attached' });
    await held(page, target);
    const played = await shown(page);
    const linked = await openLesson(first.id, target, { reducedMotion: false });
    expect(await shown(linked)).toBe(played);
    await linked.keyboard.press('r');
    await linked.locator('[data-phase=moving]').waitFor({ state: 'attached' });
    await held(linked, target);
    expect(await shown(linked)).toBe(played);
  });

  test('asks, and shows what was predicted beside what the run shows', async () => {
    const asking = first.names.find((name) => name.endsWith('.seen')) as string;
    const question = asking.replace('.seen', '');
    const verdicts: string[] = [];
    const page = await openLesson(first.id, question);
    const answers = page.locator('.lesson-choice, .lesson-entry, .lesson-number button[type=submit]');
    for (let k = 0; k < Math.min(2, await answers.count()); k += 1) {
      await page.locator('.lesson-dash[aria-current]').click();
      await held(page, question);
      await answers.nth(k).click();
      await held(page, asking);
      verdicts.push(await page.locator('.lesson-lead').innerText());
      // The caption has the focus, since what was pressed is gone.
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('lesson-caption');
      expect(await page.locator('[role=status]').allInnerTexts()).toContainEqual(
        expect.stringContaining(String(verdicts[k]).replaceAll('\n', ' ')),
      );
    }
    expect(new Set(verdicts).size).toBe(verdicts.length);
    await page.reload();
    await held(page, asking);
    expect(await page.locator('.lesson-lead').innerText()).toBe(verdicts.at(-1));
  });

  test('can be gone through with the keyboard alone, and leaves single keys to who wants them', async () => {
    const [start, next] = first.names as [string, string];
    const page = await openLesson(first.id);
    await page.locator('.lesson-next').focus();
    await press(page, 'Enter', next);
    expect(await page.evaluate(() => document.activeElement?.classList.contains('lesson-next'))).toBe(true);
    await press(page, 'Home', start);
    await press(page, '.', next);
    await page.keyboard.press('?');
    await page.getByRole('switch').click();
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('.');
    await page.keyboard.press('t');
    await held(page, next);
    // Nor are they promised.
    const told = () =>
      page.locator('.lesson-bar button').evaluateAll((all) => all.map((one) => one.getAttribute('title')).join());
    expect(await told()).not.toMatch(/\(.\)/);
    await press(page, 'PageUp', start);
    await page.keyboard.press('Escape');
    await page.locator('.contents-chapter').first().waitFor();
    expect(await page.locator('.contents-go').innerText()).not.toBe('Begin');
  });

  test('has a legend, by the key that its button tells', async () => {
    const page = await openLesson(first.id);
    await page.getByRole('button', { name: 'Legend' }).waitFor();
    await page.keyboard.press('g');
    await page.getByRole('dialog', { name: 'Legend' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Legend' }).waitFor({ state: 'detached' });
  });

  test('is for watching: pressing a node says how to act on it', async () => {
    const page = await openLesson(first.id);
    await page.locator('.lesson-stage [data-node]').first().click();
    await page.locator('.lesson-hint:not(:empty)').waitFor();
    expect(await page.locator('.ui-popover').count()).toBe(0);
  });

  test('is taken over at that very place, and gone on with', async () => {
    const name = first.names[2] as string;
    const page = await openLesson(first.id, name);
    const before = await shown(page);
    const state = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('[data-part=stage] [data-node] .stage-unseen')].map((each) => each.textContent),
      );
    const nodes = await state();
    await page.keyboard.press('t');
    await page.locator('.course-strip').waitFor();
    expect(await state()).toEqual(nodes);
    expect(page.url()).toContain('#run=');
    await page.reload();
    await page.locator('.course-strip').waitFor();
    await page.locator(RUNNING_NODE).first().waitFor();
    expect(await state()).toEqual(nodes);
    // Something is done there: `c` crashes a server, or restarts one that is down.
    const status = await page.locator('[data-part=stage] [data-node=S1]').getAttribute('data-status');
    await page.keyboard.press('1');
    await page.keyboard.press('c');
    await page.locator(`[data-part=stage] [data-node=S1]:not([data-status=${status}])`).waitFor();
    await page.locator('.course-strip > .ui-button').click();
    await held(page, name);
    expect(await shown(page)).toBe(before);
    await page.goBack();
    await page.locator('.course-strip').waitFor();
    await page.goForward();
    await held(page, name);
    expect(await shown(page)).toBe(before);
  });
});

describe('what is on show in a lesson', () => {
  const nodesOf = ({ setting }: Chapter['challenge']) => setting.nodes;
  const captions = (page: Page) => page.locator('.lesson-stage .stage-caption:visible').count();

  test('does not say on the stage which group can decide while that is asked', async () => {
    const page = await openLesson('why', 'partition');
    await page.locator('.lesson-stage .stage-caption').first().waitFor({ state: 'attached' });
    expect(await captions(page)).toBe(0);
    expect(await page.locator('.lesson-stage .stage-label-hindered:visible').count()).toBe(0);
    await press(page, 'ArrowRight', 'partition.seen');
    await expect.poll(() => captions(page), { timeout: 10_000 }).toBeGreaterThan(0);
  });

  test('shows the challenge’s own run, and the scene again on the way back', async () => {
    const page = await openLesson('why', 'challenge');
    const count = () => page.locator('.lesson-stage [data-node]').count();
    await expect.poll(count, { timeout: 10_000 }).toBe(nodesOf(first.chapter.challenge));
    const before = first.names.at(-2) as string;
    await press(page, 'ArrowLeft', before);
    await expect.poll(count, { timeout: 10_000 }).toBe(first.chapter.scenes.at(-1)?.nodes);
  });

  test('tells a term over itself, and gives the focus back', async () => {
    const page = await openLesson('terms');
    const link = page.locator('.lesson-terms a').first();
    await link.focus();
    await page.keyboard.press('Enter');
    await page.locator('dialog .lesson-term-text').waitFor();
    expect(await page.locator('dialog .lesson-term-text').innerText()).not.toBe('');
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(new URL(page.url()).searchParams.get('lesson')).toBe('terms');
  });

  test('has in view what it points at in long logs, and else their beginning', async () => {
    const page = await openLesson('repair', 'seven-logs');
    const scroll = () => page.locator('.lesson-side .logs-scroll').evaluate((element) => element.scrollLeft);
    await expect.poll(scroll).toBe(0);
    const lit = await openLesson('repair', 'shared-entry');
    const inView = () =>
      lit.locator('.lesson-side .logs-scroll').evaluate((view) => {
        const cells = [...view.querySelectorAll('[data-cell]')].filter(
          (cell) => getComputedStyle(cell).opacity === '1',
        );
        const { left, right } = view.getBoundingClientRect();
        const isIn = (box: DOMRect) => box.left >= left && box.right <= right + 1;
        return cells.length > 0 && cells.every((cell) => isIn(cell.getBoundingClientRect()));
      });
    await expect.poll(inView, { timeout: 10_000 }).toBe(true);
  });
});

describe('a challenge', () => {
  test('is solved by commands, on which the page remarks', async () => {
    const page = await openLesson(first.id, 'challenge');
    await page.locator('.lesson-challenge .ui-button-solid').click();
    await page.locator('.course-strip-words').waitFor();
    expect(await page.locator('.course-strip-solved').count()).toBe(0);
    // «Show me»: the stored solution, as a run of its own. It is shown, and not counted as the reader's.
    await page.locator('.course-strip-ways .ui-button').nth(1).click();
    await page.locator('.course-strip-words .ui-help').waitFor();
    await page.evaluate(() => document.querySelector<HTMLElement>('.app')?.focus());
    for (let k = 0; k < 12; k += 1) await page.keyboard.press('>');
    await page.locator('.course-strip-solved').waitFor({ timeout: 30_000 });
    await page.locator('.course-strip > .ui-button').click();
    await held(page);
    expect(await page.locator('.lesson-challenge .lesson-solved').count()).toBe(0);
  });
});

test('a challenge that the reader’s own commands solve is remembered', async () => {
  const { challenge } = first.chapter;
  const header = headerOfSetting(raftPage, challenge.setting);
  const fragment = await packRun(shareRun(raftPage, header, challenge.solution, challenge.setting.start_us));
  const address = browser().address({ query: { from: `${first.id}/challenge`, play: '1', speed: '20' } });
  const page = await browser().blank({ reducedMotion: true });
  await page.goto(`${address}#${fragment}`);
  await page.locator('.course-strip-solved').waitFor({ timeout: 30_000 });
  await page.locator('.course-strip > .ui-button').click();
  await held(page);
  await page.locator('.lesson-challenge .lesson-solved').waitFor();
});

describe('the lecturer’s window', () => {
  test('goes with the lesson, and the lesson with it', async () => {
    const [start, next] = first.names as [string, string];
    const page = await openLesson(first.id);
    const [notes] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('n')]);
    const at = (stop: string) => notes.locator(`.notes-main[data-stop="${stop}"]`).waitFor({ timeout: 20_000 });
    await at(start);
    await notes.getByText('In step with the lesson window.').waitFor();
    expect(await notes.locator('.notes-now, .notes-say').innerText()).not.toBe('');
    await press(page, 'ArrowRight', next);
    await at(next);
    await notes.keyboard.press('ArrowLeft');
    await held(page, start);
    await page.close();
  });

  test('alone says so, and works', async () => {
    const page = await browser().open({ query: { lesson: first.id, notes: 'nobody' } });
    await page.getByText('This window goes on its own.').waitFor({ timeout: 20_000 });
    await page.keyboard.press('ArrowRight');
    await page.locator(`.notes-main[data-stop="${first.names[1]}"]`).waitFor();
  });
});

describe('axe finds nothing to complain of', () => {
  const violations = async (page: Page): Promise<string[]> => {
    await page.addScriptTag({ content: axe.source });
    const { violations: found } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
    return found.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id} (${help}): ${node.target.join(' ')}`));
  };
  const asking = (first.names.find((name) => name.endsWith('.seen')) as string).replace('.seen', '');

  // Colours are a theme’s and words a language’s: each is looked at once.
  test.each(THEMES.map((theme, k) => ({ theme, language: LANGUAGES[k] as (typeof LANGUAGES)[number] })))(
    '$theme, $language',
    async ({ theme, language }) => {
      const viewport = language === 'ja' && theme === 'dark' ? PHONE : LAPTOP;
      const options = { theme, language, viewport, bypassPolicy: true };
      const page = await openLesson(first.id, asking, options);
      expect(await violations(page), 'question').toEqual([]);
      await press(page, 'ArrowRight', `${asking}.seen`);
      expect(await violations(page), 'answer').toEqual([]);
      await page.keyboard.press('Escape');
      await page.locator('.contents-facts > span').first().waitFor();
      await page.locator('.contents-chapter').first().hover();
      expect(await violations(page), 'contents').toEqual([]);
    },
  );
});

test('nothing of the course is in the first load, and each chapter is small', async () => {
  const assets = join(ROOT, 'dist/assets');
  const weight = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length / 1000;
  const asked: string[] = [];
  await browser().openRunning({
    prepare: (_, context) => void context.on('request', (request) => asked.push(request.url())),
  });
  const own = readdirSync(assets).filter((file) => {
    if (!file.endsWith('.js')) return false;
    const code = readFileSync(join(assets, file), 'utf8');
    return /course-lead|chapter-terms|quorate\.course/.test(code);
  });
  expect(own.length).toBeGreaterThan(0);
  expect(own.filter((file) => asked.some((url) => url.endsWith(file)))).toEqual([]);
  for (const { id, algorithm } of chapters) {
    for (const language of LANGUAGES) {
      const folder = join(ROOT, 'src/algorithms', algorithm, 'course', id);
      const parts = readdirSync(folder).filter((file) => file.endsWith('.ts') || file === `${language}.ftl`);
      const total = parts.reduce((sum, file) => sum + weight(join(folder, file)), 0);
      expect(total, `${id} in ${language}, sources and words`).toBeLessThanOrEqual(CHAPTER_KB_MAX);
    }
  }
});
