import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { preferredLanguage } from '../../src/localization/languages.ts';
import { makeText } from '../../src/localization/text.ts';
import type { TypedValue, Value } from '../../src/localization/values.ts';
import { stringsOf } from './files.ts';

const UNITS = 'value-counter = term { $value }\nvalue-index = index { $value }\nunit-ms = { $value } ms\n';

function textOf(ftl: string, language: 'en' | 'ja' = 'en') {
  const mistakes: string[] = [];
  return { text: makeText(language, [UNITS, ftl], (mistake) => mistakes.push(mistake)), mistakes };
}

describe('text', () => {
  it('puts values into a message', () => {
    const { text } = textOf(
      'a = { $who } has { $count ->\n    [one] { $count } vote\n   *[other] { $count } votes\n}.',
    );
    expect(text('a', { who: 'S1', count: 1 })).toBe('S1 has 1 vote.');
    expect(text('a', { who: 'S1', count: 1200 })).toBe('S1 has 1,200 votes.');
  });

  it('words typed values by their kind, and chooses by their number', () => {
    const { text } = textOf('a = { $n ->\n    [0] nothing\n   *[other] { $n }, plainly { NUMBER($n) }\n}');
    expect(text('a', { n: { kind: 'counter', value: 4 } })).toBe('term 4, plainly 4');
    expect(text('a', { n: { kind: 'index', value: 7 } })).toBe('index 7, plainly 7');
    expect(text('a', { n: { kind: 'duration', value: 150_000 } })).toBe('150 ms, plainly 150,000');
    expect(text('a', { n: { kind: 'index', value: 0 } })).toBe('nothing');
  });

  it('joins nodes as the language does, and counts them', () => {
    const votes: TypedValue = { kind: 'nodes', value: ['S1', 'S2', 'S3'] };
    const ftl = 'a = { NUMBER($votes) }: { $votes }';
    expect(textOf(ftl, 'en').text('a', { votes })).toBe('3: S1, S2 and S3');
    expect(textOf(ftl, 'ja').text('a', { votes })).toBe('3: S1、S2、S3');
  });

  it('gives null to selectors as none', () => {
    const { text } = textOf('a = { $leader ->\n    [none] nobody\n   *[other] { $leader }\n}');
    expect(text('a', { leader: null })).toBe('nobody');
    expect(text('a', { leader: { kind: 'node', value: null } })).toBe('nobody');
    expect(text('a', { leader: { kind: 'node', value: 'S1' } })).toBe('S1');
  });

  it('cuts a message into words and values', () => {
    const { text } = textOf('a = { $voter } voted in { $term }, for { $reason }.');
    const parts = text.parts('a', {
      voter: { kind: 'node', value: 'S3' },
      term: { kind: 'counter', value: 4 },
      reason: 'good reason',
    });
    expect(parts).toEqual([
      { kind: 'node', text: 'S3', value: 'S3' },
      { kind: 'text', text: ' voted in ' },
      { kind: 'counter', text: 'term 4', value: 4 },
      { kind: 'text', text: ', for good reason.' },
    ]);
  });

  it('says the same in parts as in one piece, whatever the values hold', () => {
    const { text, mistakes } = textOf('a = { $x } and { $y }, { $x } again');
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\uE000', '\uE000x\uE001', '\uE002', '\uE001y'),
      fc.double({ noNaN: true }),
      fc.constant(null),
      fc.record({ kind: fc.constantFrom('node', 'operation', 'text'), value: fc.string({ unit: 'binary' }) }),
      fc.record({ kind: fc.constantFrom('counter', 'index', 'count', 'duration'), value: fc.integer() }),
      fc.record({ kind: fc.constant('nodes'), value: fc.array(fc.string({ unit: 'binary' })) }),
    ) as fc.Arbitrary<Value>;
    fc.assert(
      fc.property(value, value, (x, y) => {
        const whole = text.parts('a', { x, y }).map((part) => part.text);
        expect(whole.join('')).toBe(text('a', { x, y }));
      }),
    );
    expect(mistakes.filter((mistake) => !mistake.includes('unit-'))).toEqual([]);
  });

  it('reads attributes after a dot, and knows what there is', () => {
    const { text } = textOf('a = A\n    .rule = R\nb =\n    .rule = only this\n');
    expect(text('a.rule')).toBe('R');
    expect(text.has('a.rule')).toBe(true);
    expect(text.has('a.other')).toBe(false);
    expect(text.has('b')).toBe(false);
    expect(text.has('b.rule')).toBe(true);
  });

  it('joins the lines of a message with a space, but not in Japanese', () => {
    expect(textOf('a = one\n    two').text('a')).toBe('one two');
    expect(textOf('a = 一つ\n    二つ', 'ja').text('a')).toBe('一つ二つ');
  });

  it('shows the id and tells of the mistake when a message is missing or a value is', () => {
    const { text, mistakes } = textOf('a = A { $x }');
    expect(text('nothing')).toBe('nothing');
    expect(text.parts('nothing.rule')).toEqual([{ kind: 'text', text: 'nothing.rule' }]);
    expect(text('a')).toBe('A {$x}');
    expect(mistakes).toHaveLength(3);
  });

  it('tells of an id that two files define', () => {
    const mistakes: string[] = [];
    makeText('en', ['a = A', 'a = B'], (mistake) => mistakes.push(mistake));
    expect(mistakes).toHaveLength(1);
  });
});

describe('numbers for people', () => {
  const english = makeText('en', stringsOf('en'), () => {});
  const japanese = makeText('ja', stringsOf('ja'), () => {});

  it.each([
    [0, '0 ms', '0 ミリ秒'],
    [250, '250 µs', '250 マイクロ秒'],
    [999, '999 µs', '999 マイクロ秒'],
    [1_500, '1.5 ms', '1.5 ミリ秒'],
    [150_000, '150 ms', '150 ミリ秒'],
    [999_949, '999.9 ms', '999.9 ミリ秒'],
    [999_950, '1 s', '1 秒'],
    [2_400_000, '2.4 s', '2.4 秒'],
    [75_250_000, '75.25 s', '75.25 秒'],
  ])('writes %i µs as %s', (duration_us, en, ja) => {
    expect(english.duration(duration_us)).toBe(en.replace(' ', '\u00A0'));
    expect(japanese.duration(duration_us)).toBe(ja.replace(' ', '\u00A0'));
  });

  it('writes a time always to the millisecond, so that digits stand still', () => {
    expect(english.time(0)).toBe('0.000\u00A0s');
    expect(english.time(14_212_000)).toBe('14.212\u00A0s');
    expect(japanese.time(1_200_000_000)).toBe('1,200.000\u00A0秒');
  });

  it('writes a duration in a sentence as it does alone', () => {
    const text = makeText('en', [...stringsOf('en'), 'x-a = { $d }'], () => {});
    for (const value of [0, 250, 1_500, 999_950, 2_400_000]) {
      expect(text('x-a', { d: { kind: 'duration', value } })).toBe(text.duration(value));
    }
  });
});

describe('preferredLanguage', () => {
  it.each([
    [['ja-JP', 'en'], 'ja'],
    [['fr', 'JA'], 'ja'],
    [['en-GB', 'ja'], 'en'],
    [['fr-FR'], 'en'],
    [[], 'en'],
  ] as const)('of %j is %s', (wanted, language) => {
    expect(preferredLanguage(wanted)).toBe(language);
  });
});
