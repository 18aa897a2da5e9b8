/** What an embed takes from the page that it stands in, and from its own address: nothing that is not as it should be. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULTS, type EmbedOptions, heightFor, readOptions, searchOf } from '../../src/embed/options.ts';
import { heightsFor, PROTOCOL, readOrder, readTold } from '../../src/embed/protocol.ts';

const RUNS = { numRuns: Number(process.env.QUORATE_FUZZ_INPUTS ?? 2_000) };

const name = fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,8}){0,2}$/);
const seconds = fc.integer({ min: 0, max: 86_000_000 }).map((ms) => ms / 1000);
const options: fc.Arbitrary<EmbedOptions> = fc.record({
  algorithm: name,
  scenario: name,
  seed: fc.option(fc.string({ minLength: 1, maxLength: 64 })),
  nodes: fc.option(fc.integer({ min: 1, max: 51 })),
  without: fc.uniqueArray(name, { maxLength: 3 }),
  controls: fc.constantFrom('full', 'player', 'none'),
  panels: fc.constantFrom([], ['logs'] as const),
  captions: fc.boolean(),
  speed: fc.integer({ min: 5, max: 5000 }).map((hundredths) => hundredths / 100),
  autoplay: fc.boolean(),
  at: fc.option(seconds),
  loop: fc.option(fc.tuple(seconds, seconds).filter(([from, to]) => from < to)),
  theme: fc.constantFrom('auto', 'light', 'dark'),
  lang: fc.option(fc.constantFrom('en', 'ja')),
  origin: fc.option(fc.constantFrom('https://example.org', 'http://localhost:8080')),
});

describe('options', () => {
  test('survive the way through an address', () => {
    fc.assert(
      fc.property(options, (given) => {
        expect(readOptions(searchOf(given))).toEqual({ options: given, wrong: [] });
      }),
      RUNS,
    );
  });

  test('that are wrong are named, and as if they were not there; whatever stands in an address', () => {
    expect(readOptions('?controls=all&speed=5&nodes=x')).toEqual({
      options: { ...DEFAULTS, speed: 5 },
      wrong: expect.arrayContaining(['controls', 'nodes']),
    });
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (search) => {
        const { options } = readOptions(search);
        expect(Object.keys(options)).toEqual(Object.keys(DEFAULTS));
        expect(options.scenario).toMatch(/^[a-z0-9-]+$/);
      }),
      RUNS,
    );
  });

  test('give a height that grows with what is shown', () => {
    const bare: EmbedOptions = { ...DEFAULTS, controls: 'none', captions: false };
    for (const width of [320, 390, 720, 1200]) {
      expect(heightFor(width, bare)).toBeLessThan(heightFor(width, DEFAULTS));
      expect(heightFor(width, DEFAULTS)).toBeLessThan(heightFor(width, { ...DEFAULTS, panels: ['logs'] }));
    }
  });
});

describe('messages', () => {
  test('are orders only if they say so in this version, and hold what they must', () => {
    expect(readOrder({ quorate: PROTOCOL, type: 'play' })).toEqual({ type: 'play' });
    expect(readOrder({ quorate: PROTOCOL, type: 'seek', t: 2.5 })).toEqual({ type: 'seek', t: 2.5 });
    expect(readOrder({ quorate: PROTOCOL, type: 'seek', t: -1 })).toBeNull();
    expect(readOrder({ quorate: PROTOCOL, type: 'step', by: 2 })).toBeNull();
    expect(readOrder({ quorate: PROTOCOL, type: 'command', id: 1, command: { kind: 'crash', node: 'S1' } })).toEqual({
      type: 'command',
      id: 1,
      command: { kind: 'crash', node: 'S1' },
    });
    expect(readOrder({ quorate: PROTOCOL + 1, type: 'play' })).toBe('version');
    expect(readOrder({ type: 'play' })).toBeNull();
  });

  test('may be anything without harm', () => {
    const anything = fc.anything({ withMap: true, withSet: true, withDate: true, withBigInt: true, maxDepth: 3 });
    const nearly = fc.record(
      {
        quorate: fc.constant(PROTOCOL),
        type: fc.oneof(fc.constantFrom('play', 'seek', 'step', 'command', 'set', 'getState'), fc.string()),
        t: anything,
        by: anything,
        id: anything,
        command: anything,
        speed: anything,
        theme: anything,
        lang: anything,
      },
      { requiredKeys: ['quorate', 'type'] },
    );
    fc.assert(
      fc.property(fc.oneof(anything, nearly), (raw) => {
        const order = readOrder(raw);
        if (order !== null && order !== 'version') expect(order).toEqual(JSON.parse(JSON.stringify(order)));
        const told = readTold(raw);
        if (told) expect((raw as { quorate: unknown }).quorate).toBe(PROTOCOL);
      }),
      RUNS,
    );
  });

  test('of the height are those that the hosts of the reference list understand', () => {
    expect(heightsFor(460, 'https://q.example/embed.html', 's3cret')).toEqual([
      { quorate: PROTOCOL, type: 'height', height: 460 },
      { message: 'height', value: 460, secret: 's3cret' },
      '{"context":"iframe.resize","src":"https://q.example/embed.html","height":460}',
      { height: 460 },
      { subject: 'lti.frameResize', height: 460 },
    ]);
  });
});
