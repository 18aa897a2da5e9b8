/** Runs of all kinds reach every note of Raft, and keep every property while they do. */

import { describe, expect, it } from 'vitest';
import raft from '../../../src/algorithms/raft/index.ts';
import { NOTE_SOURCES } from '../../../src/algorithms/raft/notes.ts';
import { SCENARIOS } from '../../../src/algorithms/raft/scenarios/index.ts';
import { COMMAND_KINDS } from '../../../src/kernel/commands.ts';
import type { TimedCommand } from '../../../src/kernel/contract.ts';
import type { TraceHeader } from '../../../src/kernel/trace.ts';
import { COMBINATIONS, configOf, type Extensions } from '../../checking/raft-plans.ts';
import { headerOf, type Plan, runOf } from '../../runs.ts';
import { wildHeader } from '../../schedules.ts';
import { BEYOND_ASSUMPTIONS } from './scenario-run.ts';

const SEEDS = Array.from({ length: 2 * COMBINATIONS.length }, (_, k) => k);
const DURATION_us = 12_000_000;

/** Wild commands make timers fire and clocks run as they like, which leases do not claim to survive. */
function wildRun(seed: number): TraceHeader {
  const combination = COMBINATIONS[seed % COMBINATIONS.length] as Extensions;
  const { stickiness, clients } = combination;
  const config = configOf({ ...combination, stickiness: stickiness === 'lease' ? 'sticky' : stickiness });
  const retries = clients === 'sessions and retries' ? { clientTimeout_us: 400_000 } : {};
  const options = { seed: `${seed}`, nodes: 2 + (seed % 5), until_us: DURATION_us, commands: 150, load: 20 };
  return wildHeader(raft, { ...options, ...retries, admin: true, config });
}

const ms = (time: number) => time * 1_000;
const elect = (at: number, node: string): TimedCommand => ({ at: ms(at), kind: 'timeout', node, timer: 'election' });
const admin = (at: number, node: string, verb: string, args: object = {}): TimedCommand => {
  return { at: ms(at), kind: 'admin', node, verb, ...args };
};
const ask = (at: number, node: string, op: object): TimedCommand =>
  ({ at: ms(at), kind: 'request', client: 'C1', node, op }) as TimedCommand;
const slow = (from: string, to: string, latency: number): TimedCommand => {
  return { at: 0, kind: 'link', from, to, latency_us: [ms(latency), ms(latency)] };
};

/** What schedules seldom come to, one short run for each. */
const DIRECTED: { readonly [name: string]: Plan } = {
  'TimeoutNow comes late': {
    config: { electionTimeoutMin_us: 60_000_000, electionTimeoutMax_us: 60_000_000 },
    commands: [
      slow('S1', 'S2', 400),
      elect(100, 'S1'),
      admin(1_500, 'S1', 'transferLeadership', { to: 'S2' }),
      elect(1_510, 'S3'),
    ],
  },
  'who is to take over is down': {
    commands: [
      elect(100, 'S1'),
      { at: ms(400), kind: 'crash', node: 'S2' },
      admin(500, 'S1', 'transferLeadership', { to: 'S2' }),
    ],
  },
  'a leader is asked to hand over to itself': {
    commands: [elect(100, 'S1'), admin(500, 'S1', 'transferLeadership', { to: 'S1' })],
  },
  'a read that nobody confirms': {
    config: { readIndex: true },
    commands: [
      { at: 0, kind: 'rule', name: 'read-index-confirmation', on: false },
      elect(100, 'S1'),
      ask(500, 'S1', { kind: 'get', key: 'x' }),
    ],
  },
  'a read from the own copy': {
    commands: [elect(100, 'S1'), ask(500, 'S2', { kind: 'get', key: 'x', read: 'local' })],
  },
  'a server that there is not': { commands: [elect(100, 'S1'), admin(500, 'S1', 'addServer', { server: 'S9' })] },
  'a change before an entry of the term is committed': {
    config: { noopOnElection: false },
    commands: [elect(100, 'S1'), admin(500, 'S1', 'removeServer', { server: 'S2' })],
  },
  'a leader that removes itself': { commands: [elect(100, 'S1'), admin(500, 'S1', 'removeServer', { server: 'S1' })] },
  'a change that is deleted again': {
    commands: [
      elect(100, 'S1'),
      { at: ms(500), kind: 'partition', groups: [['S1', 'S5']] },
      admin(600, 'S1', 'removeServer', { server: 'S2' }),
      elect(700, 'S3'),
      { at: ms(1_500), kind: 'heal' },
    ],
  },
  'a learner that is down': {
    config: { initialServers: 3 },
    commands: [
      { at: ms(50), kind: 'crash', node: 'S4' },
      elect(100, 'S1'),
      admin(500, 'S1', 'addServer', { server: 'S4' }),
    ],
  },
  'a change while the leader hands over': {
    commands: [
      elect(100, 'S1'),
      { at: ms(400), kind: 'crash', node: 'S2' },
      admin(500, 'S1', 'transferLeadership', { to: 'S2' }),
      admin(510, 'S1', 'removeServer', { server: 'S3' }),
    ],
  },
  'a learner that is too slow': {
    config: { initialServers: 3 },
    load: 20,
    commands: [
      slow('S1', 'S4', 150),
      slow('S4', 'S1', 150),
      elect(100, 'S1'),
      admin(500, 'S1', 'addServer', { server: 'S4' }),
    ],
  },
};

describe('every property holds', () => {
  const fired = new Map<string, number>();
  /** How often a command of each kind was obeyed, and how many requests were answered. */
  const obeyed = new Map<string, number>();
  let answers = 0;

  const count = (header: TraceHeader, until_us: number) => {
    const { records, notes } = runOf(raft, header, until_us);
    for (const { rule } of notes) fired.set(rule, (fired.get(rule) ?? 0) + 1);
    for (const { cause, results } of records) {
      if (cause.kind === 'command') obeyed.set(cause.command.kind, (obeyed.get(cause.command.kind) ?? 0) + 1);
      answers += results.filter(({ ok }) => ok).length;
    }
    return records.flatMap(({ violations }) => violations);
  };

  it.each(SCENARIOS)('in the scenario $id', (scenario) => {
    const violated = count(headerOf(raft, scenario), 40_000_000).map(({ property }) => property);
    expect([...new Set(violated)]).toEqual(BEYOND_ASSUMPTIONS[scenario.id] ?? []);
  });

  it.each(Object.keys(DIRECTED))('in a directed run: %s', (name) => {
    expect(count(headerOf(raft, DIRECTED[name]), 10_000_000)).toEqual([]);
  });

  it.each(SEEDS)('in random run %i', (seed) => {
    expect(count(wildRun(seed), DURATION_us)).toEqual([]);
  });

  it('and every note is reached', () => {
    const all = Object.keys(NOTE_SOURCES).sort();
    const unreached = all.filter((rule) => !fired.has(rule));
    console.log(JSON.stringify({ notes: all.length, reached: all.length - unreached.length, unreached }));
    expect(unreached).toEqual([]);
    expect([...fired.keys()].sort()).toEqual(all);
  });

  it('and the runs were not in vain: commands of each kind were obeyed, and requests answered', () => {
    // A lost disk is more than Raft claims to survive, and so is a rule that is off.
    const kinds = COMMAND_KINDS.filter((kind) => !['wipe', 'rule'].includes(kind));
    expect(kinds.filter((kind) => (obeyed.get(kind) ?? 0) < 10)).toEqual([]);
    expect(answers).toBeGreaterThan(1_000);
  });
});
