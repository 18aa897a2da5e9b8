/** Runs that are kept for when the way leads to them again: what comes back, from where, and that rubbish harms nothing. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Past, placeHere } from '../../src/app/place.ts';
import { isWithoutStorage, Sessions } from '../../src/app/session.ts';
import type { TraceHeader } from '../../src/kernel/trace.ts';
import { stores } from '../../src/player/index.ts';
import { useHand } from '../../src/stage/hand/store.ts';
import { useSide } from '../../src/ui/side.ts';

const ADDRESS = 'https://quorate.example/?scenario=replication';
const HERE = { address: ADDRESS, mark: 'here' };
const THERE = { address: `${ADDRESS}&seed=2`, mark: 'there' };
const PLACES = {
  '': { S2: { x: 0.25, y: 0.5, side: 'above' } },
  'S1|S2,S3': { S1: { x: 0, y: 1, side: null } },
} as const;

function storageOf(kept: Map<string, string>): Storage {
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as unknown as Storage;
}

const refuse = (): never => {
  throw new DOMException('not here', 'SecurityError');
};

function pastOf(state: unknown = { 'quorate.place': 'here' }): Past {
  const past = {
    state,
    replaceState: (next: unknown) => {
      past.state = structuredClone(next);
    },
  };
  return past;
}

beforeEach(() => {
  const header = { algorithm: 'raft', nodes: ['S1', 'S2', 'S3'], seed: '7' } as unknown as TraceHeader;
  const run = { ...stores.run.getState(), header, branches: [{ id: 0 }, { id: 1 }] as never, branch: 1 };
  vi.spyOn(stores.run, 'getState').mockReturnValue(run);
  const playhead = stores.playhead.getState();
  const moment = { ...playhead.moment, t: 5_000_000, index: 12 };
  vi.spyOn(stores.playhead, 'getState').mockReturnValue({ ...playhead, t: 5_000_000, moment, speed: 0.5 });
  vi.spyOn(stores.selection, 'getState').mockReturnValue({ selection: { kind: 'node', id: 'S2' } });
  useHand.setState({ places: PLACES });
  useSide.setState({ panel: 'charts' });
});
afterEach(() => {
  vi.restoreAllMocks();
  useHand.setState({ places: {} });
  useSide.setState({ panel: 'logs' });
});

const WHOLE = {
  index: 12,
  speed: 0.5,
  opening: { start_us: 5_000_000, branch: 1, branches: [{ id: 0 }, { id: 1 }] },
  seen: { places: PLACES, selection: { kind: 'node', id: 'S2' }, side: 'charts' },
};

/** What a page keeps and reads that has just been loaded. */
const pageWith = (storage: () => Storage, past: () => Past = refuse) => new Sessions(storage, past);

/** Names what is on show from now on. */
const show = (seed: string) => {
  const run = stores.run.getState();
  const header = { ...run.header, seed } as TraceHeader;
  vi.spyOn(stores.run, 'getState').mockReturnValue({ ...run, header });
};

