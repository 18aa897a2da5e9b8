/** Snapshots (D§5): taking them, sending them in pieces, and the receiver’s rules (the paper’s Figure 13). */
import { describe, expect, it } from 'vitest';
import { readMachine } from '../../../src/algorithms/raft/snapshots.ts';
import type { Machine, Message, State } from '../../../src/algorithms/raft/types.ts';
import {
  accepted,
  answerOf,
  appendEntries,
  appendsOf,
  ask,
  type Bench,
  change,
  command,
  dataOf,
  entriesOf,
  entry,
  followerIn,
  machineAfter,
  NOW_us,
  noted,
  of,
  receive,
  refused,
  requestVote,
  restart,
  rulesOf,
  type Server,
  server,
  termsOf,
  timeout,
} from './fixture.ts';

type InstallSnapshot = Extract<Message, { type: 'InstallSnapshot' }>;

const FIVE = of(['S1', 'S2', 'S3', 'S4', 'S5']);
const MACHINE: Machine = { data: { x: '6' }, revision: 6, sessions: [] };
const TEXT = JSON.stringify(MACHINE);

/** Leader S2 sends its snapshot at index 6, of term 3: all of it, or a piece. */
function install(rest: Partial<InstallSnapshot> = {}): InstallSnapshot {
  return {
    type: 'InstallSnapshot',
    term: 4,
    leaderId: 'S2',
    lastIncludedIndex: 6,
    lastIncludedTerm: 3,
    configuration: FIVE,
    offset: 0,
    data: TEXT,
    done: true,
    round: 1,
    ...rest,
  };
}
const piece = (offset: number, length: number): InstallSnapshot =>
  install({ offset, data: TEXT.slice(offset, offset + length), done: offset + length >= TEXT.length });
const reply = (rest: Partial<Extract<Message, { type: 'InstallSnapshotReply' }>> = {}): Message => {
  return { type: 'InstallSnapshotReply', term: 4, lastIncludedIndex: 2, offset: 0, installed: true, round: 1, ...rest };
};

describe('taking a snapshot', () => {
  const full = server({ term: 3, log: [1, 1, 2, 3], commitIndex: 3 });

  it('replaces what was applied, and nothing else; the machine stays as it is (D§5.1)', () => {
    const outcome = command(full, 'snapshot');
    const { durable, volatile } = outcome.state;
    expect(durable.snapshot).toEqual({ index: 3, term: 2, configuration: FIVE, machine: machineAfter(3) });
    expect(durable.log).toMatchObject({ start: 3, startTerm: 2 });
    expect(entriesOf(outcome.state)).toEqual([entry(4, 3)]);
    expect(volatile).toBe(full.volatile);
    expect(noted(outcome, 'snapshot.taken')).toEqual({ node: 'S1', index: 3, term: 2, count: 3 });
  });

  it('keeps the configuration that was in force there, and the later ones in the log (D§5.1)', () => {
    const log = [change(1, ['S1', 'S2']), 1, change(2, ['S1', 'S2', 'S3'])];
    const { durable } = command(server({ term: 3, log, commitIndex: 2 }), 'snapshot').state;
    expect(durable.snapshot?.configuration).toEqual(of(['S1', 'S2']));
    expect(durable.log.startConfiguration).toEqual(of(['S1', 'S2']));
    expect(durable.log.configurations).toEqual([{ index: 3, configuration: of(['S1', 'S2', 'S3']) }]);
  });

  it('is pointless where nothing was applied since the last', () => {
    const once = command(full, 'snapshot').state;
    const twice = command(once, 'snapshot');
    expect(twice.state.durable).toBe(once.durable);
    expect(noted(twice, 'snapshot.pointless')).toEqual({ node: 'S1', index: 3 });
  });

  it('happens by itself once so many entries were applied since the last', () => {
    const config = { snapshotThreshold: 3 };
    const follower = (commitIndex: number) => server({ term: 3, log: [1, 1, 2, 3], commitIndex });
    const commit = (from: number, to: number) =>
      receive(follower(from), 'S2', appendEntries(3, [4, 3], [], to), { config });
    expect(commit(0, 2).state.durable.snapshot).toBe(null);
    expect(commit(1, 3).state.durable.snapshot).toMatchObject({ index: 3, term: 2 });
    expect(receive(follower(1), 'S2', appendEntries(3, [4, 3], [], 4)).state.durable.snapshot).toBe(null);
  });

  it('waits while the leader sends the last one, for four thresholds and no longer', () => {
    const log = Array(12).fill(4);
    const sending = (lastApplied: number): Server => ({
      term: 4,
      role: 'leader',
      snapshot: [2, 4],
      log,
      commitIndex: lastApplied,
      match: { S2: 14, S3: 0 },
      next: { S2: 15, S3: 1, S4: 15, S5: 15 },
      installing: { S3: { index: 2, offset: 0 } },
    });
    const acknowledged = (lastApplied: number, index: number) =>
      receive(server(sending(lastApplied)), 'S4', accepted(4, 2, index), { config: { snapshotThreshold: 3 } });
    expect(acknowledged(3, 6).state.durable.snapshot?.index).toBe(2);
    expect(acknowledged(3, 13).state.durable.snapshot?.index).toBe(2);
    expect(acknowledged(3, 14).state.durable.snapshot?.index).toBe(14);
  });

  it('without the rule forgets the term, so that a better log looks worse than any (D§5.1)', () => {
    const whole = server({ term: 3, log: [1, 1, 2], commitIndex: 3 });
    const options = { without: ['snapshot-last-term'] };
    const forgetful = command(whole, 'snapshot', {}, options).state;
    expect(forgetful.durable.snapshot?.term).toBe(0);
    expect(rulesOf(receive(forgetful, 'S2', requestVote(4, 1, 1)))).toContain('vote.granted');
    const mindful = command(whole, 'snapshot').state;
    expect(rulesOf(receive(mindful, 'S2', requestVote(4, 1, 1)))).toContain('vote.denied.stale-log');
  });
});

