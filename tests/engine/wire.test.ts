import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { EngineClient } from '../../src/engine/client/client.ts';
import { EngineProblem } from '../../src/engine/client/problem.ts';
import type { FromWorker, Request } from '../../src/engine/wire.ts';
import { WIRE_VERSION } from '../../src/engine/wire.ts';
import { readFromWorker } from '../../src/engine/wire-schema/from-worker.ts';
import { readToWorker } from '../../src/engine/wire-schema/to-worker.ts';
import { raftHeader, SessionRig } from './rig.ts';

// Clients in such a hurry that they ask again before they can have an answer.
const header = raftHeader({
  load: 50,
  clientTimeout_us: 8_000,
  commands: [{ at: 200_000, kind: 'partition', groups: [['S1', 'S2']] }],
});
const crash = { at: 5, kind: 'crash', node: 'S1' };
const given = { commands: [crash], given: [crash], inherited: 0 };
const branch = { id: 0, parent: null, forkedAt: 0, ...given, canUndo: true, canRedo: false };

const REQUESTS: readonly Request[] = [
  { kind: 'open', header, branches: [branch] },
  { kind: 'chunk', branch: 0, where: { t: 5 } },
  { kind: 'chunk', branch: 0, where: { chunk: 1 }, bare: true },
  { kind: 'command', branch: 0, command: crash, seen_us: 0 },
  { kind: 'undo', branch: 0 },
  {
    kind: 'arrange',
    branches: [{ ...branch, takenBack: [{ command: crash }, { reopen: { ...branch, id: 1, parent: 0 } }] }],
  },
  { kind: 'milestone', branch: 0, from: -1, direction: 'next', until_us: 1_000_000 },
  { kind: 'digest', branch: 0, until_us: 100_000 },
  { kind: 'cancel', cancels: 3 },
];

/** What a session really says, of every kind. */
let said: readonly FromWorker[];
beforeAll(async () => {
  const rig = new SessionRig();
  rig.session.greet();
  await rig.open(header);
  for (const request of REQUESTS.slice(1)) rig.ask(request);
  rig.ask({ kind: 'chunk', branch: 0, where: { chunk: 3 } });
  rig.ask({ kind: 'redo', branch: 7 });
  rig.run();
  await rig.fetched();
  rig.run();
  const stopped = rig.ask({ kind: 'digest', branch: 0, until_us: 60_000_000 });
  await rig.fetched();
  for (let k = 0; k < 20; k += 1) rig.turn();
  rig.ask({ kind: 'cancel', cancels: stopped });
  said = [...rig.said, { wire: WIRE_VERSION, kind: 'failed', request: null, detail: 'broken' }];
});

/** Every place in a message. */
function* places(value: unknown, path: readonly (string | number)[] = []): Generator<readonly (string | number)[]> {
  yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const key of Object.keys(value)) yield* places((value as Record<string, unknown>)[key], [...path, key]);
}

/** Looking for the places once per message is enough: some are large. */
const found = new WeakMap<object, readonly (readonly (string | number)[])[]>();
function placesIn(message: object) {
  const known = found.get(message) ?? [...places(message)];
  found.set(message, known);
  return known;
}

function replaced(value: unknown, path: readonly (string | number)[], by: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, unknown>;
  copy[key] = replaced(copy[key], rest, by);
  return copy;
}

/** A message with one thing in it exchanged for something arbitrary, or removed. */
function damaged(messages: readonly object[]) {
  return fc
    .tuple(fc.nat(), fc.nat(), fc.oneof(fc.anything({ withMap: true, withDate: true }), fc.constant(undefined)))
    .map(([which, where, by]) => {
      const message = messages[which % messages.length] as object;
      const all = placesIn(message);
      return replaced(message, all[where % all.length] ?? [], by);
    });
}

const stamped = REQUESTS.map((request, k) => ({ wire: WIRE_VERSION, request: 1000 + k, ...request }));

describe('what is well formed', () => {
  it('is taken as it is, in either direction', () => {
    for (const message of stamped) expect(readToWorker(message)).toEqual({ message });
    for (const message of said) expect(readFromWorker(message)).toEqual({ message });
  });

  it('may be a command with keys of its own, whatever others mean by their names', () => {
    const own = { ...crash, name: 5, from: ['a'], on: 'Monday', rate: 'fast' };
    const edited = said.find((message) => message.kind === 'edited');
    if (edited?.kind !== 'edited') throw new Error('no edit');
    const message = { ...edited, branches: edited.branches.map((branch) => ({ ...branch, given: [own] })) };
    expect(readFromWorker(message)).toEqual({ message });
  });

  it('tells of clients that ask again', () => {
    const causes = said.flatMap((message) =>
      message.kind === 'chunk' ? message.events.map(({ cause }) => cause) : [],
    );
    expect(causes).toContainEqual({ kind: 'timer', timer: 'retry', client: expect.any(String), request: 1 });
  });

  it('is of every kind', () => {
    expect(new Set(said.map(({ kind }) => kind))).toEqual(
      new Set([
        'hello',
        'opened',
        'chunk',
        'edited',
        'milestone',
        'digest',
        'progress',
        'cancelled',
        'refused',
        'failed',
      ]),
    );
  });
});

