/** The books of wild runs balance: every message has one fate, every timer rings when it was said to, or not at all. */
import { describe, expect, it } from 'vitest';
import raft from '../../src/algorithms/raft/index.ts';
import { Simulator } from '../../src/kernel/simulator.ts';
import { momentOf } from '../../src/kernel/snapshot.ts';
import { stepsOf } from '../runs.ts';
import { wildHeader } from '../schedules.ts';

const UNTIL_us = 10_000_000;

function wildRun(seed: number) {
  const options = { seed: `${seed}`, nodes: 1 + (seed % 5), until_us: UNTIL_us, load: 30, commands: 150, wipes: true };
  // In half of them clients do not wait for ever.
  const patience = seed % 2 === 0 ? {} : { clientTimeout_us: 200_000 };
  const simulator = new Simulator(raft, wildHeader(raft, { ...options, ...patience }), { checks: true });
  return { simulator, records: stepsOf(simulator, UNTIL_us) };
}

describe.each(Array.from({ length: 12 }, (_, seed) => seed))('in wild run %i', (seed) => {
  it('every message arrives or is lost, once, and when it was said to; or it is still on its way', () => {
    const { simulator, records } = wildRun(seed);
    /** Message → when it is due. */
    const onTheWay = new Map<number, number>();
    let arrived = 0;
    for (const { time, cause, sent, lost, moved } of records) {
      const delivered = cause.kind === 'message' || cause.kind === 'request' ? cause.id : null;
      if (delivered !== null) {
        expect(onTheWay.get(delivered)).toBe(time);
        onTheWay.delete(delivered);
        arrived += 1;
      }
      for (const { id, time: arrives, sentAt } of sent) {
        expect(sentAt).toBe(time);
        expect(arrives).toBeGreaterThanOrEqual(time);
        expect(onTheWay.has(id)).toBe(false);
        onTheWay.set(id, arrives);
      }
      for (const { id, arrives } of moved) {
        expect(onTheWay.has(id)).toBe(true);
        onTheWay.set(id, arrives);
      }
      for (const { id } of lost) if (id !== delivered) expect(onTheWay.delete(id)).toBe(true);
    }
    expect(arrived).toBeGreaterThan(50);
    expect([...onTheWay.keys()].sort((a, b) => a - b)).toEqual(momentOf(simulator).flights.map(({ id }) => id));
  });

  it('every timer rings at its time, once, while its node is up; none is late', () => {
    const { records } = wildRun(seed);
    const running = new Map<string, Map<string, number>>();
    const up = new Set<string>();
    let rung = 0;
    for (const { time, node, cause, timers, after } of records) {
      if (cause.kind === 'timer' && node !== null) {
        expect(running.get(node ?? '')?.get(cause.timer)).toBe(time);
        rung += 1;
      }
      if (node !== null && timers) running.set(node, new Map(timers.map(({ name, fires }) => [name, fires])));
      if (node !== null && after?.status === 'up') up.add(node);
      else if (node !== null) up.delete(node);
      for (const id of up)
        for (const fires of running.get(id)?.values() ?? []) expect(fires).toBeGreaterThanOrEqual(time);
    }
    expect(rung).toBeGreaterThan(10);
  });

  it('every request has one result at most, and a client hears of none that it did not make', () => {
    const { simulator, records } = wildRun(seed);
    const open = new Set<string>();
    const answered = new Map<string, number>();
    for (const { sent, results } of records) {
      for (const { message } of sent) {
        if (message.type !== 'ClientRequest') continue;
        const { client, request } = message as unknown as { client: string; request: number };
        open.add(`${client} ${request}`);
      }
      for (const { client, request } of results) {
        expect(open.has(`${client} ${request}`)).toBe(true);
        answered.set(`${client} ${request}`, (answered.get(`${client} ${request}`) ?? 0) + 1);
      }
    }
    for (const times of answered.values()) expect(times).toBe(1);
    for (const { client, request } of simulator.clients.open) expect(answered.has(`${client} ${request}`)).toBe(false);
  });
});