describe('a server that comes back', () => {
  it('begins with the machine of its snapshot, and applies only what follows', () => {
    const { durable } = server({ term: 3, snapshot: [2, 1], log: [2, 3] });
    const outcome = restart(durable);
    expect(outcome.state.volatile).toMatchObject({ commitIndex: 2, lastApplied: 2, machine: machineAfter(2) });
    expect(noted(outcome, 'recovered')).toMatchObject({ lastIndex: 4 });
    expect(noted(outcome, 'recovered.snapshot')).toEqual({ node: 'S1', index: 2 });
    const told = receive(outcome.state, 'S2', appendEntries(3, [4, 3], [], 4));
    expect(noted(told, 'applied')).toMatchObject({ firstIndex: 3, index: 4 });
    expect(dataOf(told.state)).toEqual({ x: '4' });
  });

  it('without the rule durable-log has no snapshot either', () => {
    const { durable } = server({ term: 3, snapshot: [2, 1], log: [2, 3] });
    const { state } = restart(durable, { without: ['durable-log'] });
    expect(state.durable).toMatchObject({ snapshot: null, log: { start: 0, startTerm: 0 } });
    expect(state.volatile.lastApplied).toBe(0);
  });
});

describe('a compacted log', () => {
  const follower = server({ term: 4, snapshot: [3, 2], log: [4, 4] });

  it('takes what the snapshot stands for as agreed: it is committed (D§5.3)', () => {
    const outcome = receive(follower, 'S2', appendEntries(4, [1, 1], [1, 2, 4, 4, 4]));
    expect(termsOf(outcome.state)).toEqual([4, 4, 4]);
    expect(answerOf(outcome)).toMatchObject({ success: true, matchIndex: 6 });
    const within = receive(follower, 'S2', appendEntries(4, [1, 1], [1]));
    expect(answerOf(within)).toMatchObject({ success: true, matchIndex: 2 });
    expect(termsOf(within.state)).toEqual([4, 4]);
  });

  it('is checked at the snapshot’s last entry by its term', () => {
    expect(answerOf(receive(follower, 'S2', appendEntries(4, [3, 2])))).toMatchObject({ success: true });
    expect(rulesOf(receive(follower, 'S2', appendEntries(4, [3, 3])))).toEqual(['append.refused.mismatch']);
  });

  it('compares in elections with the snapshot’s last entry, where nothing follows it (§5.4.1)', () => {
    const bare = server({ term: 4, snapshot: [3, 2] });
    expect(rulesOf(receive(bare, 'S2', requestVote(5, 2, 2)))).toContain('vote.denied.stale-log');
    expect(rulesOf(receive(bare, 'S2', requestVote(5, 3, 2)))).toContain('vote.granted');
  });
});

