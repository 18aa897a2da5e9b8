/** That the comparison can fail: what is changed in a transcript, or broken in our Raft, is found, where it is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { referencePath } from '../reference.ts';
import { lineOf, readAllScenarios, readScenarios, runScenario } from './run.ts';
import type { Scenario, Step } from './transcript.ts';

/** The first election of three servers, from the generated scenarios. */
const ELECTION = readFileSync(join(import.meta.dirname, 'election.jsonl'), 'utf8');

function election(tamper: (steps: Step[]) => void = () => {}): Scenario {
  const [scenario] = readAllScenarios(ELECTION);
  if (!scenario) throw new Error('election.jsonl is empty');
  tamper(scenario.steps);
  return scenario;
}

/** Server 2 as it stands after the election. */
function secondAfter(steps: Step[]) {
  const node = steps[3]?.changed.find(({ id }) => id === 2);
  if (!node) throw new Error('server 2 did not change in step 4');
  return node;
}

/** The first message of a type that is sent in the election. */
function sent(steps: Step[], type: string): Record<string, unknown> {
  const event = steps[3]?.events.find(({ k, ...rest }) => k === 'send' && 'type' in rest && rest.type === type);
  if (!event) throw new Error(`no ${type} is sent in step 4`);
  return event;
}

test('an election agrees', () => {
  expect(lineOf(runScenario(election()))).toBe('election: agreed');
});

describe('a transcript that says something else differs:', () => {
  const cases: [string, (steps: Step[]) => void, string][] = [
    ['role', (steps) => Object.assign(secondAfter(steps), { role: 'Leader' }), 'role is "Follower", in etcd "Leader"'],
    ['term', (steps) => Object.assign(secondAfter(steps), { term: 2 }), 'term is 1, in etcd 2'],
    ['vote', (steps) => Object.assign(secondAfter(steps), { vote: 1 }), 'vote is 3, in etcd 1'],
    ['leader', (steps) => Object.assign(secondAfter(steps), { lead: 0 }), 'lead is 3, in etcd 0'],
    ['commit', (steps) => Object.assign(secondAfter(steps), { commit: 2 }), 'commit is 3, in etcd 2'],
    ['applied', (steps) => Object.assign(secondAfter(steps), { applied: 2 }), 'applied is 3, in etcd 2'],
    [
      'the data of an entry',
      (steps) => Object.assign(secondAfter(steps), { log: [[1, 3, 'EntryNormal', '"x"']] }),
      'the log has EntryNormal "" of term 1 at 3, in etcd EntryNormal "x" of term 1 at 3',
    ],
    [
      'the term of an entry',
      (steps) => Object.assign(secondAfter(steps), { log: [[2, 3, 'EntryNormal', '""']] }),
      'the log has EntryNormal "" of term 1 at 3, in etcd EntryNormal "" of term 2 at 3',
    ],
    [
      'an entry that is missing at the end',
      (steps) => Object.assign(secondAfter(steps), { log: [] }),
      'the log has EntryNormal "" of term 1 at 3, in etcd no entry',
    ],
    ['where a log begins', (steps) => Object.assign(secondAfter(steps), { first: 4 }), 'first is 3, in etcd 4'],
    [
      'a server too many',
      (steps) => steps[3]?.changed.push({ ...secondAfter(steps), id: 9 }),
      'server 9 is not there, but in etcd it is',
    ],
    ['voters', (steps) => Object.assign(secondAfter(steps), { voters: [2, 3] }), 'voters is [1,2,3], in etcd [2,3]'],
    [
      'a vote that is refused',
      (steps) => Object.assign(sent(steps, 'MsgVoteResp'), { reject: true }),
      'sent MsgVoteResp 1→3 of term 1, term 0 at 0, in etcd sent MsgVoteResp 1→3 of term 1, term 0 at 0, refused',
    ],
    [
      'a position in the log',
      (steps) => Object.assign(sent(steps, 'MsgVote'), { index: 1 }),
      'sent MsgVote 3→1 of term 1, term 1 at 2, in etcd sent MsgVote 3→1 of term 1, term 1 at 1',
    ],
    [
      'a receiver',
      (steps) => Object.assign(sent(steps, 'MsgVote'), { to: 2 }),
      'sent MsgVote 3→1 of term 1, term 1 at 2, in etcd sent MsgVote 3→2 of term 1, term 1 at 2',
    ],
    [
      'a message that was not sent',
      (steps) => steps[3]?.events.pop(),
      'received MsgAppResp 2→3 of term 1, index 3, in etcd nothing',
    ],
    [
      'a message that is still in flight',
      (steps) => steps[3]?.inflight.push({ from: 1, to: 2, type: 'MsgApp', term: 1, logTerm: 1, index: 3 }),
      'in flight: nothing, in etcd MsgApp 1→2 of term 1, term 1 at 3',
    ],
  ];
  test.for(cases)('%s', ([, tamper, how]) => {
    const line = lineOf(runScenario(election(tamper)));
    expect(line).toMatch(/^election: differs at step 4 \(stabilize\): /);
    expect(line.endsWith(how), line).toBe(true);
  });
});

