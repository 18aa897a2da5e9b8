/** What the adapter does that none of the reference scenarios shows. */
import { describe, expect, test } from 'vitest';
import type { Entry, Message, State } from '../../../src/algorithms/raft/types.ts';
import { vectorOf } from '../../../src/kernel/vector.ts';
import { changed, type Membership, NOBODY } from './changes.ts';
import { Cluster } from './cluster.ts';
import { NotComparable, readCommand } from './commands.ts';
import type { Letter } from './letters.ts';
import { Server } from './server.ts';
import { simplified } from './translate.ts';

/** A cluster after some commands of etcd's interaction tests. */
function after(...texts: string[]): Cluster {
  const commands = texts.map((text) => readCommand(text, ''));
  const cluster = new Cluster(commands);
  for (const command of commands) cluster.run(command);
  return cluster;
}

describe('a change of the membership', () => {
  const three: Membership = { ...NOBODY, voters: [1, 2, 3] };

  test('of one voter takes no joint consensus, unless asked for', () => {
    const change = { v1: false, changes: [{ kind: 'v', server: 4 }] } as const;
    expect(changed(three, { ...change, transition: 'auto' })).toEqual({ ...three, voters: [1, 2, 3, 4] });
    expect(changed(three, { ...change, transition: 'explicit' })).toEqual({
      ...three,
      voters: [1, 2, 3, 4],
      outgoing: [1, 2, 3],
    });
  });

  test('makes an outgoing voter a learner only when joint consensus is over', () => {
    const joint = changed(three, { v1: false, transition: 'implicit', changes: [{ kind: 'l', server: 3 }] });
    expect(joint).toEqual({ voters: [1, 2], outgoing: [1, 2, 3], learners: [], learnersNext: [3], autoLeave: true });
    const left = changed(joint, { v1: false, transition: 'auto', changes: [] });
    expect(left).toEqual({ ...NOBODY, voters: [1, 2], learners: [3] });
  });
});

describe('what a follower of etcd does not look at', () => {
  const options = {
    voters: [1, 2, 3],
    learners: [],
    index: 2,
    preVote: false,
    checkQuorum: false,
    stepDownOnRemoval: false,
    anyChange: false,
    leaseReads: false,
    inflight: Number.POSITIVE_INFINITY,
    applyAtOnce: Number.POSITIVE_INFINITY,
  };
  const entry: Entry = { term: 1, kind: 'noop' };

  /** Server 2 with entries 3 to 6, of which 3 to 5 are committed. */
  function follower(): State {
    const { state } = new Server(2, ['S1', 'S2', 'S3'], options, new Set());
    const log = { ...state.durable.log, entries: vectorOf([entry, entry, entry, entry]) };
    return {
      durable: { ...state.durable, currentTerm: 1, log },
      volatile: { ...state.volatile, commitIndex: 5, lastApplied: 5 },
    };
  }

  function given(type: string, message: Message, more: object = {}): Message {
    const wire = { from: 1, to: 2, type, term: message.term, logTerm: 1, index: 3 };
    const letter: Letter = { wire, cargo: { kind: 'raft', message, ...more } };
    return simplified(letter, message, 2, follower());
  }

  const append: Extract<Message, { type: 'AppendEntries' }> = {
    type: 'AppendEntries',
    term: 1,
    leaderId: 'S1',
    prevLogIndex: 3,
    prevLogTerm: 1,
    entries: [entry, entry, entry, entry],
    leaderCommit: 7,
    round: 1,
  };

  test('are entries of a message that begins before its commit index', () => {
    expect(given('MsgApp', append)).toEqual({ ...append, prevLogIndex: 5, entries: [], leaderCommit: 5 });
    const later = { ...append, prevLogIndex: 5 };
    expect(given('MsgApp', later)).toBe(later);
    const old = { ...append, term: 0 };
    expect(given('MsgApp', old)).toBe(old);
  });

  const install: Message = {
    type: 'InstallSnapshot',
    term: 1,
    leaderId: 'S1',
    lastIncludedIndex: 6,
    lastIncludedTerm: 1,
    configuration: { voters: ['S1', 'S2', 'S3'], old: null, learners: [] },
    offset: 0,
    data: '{}',
    done: true,
    round: 1,
  };
  const of = (voters: number[]) => ({ snapshot: { index: 6, term: 1, membership: { ...NOBODY, voters } } });
  const nothing = { type: 'AppendEntries', term: 1, leaderId: 'S1', prevLogTerm: 1, entries: [], round: 1 };

  test('is a snapshot of entries that it has: they are committed, and stay', () => {
    expect(given('MsgSnap', install, of([1, 2, 3]))).toEqual({ ...nothing, prevLogIndex: 6, leaderCommit: 6 });
  });

  test('is a snapshot of what is committed, or of a cluster without it', () => {
    const old = { ...install, lastIncludedIndex: 4 };
    expect(given('MsgSnap', old, of([1, 2, 3]))).toEqual({ ...nothing, prevLogIndex: 5, leaderCommit: 5 });
    expect(given('MsgSnap', install, of([1, 3]))).toEqual({ ...nothing, prevLogIndex: 5, leaderCommit: 5 });
  });

  test('is not a snapshot of more than it has', () => {
    const news = { ...install, lastIncludedIndex: 9 };
    expect(given('MsgSnap', news, of([1, 2, 3]))).toBe(news);
  });
});