describe('a leader that has no entries left for a follower', () => {
  const SMALL: Bench = { config: { snapshotChunk: 16 } };
  /** S2 lacks entries that are gone; the others have all. */
  const leader = ({ match, next, ...is }: Server = {}): State =>
    server({
      term: 4,
      role: 'leader',
      snapshot: [2, 2],
      log: [4, 4],
      commitIndex: 3,
      match: { S2: 0, S3: 4, S4: 4, S5: 4, ...match },
      next: { S2: 2, ...next },
      ...is,
    });
  const text = JSON.stringify(machineAfter(2));
  const sentTo = (outcome: ReturnType<typeof receive>, id: string) =>
    outcome.sent.filter(({ to }) => to === id).map(({ message }) => message);

  it('sends the snapshot instead: its last index and term, its configuration, and a piece', () => {
    const outcome = timeout(leader(), 'heartbeat', SMALL);
    expect(sentTo(outcome, 'S2')).toEqual([
      {
        type: 'InstallSnapshot',
        term: 4,
        leaderId: 'S1',
        lastIncludedIndex: 2,
        lastIncludedTerm: 2,
        configuration: FIVE,
        offset: 0,
        data: text.slice(0, 16),
        done: false,
        round: 1,
      },
    ]);
    expect(followerIn(outcome.state, 'S2')).toMatchObject({ nextIndex: 2, installing: { index: 2, offset: 0 } });
    expect(noted(outcome, 'snapshot.sent')).toEqual({
      leader: 'S1',
      follower: 'S2',
      index: 2,
      offset: 0,
      nextIndex: 2,
    });
    expect(appendsOf(outcome)).not.toHaveProperty('S2');
  });

  it('after a refusal that leads back into it, too', () => {
    const outcome = receive(leader({ next: { S2: 3 } }), 'S2', refused(4, 2));
    expect(sentTo(outcome, 'S2')).toMatchObject([{ type: 'InstallSnapshot', offset: 0 }]);
  });

  it('goes on with the next piece when one has arrived, and sends the same again with each heartbeat', () => {
    const sending = leader({ installing: { S2: { index: 2, offset: 0 } } });
    const outcome = receive(sending, 'S2', reply({ installed: false, offset: 16 }), SMALL);
    expect(sentTo(outcome, 'S2')).toMatchObject([{ offset: 16, data: text.slice(16, 32) }]);
    expect(noted(outcome, 'snapshot.progress')).toEqual({ leader: 'S1', follower: 'S2', index: 2, offset: 16 });
    const again = timeout(outcome.state, 'heartbeat', SMALL);
    expect(sentTo(again, 'S2')).toMatchObject([{ offset: 16 }]);
  });

  it('says with the last piece that it is the last', () => {
    const offset = text.length - 4;
    const sending = leader({ installing: { S2: { index: 2, offset: 0 } } });
    const outcome = receive(sending, 'S2', reply({ installed: false, offset }), SMALL);
    expect(sentTo(outcome, 'S2')).toMatchObject([{ offset, data: text.slice(-4), done: true }]);
  });

  it('does not send what it is sending once more for an answer that says nothing new', () => {
    const sending = leader({ installing: { S2: { index: 2, offset: 16 } } });
    for (const answer of [
      reply({ installed: false, offset: 16 }),
      reply({ installed: false, offset: 0, lastIncludedIndex: 1 }),
    ]) {
      const outcome = receive(sending, 'S2', answer, SMALL);
      expect(outcome.sent).toEqual([]);
      expect(rulesOf(outcome)).toEqual(['answer.late']);
    }
  });

  it('goes on with entries when all of it has arrived', () => {
    const sending = leader({ installing: { S2: { index: 2, offset: 0 } } });
    const outcome = receive(sending, 'S2', reply());
    expect(followerIn(outcome.state, 'S2')).toMatchObject({ nextIndex: 3, matchIndex: 2, installing: null });
    expect(appendsOf(outcome)).toEqual({ S2: [2, 2] });
    expect(noted(outcome, 'snapshot.arrived')).toEqual({ leader: 'S1', follower: 'S2', index: 2 });
    const again = receive(outcome.state, 'S2', reply());
    expect(rulesOf(again)).toEqual(['answer.late']);
    expect(again.sent).toEqual([]);
  });

  it('also where a late refusal had led it back below what is known to match', () => {
    // What matches up to 2 needs no snapshot of 2, but the leader has begun to send it.
    const misled = leader({ match: { S2: 2 }, next: { S2: 2 }, installing: { S2: { index: 2, offset: 0 } } });
    const outcome = receive(misled, 'S2', reply());
    expect(followerIn(outcome.state, 'S2')).toMatchObject({ nextIndex: 3, matchIndex: 2, installing: null });
  });

  it('commits by it as by an acknowledgement', () => {
    const state = leader({ snapshot: [2, 4], log: [], commitIndex: 2, match: { S3: 0, S4: 2, S5: 0 } });
    const asked = ask(state, { kind: 'set', key: 'y', value: '1' });
    expect(receive(asked.state, 'S4', accepted(4, 2, 3)).state.volatile.commitIndex).toBe(2);
    const copied = receive(receive(asked.state, 'S4', accepted(4, 2, 3)).state, 'S2', reply({ lastIncludedIndex: 3 }));
    expect(copied.state.volatile.commitIndex).toBe(3);
  });

  it('begins anew when it has taken another snapshot meanwhile', () => {
    const sending = leader({ snapshot: [3, 4], installing: { S2: { index: 2, offset: 16 } } });
    expect(sentTo(timeout(sending, 'heartbeat', SMALL), 'S2')).toMatchObject([{ lastIncludedIndex: 3, offset: 0 }]);
  });

  it('sends it no new entries until then', () => {
    const sending = leader({ installing: { S2: { index: 2, offset: 0 } } });
    expect(appendsOf(ask(sending, { kind: 'set', key: 'y', value: '1' }))).not.toHaveProperty('S2');
  });

  it('steps down for a higher term in the answer, and hears no answer of an old one', () => {
    expect(receive(leader(), 'S2', reply({ term: 9 })).state.volatile.role).toBe('follower');
    const outcome = receive(leader(), 'S2', reply({ term: 3 }));
    expect(rulesOf(outcome)).toEqual(['answer.late']);
    expect(rulesOf(receive(server({ term: 4 }), 'S2', reply()))).toEqual(['answer.late']);
  });
});

