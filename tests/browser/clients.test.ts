/** Clients on the stage in a real browser: what is seen of them, their cards, and asking in their name. */
import { expect, test } from 'vitest';
import { PHONE, startBrowser } from './harness.ts';

const browser = startBrowser();

test('a client shows its request under way; its card lists it, and asks in its name by keyboard alone', async () => {
  const page = await browser().openRunning({ query: { scenario: 'replication', play: '0', t: '4.15' } });
  const client = page.locator('[data-client=C1]');
  const before = Number(await client.getAttribute('data-pending'));
  await client.focus();
  await page.keyboard.press('Enter');
  const card = page.getByRole('dialog', { name: 'Client C1' });
  await card.getByRole('button', { name: 'Ask something' }).press('Enter');
  await card.getByRole('button', { name: 'Send' }).press('Enter');
  await card.waitFor({ state: 'detached' });
  await page.locator(`[data-client=C1][data-pending="${before + 1}"]`).waitFor();
  await page.locator('[data-message][data-type=ClientRequest]').first().waitFor();
  await client.click();
  await page.locator('[data-request]').filter({ hasText: 'waiting since' }).first().waitFor();
  expect(await page.locator(':focus').count()).toBe(1);
});

test('on a phone clients are apart from nodes and labels, and large enough for a finger', async () => {
  const page = await browser().openRunning({ viewport: PHONE, query: { scenario: 'replication', play: '0' } });
  await page.locator('[data-client=C3]').waitFor();
  const clients = await Promise.all((await page.locator('[data-client]').all()).map((each) => each.boundingBox()));
  const nodes = await Promise.all(
    (await page.locator('[data-part=stage] [data-node]').all()).map((n) => n.boundingBox()),
  );
  const top = Math.min(...clients.map((box) => box?.y ?? 0));
  for (const box of clients) expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  for (const box of nodes) expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(top);
});

test('a workload is set, shows on the stage, and is taken back', async () => {
  const page = await browser().openRunning({ query: { scenario: 'split-vote', play: '0' } });
  expect(await page.locator('[data-client]').count()).toBe(0);
  await page.keyboard.press('w');
  const kinds = page.getByRole('dialog').getByRole('group', { name: 'What clients ask by themselves' });
  await kinds.getByRole('button', { name: 'Bursts' }).click();
  await page.locator('[data-part=why]', { hasText: '10 requests at once' }).waitFor();
  expect(await kinds.getByRole('button', { name: 'Bursts' }).getAttribute('aria-pressed')).toBe('true');
  await page.locator('[data-client=C3]').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('.');
  await expect.poll(() => page.locator('[data-client=C1]').getAttribute('data-pending')).toBe('1');
  await page.keyboard.press('Control+z');
  await page.locator('[data-client]').first().waitFor({ state: 'detached' });
});
