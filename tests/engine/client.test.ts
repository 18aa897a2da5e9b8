import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EngineClient } from '../../src/engine/client/client.ts';
import type { EngineProblem } from '../../src/engine/client/problem.ts';
import { type BranchInfo, type Report, type ToWorker, WIRE_VERSION } from '../../src/engine/wire.ts';
import { raftHeader } from './rig.ts';

const BRANCH: BranchInfo = {
  id: 0,
  parent: null,
  forkedAt: 0,
  commands: [],
  given: [],
  inherited: 0,
  canUndo: false,
  canRedo: false,
};
const crash = { at: 5, kind: 'crash', node: 'S1' };
const EDITED: BranchInfo = { ...BRANCH, commands: [crash], given: [crash], canUndo: true };

/** A worker that says what the test has it say. */
class FakeWorker {
  readonly got: ToWorker[] = [];
  terminated = false;
  readonly heard: (data: unknown) => void;
  readonly die: (reason: string) => void;

  constructor(heard: (data: unknown) => void, died: (reason: string) => void) {
    this.heard = heard;
    this.die = died;
  }

  post(message: unknown): void {
    this.got.push(structuredClone(message) as ToWorker);
  }

  terminate(): void {
    this.terminated = true;
  }

  say(report: Report): void {
    this.heard({ wire: WIRE_VERSION, ...report });
  }

  hello(): void {
    this.say({ kind: 'hello', algorithms: ['raft'] });
  }

  /** The number of the last request of a kind. */
  numberOf(kind: ToWorker['kind']): number {
    return this.got.findLast((message) => message.kind === kind)?.request ?? Number.NaN;
  }

  opened(branches: readonly BranchInfo[] = [BRANCH]): void {
    this.say({ kind: 'opened', request: this.numberOf('open'), branches });
  }

  chunk(request = this.numberOf('chunk')): void {
    const empty = { branch: 0, chunk: 0, start: null, events: [], quiet: true, milestones: [] };
    this.say({ kind: 'chunk', request, ...empty });
  }
}

let workers: FakeWorker[];
let client: EngineClient;
let refusesToStart = false;
const onMilestones = vi.fn();
const onRestart = vi.fn();

/** The worker of the day. */
const worker = () => workers.at(-1) as FakeWorker;
const kinds = () => worker().got.map(({ kind }) => kind);
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'resolved',
    (problem: EngineProblem) => problem.code,
  );

beforeEach(() => {
  vi.useFakeTimers();
  workers = [];
  refusesToStart = false;
  onMilestones.mockClear();
  onRestart.mockClear();
  client = new EngineClient(
    (heard, died) => {
      if (refusesToStart) throw new Error('no workers here');
      workers.push(new FakeWorker(heard, died));
      return worker();
    },
    { onMilestones, onRestart },
  );
});
afterEach(() => {
  client.close();
  vi.useRealTimers();
});

/** Opens a run in a first worker. */
async function open(): Promise<void> {
  const opening = client.open(raftHeader());
  worker().hello();
  worker().opened();
  await opening;
}