describe('receiver 1: reply immediately if term < currentTerm', () => {
  it('and neither follow the sender nor keep the piece', () => {
    const follower = server({ term: 5 });
    const outcome = receive(follower, 'S2', install());
    expect(outcome.state).toBe(follower);
    expect(answerOf(outcome)).toMatchObject({ term: 5, installed: false });
    const values = { follower: 'S1', leader: 'S2', term: 4, ownTerm: 5 };
    expect(noted(outcome, 'snapshot.refused.stale-term')).toEqual(values);
  });

  it('otherwise the sender is the leader, and the follower waits for it anew', () => {
    const outcome = receive(server({ term: 4, role: 'candidate' }), 'S2', piece(0, 10), { config: { preVote: true } });
    expect(outcome.state.volatile).toMatchObject({ role: 'follower', leaderId: 'S2', heardAt: NOW_us });
    expect(outcome.set).toEqual({ election: 225_000 });
  });
});

describe('receiver 2 to 4: create the file if it is the first chunk, write at the offset, and wait for more', () => {
  const first = receive(server({ term: 4 }), 'S2', piece(0, 10));

  it('keeps the piece, and says how much it has', () => {
    expect(first.state.volatile.incoming).toEqual({
      leaderId: 'S2',
      leaderTerm: 4,
      index: 6,
      term: 3,
      data: TEXT.slice(0, 10),
    });
    expect(answerOf(first)).toMatchObject({ installed: false, offset: 10, lastIncludedIndex: 6, round: 1 });
    expect(noted(first, 'snapshot.chunk')).toEqual({ follower: 'S1', leader: 'S2', index: 6, offset: 0 });
    expect(first.state.durable.snapshot).toBe(null);
  });

  it('puts the pieces together', () => {
    let { state } = first;
    for (let offset = 10; offset < TEXT.length; offset += 10) state = receive(state, 'S2', piece(offset, 10)).state;
    expect(state.volatile).toMatchObject({ lastApplied: 6, machine: MACHINE, incoming: null });
    expect(readMachine(TEXT)).toEqual(MACHINE);
  });

  it('does not take a piece that does not follow, and says where to go on', () => {
    const gap = receive(first.state, 'S2', piece(20, 10));
    expect(gap.state.volatile.incoming).toEqual(first.state.volatile.incoming);
    expect(answerOf(gap)).toMatchObject({ installed: false, offset: 10 });
    expect(noted(gap, 'snapshot.gap')).toEqual({ follower: 'S1', leader: 'S2', index: 6, offset: 20 });
    const none = receive(server({ term: 4 }), 'S2', piece(20, 10));
    expect(answerOf(none)).toMatchObject({ installed: false, offset: 0 });
  });

  it('does not take a piece twice', () => {
    const second = receive(first.state, 'S2', piece(10, 10));
    const again = receive(second.state, 'S2', piece(10, 10));
    expect(again.state.volatile.incoming?.data).toBe(TEXT.slice(0, 20));
    expect(answerOf(again)).toMatchObject({ installed: false, offset: 20 });
  });

  it('begins anew with the first piece, and does not mix two snapshots', () => {
    const anew = receive(first.state, 'S2', piece(0, 5));
    expect(anew.state.volatile.incoming?.data).toBe(TEXT.slice(0, 5));
    const other = receive(first.state, 'S2', { ...piece(10, 10), lastIncludedIndex: 7 });
    expect(answerOf(other)).toMatchObject({ installed: false, offset: 0, lastIncludedIndex: 7 });
    const otherTerm = receive(first.state, 'S2', { ...piece(10, 10), lastIncludedTerm: 4 });
    expect(rulesOf(otherTerm)).toEqual(['snapshot.gap']);
    // Nor the texts of two leaders: those agree only as long as every rule is followed.
    const otherLeader = receive(first.state, 'S2', { ...piece(10, 10), term: 5 });
    expect(rulesOf(otherLeader)).toContain('snapshot.gap');
    const { state } = receive(first.state, 'S3', { ...piece(10, 10), leaderId: 'S3' });
    expect(state.volatile.incoming?.data).toBe(TEXT.slice(0, 10));
  });

  it('has it no more after a crash', () => {
    expect(restart(first.state.durable).state.volatile.incoming).toBe(null);
  });
});

