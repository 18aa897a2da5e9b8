/** A run is handed on as text, and is the same run on the other side; whatever else is in that place is refused. */
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import raft from '../../src/algorithms/raft/index.ts';
import page from '../../src/algorithms/raft/page.ts';
import { openRun } from '../../src/engine/host/open.ts';
import { History } from '../../src/kernel/history.ts';
import { headerFor } from '../../src/player/header.ts';
import { packRun, unpackRun } from '../../src/sharing/fragment.ts';
import { openingOf, shareRun } from '../../src/sharing/shared-run.ts';

const ALGORITHMS = { algorithms: ['raft'], load: async () => raft as never };

/** A run in which much was done by hand, on one branch. */
function edited(count: number, choice: Partial<Parameters<typeof headerFor>[1]> = {}) {
  const header = headerFor(page, { scenario: 'first-election', ...choice });
  const history = new History(raft, header);
  for (let k = 0; k < count; k += 1) {
    const at = 1_000_000 + k * 137_731;
    const node = `S${(k % 5) + 1}`;
    const what = [
      { at, kind: 'crash', node },
      { at, kind: 'restart', node: `S${((k + 4) % 5) + 1}` },
      { at, kind: 'request', client: 'C1', op: { kind: 'set', key: 'x', value: String(k) } },
      { at, kind: 'rule', name: 'own-term-commit', on: k % 8 !== 3 },
    ][k % 4];
    history.give(0, what, 0);
  }
  const [branch] = history.branches();
  if (!branch) throw new Error('no branch');
  return { header, branch };
}

describe('a run in an address', () => {
  it('is the same run when it is opened: settings, rules, and all that was done by hand', async () => {
    const { header, branch } = edited(12, { seed: '9', config: { preVote: true }, without: ['majority'] });
    expect(branch.given.length).toBeGreaterThan(6);
    const shared = shareRun(page, header, branch.given, 2_345_678.9);
    const unpacked = await unpackRun(`#${await packRun(shared as never)}`);
    if (unpacked.kind !== 'run') throw new Error(unpacked.kind);
    const found = openingOf(page, unpacked.run);
    expect(found?.header).toEqual(header);
    expect(found?.opening.start_us).toBe(2_345_678);
    const opened = await openRun(found?.header, found?.opening.branches, ALGORITHMS);
    if (!(opened instanceof History)) throw new Error(opened.detail);
    expect(opened.branches()[0]?.commands).toEqual(branch.commands);
    expect(opened.branches()[0]?.canUndo).toBe(true);
  });

  it('of no scenario is the same run, too: a lesson has led to it', async () => {
    const { header } = edited(0, { seed: '9', config: { preVote: true } });
    const { scenario: _, ...own } = { ...header, load: 2, clientTimeout_us: 500_000 };
    const commands = [...own.commands, { at: 2_000_000, kind: 'crash', node: 'S2' }];
    const unpacked = await unpackRun(await packRun(shareRun(page, { ...own, commands }, [], 3_000_000)));
    if (unpacked.kind !== 'run') throw new Error(unpacked.kind);
    expect(openingOf(page, unpacked.run)).toEqual({
      header: { ...own, commands },
      opening: { start_us: 3_000_000 },
    });
    // Too little is said of it.
    expect(openingOf(page, { ...unpacked.run, seed: undefined })).toBeNull();
  });

  it('is short: forty commands take less than 900 characters', async () => {
    const { header, branch } = edited(60);
    const given = branch.given.slice(0, 40);
    expect(given).toHaveLength(40);
    const length = (await packRun(shareRun(page, header, given, 5_000_000) as never)).length;
    console.log(`forty commands: ${length} characters`);
    expect(length).toBeLessThan(900);
  });

  it('of another version is not run as if it were of this one', async () => {
    const shared = { ...(shareRun(page, edited(0).header, [], null) as object), version: page.version + 1 };
    const unpacked = await unpackRun(await packRun(shared as never));
    expect(unpacked.kind).toBe('run');
    if (unpacked.kind === 'run') expect(openingOf(page, unpacked.run)).toBeNull();
    expect((await unpackRun('#run=2.abc')).kind).toBe('other-version');
  });

  it.each([
    ['#', 'none'],
    ['', 'none'],
    ['#section', 'none'],
    ['#run=', 'broken'],
    ['#run=1', 'broken'],
    ['#run=1.', 'broken'],
  ])('in %j: %s', async (fragment, kind) => expect((await unpackRun(fragment)).kind).toBe(kind));

  it('that was cut off or changed is refused, and never throws', async () => {
    const { header, branch } = edited(8);
    const text = await packRun(shareRun(page, header, branch.given, 0) as never);
    const damage = fc.oneof(
      fc.nat({ max: text.length - 1 }).map((length) => text.slice(0, length)),
      fc.string({ unit: 'binary' }).map((junk) => `#run=1.${junk}`),
      fc.base64String().map((junk) => `#run=1.${junk}`),
    );
    await fc.assert(
      fc.asyncProperty(damage, async (fragment) => {
        expect(['none', 'broken', 'other-version']).toContain((await unpackRun(fragment)).kind);
      }),
      { numRuns: 300 },
    );
  });

  it('that unpacks to a mountain is given up on the way', async () => {
    const json = JSON.stringify({ algorithm: 'raft', version: 1, scenario: 'x'.repeat(8_000_000) });
    const mountain = `run=1.${deflateRawSync(json).toString('base64url')}`;
    expect(mountain.length).toBeLessThan(20_000);
    expect((await unpackRun(mountain)).kind).toBe('broken');
  });

  it('is not made of a run that nobody could open: too much was done to it', async () => {
    const { header } = edited(0);
    const given = Array.from({ length: 10_001 }, (_, k) => ({ at: k, kind: 'heal' }));
    await expect(packRun(shareRun(page, header, given, null))).rejects.toThrow(RangeError);
    expect((await unpackRun(await packRun(shareRun(page, header, given.slice(1), null)))).kind).toBe('run');
  });

  it('with commands that are none is refused by the engine, which keeps what it had', async () => {
    const { header } = edited(0);
    const wrong = [{ at: 5, kind: 'explode', node: 'S1' }];
    const found = openingOf(page, shareRun(page, header, wrong as never, null) as never);
    const opened = await openRun(found?.header, found?.opening.branches, ALGORITHMS);
    expect(opened).toMatchObject({ kind: 'refused', code: 'bad-command' });
  });
});
