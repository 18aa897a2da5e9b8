/** What a node's state machine holds, in the inspector and below the logs: what the entries make that it has applied. */
import { deflateRawSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import raft from '../../src/algorithms/raft/index.ts';
import type { State } from '../../src/algorithms/raft/types.ts';
import type { TimedCommand } from '../../src/kernel/contract.ts';
import { slice } from '../../src/kernel/vector.ts';
import { headerOf, runOf } from '../runs.ts';
import { RUNNING_NODE, startBrowser } from './harness.ts';

const browser = startBrowser();

/** A follower: it applies what the leader has committed, a little later. */
const NODE = 'S2';
const FROM_us = 1_000_000;
const UNTIL_us = 5_000_000;

function request(atSeconds: number, op: object): TimedCommand {
  return { at: atSeconds * 1_000_000, kind: 'request', client: 'C1', node: 'S1', op } as TimedCommand;
}

const RUN = {
  nodes: 3,
  seed: '2',
  // So few heartbeats that not many steps lie between what is applied.
  config: { electionTimeoutMin_us: 10_000_000, electionTimeoutMax_us: 12_000_000, heartbeatInterval_us: 800_000 },
  commands: [
    { at: 100_000, kind: 'timeout', node: 'S1', timer: 'election' },
    request(1.1, { kind: 'set', key: 'x', value: '1' }),
    request(1.9, { kind: 'set', key: 'y', value: '2' }),
    request(2.7, { kind: 'add', key: 'x', value: '4' }),
    request(3.5, { kind: 'delete', key: 'y' }),
  ] satisfies TimedCommand[],
};

type Machine = Readonly<Record<string, string>>;

/** What the node's machine is to hold after each event, by the entries that it has applied: worked out here anew. */
function machines(): readonly { readonly t: number; readonly machine: Machine }[] {
  let machine: Machine = {};
  return runOf(raft, headerOf(raft, RUN), UNTIL_us).records.map(({ time, node, after }) => {
    if (node === NODE && after?.durable && after.volatile) machine = machineOf(after as State);
    return { t: time, machine };
  });
}

function machineOf({ durable, volatile }: State): Machine {
  const held = new Map<string, string>();
  for (const entry of slice(durable.log.entries, 0, volatile.lastApplied)) {
    if (entry.kind !== 'op') continue;
    const { op } = entry;
    if (op.kind === 'set') held.set(op.key, op.value);
    if (op.kind === 'add') held.set(op.key, String(Number(held.get(op.key) ?? 0) + Number(op.value)));
    if (op.kind === 'delete') held.delete(op.key);
  }
  return Object.fromEntries(held);
}

/** The rows below «machine», as they are now: what was there before is struck out beside it, or said to be gone. */
function inspected(page: Page): Promise<Machine> {
  return page.locator('.inspect-table').evaluate((table) => {
    const rows = [...table.querySelectorAll('tbody tr')];
    const depthOf = (row: Element | undefined) =>
      Number.parseFloat((row?.querySelector('th') as HTMLElement | null)?.style.paddingInlineStart || '0');
    const found: Record<string, string> = {};
    const head = rows.findIndex((row) => row.querySelector('th code')?.textContent === 'machine');
    // Empty, or empty until just now, it is written whole in a row of its own.
    const whole = rows[head]?.querySelector('td > :last-child')?.textContent;
    if (whole) return Object.fromEntries(whole === 'empty' ? [] : whole.split(', ').map((held) => held.split(' = ')));
    for (let k = head + 1; head >= 0 && depthOf(rows[k]) > 0; k += 1) {
      const value = rows[k]?.querySelector('td > :last-child');
      const name = rows[k]?.querySelector('th code')?.textContent ?? '';
      if (value && !value.classList.contains('inspect-none')) found[name] = value.textContent ?? '';
    }
    return found;
  });
}

/** The line below the logs: absent while the machine is empty. */
async function belowLogs(page: Page): Promise<Machine> {
  const all = await page.locator('.logs-machine dd').allTextContents();
  return Object.fromEntries(all.map((words) => words.split(' = ') as [string, string]));
}

test.each([
  { tab: 'inspect', read: inspected },
  { tab: 'logs', read: belowLogs },
])(
  'what a state machine holds is what has been applied, forth and back ($tab)',
  async ({ tab, read }) => {
    const expected = machines();
    const first = expected.findIndex(({ t }) => t >= FROM_us);
    const run = { algorithm: 'raft', version: raft.version, ...RUN, t: FROM_us, view: { panel: tab, node: NODE } };
    const page = await browser().blank();
    const packed = deflateRawSync(JSON.stringify(run)).toString('base64url');
    await page.goto(`${browser().url}?lang=en#run=1.${packed}`);
    await page.locator(RUNNING_NODE).first().waitFor();
    await page.locator(`[data-tab=${tab}][aria-selected=true]`).waitFor();
    const number = page.locator('[data-part=why]').getByText(/^event [\d,]+$/);
    const stepTo = async (key: string, i: number) => {
      await page.keyboard.press(key);
      await expect.poll(() => number.textContent()).toBe(`event ${(i + 1).toLocaleString('en')}`);
      await expect.poll(() => read(page), { message: `after event ${i}` }).toEqual(expected[i]?.machine);
    };
    for (let i = first; i < expected.length; i += 1) await stepTo('.', i);
    for (let i = expected.length - 2; i >= first; i -= 1) await stepTo(',', i);
    // Not in vain: it grew, changed and shrank meanwhile.
    const seen = new Set(expected.slice(first).map(({ machine }) => JSON.stringify(machine)));
    expect([...seen]).toEqual(['{}', '{"x":"1"}', '{"x":"1","y":"2"}', '{"x":"5","y":"2"}', '{"x":"5"}']);
  },
  120_000,
);
