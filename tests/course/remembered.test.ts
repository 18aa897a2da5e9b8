/** What the browser keeps of a reader's way through the course, and what can be told from a chapter's words. */
import { describe, expect, it } from 'vitest';
import { isSame } from '../../src/course/answers.ts';
import { rulesFor } from '../../src/course/light.ts';
import { answered, chapterIn, keepProgress, readProgress, seen, solved } from '../../src/course/progress.ts';
import { readingOf } from '../../src/course/reading.ts';

function storageWith(text: string | null = null): Storage {
  let kept = text;
  return {
    getItem: () => kept,
    setItem: (_: string, value: string) => {
      kept = value;
    },
  } as unknown as Storage;
}

const NO_STORAGE = () => {
  throw new Error('there is none here');
};

describe('what is remembered', () => {
  const nothing = readProgress(() => storageWith());

  it('comes back', () => {
    const storage = storageWith();
    let progress = seen(nothing, 'terms', 'followers', 'followers');
    progress = answered(progress, 'terms', 'who-leads', [1, 2]);
    progress = solved(seen(progress, 'terms', null, 'challenge'), 'terms');
    keepProgress(() => storage, progress);
    expect(readProgress(() => storage)).toEqual(progress);
    expect(chapterIn(progress, 'terms')).toEqual({
      seen: ['followers'],
      answers: { 'who-leads': [1, 2] },
      solved: true,
    });
    expect(progress.last).toEqual({ chapter: 'terms', stop: 'challenge' });
  });

  it('counts a step once, and the last answer', () => {
    const twice = seen(seen(nothing, 'terms', 'a', 'a'), 'terms', 'a', 'a');
    expect(chapterIn(twice, 'terms').seen).toEqual(['a']);
    expect(chapterIn(answered(answered(twice, 'terms', 'a', 1), 'terms', 'a', 2), 'terms').answers).toEqual({ a: 2 });
  });

  it.each(['', '{', '[]', '{"version":2}', '{"version":1,"chapters":{"x":3},"last":null}', 'null'])(
    'is nothing where %j is kept',
    (text) => expect(readProgress(() => storageWith(text))).toEqual(nothing),
  );

  it('is nothing where nothing can be kept, and keeping does not throw', () => {
    expect(readProgress(NO_STORAGE)).toEqual(nothing);
    expect(() => keepProgress(NO_STORAGE, nothing)).not.toThrow();
  });
});

describe('two answers', () => {
  it.each([
    ['S1', 'S1', true],
    ['1', 1, false],
    [[1, 2], [1, 2], true],
    [[1, 2], [2, 1], false],
    [true, false, false],
  ] as const)('%j and %j: %s', (one, other, same) => expect(isSame(one, other)).toBe(same));
});

describe('the words of a chapter', () => {
  const source = [
    'a = One two { $node } four.',
    '    .notes = Not counted at all.',
    'a-ask = { $count ->',
    '    [one] never this',
    '   *[other] five six',
    ' }',
    'challenge = Not counted.',
    '    .notes = Neither.',
  ].join('\n');

  it('tell its steps and how long they take to read', () => {
    expect(readingOf('en', source)).toEqual({ steps: ['a'], minutes: 1 });
    expect(readingOf('en', `b = ${'word '.repeat(181)}\n    .notes = x`).minutes).toBe(2);
    expect(readingOf('ja', `b = ${'字'.repeat(901)}\n    .notes = x`).minutes).toBe(3);
  });
});

describe('the light', () => {
  it('is out where nothing is pointed at', () => {
    expect(rulesFor({})).toBe('');
    expect(rulesFor({ nodes: [], entries: [], messages: [] })).toBe('');
  });

  it('leaves what it is on as it is', () => {
    const rules = rulesFor({ nodes: ['S1'], entries: [{ node: 'S2', index: 3 }], messages: [7] });
    expect(rules).toContain('[data-node]:not([data-node="S1"],[data-node="S2"])');
    expect(rules).toContain('[data-cell]:not([data-cell="S2:3"])');
    expect(rules).toContain('[data-message]:not([data-message="7"])');
  });

  it('on a message alone leaves the nodes alone', () => {
    expect(rulesFor({ messages: [7] })).not.toContain('data-node');
  });
});