describe('asking', () => {
  it('starts no worker before there is something to ask, and says nothing before its hello', async () => {
    expect(workers).toHaveLength(0);
    const opening = client.open(raftHeader());
    expect(workers).toHaveLength(1);
    expect(kinds()).toEqual([]);
    worker().hello();
    expect(worker().got).toMatchObject([{ wire: WIRE_VERSION, kind: 'open', header: raftHeader() }]);
    worker().opened();
    expect(await opening).toEqual([BRANCH]);
  });

  it('answers each request with its own reply, in any order', async () => {
    await open();
    const first = client.chunk(0, { chunk: 0 });
    const firstNumber = worker().numberOf('chunk');
    const second = client.chunk(0, { t: 9 }, { bare: true });
    expect(worker().got.at(-1)).toMatchObject({ where: { t: 9 }, bare: true });
    worker().chunk();
    worker().chunk(firstNumber);
    expect((await first).request).toBe(firstNumber);
    expect((await second).request).not.toBe(firstNumber);
  });

  it('rejects what the engine refuses', async () => {
    await open();
    const undo = code(client.undo(0));
    worker().say({ kind: 'refused', request: worker().numberOf('undo'), code: 'nothing-to-undo', detail: '' });
    expect(await undo).toBe('nothing-to-undo');
  });

  it('tells of progress', async () => {
    await open();
    const onProgress = vi.fn();
    const found = client.milestone(0, -1, 'next', 1000, { onProgress });
    const request = worker().numberOf('milestone');
    worker().say({ kind: 'progress', request, done_us: 250, total_us: 1000 });
    expect(onProgress).toHaveBeenCalledExactlyOnceWith(0.25);
    worker().say({ kind: 'milestone', request, milestone: null });
    expect(await found).toBeNull();
  });

  it('tells of milestones even when their chunk is no longer wanted', async () => {
    await open();
    const unwanted = new AbortController();
    const chunk = code(client.chunk(0, { chunk: 0 }, { signal: unwanted.signal }));
    unwanted.abort();
    expect(await chunk).toBe('cancelled');
    expect(worker().got.at(-1)).toMatchObject({ kind: 'cancel', cancels: worker().numberOf('chunk') });
    worker().chunk();
    expect(onMilestones).toHaveBeenCalledExactlyOnceWith(0, []);
  });

  it('refuses more than it can hold', async () => {
    await open();
    const asked = Array.from({ length: 65 }, (_, chunk) => code(client.chunk(0, { chunk })));
    expect(await asked.at(-1)).toBe('engine-busy');
    expect(kinds().filter((kind) => kind === 'chunk')).toHaveLength(64);
  });

  it('cancels what was asked of a run that is replaced', async () => {
    await open();
    const old = code(client.chunk(0, { chunk: 0 }));
    void code(client.open(raftHeader({ seed: '8' })));
    expect(await old).toBe('cancelled');
  });

  it('refuses a malformed answer and goes on', async () => {
    await open();
    const chunk = code(client.chunk(0, { chunk: 0 }));
    worker().heard({ wire: WIRE_VERSION, kind: 'chunk', request: worker().numberOf('chunk'), branch: 'main' });
    expect(await chunk).toBe('engine-malformed');
    const digest = code(client.digest(0, 5));
    worker().chunk(worker().numberOf('digest'));
    expect(await digest).toBe('engine-malformed');
    expect(workers).toHaveLength(1);
    const again = client.chunk(0, { chunk: 0 });
    worker().chunk();
    expect((await again).chunk).toBe(0);
  });
});

const NO_EVENTS = { chunk: 0, start: null, events: [], quiet: true, milestones: [] };

