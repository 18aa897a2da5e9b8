/** The virtual world: what comes next, and what each event’s record says. */
import { describe, expect, it } from 'vitest';
import { encodeEvent } from '../../src/kernel/record.ts';
import { Simulator } from '../../src/kernel/simulator.ts';
import { headerOf } from '../runs.ts';
import { EXACT, probe, probeRun, storyOf, tell } from './probe.ts';

describe('the order of events', () => {
  it('is that of time', () => {
    const { records } = probeRun({
      commands: [
        tell(300, 'S1', { timer: 'late', in_us: 500 }, { send: 'S2', text: 'soon' }),
        tell(200, 'S3', { timer: 'early', in_us: 50 }),
      ],
    });
    expect(storyOf(records)).toEqual([
      '0 S1: boot',
      '0 S2: boot',
      '0 S3: boot',
      '250 S3: timer early',
      '310 S2: soon from S1',
      '800 S1: timer late',
    ]);
    const times = records.map(({ time }) => time);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(records.map(({ index }) => index)).toEqual(records.map((_, k) => k));
  });

  it('is, at one time, that in which they were brought about', () => {
    const { records } = probeRun({
      commands: [
        tell(100, 'S1', { timer: 'first', in_us: 50 }),
        tell(120, 'S2', { timer: 'second', in_us: 30 }),
        tell(140, 'S3', { send: 'S1', text: 'third' }, { timer: 'fourth', in_us: 10 }),
      ],
    });
    expect(storyOf(records).slice(3)).toEqual([
      '150 S1: timer first',
      '150 S2: timer second',
      '150 S1: third from S3',
      '150 S3: timer fourth',
    ]);
  });

  it('puts commands before other events of their time, in list order', () => {
    const { records } = probeRun({
      commands: [
        tell(100, 'S1', { timer: 'ring', in_us: 50 }),
        { at: 150, kind: 'admin', node: 'S1', verb: 'poke', hard: true },
        { at: 150, kind: 'admin', node: 'S1', verb: 'poke' },
      ],
    });
    expect(storyOf(records).slice(3)).toEqual(['150 S1: poke {"hard":true}', '150 S1: poke {}', '150 S1: timer ring']);
  });

  it('puts commands at 0 before the nodes start', () => {
    const { records } = probeRun({ commands: [{ at: 0, kind: 'crash', node: 'S2' }] });
    expect(storyOf(records)).toEqual(['0 S1: boot', '0 S3: boot']);
    expect(records[1]).toMatchObject({ node: 'S2', before: null, after: { status: 'crashed', durable: null } });
  });

  it('puts generated load after commands of its time, and before all else', () => {
    const commands = [tell(999_000, 'S1', { timer: 'ring', in_us: 1_000 }), { at: 1_000_000, kind: 'heal' }];
    const { records } = probeRun({ load: 1, commands });
    const last = records.slice(-3).map(({ cause }) => (cause.kind === 'command' ? cause.command.kind : cause.kind));
    expect(last).toEqual(['heal', 'request', 'timer']);
  });
});

describe('a step', () => {
  const start = () => {
    const commands = [EXACT, { at: 50, kind: 'resume', node: 'S1' }, { at: 90, kind: 'heal' }];
    return new Simulator(probe, headerOf(probe, { nodes: 1, commands }), { checks: false });
  };

  it('takes nothing that comes later than it may, and time does not move then', () => {
    const simulator = start();
    while (simulator.step(60));
    expect(simulator.now).toBe(0);
    expect(simulator.step(89)).toBe(null);
    expect(simulator.step(90)?.time).toBe(90);
    expect(simulator.now).toBe(90);
  });

  it('passes over what does not apply, and remembers why', () => {
    const simulator = start();
    while (simulator.step(60));
    expect(simulator.refused).toEqual([
      { command: { at: 50, kind: 'resume', node: 'S1' }, problem: { code: 'not-paused', detail: 'S1 is not paused' } },
    ]);
  });

  it('returns null when nothing is left', () => {
    const simulator = start();
    while (simulator.step());
    expect(simulator.step()).toBe(null);
    expect(simulator.index).toBe(2);
  });
});

