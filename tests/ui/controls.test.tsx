/** Shared controls as they are drawn, and parts that come later. */
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { setLanguage } from '../../src/localization/index.ts';
import { IconButton } from '../../src/ui/button.tsx';
import { later, Missing } from '../../src/ui/later.tsx';
import { sampler } from '../../src/ui/use-sampled.ts';

beforeAll(() => setLanguage('en'));

test('the tooltip of a button without words says what it does, and its key', () => {
  const drawn = (shortcut?: string) =>
    renderToStaticMarkup(<IconButton icon="help" label="Shortcuts" shortcut={shortcut} />);
  expect(drawn('?')).toContain('aria-label="Shortcuts" title="Shortcuts (?)"');
  expect(drawn()).toContain('title="Shortcuts"');
});

describe('a part that comes later', () => {
  const Part = () => <p>here</p>;

  test('says that it is being fetched, is then there, and is fetched once', async () => {
    const load = vi.fn(async () => ({ Part }));
    const parts = later(load, { onlyWhenAsked: true });
    const Later = parts.part('Part');
    expect(renderToStaticMarkup(<Later />)).toContain('Loading…');
    await Promise.all([parts.fetch(), parts.fetch()]);
    expect(load).toHaveBeenCalledTimes(1);
    expect(renderToStaticMarkup(<Later />)).toBe('<p>here</p>');
  });

  test('that cannot be had is asked for again by the next who wants it, and offers that', async () => {
    const load = vi.fn(async () => ({ Part }));
    load.mockRejectedValueOnce(new Error('offline'));
    const parts = later(load, { onlyWhenAsked: true });
    await expect(parts.fetch()).rejects.toThrow('offline');
    await expect(parts.fetch()).resolves.toEqual({ Part });

    const missing = (failed: boolean) => renderToStaticMarkup(<Missing failed={failed} onRetry={() => {}} />);
    expect(missing(true)).toMatch(/could not be loaded.*<button.*Try again/);
    expect(missing(false)).not.toContain('<button');
  });
});

describe('what changes often', () => {
  afterEach(() => vi.useRealTimers());

  test('is handed on at most once in a while, and the last of it always', () => {
    vi.useFakeTimers();
    const taken: string[] = [];
    const sample = sampler<string>((value) => taken.push(value));
    let callOff = () => {};
    const give = (value: string) => {
      callOff();
      callOff = sample(value, 1000);
    };
    give('first');
    expect(taken).toEqual(['first']);
    for (const value of ['a', 'b', 'last']) {
      vi.advanceTimersByTime(300);
      give(value);
    }
    expect(taken).toEqual(['first']);
    vi.advanceTimersByTime(100);
    expect(taken).toEqual(['first', 'last']);
    vi.advanceTimersByTime(1000);
    give('at once');
    expect(taken).toEqual(['first', 'last', 'at once']);
  });
});