test('reads that come before the leader has committed anything of its term wait until then', () => {
  const cluster = after(
    'add-nodes 3 voters=(1,2,3) index=2',
    'campaign 3',
    'stabilize',
    'campaign 1',
    'process-ready 1',
    'deliver-msgs 2',
    'process-ready 2',
    'deliver-msgs 1',
    'read-index 1 early',
    'process-ready 1',
  );
  expect(cluster.messages().map(({ type }) => type)).not.toContain('MsgHeartbeat');
  // What it may read up to is the entry that begins its term, at 4.
  const raw = '[{4 [101 97 114 108 121]}]';
  expect(cluster.run(readCommand('stabilize', ''))).toContainEqual({ k: 'readstates', node: 1, raw });
});

test('a read is confirmed by answers that name it, or a later one', () => {
  const cluster = after(
    'add-nodes 5 voters=(1,2,3,4,5) index=2',
    'campaign 1',
    'stabilize',
    'read-index 1 a',
    'process-ready 1',
    'deliver-msgs 2 drop=(3,4,5)',
    'read-index 1 b',
    'process-ready 1',
    'deliver-msgs 3 drop=(2,4,5)',
    'process-ready 2 3',
    'deliver-msgs 1',
  );
  // One answer to each: to the dissertation two of four others, and a majority for the first; to etcd not yet.
  expect(cluster.run(readCommand('process-ready 1', ''))).toEqual([]);
  for (const text of [
    'tick-heartbeat 1',
    'process-ready 1',
    'deliver-msgs 2 4',
    'process-ready 2 4',
    'deliver-msgs 1',
  ]) {
    cluster.run(readCommand(text, ''));
  }
  expect(cluster.run(readCommand('process-ready 1', ''))).toEqual([
    { k: 'readstates', node: 1, raw: '[{3 [97]} {3 [98]}]' },
  ]);
});

describe('a server that knows the leader of a term, and has not voted in it,', () => {
  /** Server 2 leads; server 5 has only heard of it, and is asked for its vote in the same term by server 1. */
  const contested = (heard: string) => () =>
    after(
      'add-nodes 5 voters=(1,2,3,4,5) index=2',
      'campaign 2',
      'process-ready 2',
      'deliver-msgs drop=(5)',
      'deliver-msgs 3 4',
      'process-ready 3 4',
      'deliver-msgs 2',
      'tick-heartbeat 2',
      'process-ready 2',
      'campaign 1',
      'process-ready 1',
      `deliver-msgs 5 type=${heard}`,
      'deliver-msgs 5 type=MsgVote',
      'process-ready 5',
    );

  test('refuses its vote in etcd, and grants it in the paper: that is not compared', () => {
    expect(contested('MsgHeartbeat')).toThrow(NotComparable);
  });

  test('refuses it in both if the candidate’s log is behind', () => {
    const cluster = contested('MsgApp')();
    expect(cluster.views()[4]).toMatchObject({ term: 1, vote: 0, lead: 2, lastIndex: 3 });
    expect(cluster.messages().findLast(({ from }) => from === 5)).toMatchObject({ type: 'MsgVoteResp', reject: true });
  });
});
