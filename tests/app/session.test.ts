/** The run that is kept for when the page is loaded again: what comes back, from where, and that rubbish harms nothing. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isWithoutStorage, keepSession, type Past, readSession } from '../../src/app/session.ts';
import type { TraceHeader } from '../../src/kernel/trace.ts';
import { stores } from '../../src/player/index.ts';
import { useHand } from '../../src/stage/hand/store.ts';
import { useSide } from '../../src/ui/side.ts';

const ADDRESS = 'https://quorate.example/?scenario=replication';
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

function pastOf(state: unknown = null): Past {
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

describe('a session', () => {
  it('comes back with what was to be seen, at its own address alone', () => {
    const storage = storageOf(new Map());
    keepSession(() => storage, ADDRESS);
    expect(readSession(() => storage, ADDRESS)).toMatchObject(WHOLE);
    expect(readSession(() => storage, `${ADDRESS}&seed=2`)).toBeNull();
  });

  it('goes with the place in the browser’s history where there is no storage', () => {
    const past = pastOf();
    keepSession(refuse, ADDRESS, () => past);
    expect(readSession(refuse, ADDRESS, () => past)).toMatchObject(WHOLE);
    expect(readSession(refuse, ADDRESS)).toBeNull();
    expect(isWithoutStorage(refuse)).toBe(true);
  });

  it('leaves the history alone where there is storage, and where there is too much for it', () => {
    const past = pastOf('as it was');
    const storage = storageOf(new Map());
    keepSession(
      () => storage,
      ADDRESS,
      () => past,
    );
    expect(isWithoutStorage(() => storage)).toBe(false);
    // One that lets itself be read and takes nothing is none.
    expect(isWithoutStorage(() => ({ ...storage, setItem: refuse }))).toBe(true);
    useHand.setState({ places: { ['x'.repeat(300_000)]: {} } });
    keepSession(refuse, ADDRESS, () => past);
    expect(past.state).toBe('as it was');
  });

  it('takes an older one out of a storage that is full, so that the newer is read', () => {
    const kept = new Map<string, string>();
    const past = pastOf();
    keepSession(() => storageOf(kept), ADDRESS);
    useSide.setState({ panel: 'feed' });
    const full = { ...storageOf(kept), setItem: refuse } as Storage;
    keepSession(
      () => full,
      ADDRESS,
      () => past,
    );
    expect(
      readSession(
        () => full,
        ADDRESS,
        () => past,
      )?.seen.side,
    ).toBe('feed');
  });

  it('is no worse off where neither takes anything', () => {
    expect(() => keepSession(refuse, ADDRESS, refuse)).not.toThrow();
    expect(readSession(refuse, ADDRESS, refuse)).toBeNull();
  });

  it('of a page before this one has nothing to be seen, and is read all the same', () => {
    const kept = new Map<string, string>();
    keepSession(() => storageOf(kept), ADDRESS);
    const [key = '', text = ''] = [...kept][0] ?? [];
    const { seen: _seen, ...before } = JSON.parse(text);
    kept.set(key, JSON.stringify(before));
    expect(readSession(() => storageOf(kept), ADDRESS)).toMatchObject({
      index: 12,
      seen: { places: {}, selection: null, side: null },
    });
  });

  it('with rubbish in it is read as far as it makes sense, and never throws', () => {
    const kept = new Map<string, string>();
    keepSession(() => storageOf(kept), ADDRESS);
    const [key = '', text = ''] = [...kept][0] ?? [];
    const whole = JSON.parse(text);
    const parts = fc.constantFrom('places', 'selection', 'side');
    fc.assert(
      fc.property(parts, fc.jsonValue(), (part, rubbish) => {
        const written = JSON.stringify({ ...whole, seen: { ...whole.seen, [part]: rubbish } });
        const read = readSession(() => storageOf(new Map([[key, written]])), ADDRESS);
        // What is wrong beside the run does not take the run with it.
        expect(read).toMatchObject({ index: 12, speed: 0.5 });
        for (const place of Object.values(read?.seen.places ?? {}).flatMap((places) => Object.values(places))) {
          expect(place.x >= 0 && place.x <= 1 && place.y >= 0 && place.y <= 1).toBe(true);
        }
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(whole)), fc.jsonValue(), fc.jsonValue(), (part, rubbish, state) => {
        const storage = storageOf(new Map([[key, JSON.stringify({ ...whole, [part]: rubbish })]]));
        readSession(
          () => storage,
          ADDRESS,
          () => pastOf(state),
        );
        readSession(refuse, ADDRESS, () => pastOf(state));
        readSession(refuse, ADDRESS, () => pastOf({ [key]: rubbish }));
      }),
    );
    fc.assert(
      fc.property(fc.string(), (noise) => {
        expect(readSession(() => storageOf(new Map([[key, noise]])), ADDRESS)).toBeNull();
      }),
    );
  });
});
