/** Where what is chosen is kept: in the browser's storage, or where there is none at the place in its history. */
import { describe, expect, it } from 'vitest';
import { Keeper } from '../../src/localization/keeping.ts';

const refuse = (): never => {
  throw new DOMException('not here', 'SecurityError');
};

function storageOf(items: Map<string, string>) {
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, text: string) => void items.set(key, text),
  };
}

function pastOf(state: unknown = null) {
  const past = {
    state,
    replaceState: (next: unknown) => {
      past.state = structuredClone(next);
    },
  };
  return past;
}

describe('what is kept', () => {
  it('is in the storage where there is one, and then nowhere else', () => {
    const [items, past] = [new Map<string, string>(), pastOf({ other: 1 })];
    new Keeper(
      () => storageOf(items),
      () => past,
    ).setItem('a', 'x');
    expect([items.get('a'), past.state]).toEqual(['x', { other: 1 }]);
    expect(
      new Keeper(
        () => storageOf(items),
        () => past,
      ).getItem('a'),
    ).toBe('x');
  });

  it.each([
    ['throws', refuse],
    ['takes nothing', () => ({ ...storageOf(new Map([['a', 'old']])), setItem: refuse })],
  ])(
    'is at the place in the history where the storage %s, beside what else is there, and goes along from place to place',
    (_, storage) => {
      const first = pastOf({ other: 1 });
      new Keeper(storage, () => first).setItem('a', 'x');
      expect(first.state).toEqual({ other: 1, a: 'x' });
      // The page is loaded again, goes on to another place, and is loaded there.
      let here = first;
      const page = new Keeper(storage, () => here);
      expect(page.getItem('a')).toBe('x');
      here = pastOf();
      page.write();
      expect(new Keeper(storage, () => here).getItem('a')).toBe('x');
    },
  );

  it('is in memory where neither takes anything; rubbish is nothing', () => {
    const page = new Keeper(refuse, refuse);
    page.setItem('a', 'x');
    page.write();
    expect([page.getItem('a'), page.getItem('b')]).toEqual(['x', null]);
    for (const state of [null, 3, 'text', { a: 3 }, []])
      expect(new Keeper(refuse, () => pastOf(state)).getItem('a')).toBeNull();
  });

  it('is in the storage again as soon as that takes it', () => {
    const items = new Map<string, string>();
    let isFull = true;
    const past = pastOf();
    const page = new Keeper(
      () => (isFull ? refuse() : storageOf(items)),
      () => past,
    );
    page.setItem('a', 'x');
    isFull = false;
    page.setItem('a', 'y');
    expect([items.get('a'), page.getItem('a')]).toEqual(['y', 'y']);
  });
});
