/** What commands do to nodes: crash, restart, wipe, pause, resume, time out, clock, and the administrator’s verbs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimedCommand } from '../../src/kernel/contract.ts';
import { History } from '../../src/kernel/history.ts';
import { headerOf } from '../runs.ts';
import { CROSSING, EXACT, probe, probeRun, storyOf, tell } from './probe.ts';

const after3 = (records: Parameters<typeof storyOf>[0]) => storyOf(records).slice(3);

describe('a crash', () => {
  const { simulator, records } = probeRun({
    commands: [
      tell(100, 'S1', { keep: 'this' }, { timer: 'ring', in_us: 200 }),
      tell(195, 'S2', { send: 'S1', text: 'lost' }),
      { at: 200, kind: 'crash', node: 'S1' },
      { at: 400, kind: 'restart', node: 'S1' },
    ],
  });

  it('takes what is in memory and leaves what is on disk', () => {
    const crash = records.find(({ time }) => time === 200);
    expect(crash?.after).toEqual({ id: 'S1', status: 'crashed', durable: { kept: 'this' }, volatile: null });
    const restart = records.find(({ time }) => time === 400);
    expect(restart?.after).toMatchObject({
      status: 'up',
      durable: { kept: 'this' },
      volatile: { seen: { tail: ['recover'] } },
    });
  });

  it('stops the timers, and what arrives is lost on arrival', () => {
    expect(after3(records)).toEqual(['400 S1: recover']);
    expect(records.find(({ time }) => time === 205)).toMatchObject({
      node: 'S1',
      cause: { kind: 'message' },
      lost: [{ id: expect.any(Number), reason: 'crashed' }],
    });
  });

  it('does not stop what was sent before', () => {
    const sent = probeRun({
      commands: [tell(100, 'S1', { send: 'S2', text: 'last words' }), { at: 101, kind: 'crash', node: 'S1' }],
    });
    expect(after3(sent.records)).toEqual(['110 S2: last words from S1']);
  });

  it('cannot happen twice, nor a restart to who has not crashed', () => {
    const twice = probeRun({
      commands: [
        { at: 10, kind: 'restart', node: 'S1' },
        { at: 20, kind: 'crash', node: 'S1' },
        { at: 30, kind: 'crash', node: 'S1' },
        { at: 40, kind: 'pause', node: 'S1' },
        { at: 50, kind: 'timeout', node: 'S1', timer: 'ring' },
        { at: 60, kind: 'admin', node: 'S1', verb: 'poke' },
      ],
    });
    expect(twice.simulator.refused.map(({ problem }) => problem.code)).toEqual([
      'not-crashed',
      'already-crashed',
      'not-up',
      'not-up',
      'not-up',
    ]);
    expect(simulator.refused).toEqual([]);
  });
});

describe('a disk that is lost', () => {
  const { simulator, records } = probeRun({
    commands: [
      tell(100, 'S1', { keep: 'this' }),
      { at: 150, kind: 'wipe', node: 'S1' },
      { at: 200, kind: 'crash', node: 'S1' },
      { at: 300, kind: 'wipe', node: 'S1' },
      { at: 400, kind: 'restart', node: 'S1' },
    ],
  });

  it('makes the node start as if for the first time', () => {
    expect(after3(records)).toEqual(['400 S1: boot']);
    expect(records.at(-1)?.after?.durable).toEqual({ kept: '' });
  });

  it('can only be that of a crashed node', () => {
    expect(simulator.refused.map(({ problem }) => problem.code)).toEqual(['not-crashed']);
  });
});

describe('a pause', () => {
  const talk = [
    tell(100, 'S1', { timer: 'ring', in_us: 60 }),
    { at: 110, kind: 'pause', node: 'S1' },
    tell(130, 'S2', { send: 'S1', text: 'one' }),
    tell(170, 'S3', { send: 'S1', text: 'two' }),
    tell(190, 'S1', { note: 'asked while paused' }),
  ];

  it('makes deliveries, requests and timers wait; they happen in their old order at the resumption', () => {
    const { records } = probeRun({ commands: [...talk, { at: 500, kind: 'resume', node: 'S1' }] });
    const late = records.filter(({ time }) => time >= 500).map(({ cause }) => cause.kind);
    expect(late).toEqual(['command', 'message', 'timer', 'message', 'request']);
    expect(after3(records)).toEqual(['500 S1: one from S2', '500 S1: timer ring', '500 S1: two from S3']);
  });

  it('says of what waited that it arrives now', () => {
    const { records } = probeRun({ commands: [...talk, { at: 500, kind: 'resume', node: 'S1' }] });
    const resume = records.find(({ cause }) => cause.kind === 'command' && cause.command.kind === 'resume');
    expect(resume?.moved.map(({ arrives }) => arrives)).toEqual([500, 500, 500]);
    expect(resume?.timers).toEqual([expect.objectContaining({ name: 'ring', set: 100, fires: 500 })]);
  });

  it('loses nothing that had arrived, even if the link is cut meanwhile', () => {
    const { records } = probeRun({
      commands: [...talk, { at: 400, kind: 'partition', groups: [['S1']] }, { at: 500, kind: 'resume', node: 'S1' }],
    });
    expect(after3(records)).toHaveLength(3);
  });

  it('of a node that then crashes loses all that waited', () => {
    const { records } = probeRun({
      commands: [...talk, { at: 500, kind: 'crash', node: 'S1' }, { at: 600, kind: 'restart', node: 'S1' }],
    });
    expect(after3(records)).toEqual(['600 S1: recover']);
    const crash = records.find(({ time }) => time === 500);
    expect(crash?.lost.map(({ reason }) => reason)).toEqual(['crashed', 'crashed', 'crashed']);
  });

  it('does not touch a timer that is due later', () => {
    const { records } = probeRun({
      commands: [
        tell(100, 'S1', { timer: 'ring', in_us: 500 }),
        { at: 200, kind: 'pause', node: 'S1' },
        { at: 300, kind: 'resume', node: 'S1' },
      ],
    });
    expect(after3(records)).toEqual(['600 S1: timer ring']);
  });

  it('from the beginning lets the node start when it is resumed', () => {
    const { records } = probeRun({
      commands: [
        { at: 0, kind: 'pause', node: 'S1' },
        { at: 90, kind: 'resume', node: 'S1' },
      ],
    });
    expect(storyOf(records)).toEqual(['0 S2: boot', '0 S3: boot', '90 S1: boot']);
  });

  it('is refused to who is paused, and a resumption to who is not', () => {
    const { simulator } = probeRun({
      commands: [
        { at: 10, kind: 'resume', node: 'S1' },
        { at: 20, kind: 'pause', node: 'S1' },
        { at: 30, kind: 'pause', node: 'S1' },
      ],
    });
    expect(simulator.refused.map(({ problem }) => problem.code)).toEqual(['not-paused', 'not-up']);
  });
});

describe('a timer that is made to fire', () => {
  it('fires now, and not again', () => {
    const { records } = probeRun({
      commands: [
        tell(100, 'S1', { timer: 'ring', in_us: 500 }),
        { at: 200, kind: 'timeout', node: 'S1', timer: 'ring' },
      ],
    });
    expect(after3(records)).toEqual(['200 S1: timer ring']);
  });

  it('must be running', () => {
    const { simulator } = probeRun({ commands: [{ at: 200, kind: 'timeout', node: 'S1', timer: 'ring' }] });
    expect(simulator.refused.map(({ problem }) => problem.code)).toEqual(['no-such-timer']);
  });
});

describe('a clock', () => {
  const rings = (rate: number, at: number, ...more: { at: number; kind: string; [field: string]: unknown }[]) => {
    const commands = [
      tell(100, 'S1', { timer: 'ring', in_us: 1_000 }),
      { at, kind: 'clock', node: 'S1', rate },
      ...more,
    ];
    return after3(probeRun({ commands: commands as never }).records);
  };

  it('twice as fast rings after half the time', () => {
    expect(rings(2, 50)).toEqual(['600 S1: timer ring']);
  });

  it('half as fast rings after twice the time', () => {
    expect(rings(0.5, 50)).toEqual(['2100 S1: timer ring']);
  });

  it('that changes on the way stretches what is left', () => {
    expect(rings(2, 600)).toEqual(['850 S1: timer ring']);
    expect(rings(0.5, 600)).toEqual(['1600 S1: timer ring']);
    expect(rings(2, 600, { at: 700, kind: 'clock', node: 'S1', rate: 0.5 })).toEqual(['1300 S1: timer ring']);
  });

  it('is its node’s own: other nodes and messages go by true time', () => {
    const { records } = probeRun({
      commands: [
        { at: 0, kind: 'clock', node: 'S1', rate: 10 },
        tell(100, 'S2', { timer: 'ring', in_us: 100 }),
        tell(100, 'S1', { send: 'S3', text: 'hello' }),
      ],
    });
    expect(after3(records)).toEqual([`${100 + CROSSING} S3: hello from S1`, '200 S2: timer ring']);
  });

  it('keeps its rate through a crash, and can be set while its node is down', () => {
    const { records } = probeRun({
      commands: [
        { at: 10, kind: 'crash', node: 'S1' },
        { at: 20, kind: 'clock', node: 'S1', rate: 2 },
        { at: 30, kind: 'restart', node: 'S1' },
        tell(100, 'S1', { timer: 'ring', in_us: 100 }),
      ],
    });
    expect(after3(records)).toEqual(['30 S1: recover', '150 S1: timer ring']);
  });

  it('does not move a timer that is overdue in a paused node', () => {
    const { records } = probeRun({
      commands: [
        tell(100, 'S1', { timer: 'ring', in_us: 1_000 }),
        { at: 200, kind: 'pause', node: 'S1' },
        { at: 2_000, kind: 'clock', node: 'S1', rate: 0.1 },
        { at: 3_000, kind: 'resume', node: 'S1' },
      ],
    });
    expect(after3(records)).toEqual(['3000 S1: timer ring']);
    expect(records.find(({ time }) => time === 2_000)?.timers).toBe(null);
  });
});

describe('what a node’s clock shows', () => {
  const reading = (time: number, node = 'S1') => tell(time, node, { clock: '' });
  const shown = (commands: readonly TimedCommand[], until_us?: number) =>
    probeRun({ commands: [...commands] }, until_us).records.flatMap(({ notes }) =>
      notes.filter(({ rule }) => rule === 'read').map(({ values }) => values.at as number),
    );
  const rate = (at: number, to: number) => ({ at, kind: 'clock', node: 'S1', rate: to });

  it('is true time, where nothing was done to it', () => {
    expect(shown([reading(100), reading(700)])).toEqual([100, 700]);
  });

  it('goes at its rate from when that is set on, without a jump', () => {
    const commands = [rate(200, 2), reading(200), reading(300), rate(400, 0.5), reading(401), reading(402)];
    // Commands come before what else happens at their time.
    expect(shown(commands)).toEqual([200, 400, 600, 601]);
  });

  it('is its node’s own', () => {
    expect(shown([rate(0, 3), reading(100), reading(100, 'S2')])).toEqual([300, 100]);
  });

  it('goes on while the node is paused or down', () => {
    const commands = [
      rate(0, 2),
      { at: 100, kind: 'pause', node: 'S1' },
      { at: 200, kind: 'resume', node: 'S1' },
      reading(300),
      { at: 400, kind: 'crash', node: 'S1' },
      { at: 500, kind: 'restart', node: 'S1' },
      reading(600),
    ];
    expect(shown(commands)).toEqual([600, 1_200]);
  });

  it('counts what the timers count: one that is set for a while rings when the clock has gone that far', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 1, max: 100_000 }), (hundredths, delay) => {
        const commands = [rate(0, hundredths / 100), tell(100, 'S1', { clock: '' }, { timer: 'ring', in_us: delay })];
        const { simulator, records } = probeRun({ commands, nodes: 1 }, 1e9);
        const ring = records.find(({ cause }) => cause.kind === 'timer');
        const then = records.flatMap(({ notes }) => notes).find(({ rule }) => rule === 'read')?.values.at as number;
        expect(simulator.now).toBe(ring?.time);
        const gone = (simulator.nodes[0]?.io.clock_us() as number) - then;
        // The timer rings on a whole µs of true time, the clock shows its own.
        expect(Math.abs(gone - delay)).toBeLessThanOrEqual(Math.ceil(hundredths / 100) + 1);
      }),
    );
  });

  it('never goes back, nor loses time by being set, and is the same wherever a run is entered', () => {
    const change = fc.record({ at: fc.integer({ min: 0, max: 5_000 }), hundredths: fc.integer({ min: 1, max: 500 }) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
        const rates = changes.map(({ at, hundredths }) => rate(at, hundredths / 100));
        const readings = Array.from({ length: 60 }, (_, k) => reading(100 * (k + 1)));
        const commands = [...rates, ...readings];
        const times = shown(commands);
        expect(times).toEqual(times.toSorted((a, b) => a - b));
        let exact = 0;
        for (let t = 0; t < 6_000; t += 1) {
          const last = rates.toSorted((a, b) => a.at - b.at).findLast(({ at }) => at <= t);
          exact += last?.rate ?? 1;
        }
        expect(Math.abs((times.at(-1) as number) - exact)).toBeLessThan(1.01);
        const history = new History(probe, headerOf(probe, { nodes: 3, commands: [EXACT, ...commands] }), {
          spacing: 7,
        });
        const { index } = history.extend(0, { events: 1_000 });
        const all = (from: number) =>
          history
            .eventsFrom(0, from, index + 1 - from)
            .events.flatMap(({ notes }) => notes.map(({ values }) => values.at));
        expect(all(0)).toEqual(times);
        expect(all(index - 40)).toEqual(times.slice(-all(index - 40).length));
      }),
      { numRuns: 30 },
    );
  });
});

describe('a rule', () => {
  it('is switched off and on; switching it as it is, is refused', () => {
    const rule = (at: number, on: boolean) => ({ at, kind: 'rule', name: 'politeness', on });
    const { simulator } = probeRun({ commands: [rule(10, true), rule(20, false), rule(30, false)] });
    expect([...simulator.rulesOff]).toEqual(['politeness']);
    expect(simulator.refused.map(({ problem }) => problem.code)).toEqual(['rule-as-it-is', 'rule-as-it-is']);
    expect(probeRun({ commands: [rule(20, false), rule(40, true)] }).simulator.rulesOff.size).toBe(0);
  });
});