describe('what is malformed', () => {
  it.each([
    ['another version', { ...stamped[4], wire: WIRE_VERSION - 1 }, `wire: not version ${WIRE_VERSION} of the messages`],
    ['no number', { ...stamped[4], request: undefined }, 'request'],
    ['an unknown kind', { ...stamped[4], kind: 'explode' }, 'kind'],
    ['a time that is no number', { ...stamped[1], where: { t: 'now' } }, 'where'],
    ['both a time and a chunk', { ...stamped[1], where: { t: 1, chunk: 1 } }, 'where'],
    ['a command without a kind', { ...stamped[3], command: { at: 5 } }, 'command.kind'],
    ['something that is no data', { ...stamped[3], command: { ...crash, by: () => 1 } }, 'command'],
  ])('is refused with the place: %s', (_, message, place) => {
    const read = readToWorker(message);
    expect('wrong' in read && read.wrong).toContain(place);
  });

  it('has events in order, of whole chunks or from an edit on', () => {
    for (const each of ['chunk', 'edited'] as const) {
      const message = said.find(({ kind }) => kind === each) as Extract<FromWorker, { readonly kind: typeof each }>;
      expect(message.events.length).toBeGreaterThan(1);
      for (const events of [message.events.toReversed(), message.events.slice(1)]) {
        const damaged = readFromWorker({ ...message, events });
        expect(damaged).toEqual({ wrong: 'events out of order', request: message.request });
      }
    }
  });

  it('never gets past the check with an exception', () => {
    const anything = fc.anything({ withMap: true, withSet: true, withBigInt: true, withDate: true });
    fc.assert(
      fc.property(fc.oneof(anything, damaged(stamped), damaged(said)), (raw) => {
        for (const read of [readToWorker(raw), readFromWorker(raw)]) {
          if ('message' in read) expect(read.message).toBe(raw);
          else expect(read.wrong).not.toBe('');
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is refused by the session, once, and changes nothing', async () => {
    const rig = new SessionRig();
    await rig.open(header);
    const events = () => {
      const request = rig.ask({ kind: 'chunk', branch: 0, where: { chunk: 0 } });
      rig.run();
      return rig.answer(request, 'chunk').events;
    };
    const before = events();
    fc.assert(
      fc.property(fc.oneof(fc.anything(), damaged(stamped)), (raw) => {
        fc.pre('wrong' in readToWorker(raw));
        const count = rig.said.length;
        rig.session.receive(raw);
        rig.run();
        expect(rig.said.slice(count)).toMatchObject([{ kind: 'refused', code: 'engine-malformed' }]);
      }),
    );
    expect(events()).toEqual(before);
  });

  it('does not break the session even if it only looks well formed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(damaged(stamped), { minLength: 1, maxLength: 10 }), async (messages) => {
        const rig = new SessionRig();
        await rig.open(header);
        for (const message of messages) {
          rig.session.receive(message);
          // A request may ask for the end of time: it is enough that it is being worked on.
          for (let turns = 0; turns < 3; turns += 1) rig.turn();
          await new Promise((resolve) => setTimeout(resolve));
        }
        expect(rig.said.filter(({ kind }) => kind === 'failed')).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('is refused by the client and changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(fc.anything(), damaged(said)), { maxLength: 10 }), async (messages) => {
        let hear: (data: unknown) => void = () => {};
        const asked: { kind: string; request: number }[] = [];
        const client = new EngineClient(
          (heard) => {
            hear = heard;
            return { post: (message) => asked.push(message as never), terminate() {} };
          },
          { onMilestones() {} },
        );
        const say = (message: object) => hear({ wire: WIRE_VERSION, ...message });
        const opening = client.open(header);
        say({ kind: 'hello', algorithms: [] });
        say({ kind: 'opened', request: 1, branches: [branch] });
        await opening;
        const chunk = client.chunk(0, { chunk: 0 }).then(
          () => 'answered',
          (error: unknown) => (error instanceof EngineProblem ? error.code : 'not a problem of the engine'),
        );
        for (const raw of messages) if ('wrong' in readFromWorker(raw)) hear(raw);
        const { request } = asked.find(({ kind }) => kind === 'chunk') ?? {};
        say({ kind: 'chunk', request, branch: 0, chunk: 0, start: null, events: [], quiet: true, milestones: [] });
        const blamed = messages.some((raw) => {
          const read = readFromWorker(raw);
          return 'wrong' in read && read.request === request;
        });
        expect(await chunk).toBe(blamed ? 'engine-malformed' : 'answered');
        client.close();
      }),
      { numRuns: 100 },
    );
  });
});
