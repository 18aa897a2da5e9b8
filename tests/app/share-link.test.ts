/** The links of the Share dialog: readable where they can be, and whoever opens one has the same run. */
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import raft from '../../src/algorithms/raft/index.ts';
import page from '../../src/algorithms/raft/page.ts';
import { differsFromScenario, linkTo, type Subject, type Wanted } from '../../src/app/share/link.ts';
import { qrOf } from '../../src/app/share/qr.ts';
import { readUrl } from '../../src/app/url.ts';
import { openRun } from '../../src/engine/host/open.ts';
import type { TimedCommand } from '../../src/kernel/contract.ts';
import { EventDigest } from '../../src/kernel/digest.ts';
import { History } from '../../src/kernel/history.ts';
import type { TraceHeader } from '../../src/kernel/trace.ts';
import { headerFor, type RunChoice } from '../../src/player/header.ts';
import { openingOf, unpackRun } from '../../src/sharing/index.ts';

const BASE = 'https://quorate.example/';
const OFFER = {
  algorithms: ['raft'],
  scenarios: page.scenarios.map(({ id }) => id),
  rules: page.rules.map(({ id }) => id),
};
const RUN: Wanted = { what: 'run', here: false, language: null };

function subjectOf(choice: RunChoice, given: readonly TimedCommand[] = [], more: Partial<Subject> = {}): Subject {
  const header = headerFor(page, choice);
  const history = new History(raft, header);
  for (const command of given) history.give(0, command, 0);
  const [branch] = history.branches();
  if (!branch) throw new Error('no branch');
  return { page, header, branch, t: 0, view: {}, ...more };
}

describe('a link', () => {
  it.each<[string, Subject, Wanted, string]>([
    ['to a scenario', subjectOf({ scenario: 'figure-8' }), RUN, 'algorithm=raft&scenario=figure-8'],
    [
      'to another seed, in a language',
      subjectOf({ scenario: 'figure-8', seed: '7' }),
      { ...RUN, language: 'ja' },
      `algorithm=raft&scenario=figure-8&seed=7&v=${page.version}&lang=ja`,
    ],
    [
      'to a moment, with what is open there',
      subjectOf({ scenario: 'split-vote' }, [], { t: 3_100_000.7, view: { panel: 'inspect', node: 'S2' } }),
      { ...RUN, here: true },
      `algorithm=raft&scenario=split-vote&at=3.1&panel=inspect&node=S2&v=${page.version}`,
    ],
    [
      'to the scenario instead of what was done to it',
      subjectOf({ scenario: 'split-vote', seed: '9' }, [{ at: 5, kind: 'crash', node: 'S1' }], { t: 6 }),
      { what: 'scenario', here: true, language: 'en' },
      'algorithm=raft&scenario=split-vote&lang=en',
    ],
  ])('%s can be read', async (_, subject, wanted, search) => {
    expect(await linkTo(subject, wanted, BASE)).toBe(`${BASE}?${search}`);
    expect(readUrl(search, OFFER).problems).toEqual([]);
  });

  it('has a fragment where more was done than can be read, with the moment and the view in it', async () => {
    const subject = subjectOf({ scenario: 'split-vote' }, [{ at: 5, kind: 'crash', node: 'S1' }], {
      t: 1_500_000.2,
      view: { node: 'S3' },
    });
    expect(differsFromScenario(subject)).toBe(true);
    const url = new URL(await linkTo(subject, { ...RUN, here: true }, BASE));
    expect(url.search).toBe('?algorithm=raft&scenario=split-vote');
    const unpacked = await unpackRun(url.hash);
    expect(unpacked).toMatchObject({ kind: 'run', run: { version: page.version, t: 1_500_000, view: { node: 'S3' } } });
  });

  it('is refused, not broken, where too much was done', async () => {
    const subject = subjectOf({ scenario: 'split-vote' });
    const given = Array.from({ length: 20_000 }, (_, k) => ({ at: k, kind: 'heal' }));
    const branch = { given, commands: given };
    await expect(linkTo({ ...subject, branch }, RUN, BASE)).rejects.toThrow(RangeError);
  });
});

