/** `npm run explore -- …`, as a process. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { read, SPECS, statesIn, USAGE } from './models/index.ts';

const ROOT = join(import.meta.dirname, '../../..');

function exploring(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts/explore.mjs'), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

test('one JSON line', () => {
  const { code, out, err } = exploring('Paxos', 'ballots=1', 'acceptors=2', 'values=1');
  expect(err).toBe('');
  expect(code).toBe(0);
  expect(out.trimEnd().split('\n')).toHaveLength(1);
  const { seconds, statesPerSecond, ...rest } = JSON.parse(out);
  expect(rest).toEqual({
    spec: 'Paxos',
    acceptors: 2,
    values: 1,
    ballots: 1,
    generated: 326,
    distinct: 81,
    depth: 13,
  });
  expect(seconds).toBeGreaterThan(0);
  expect(statesPerSecond).toBeGreaterThan(0);
});

test('what cannot be read ends with 2, and says why', () => {
  const { code, out, err } = exploring('TwoPhase', 'RM=0');
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toContain('RM=0: RM must be a whole number from 1');
  expect(err).toContain(USAGE);
  expect(USAGE).toContain('usage: npm run explore -- TwoPhase RM=N');
});

describe('arguments', () => {
  const problemOf = (...args: string[]) => {
    const asked = read(args);
    return 'problem' in asked ? asked.problem : null;
  };

  test.each<[string[], string]>([
    [[], 'which model?'],
    [['Raft'], 'there is no model Raft'],
    [['TwoPhase'], 'RM=N is missing'],
    [['TwoPhase', 'RM'], 'RM: TwoPhase has RM'],
    [['TwoPhase', 'RM=-1'], 'RM must be a whole number from 1'],
    [['TwoPhase', 'RM=1.5'], 'RM must be a whole number from 1'],
    [['TwoPhase', 'RM=3', 'RM=4'], 'RM is given twice'],
    [['TwoPhase', 'RM=3', 'acceptors=4'], 'acceptors=4: TwoPhase has RM'],
    [['TwoPhase', 'toString=3'], 'toString=3: TwoPhase has RM'],
    [['TCommit', 'RM=25'], 'RM is at most 24'],
    [['Voting', 'acceptors=3', 'values=2'], 'ballots=N is missing'],
    [['Voting', 'acceptors=3', 'values=2', 'ballots=0..1'], 'ballots must be a whole number from 0'],
    [['Paxos', 'acceptors=17', 'values=1', 'ballots=0'], 'acceptors is at most 16'],
    [['Paxos', 'acceptors=1', 'values=20', 'ballots=20'], 'too many'],
  ])('%j', (args, problem) => {
    expect(problemOf(...args)).toContain(problem);
  });

  test('each model tells how wide its states are', () => {
    for (const spec of SPECS) {
      const constants = Object.fromEntries(Object.keys(spec.constants).map((key, k) => [key, k + 2]));
      const widths: number[] = [];
      spec.model(constants).start((cells) => widths.push(cells.length));
      expect(widths).toEqual([spec.width(constants)]);
      expect(statesIn(spec, constants, 1e9)).toBeGreaterThan(1e6);
    }
  });
});
