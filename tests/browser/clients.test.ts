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