/** Commands as a hand gives them, in order of time. */
const GIVEN = fc
  .array(
    fc.record({
      after_us: fc.integer({ min: 1, max: 600_000 }),
      node: fc.integer({ min: 1, max: 3 }),
      kind: fc.constantFrom('crash', 'restart', 'pause', 'resume', 'request', 'rule', 'cut', 'heal', 'timeout', 'link'),
    }),
    { maxLength: 25 },
  )
  .map((steps) => {
    let at = 0;
    return steps.map(({ after_us, node, kind }): TimedCommand => {
      at += after_us;
      const id = `S${node}`;
      const others: Readonly<Record<string, Record<string, unknown>>> = {
        request: { client: 'C1', op: { kind: 'set', key: 'x', value: String(at) } },
        rule: { name: 'own-term-commit', on: at % 2 === 0 },
        cut: { from: id, to: `S${(node % 3) + 1}` },
        heal: {},
        timeout: { node: id, timer: 'election' },
        link: { loss: 0.25, latency_us: [10_000, 30_000] },
      };
      return { at, kind, ...(others[kind] ?? { node: id }) } as TimedCommand;
    });
  });

const CHOICE = fc.record(
  {
    scenario: fc.constantFrom(...OFFER.scenarios),
    seed: fc.string({ minLength: 1, maxLength: 12 }),
    nodes: fc.integer({ min: 3, max: 7 }),
    config: fc.record({ preVote: fc.boolean(), checkQuorum: fc.boolean() }, { requiredKeys: [] }),
    clientTimeout_us: fc.constantFrom(null, 400_000),
    without: fc.subarray(OFFER.rules, { maxLength: 2 }),
  },
  { requiredKeys: ['scenario'] },
);

const SEEN_us = 4_000_000;

/** Over all events up to a time. */
function digestOf(history: History<never>): string {
  const digest = new EventDigest();
  for (let index = 0; ; ) {
    const { events } = history.eventsFrom(0, index, 512);
    for (const event of events) {
      if (event.t > SEEN_us) return digest.hex();
      digest.add(event);
    }
    index += events.length;
    if (events.length === 0) return digest.hex();
  }
}

/** What the page opens for a link: what `openAddress` does, without the page. */
async function opened(link: string): Promise<History<never>> {
  const { search, hash } = new URL(link);
  const unpacked = await unpackRun(hash);
  let header: TraceHeader;
  let branches: Parameters<typeof openRun>[1];
  if (unpacked.kind === 'run') {
    const found = openingOf(page, unpacked.run);
    if (!found) throw new Error('no opening');
    header = found.header;
    branches = found.opening.branches;
  } else {
    const { wishes, problems } = readUrl(search, OFFER);
    expect(problems).toEqual([]);
    header = headerFor(page, { scenario: 'first-election', ...wishes });
  }
  return run(header, branches);
}

async function run(...[header, branches]: Partial<Parameters<typeof openRun>>): Promise<History<never>> {
  const history = await openRun(header, branches, { algorithms: ['raft'], load: async () => raft as never });
  if (!(history instanceof History)) throw new Error(history.detail);
  return history as never;
}

it('whoever opens a link has the same run, to the last byte', async () => {
  await fc.assert(
    fc.asyncProperty(CHOICE, GIVEN, async (choice, given) => {
      const subject = subjectOf(choice as RunChoice, given);
      const link = await linkTo(subject, { ...RUN, here: true }, BASE);
      const before = await run(subject.header);
      for (const command of subject.branch.given) before.give(0, command, 0);
      const after = await opened(link);
      expect(after.branches()[0]?.commands).toEqual(before.branches()[0]?.commands);
      expect(digestOf(after)).toEqual(digestOf(before));
    }),
    { numRuns: 40 },
  );
});

describe('the QR code of a link', () => {
  // An old package, whose types its bundle does not go with.
  const jsQR: typeof import('jsqr').default = createRequire(import.meta.url)('jsqr');

  /** What a camera would see, read by another's decoder. */
  function readBack(text: string): string | undefined {
    const code = qrOf(text);
    if (!code) throw new Error('too long');
    const scale = 3;
    const side = code.size * scale;
    const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
    for (const [, x, y, length] of code.path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
      for (let row = 0; row < scale; row += 1) {
        const from = ((Number(y) * scale + row) * side + Number(x) * scale) * 4;
        for (let k = 0; k < Number(length) * scale * 4; k += 1) if (k % 4 !== 3) pixels[from + k] = 0;
      }
    }
    return jsQR(pixels, side, side)?.data;
  }

  it.each([40, 120, 260, 600, 900])('of %i characters says what the link says', (length) => {
    const link = `${BASE}?algorithm=raft&scenario=figure-8#run=1.`.padEnd(length, 'aZ0-_9');
    expect(readBack(link)).toBe(link);
  });

  it('can be read from afar as long as the link is short', () => {
    expect(qrOf(`${BASE}?algorithm=raft&scenario=figure-8&seed=7&v=1&lang=ja`)?.far).toBe(true);
    expect(qrOf('x'.repeat(800))?.far).toBe(false);
  });

  it('is none where no code could hold the link', () => expect(qrOf('x'.repeat(3_000))).toBeNull());
});
