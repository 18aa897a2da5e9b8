/** A run is handed on: as a link that is copied, as a QR code, and whoever opens the link stands at the same place. */
import { deflateRawSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import raft from '../../src/algorithms/raft/page.ts';
import { RUNNING_NODE, startBrowser } from './harness.ts';

const browser = startBrowser();
const STAGE = '[data-part=stage]';

const timeOf = async (page: Page) => Number(await page.locator('.scrubber[role=slider]').getAttribute('aria-valuenow'));

/** A run in which S2 crashed by hand after the first election; S2 is selected and its details are open. */
async function openEdited(prepare?: (page: Page) => Promise<unknown>): Promise<Page> {
  const page = await browser().openRunning({
    query: { scenario: 'replication', play: '0' },
    language: 'en',
    prepare: async (opened, context) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await prepare?.(opened);
    },
  });
  await page.keyboard.press('l');
  await page.locator(`${STAGE} [data-node][data-role=leader]`).first().waitFor();
  await page.keyboard.press('2');
  await page.keyboard.press('c');
  await page.locator(`${STAGE} [data-node=S2][data-status=crashed]`).waitFor();
  await page.keyboard.press('i');
  await page.locator('[data-tab=inspect][aria-selected=true]').waitFor();
  return page;
}

async function openShare(page: Page): Promise<void> {
  await page.keyboard.press('Shift+S');
  await page.locator('.share .ui-input:not([value=""])').waitFor();
}

test('one press copies a link; whoever opens it stands at the same moment and sees the same', async () => {
  const page = await openEdited();
  const at = await timeOf(page);
  await openShare(page);
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Copy link');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain('?algorithm=raft&scenario=replication#run=1.');
  const other = await browser().blank();
  await other.goto(link);
  await other.locator(`${STAGE} [data-node=S2][data-status=crashed]`).waitFor();
  expect(await timeOf(other)).toBe(at);
  await other.locator('[data-tab=inspect][aria-selected=true]').waitFor();
  await other.locator('.bar-play[aria-label^=Play]').waitFor();
});

test('what was done can be left out, and the language be said; a moment is readable', async () => {
  const page = await openEdited();
  await openShare(page);
  const link = page.locator('.share .ui-input');
  await page.getByRole('radio', { name: /as written/ }).check();
  await page.getByRole('switch', { name: /Always in/ }).check();
  await expect.poll(() => link.inputValue()).toBe(`${browser().url}?algorithm=raft&scenario=replication&lang=en`);
  await page.keyboard.press('Escape');
  await page.locator('.share').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await page.locator(`${STAGE} [data-node=S2][data-status=up]`).waitFor();
  const at = await timeOf(page);
  await openShare(page);
  await expect
    .poll(async () => Object.fromEntries(new URL(await link.inputValue()).searchParams))
    .toMatchObject({ scenario: 'replication', at: String(at), panel: 'inspect', v: String(raft.version) });
  const other = await browser().blank();
  await other.goto(await link.inputValue());
  await other.locator(RUNNING_NODE).first().waitFor();
  await expect.poll(() => timeOf(other)).toBe(at);
  await other.locator('[data-tab=inspect][aria-selected=true]').waitFor();
  // The moment passes, and the address is that of the run again.
  await expect.poll(() => new URL(other.url()).search).toBe('?algorithm=raft&scenario=replication');
});

test('without a clipboard the link is selected, and that is said', async () => {
  const page = await openEdited((opened) =>
    opened.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { get: () => undefined })),
  );
  await openShare(page);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByText('may not use the clipboard').waitFor();
  expect(await page.evaluate(() => String(getSelection()))).toBe(await page.locator('.share .ui-input').inputValue());
});

test('the system’s own way to share is offered where there is one', async () => {
  const page = await openEdited((opened) =>
    opened.addInitScript(() => {
      const share = async ({ url }: ShareData) => document.documentElement.setAttribute('data-shared', String(url));
      Object.defineProperty(navigator, 'share', { value: share });
    }),
  );
  await openShare(page);
  await page.getByRole('button', { name: 'Share…' }).click();
  const link = await page.locator('.share .ui-input').inputValue();
  await page.locator(`html[data-shared="${link}"]`).waitFor();
});

test('a QR code fills the screen, and goes again', async () => {
  const page = await openEdited();
  await openShare(page);
  await page.locator('[data-tab=qr]').click();
  await page.getByRole('button', { name: 'Fill the screen' }).click();
  const code = page.locator('.share-hall .share-code');
  await code.waitFor();
  const box = await code.boundingBox();
  expect(box?.height).toBeGreaterThan(500);
  await page.keyboard.press('Escape');
  await code.waitFor({ state: 'detached' });
  await page.locator('.share').waitFor();
});

const fragment = (run: object): string => `#run=1.${deflateRawSync(JSON.stringify(run)).toString('base64url')}`;

test('a link of a version that is not run any more says so, and opens its scenario afresh', async () => {
  const old = { algorithm: 'raft', version: raft.version - 1, scenario: 'split-vote', t: 3_000_000 };
  for (const address of [`?lang=en${fragment(old)}`, `?lang=en&scenario=split-vote&at=3&v=${raft.version - 1}`]) {
    const page = await browser().blank();
    await page.goto(browser().url + address);
    await page.locator('.notice', { hasText: 'another version' }).waitFor();
    await expect.poll(() => page.locator('.header-scenario').textContent()).toContain('Split vote');
    await page.locator(RUNNING_NODE).first().waitFor();
  }
});

const ours = (more: object): string => fragment({ algorithm: 'raft', version: raft.version, ...more });

/** Each is to be told of, in words, and never to be run. */
const HOSTILE: readonly (readonly [what: string, address: string, said: RegExp | null])[] = [
  ['with a tag', '?scenario=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E', /scenario=<img src=x onerror=alert\(1\)>/],
  ['with code', '?algorithm=javascript:alert(1)&at=1e9', /algorithm=javascript/],
  ['of views that are none', '?scenario=split-vote&panel=__proto__&node=%3Cscript%3E', null],
  ['of no algorithm', `?seed=1${fragment({ algorithm: '<script>alert(1)</script>', version: 1 })}`, /another version/],
  ['of the end of time', `?seed=1${ours({ scenario: 'split-vote', t: 1e12 })}`, /Looking ahead/],
  [
    'with a node that is none',
    `?seed=1${ours({ scenario: 'split-vote', given: [{ at: 1, kind: 'crash', node: '__proto__' }] })}`,
    /cut off or changed/,
  ],
  ['of great length', `#run=1.${'A'.repeat(50_000)}`, /cut off or changed/],
  ['of a form to come', '#run=99999999999.x', /another version/],
];

// One profile for all: what the page is made of comes once.
test('hostile addresses are answered in words', async () => {
  let asked = false;
  const page = await browser().blank({
    prepare: (opened) => {
      opened.on('dialog', (dialog) => {
        asked = true;
        void dialog.dismiss();
      });
    },
  });
  for (const [what, address, said] of HOSTILE) {
    // Otherwise only the part after `#` might be another, and the page would not be loaded anew.
    await page.goto('about:blank');
    await page.goto(`${browser().url}${address.replace(/^(\?|(?=#))/, '?lang=en&')}`);
    // Where the engine has far to go, that is told until it is there.
    await page.locator(RUNNING_NODE).or(page.locator('.notice')).first().waitFor();
    if (said) await page.locator('.notice', { hasText: said }).first().waitFor();
    expect(asked, what).toBe(false);
  }
});