describe('a timer', () => {
  it('that is set anew rings once, at its new time', () => {
    const { records } = probeRun({
      commands: [
        tell(100, 'S1', { timer: 'ring', in_us: 50 }),
        tell(120, 'S1', { timer: 'ring', in_us: 100 }),
        tell(200, 'S1', { timer: 'ring', in_us: 10 }),
      ],
    });
    expect(storyOf(records).slice(3)).toEqual(['210 S1: timer ring']);
  });

  it.each([50, 100])('that is set anew, first for %i µs, has its place by its last setting', (in_us) => {
    const { records } = probeRun({
      commands: [
        tell(100, 'S1', { timer: 'ring', in_us }),
        tell(110, 'S2', { timer: 'before', in_us: 90 }),
        tell(120, 'S1', { timer: 'ring', in_us: 80 }),
        tell(130, 'S3', { timer: 'after', in_us: 70 }),
      ],
    });
    expect(storyOf(records).slice(3)).toEqual(['200 S2: timer before', '200 S1: timer ring', '200 S3: timer after']);
  });

  it('that is cleared does not ring, and one that is set again after that does', () => {
    const { records } = probeRun({
      commands: [
        tell(100, 'S1', { timer: 'ring', in_us: 50 }, { timer: 'other', in_us: 60 }),
        tell(120, 'S1', { clear: 'ring' }, { clear: 'nothing' }),
        tell(130, 'S1', { timer: 'ring', in_us: 100 }),
      ],
    });
    expect(storyOf(records).slice(3)).toEqual(['160 S1: timer other', '230 S1: timer ring']);
  });

  it('needs a whole positive time', () => {
    for (const in_us of [0, -1, 0.5, Number.NaN]) {
      expect(() => probeRun({ commands: [tell(100, 'S1', { timer: 'ring', in_us })] })).toThrow(RangeError);
    }
  });
});

describe('a record', () => {
  const { records } = probeRun({
    nodes: 2,
    commands: [
      tell(100, 'S1', { send: 'S2', text: 'hello' }, { timer: 'ring', in_us: 7 }, { note: 'done' }, { answer: 'yes' }),
    ],
  });
  const lines = records.map((record) => encodeEvent(probe, record));

  it('says what caused the event, and all that came of it', () => {
    expect(lines.slice(1)).toEqual([
      {
        i: 1,
        t: 0,
        node: 'S1',
        cause: { kind: 'start' },
        state: { status: 'up', kept: '', seen: ['boot'] },
        sent: [],
        lost: [],
        notes: [],
        results: [],
        violations: [],
      },
      expect.objectContaining({ i: 2, node: 'S2' }),
      {
        i: 3,
        t: 90,
        node: null,
        cause: { kind: 'command', command: expect.objectContaining({ at: 90, kind: 'request' }) },
        sent: [
          {
            id: 1,
            from: 'C1',
            to: 'S1',
            type: 'ClientRequest',
            arrives: 100,
            body: { client: 'C1', request: 1, op: expect.any(Array), oldest: 1, attempt: 1 },
          },
        ],
        lost: [],
        notes: [],
        results: [],
        violations: [],
      },
      {
        i: 4,
        t: 100,
        node: 'S1',
        cause: { kind: 'request', client: 'C1', request: 1, op: expect.any(Array), id: 1 },
        state: { status: 'up', kept: '', seen: ['boot', 'request 1'] },
        timers: [{ name: 'ring', set: 100, fires: 107 }],
        sent: [{ id: 2, to: 'S2', type: 'Text', arrives: 110, body: { text: 'hello' } }],
        lost: [],
        notes: [{ rule: 'said', values: { text: 'done' } }],
        results: [{ client: 'C1', request: 1, ok: true, value: 'yes' }],
        violations: [],
      },
      expect.objectContaining({ i: 5, cause: { kind: 'timer', timer: 'ring' }, timers: [] }),
      expect.objectContaining({ i: 6, cause: { kind: 'message', id: 2 }, node: 'S2' }),
    ]);
  });

  it('has its keys always in the same order, as digests need it', () => {
    const order = 'i t node cause state log timers sent lost moved notes results violations'.split(' ');
    for (const line of lines) {
      const keys = Object.keys(line);
      expect(keys).toEqual(order.filter((key) => keys.includes(key)));
    }
  });

  it('leaves out the state that did not change', () => {
    const idle = probeRun({ nodes: 1, commands: [{ at: 5, kind: 'clock', node: 'S1', rate: 1 }] });
    expect(encodeEvent(probe, idle.records[2] as (typeof idle.records)[number])).not.toHaveProperty('state');
  });
});

describe('what an algorithm must not do', () => {
  it('send to itself, or to who is not there', () => {
    expect(() => probeRun({ commands: [tell(100, 'S1', { send: 'S1' })] })).toThrow(RangeError);
    expect(() => probeRun({ commands: [tell(100, 'S1', { send: 'S9' })] })).toThrow(RangeError);
  });
});