describe('receiver 6: if an existing entry has the same index and term as the snapshot’s last, retain what follows', () => {
  const outcome = receive(server({ term: 4, log: [1, 1, 2, 3, 3, 3, 3, 4], commitIndex: 2 }), 'S2', install());

  it('and drop only what the snapshot stands for', () => {
    expect(termsOf(outcome.state)).toEqual([3, 4]);
    expect(outcome.state.durable.log).toMatchObject({ start: 6, startTerm: 3 });
    expect(outcome.state.volatile).toMatchObject({ commitIndex: 6, lastApplied: 6, machine: MACHINE });
    const values = { follower: 'S1', leader: 'S2', index: 6, term: 3, lastIndex: 8 };
    expect(noted(outcome, 'snapshot.kept-tail')).toEqual(values);
    expect(answerOf(outcome)).toMatchObject({ installed: true, lastIncludedIndex: 6 });
  });
});

describe('receiver 7 and 8: otherwise discard the entire log, and reset the state machine and the configuration', () => {
  it.each([
    ['that ends before', [1, 1]],
    ['that has another entry there', [1, 1, 2, 2, 2, 2, 2]],
  ])('a log %s', (_, log) => {
    const configuration = of(['S1', 'S2', 'S3']);
    const outcome = receive(server({ term: 4, log, commitIndex: 1 }), 'S2', install({ configuration }));
    expect(termsOf(outcome.state)).toEqual([]);
    expect(outcome.state.durable.log).toMatchObject({ start: 6, startTerm: 3, startConfiguration: configuration });
    expect(outcome.state.durable.snapshot).toEqual({ index: 6, term: 3, configuration, machine: MACHINE });
    expect(outcome.state.volatile).toMatchObject({ commitIndex: 6, lastApplied: 6, machine: MACHINE });
    expect(rulesOf(outcome)).toEqual(['snapshot.installed', 'change.adopted']);
  });

  it('but not where it has applied as much already', () => {
    const follower = server({ term: 4, log: [3, 3, 3, 3, 3, 3], commitIndex: 6, leaderId: 'S2' });
    const outcome = receive(follower, 'S2', install());
    expect(outcome.state).toBe(follower);
    expect(answerOf(outcome)).toMatchObject({ installed: true });
    const values = { follower: 'S1', leader: 'S2', index: 6, lastApplied: 6 };
    expect(noted(outcome, 'snapshot.unneeded')).toEqual(values);
  });

  it('and go on with the entries that follow', () => {
    const installed = receive(server({ term: 4 }), 'S2', install()).state;
    const outcome = receive(installed, 'S2', appendEntries(4, [6, 3], [4], 7));
    expect(outcome.state.volatile).toMatchObject({ commitIndex: 7, lastApplied: 7 });
    expect(dataOf(outcome.state)).toEqual({ x: '7' });
  });
});
