/** Once visited, the page starts without a network, with whatever run its address asks for. */
import { expect, test } from 'vitest';
import { RUNNING_NODE, startBrowser } from './harness.ts';

const browser = startBrowser();

test('without a network the page starts, in either language, and its panels can be opened', async () => {
  const page = await browser().openRunning({ query: { play: '0' } });
  // Its files are put by some seconds after the first picture.
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.context().setOffline(true);
  for (const [language, words] of [
    ['en', 'Settings'],
    ['ja', '設定'],
  ] as const) {
    await page.goto(browser().address({ language, query: { scenario: 'split-vote', play: '0' } }));
    await page.locator(RUNNING_NODE).first().waitFor();
    await page.getByRole('button', { name: words }).first().click();
    await page.locator('.run-settings').waitFor();
  }
  expect(await page.evaluate(() => navigator.serviceWorker.controller?.scriptURL)).toMatch(/service-worker\.js$/);
});

test('the page can be installed: its manifest is served, and so are the icons that it names', async () => {
  const page = await browser().open({ query: { play: '0' } });
  const address = await page.locator('link[rel=manifest]').evaluate((link) => (link as HTMLLinkElement).href);
  const answer = await page.request.get(address);
  expect(answer.headers()['content-type']).toBe('application/manifest+json');
  const { icons, start_url } = (await answer.json()) as { icons: { src: string }[]; start_url: string };
  expect(start_url).toBe('./');
  for (const { src } of icons) expect((await page.request.get(new URL(src, address).href)).status(), src).toBe(200);
});