describe('a worker that dies', () => {
  it('is replaced, the run restored with its edits, and what is unanswered asked again', async () => {
    await open();
    const edit = client.command(0, crash, 0);
    worker().say({
      kind: 'edited',
      request: worker().numberOf('command'),
      branches: [EDITED],
      branch: 0,
      from: 3,
      t: 5,
      ...NO_EVENTS,
    });
    await edit;
    const chunk = client.chunk(0, { chunk: 0 });
    const [first] = workers;
    first?.die('out of memory');
    expect(first?.terminated).toBe(true);
    expect(onRestart).toHaveBeenCalledExactlyOnceWith('out of memory');
    expect(workers).toHaveLength(2);
    worker().hello();
    expect(worker().got).toMatchObject([{ kind: 'open', header: raftHeader(), branches: [EDITED] }]);
    worker().opened([EDITED]);
    expect(kinds()).toEqual(['open', 'chunk']);
    worker().chunk();
    expect((await chunk).events).toEqual([]);
  });

  it('is not listened to any more', async () => {
    await open();
    const chunk = client.chunk(0, { chunk: 0 });
    const [first] = workers;
    const number = first?.numberOf('chunk');
    first?.die('gone');
    first?.chunk(number);
    first?.die('gone again');
    expect(workers).toHaveLength(2);
    worker().hello();
    worker().opened();
    worker().chunk();
    expect((await chunk).kind).toBe('chunk');
  });

  it('takes with it a request over which two have died, and nothing else', async () => {
    await open();
    const poison = code(client.chunk(0, { chunk: 66 }));
    worker().say({ kind: 'failed', request: worker().numberOf('chunk'), detail: 'assertion' });
    worker().hello();
    worker().opened();
    const innocent = client.chunk(0, { chunk: 0 });
    worker().say({ kind: 'failed', request: worker().numberOf('chunk'), detail: 'assertion' });
    expect(await poison).toBe('engine-lost');
    worker().hello();
    worker().opened();
    expect(kinds()).toEqual(['open', 'chunk']);
    worker().chunk();
    expect((await innocent).chunk).toBe(0);
  });

  it('is replaced a few times in a row, then no more until a run is opened', async () => {
    const opening = code(client.open(raftHeader()));
    for (let deaths = 0; deaths < 4; deaths += 1) worker().die('cannot be loaded');
    expect(workers).toHaveLength(4);
    expect(await opening).toBe('engine-failed');
    expect(await code(client.chunk(0, { chunk: 0 }))).toBe('engine-failed');
    expect(workers).toHaveLength(4);
    const again = client.open(raftHeader());
    expect(workers).toHaveLength(5);
    worker().hello();
    worker().opened();
    expect(await again).toEqual([BRANCH]);
  });

  it('may not be startable at all', async () => {
    refusesToStart = true;
    const problem = await client.open(raftHeader()).catch((error: EngineProblem) => error);
    expect(problem).toMatchObject({ code: 'engine-failed', detail: expect.stringContaining('no workers here') });
  });

  it('fails for good when the run cannot be restored', async () => {
    await open();
    const chunk = code(client.chunk(0, { chunk: 0 }));
    worker().die('gone');
    for (let tries = 0; tries < 3; tries += 1) {
      worker().hello();
      worker().say({ kind: 'refused', request: worker().numberOf('open'), code: 'bad-header', detail: '' });
    }
    expect(await chunk).toBe('engine-failed');
  });
});

describe('a worker that is silent', () => {
  it('is replaced after 5 s if it owes something', async () => {
    await open();
    void code(client.chunk(0, { chunk: 0 }));
    vi.advanceTimersByTime(4900);
    expect(workers).toHaveLength(1);
    vi.advanceTimersByTime(200);
    expect(workers).toHaveLength(2);
    expect(onRestart).toHaveBeenCalledExactlyOnceWith('the worker was silent for 5 s');
  });

  it('is left alone while it owes nothing', async () => {
    await open();
    vi.advanceTimersByTime(600_000);
    const chunk = client.chunk(0, { chunk: 0 });
    worker().chunk();
    await chunk;
    vi.advanceTimersByTime(600_000);
    expect(workers).toHaveLength(1);
  });

  it('is left alone while it tells of progress', async () => {
    await open();
    const digest = client.digest(0, 5);
    const request = worker().numberOf('digest');
    for (let k = 0; k < 20; k += 1) {
      vi.advanceTimersByTime(3000);
      worker().say({ kind: 'progress', request, done_us: k, total_us: 20 });
    }
    worker().say({ kind: 'digest', request, digest: 'd', events: 1, violations: 0 });
    expect((await digest).digest).toBe('d');
    expect(workers).toHaveLength(1);
  });

  it('has longer for its first word', () => {
    void code(client.open(raftHeader()));
    vi.advanceTimersByTime(29_900);
    expect(workers).toHaveLength(1);
    vi.advanceTimersByTime(200);
    expect(workers).toHaveLength(2);
  });
});
