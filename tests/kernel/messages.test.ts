/** Messages on their way: what cuts do to them, and what people may do to each. */
import { describe, expect, it } from 'vitest';
import type { TimedCommand } from '../../src/kernel/contract.ts';
import { probeRun, storyOf, tell } from './probe.ts';

/** S1 sends to S2 at 1000; the message, number 2, takes 500. */
const SEND: readonly TimedCommand[] = [
  { at: 50, kind: 'link', from: 'S1', to: 'S2', latency_us: [500, 500] },
  tell(1_000, 'S1', { send: 'S2', text: 'hello' }),
];

function outcome(...commands: TimedCommand[]) {
  const { simulator, records } = probeRun({ commands: [...SEND, ...commands] });
  return {
    heard: storyOf(records)
      .filter((line) => line.includes('hello'))
      .map((line) => Number(line.split(' ')[0])),
    lost: records.flatMap(({ time, lost }) => lost.map(({ id, reason }) => `${time}: ${id} ${reason}`)),
    refused: simulator.refused.map(({ problem }) => problem.code),
    records,
  };
}

const cutOff = (at: number) => ({ at, kind: 'partition', groups: [['S1']] });

describe('a message', () => {
  it('arrives', () => {
    expect(outcome()).toMatchObject({ heard: [1_500], lost: [], refused: [] });
  });

  it.each([
    ['a partition', cutOff(900), 'partition'],
    ['a cut', { at: 900, kind: 'cut', from: 'S1', to: 'S2' }, 'cut'],
    ['a cut of its way', { at: 900, kind: 'cut', from: 'S1', to: 'S2', direction: 'oneWay' }, 'cut'],
    ['a link that loses all', { at: 900, kind: 'link', loss: 1 }, 'loss'],
  ])('is lost as it is sent, by %s', (_, command, reason) => {
    expect(outcome(command)).toMatchObject({ heard: [], lost: [`1000: 2 ${reason}`] });
  });

  it.each([
    ['a partition', cutOff(1_200), 'partition'],
    ['a cut', { at: 1_200, kind: 'cut', from: 'S1', to: 'S2' }, 'cut'],
  ])('is lost as it arrives, by %s that came on the way', (_, command, reason) => {
    expect(outcome(command)).toMatchObject({ heard: [], lost: [`1500: 2 ${reason}`] });
  });

  it('is not lost by a partition that came and went on the way, nor by one of others', () => {
    expect(outcome(cutOff(1_200), { at: 1_300, kind: 'heal' }).heard).toEqual([1_500]);
    expect(outcome({ at: 1_200, kind: 'partition', groups: [['S3']] }).heard).toEqual([1_500]);
    expect(outcome({ at: 900, kind: 'cut', from: 'S2', to: 'S1', direction: 'oneWay' }).heard).toEqual([1_500]);
  });

  it('that the network doubles arrives twice; the copy has an id of its own', () => {
    const { heard, records } = outcome({ at: 900, kind: 'link', duplicate: 1 });
    expect(heard).toEqual([1_500, 1_500]);
    const sent = records.flatMap(({ sent }) => sent).filter(({ from }) => from === 'S1');
    expect(sent.map(({ id, copyOf }) => [id, copyOf])).toEqual([
      [2, null],
      [3, 2],
    ]);
  });
});

describe('a message in flight', () => {
  const about = (kind: string, at = 1_200) => ({ at, kind, message: 2 });

  it('can be dropped', () => {
    expect(outcome(about('drop'))).toMatchObject({ heard: [], lost: ['1200: 2 dropped'], refused: [] });
  });

  it('can be delivered now', () => {
    const { heard, records } = outcome(about('deliver'));
    expect(heard).toEqual([1_200]);
    expect(records.flatMap(({ moved }) => moved)).toEqual([{ id: 2, arrives: 1_200 }]);
  });

  it('can be delayed, also more than once', () => {
    expect(outcome({ ...about('delay'), by_us: 400 }).heard).toEqual([1_900]);
    const twice = outcome({ ...about('delay'), by_us: 400 }, { ...about('delay', 1_800), by_us: 1 });
    expect(twice.heard).toEqual([1_901]);
    expect(twice.records.flatMap(({ moved }) => moved).map(({ arrives }) => arrives)).toEqual([1_900, 1_901]);
  });

  it('can be doubled; the copy takes the time that is left, and comes after it', () => {
    const { heard, records } = outcome(about('duplicate'));
    expect(heard).toEqual([1_500, 1_500]);
    const copy = records.flatMap(({ sent }) => sent).find(({ copyOf }) => copyOf === 2);
    expect(copy).toMatchObject({ id: 3, from: 'S1', toId: 'S2', time: 1_500, sentAt: 1_200 });
    const arrivals = records.flatMap(({ cause }) => (cause.kind === 'message' ? [cause.id] : []));
    expect(arrivals).toEqual([2, 3]);
  });

  it('that was doubled has a copy that goes its own way', () => {
    expect(outcome(about('duplicate'), about('drop', 1_300))).toMatchObject({
      heard: [1_500],
      lost: ['1300: 2 dropped'],
    });
  });

  it('is judged, when delivered at once, by the network that is', () => {
    expect(outcome(cutOff(1_200), about('deliver', 1_200))).toMatchObject({ heard: [], lost: ['1200: 2 partition'] });
  });

  it.each(['drop', 'deliver', 'duplicate'])('must still be on its way for %s', (kind) => {
    const { heard, refused } = outcome(about(kind, 999), about(kind, 1_501), { at: 1_600, kind, message: 99 });
    expect(heard).toEqual([1_500]);
    expect(refused).toEqual(['not-in-flight', 'not-in-flight', 'not-in-flight']);
  });

  it('of a client can be dropped too; its request is never answered', () => {
    const { simulator, records } = probeRun({
      commands: [tell(100, 'S1', { answer: 'yes' }), { at: 95, kind: 'drop', message: 1 }],
    });
    expect(records.flatMap(({ results }) => results)).toEqual([]);
    expect(simulator.clients.open).toHaveLength(1);
  });
});