describe('a session', () => {
  it('comes back with what was to be seen, when the page is loaded again as well', () => {
    const storage = storageOf(new Map());
    pageWith(() => storage).keep(HERE);
    expect(pageWith(() => storage, pastOf).read(HERE)).toMatchObject(WHOLE);
    expect(pageWith(() => storage, pastOf).read(THERE)).toBeNull();
    // Whoever types its address once more has no mark of it.
    expect(pageWith(() => storage, pastOf).read({ ...HERE, mark: 'new' })).toMatchObject(WHOLE);
  });

  describe.each(['with a storage', 'without one'])('%s', (kind) => {
    const storage = storageOf(new Map());
    const sessions = pageWith(kind === 'without one' ? refuse : () => storage, pastOf);

    it('is of its place in the browser’s history: each comes back, also of two with one address', () => {
      const again = { ...HERE, mark: 'again' };
      for (const place of [HERE, THERE, again]) {
        show(place.mark);
        sessions.keep(place);
      }
      for (const place of [again, THERE, HERE]) expect(sessions.read(place)?.header.seed).toBe(place.mark);
      show('later');
      sessions.keep(HERE);
      expect([HERE, THERE].map((place) => sessions.read(place)?.header.seed)).toEqual(['later', 'there']);
    });

    it('is forgotten in the end, the one that was left first before the others', () => {
      for (let k = 0; k < 40; k += 1) sessions.keep({ address: `${ADDRESS}&seed=${k}`, mark: String(k) });
      const isKept = (k: number) => sessions.read({ address: `${ADDRESS}&seed=${k}`, mark: String(k) }) !== null;
      expect([0, 15, 16, 39].map(isKept)).toEqual([false, false, true, true]);
      expect(storage.getItem('quorate.session')?.length ?? 0).toBeLessThan(500_000);
      useHand.setState({ places: { ['x'.repeat(300_000)]: {} } });
      for (const place of [HERE, THERE]) sessions.keep(place);
      expect([HERE, THERE].map((place) => sessions.read(place) !== null)).toEqual([false, true]);
    });
  });

  it('goes with the place in the browser’s history where there is no storage', () => {
    const past = pastOf();
    const place = placeHere(ADDRESS, () => past);
    pageWith(refuse, () => past).keep(place);
    expect(pageWith(refuse, () => past).read(placeHere(ADDRESS, () => past))).toMatchObject(WHOLE);
    expect(pageWith(refuse).read(HERE)).toBeNull();
    expect(isWithoutStorage(refuse)).toBe(true);
  });

  it('leaves the history alone where there is storage, where there is too much for it, and where it is elsewhere', () => {
    const past = pastOf();
    const before = past.state;
    const storage = storageOf(new Map());
    pageWith(
      () => storage,
      () => past,
    ).keep(HERE);
    expect(isWithoutStorage(() => storage)).toBe(false);
    // One that lets itself be read and takes nothing is none.
    expect(isWithoutStorage(() => ({ ...storage, setItem: refuse }))).toBe(true);
    pageWith(refuse, () => past).keep(THERE);
    useHand.setState({ places: { ['x'.repeat(300_000)]: {} } });
    pageWith(refuse, () => past).keep(HERE);
    expect(past.state).toBe(before);
  });

  it('takes older ones out of a storage that is full, so that the newer is read', () => {
    const kept = new Map<string, string>();
    const past = pastOf();
    pageWith(() => storageOf(kept)).keep(HERE);
    useSide.setState({ panel: 'feed' });
    const full = { ...storageOf(kept), setItem: refuse } as Storage;
    const page = () =>
      pageWith(
        () => full,
        () => past,
      );
    page().keep(HERE);
    expect(page().read(HERE)?.seen.side).toBe('feed');
  });

  it('of the place that is left is kept though there is room for one alone', () => {
    const kept = new Map<string, string>();
    const small = {
      ...storageOf(kept),
      setItem: (key: string, value: string) => (value.length > 800 ? refuse() : kept.set(key, value)),
    } as unknown as Storage;
    for (const place of [HERE, THERE]) pageWith(() => small, pastOf).keep(place);
    expect([HERE, THERE].map((place) => pageWith(() => small, pastOf).read(place) !== null)).toEqual([false, true]);
  });

  it('is no worse off where neither takes anything', () => {
    expect(() => pageWith(refuse).keep(HERE)).not.toThrow();
    expect(pageWith(refuse).read(HERE)).toBeNull();
  });

  it('of a page before this one has nothing to be seen, and is read all the same', () => {
    const { key, whole } = written();
    const { seen: _seen, ...before } = whole;
    expect(pageWith(() => storageOf(new Map([[key, JSON.stringify([before])]]))).read(HERE)).toMatchObject({
      index: 12,
      seen: { places: {}, selection: null, side: null },
    });
  });

  it('with rubbish in it is read as far as it makes sense, and never throws', () => {
    const { key, whole } = written();
    const parts = fc.constantFrom('places', 'selection', 'side');
    fc.assert(
      fc.property(parts, fc.jsonValue(), (part, rubbish) => {
        const text = JSON.stringify([{ ...whole, seen: { ...(whole['seen'] as object), [part]: rubbish } }]);
        const read = pageWith(() => storageOf(new Map([[key, text]]))).read(HERE);
        // What is wrong beside the run does not take the run with it.
        expect(read).toMatchObject({ index: 12, speed: 0.5 });
        for (const place of Object.values(read?.seen.places ?? {}).flatMap((places) => Object.values(places))) {
          expect(place.x >= 0 && place.x <= 1 && place.y >= 0 && place.y <= 1).toBe(true);
        }
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(whole)), fc.jsonValue(), fc.jsonValue(), (part, rubbish, state) => {
        const storage = storageOf(new Map([[key, JSON.stringify([rubbish, { ...whole, [part]: rubbish }])]]));
        for (const past of [pastOf(state), pastOf({ [key]: rubbish }), pastOf({ [key]: JSON.stringify(rubbish) })]) {
          for (const page of [
            pageWith(
              () => storage,
              () => past,
            ),
            pageWith(refuse, () => past),
          ]) {
            page.read(placeHere(ADDRESS, () => past));
            page.keep(HERE);
          }
        }
      }),
    );
    fc.assert(
      fc.property(fc.string(), (noise) => {
        expect(pageWith(() => storageOf(new Map([[key, noise]]))).read(HERE)).toBeNull();
      }),
    );
  });
});

/** What stands in a storage after one run was kept. */
function written(): { readonly key: string; readonly whole: Readonly<Record<string, unknown>> } {
  const kept = new Map<string, string>();
  pageWith(() => storageOf(kept)).keep(HERE);
  const [key = '', text = ''] = [...kept][0] ?? [];
  return { key, whole: JSON.parse(text)[0] };
}
