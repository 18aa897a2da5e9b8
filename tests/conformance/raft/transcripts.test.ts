/**
 * Our Raft against transcripts of etcd's: 36 scenarios that were made at random, and the scripted tests of etcd's Raft.
 * What is compared, and what the adapter takes upon itself, is in README.md beside this file.
 */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { referencePath } from '../reference.ts';
import { Cluster } from './cluster.ts';
import { readCommand } from './commands.ts';
import { FAMILIES, NOT_COMPARABLE, SCENARIOS } from './expected.ts';
import { lineOf, readAllScenarios, runScenario, type Verdict } from './run.ts';
import type { Scenario } from './transcript.ts';

const MISSING = 'there is no reference data beside the project; QUORATE_REFERENCE may say where it is';
const verdicts: Verdict[] = [];

function scenariosOf(file: string): Scenario[] {
  const path = referencePath('etcd-raft', file);
  return path === null ? [] : readAllScenarios(readFileSync(path, 'utf8'));
}

/** How many servers there are after each `stabilize`, in all. */
function serversAfterStabilize({ steps }: Scenario): number {
  const servers = new Set<number>();
  let sum = 0;
  for (const { cmd, changed } of steps) {
    for (const { id } of changed) servers.add(id);
    if (cmd.startsWith('stabilize')) sum += servers.size;
  }
  return sum;
}

describe.for(Object.keys(SCENARIOS))('%s', (file) => {
  const scenarios = scenariosOf(file);

  test('has the scenarios that are listed', ({ skip }) => {
    skip(referencePath() === null, MISSING);
    expect(scenarios.map(({ name }) => name)).toEqual(SCENARIOS[file]);
  });

  test.for(SCENARIOS[file] ?? [])('%s', (name, { skip }) => {
    skip(referencePath() === null, MISSING);
    const scenario = scenarios.find((each) => each.name === name);
    if (!scenario) throw new Error(`${name} is not in ${file}`);
    const verdict = runScenario(scenario);
    verdicts.push(verdict);
    const reason = NOT_COMPARABLE[name];
    expect(lineOf(verdict)).toBe(reason === undefined ? `${name}: agreed` : `${name}: not comparable: ${reason}`);
    if (verdict.kind !== 'agreed') return;
    // To agree on nothing is no agreement: every server is compared after each `stabilize`, and between them as well.
    expect(verdict.compared.states).toBeGreaterThanOrEqual(serversAfterStabilize(scenario));
  });

  // It decides what is sent when, so it has to be etcd's to the last number.
  test('the adapter’s flow control is that of etcd', ({ skip }) => {
    skip(referencePath() === null, MISSING);
    let compared = 0;
    for (const { name, steps } of scenarios) {
      if (NOT_COMPARABLE[name] !== undefined) continue;
      const commands = steps.map(({ cmd, input }) => readCommand(cmd, input));
      const cluster = new Cluster(commands);
      for (const [k, command] of commands.entries()) {
        cluster.run(command);
        for (const { id, progress } of steps[k]?.changed ?? []) {
          if (!progress) continue;
          const { [id]: _itself, ...others } = progress;
          expect(cluster.progressAt(id), `${name}, step ${k + 1}`).toEqual(others);
          compared += Object.keys(others).length;
        }
      }
    }
    expect(compared).toBeGreaterThan(400);
  });
});

afterAll(() => {
  if (verdicts.length === 0) return;
  const generated = SCENARIOS['generated.jsonl'] ?? [];
  for (const family of [...FAMILIES, 'testdata']) {
    const ofFamily = verdicts.filter(({ name }) => {
      return generated.includes(name) ? name.replace(/_\d+$/, '') === family : family === 'testdata';
    });
    const count = (kind: Verdict['kind']) => ofFamily.filter((verdict) => verdict.kind === kind).length;
    const [agreed, differ, not] = [count('agreed'), count('differs'), count('not comparable')];
    console.log(`conformance, ${family}: ${agreed} agreed, ${differ} differ, ${not} not comparable`);
  }
  const sum = { states: 0, happenings: 0, own: 0, suppliedEmpty: 0, suppliedEntries: 0, withheld: 0 };
  for (const verdict of verdicts) {
    if (verdict.kind !== 'agreed') continue;
    const each = { ...verdict.compared, ...verdict.pacing };
    for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += each[key];
  }
  console.log(`conformance, compared and sent: ${JSON.stringify(sum)}`);
});
