/** The stage as a screen reader finds it in the page: read off the browser's own tree. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startBrowser } from './harness.ts';

const browser = startBrowser();

/** What the stage is read as, line by line. */
async function read(page: Page): Promise<readonly string[]> {
  const tree = await page.locator('[data-part=stage] .stage').ariaSnapshot();
  return tree.split('\n').map((line) =>
    line
      .trim()
      .replaceAll('\u00a0', ' ')
      .replace(/^- paragraph: "?/, '- paragraph: '),
  );
}

/** Where in the lines each of these begins. */
const placesOf = (lines: readonly string[], beginnings: readonly string[]) =>
  beginnings.map((beginning) => lines.findIndex((line) => line.startsWith(beginning)));

test('first what the cluster is, then its nodes, messages, links and clients, by their names', async () => {
  const page = await browser().openRunning({ query: { scenario: 'replication', play: '0', at: '4' } });
  await page.locator('[data-node][data-standing=leads]').waitFor();
  await page.locator('[data-message]').nth(1).waitFor();
  const messages = await page.locator('[data-message]').count();
  const lines = await read(page);
  const parts = [
    'paragraph',
    'group "Nodes"',
    'list "Messages on their way"',
    'group "Links. Arrow keys go',
    'group "Clients"',
  ];
  const places = placesOf(
    lines,
    parts.map((part) => `- ${part}`),
  );
  expect(places).not.toContain(-1);
  expect(places.toSorted((a, b) => a - b)).toEqual(places);
  const [summary = 0, nodes = 0, flights = 0, links = 0, clients = 0] = places;

  const leader = await page.locator('[data-node][data-standing=leads]').getAttribute('data-node');
  const [first, second, third, fourth] = ['S1', 'S2', 'S3', 'S4', 'S5'].filter((id) => id !== leader);
  const told = lines[summary] ?? '';
  expect(told).toMatch(/^- paragraph: A cluster of 5 nodes\. /);
  expect(told).toContain(`${leader} is leader in term 1.`);
  expect(told).toContain(`${first}, ${second}, ${third} and ${fourth}: follower.`);
  expect(told).toContain(`${messages} messages are on their way.`);
  const named = (from: number, to: number, name: RegExp) => lines.slice(from, to).filter((line) => name.test(line));
  expect(named(nodes, flights, /^- button "S\d, (leader|follower), term 1, /)).toHaveLength(5);
  expect(named(flights, links, /^- button "\w+ from \w+ to \w+, /)).toHaveLength(messages);
  expect(named(links, clients, /button "Link S\d – S\d: open"/)).toHaveLength(10);
});

test('a split, and whom it leaves alone, is in the summary, in Japanese too', async () => {
  const query = { scenario: 'partition-and-heal', play: '0', at: '7' };
  const page = await browser().openRunning({ query, language: 'ja' });
  await page.locator('path.stage-plane').first().waitFor();
  const [told = ''] = (await read(page)).filter((line) => line.startsWith('- paragraph'));
  expect(told).toContain('5 個のノードのクラスター。');
  expect(told).toContain('S1 は任期 1 のリーダー（孤立中）。');
  expect(told).toMatch(/ネットワークは分断されています：S1 S5 \| S2 S3 S4。/);
});
