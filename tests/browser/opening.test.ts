/** The page comes alive by itself: where it is served, inside a sandboxed frame, under the strict policy. */
import { expect, test } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../scripts/headers.mjs';
import { LANGUAGES, RUNNING_NODE, serveHtml, startBrowser } from './harness.ts';

const browser = startBrowser();
/** The product promises two seconds. Twice that is given to a slow machine that runs other tests beside. */
const ALIVE_MS = 4000;

test('within the promised time the cluster is alive, plays by itself and elects a leader', async () => {
  const page = await browser().open({ front: true });
  await page.locator(RUNNING_NODE).first().waitFor({ timeout: ALIVE_MS });
  expect(await page.locator(RUNNING_NODE).count()).toBe(5);
  await page.locator('[data-part=stage] [data-node][data-role=leader]').first().waitFor({ timeout: 20_000 });
});

test('the page is served under the strict policy, and nothing on it breaks that', async () => {
  let policy: string | undefined;
  const page = await browser().open({
    prepare: (opened) => {
      opened.on('response', (response) => {
        if (response.request().isNavigationRequest()) policy = response.headers()['content-security-policy'];
      });
    },
  });
  await page.locator(RUNNING_NODE).first().waitFor();
  expect(policy).toBe(CONTENT_SECURITY_POLICY);
  for (const weakness of ['unsafe-inline', 'unsafe-eval', 'http:', 'https:', '*'])
    expect(policy).not.toContain(weakness);
});

test('inside a sandboxed frame of another origin it runs as well', async () => {
  const host = await serveHtml(
    `<!doctype html><title>A blog</title><link rel="icon" href="data:,">
     <iframe sandbox="allow-scripts" width="1200" height="700" src="${browser().url}"></iframe>`,
  );
  try {
    const page = await browser().blank();
    await page.goto(host.url);
    const frame = page.frameLocator('iframe');
    await frame.locator(RUNNING_NODE).first().waitFor();
    expect(await frame.locator(RUNNING_NODE).count()).toBe(5);
    expect(await frame.locator('html').evaluate(() => self.origin)).toBe('null');
  } finally {
    await host.close();
  }
});

test.each(LANGUAGES)('the document says that it is in %s', async (language) => {
  const page = await browser().openRunning({ language });
  expect(await page.locator('html').getAttribute('lang')).toBe(language);
});