describe('our Raft with a rule off differs:', () => {
  test('majority', () => {
    expect(lineOf(runScenario(election(), new Set(['majority'])))).toBe(
      'election: differs at step 3 (campaign 3): server 3: role is "Leader", in etcd "Candidate"',
    );
  });

  /** Rule → a scenario that shows it, and what is seen first. */
  const rules: [string, string, string][] = [
    ['election-restriction', 'base_07', 'step 33 (stabilize): sent MsgVoteResp 2→1 of term 2, term 0 at 0, in etcd'],
    ['one-vote-per-term', 'transfer_01', 'step 40 (stabilize): sent MsgVoteResp 1→2 of term 4, term 0 at 0, in etcd'],
    ['consistency-check', 'base_05', 'step 36 (deliver-msgs 3): server 3: lastIndex is 7, in etcd 5'],
    ['leader-append-only', 'base_01', 'step 14 (propose 5 c5;): server 5: lastIndex is 5, in etcd 6'],
    ['term-increment', 'base_01', 'step 30 (campaign 3): server 3: term is 1, in etcd 2'],
    ['step-down', 'base_01', 'step 34 (deliver-msgs 4): server 4: lead is 5, in etcd 0'],
    ['durable-vote', 'restart_01', 'step 9 (restart 1): server 1: vote is 0, in etcd 3'],
    ['durable-term', 'restart_01', 'step 9 (restart 1): server 1: term is 0, in etcd 1'],
    ['pre-vote', 'prevote_01', 'step 3 (campaign 3): server 3: role is "Candidate", in etcd "PreCandidate"'],
    ['read-index-confirmation', 'readindex_01', 'step 14 (process-ready 2): nothing, in etcd sent MsgHeartbeat'],
  ];
  test.for(rules)('%s', ([rule, name, how], { skip }) => {
    skip(referencePath() === null, 'there is no reference data beside the project');
    const path = referencePath('etcd-raft', 'generated.jsonl') as string;
    const scenario = readAllScenarios(readFileSync(path, 'utf8')).find((each) => each.name === name);
    if (!scenario) throw new Error(`${name} is not there`);
    expect(lineOf(runScenario(scenario, new Set([rule])))).toContain(`${name}: differs at ${how}`);
  });
});

describe('what cannot be compared says why:', () => {
  test('a command that is not known', () => {
    const scenario = election((steps) => Object.assign(steps[2] as Step, { cmd: 'dance 3' }));
    expect(lineOf(runScenario(scenario))).toBe(
      'election: not comparable: the command «dance» is none that the adapter can interpret',
    );
  });
  test('an option that is not known', () => {
    const scenario = election((steps) => Object.assign(steps[1] as Step, { cmd: 'add-nodes 3 speed=high' }));
    expect(lineOf(runScenario(scenario))).toBe(
      'election: not comparable: the option speed=high is none that the adapter can interpret',
    );
  });
});

describe('what nobody could run says where and why:', () => {
  test.for([
    ['a server that has no number', 'campaign', 'it names no server from 1 to 64'],
    ['a server that is not there', 'campaign 9', 'server 9 is not there'],
    ['servers without end', 'add-nodes 100000000', 'it names no server from 1 to 64'],
  ])('%s', ([, cmd, why]) => {
    const scenario = election((steps) => Object.assign(steps[2] as Step, { cmd }));
    expect(lineOf(runScenario(scenario))).toBe(`election: cannot be run: step 3 (${cmd}): ${why}`);
  });

  test('an event that lacks what it should say', () => {
    const scenario = election((steps) => Object.assign(steps[3] as Step, { events: [{ k: 'send' }] }));
    expect(lineOf(runScenario(scenario))).toContain('election: cannot be run: step 4 (stabilize): an event «send»: ');
  });
});

describe('a file of another form is refused:', () => {
  test.for([
    ['not JSON', '{"name":', 'line 1 is not JSON'],
    ['no steps', '{"name":"a"}', 'line 1: steps: '],
    ['a step without its command', '{"name":"a","steps":[{"events":[],"changed":[],"inflight":[]}]}', 'steps.0.cmd: '],
  ])('%s', ([, text, message]) => {
    const [good, bad] = readScenarios(`\uFEFF${ELECTION}\n${text}\n`);
    expect(good).toMatchObject({ name: 'election' });
    expect((bad as RangeError).message).toContain((message as string).replace('line 1', 'line 3'));
  });
});
