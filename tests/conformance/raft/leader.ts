/**
 * etcd's leader around ours: when which entries are sent to whom (`progress.ts`), what is let into the log, reads of
 * others, and what follows from a change of the membership. What it sends is made from our leader's own state.
 */
import { entriesFrom, lastIndex, termAt } from '../../../src/algorithms/raft/log.ts';
import { hasCommittedInTerm } from '../../../src/algorithms/raft/replication.ts';
import type { Leadership, Message } from '../../../src/algorithms/raft/types.ts';
import { everybody, isVoter, leavesJoint, nameOf, numberOf, ours } from './changes.ts';
import { EMPTY, type Letter, opOf, type Proposal, plainWire } from './letters.ts';
import type { Peer } from './peer.ts';
import { Progress } from './progress.ts';
import { Reads } from './reads.ts';
import type { Asked } from './server.ts';
import type { WireMessage } from './transcript.ts';
import { conflict } from './translate.ts';

type AppendEntries = Extract<Message, { type: 'AppendEntries' }>;

export class Leader {
  private readonly peer: Peer;
  private readonly progress = new Map<number, Progress>();
  /** What our leader itself wanted to send in this event. */
  private offered: { readonly to: number; readonly message: AppendEntries }[] = [];
  /** To whom it is handing over; 0 for nobody. */
  transferee = 0;
  /** Index of the last change that it let into the log, or that may be there from before. */
  private pendingChange: number;
  /** Indexes of the entries that it has written, and not yet counted on its own disk. */
  private readonly ownAcks: number[] = [];
  private readonly reads: Reads;
  private requests = 0;

  constructor(peer: Peer) {
    this.peer = peer;
    // Our log already has the entry that begins the term.
    const last = lastIndex(peer.log) - 1;
    this.pendingChange = last;
    this.ownAcks.push(last + 1);
    this.reads = new Reads(peer);
    for (const number of this.others()) this.progress.set(number, new Progress(last + 1, peer.options.inflight));
  }

  private others(): number[] {
    return everybody(this.peer.server.membership).filter((number) => number !== this.peer.number);
  }

  view(): Record<string, readonly [number, number, string]> {
    return Object.fromEntries([...this.progress].map(([number, progress]) => [number, progress.view()]));
  }

  begin(asked: Asked): void {
    this.offer(asked);
    this.broadcast();
  }

  private offer({ sent }: Asked): void {
    for (const { to, message } of sent) {
      if (message.type === 'AppendEntries') this.offered.push({ to: numberOf(to), message });
    }
  }

  endOfEvent(): void {
    this.peer.pacing.withheld += this.offered.length;
    this.offered = [];
  }

  private run(input: Parameters<Peer['run']>[0]): Asked {
    const asked = this.peer.run(input, null);
    this.offer(asked);
    return asked;
  }

  // Sending

  private broadcast(): void {
    for (const to of this.others()) this.send(to, true);
  }

  /** Sends what comes next, unless the follower has to be waited for. */
  private send(to: number, evenEmpty: boolean): boolean {
    const { peer } = this;
    const { log, committed } = peer;
    const progress = this.progress.get(to);
    if (!progress || progress.isPaused) return false;
    const prevLogIndex = progress.next - 1;
    const prevLogTerm = termAt(log, prevLogIndex);
    if (prevLogTerm === undefined) return this.sendSnapshot(to, progress);
    const isThrottled = progress.pace === 'replicate' && progress.isFull;
    const entries = isThrottled ? [] : entriesFrom(log, progress.next, Number.MAX_SAFE_INTEGER);
    if (entries.length === 0 && !evenEmpty) return false;
    const { round } = peer.state.volatile.leadership as Leadership;
    const position = { prevLogIndex, prevLogTerm, entries, leaderCommit: committed, round };
    this.post(to, { type: 'AppendEntries', term: peer.term, leaderId: nameOf(peer.number), ...position });
    progress.sentEntries(entries.length);
    progress.sentCommitIndex(committed);
    return true;
  }

  private post(to: number, message: AppendEntries): void {
    const wire = plainWire(this.peer.number, nameOf(to), message) as WireMessage;
    const own = this.offered.findIndex((each) => {
      return JSON.stringify(plainWire(this.peer.number, nameOf(each.to), each.message)) === JSON.stringify(wire);
    });
    if (own >= 0) this.offered.splice(own, 1);
    this.peer.pacing[own >= 0 ? 'own' : message.entries.length === 0 ? 'suppliedEmpty' : 'suppliedEntries'] += 1;
    this.peer.post({ wire, cargo: { kind: 'raft', message } });
  }

  private sendSnapshot(to: number, progress: Progress): boolean {
    if (!progress.active) return false;
    const letter = this.snapshotFor(to);
    progress.becomeSnapshot(letter.cargo.kind === 'raft' ? (letter.cargo.snapshot?.index ?? 0) : 0);
    this.peer.post(letter);
    return true;
  }

  /** A snapshot of what this leader has applied, in one piece. */
  snapshotFor(to: number): Letter {
    const { server, term, log, number } = this.peer;
    const { membership, applied, disk } = server;
    const snapshot = { index: applied, term: termAt(log, applied) as number, membership };
    const message: Message = {
      type: 'InstallSnapshot',
      term,
      leaderId: nameOf(number),
      lastIncludedIndex: snapshot.index,
      lastIncludedTerm: snapshot.term,
      configuration: ours(membership),
      offset: 0,
      data: JSON.stringify(disk.machine),
      done: true,
      round: (this.peer.state.volatile.leadership as Leadership).round,
    };
    const wire = plainWire(number, nameOf(to), message) as WireMessage;
    return { wire, cargo: { kind: 'raft', message, snapshot } };
  }

  /** etcd's heartbeats carry no entries and no position in the log, only what is surely committed at the follower. */
  private heartbeats(): void {
    const { peer } = this;
    const { committed, term, number } = peer;
    for (const to of this.others()) {
      const progress = this.progress.get(to) as Progress;
      const own = this.offered.findIndex((each) => each.to === to);
      const { round } = peer.state.volatile.leadership as Leadership;
      if (own >= 0) this.offered.splice(own, 1);
      const commit = Math.min(progress.match, committed);
      const matchTerm = peer.server.termOf(progress.match);
      const prevLogIndex = matchTerm === undefined ? 0 : progress.match;
      const position = { prevLogIndex, prevLogTerm: matchTerm ?? 0, entries: [], leaderCommit: commit, round };
      const message: Message = { type: 'AppendEntries', term, leaderId: nameOf(number), ...position };
      const wire = { from: number, to, type: 'MsgHeartbeat', term, logTerm: 0, index: 0, commit };
      const read = this.reads.latest;
      peer.post({ wire, cargo: read === null ? { kind: 'raft', message } : { kind: 'raft', message, read } });
      progress.sentCommitIndex(commit);
    }
  }

  // Time

  beat(): void {
    this.run({ kind: 'timer', timer: 'heartbeat' });
    this.heartbeats();
  }

  /** An election timeout has passed: does a majority still answer? A transfer has taken too long. */
  endOfTimeout(): void {
    if (this.peer.options.checkQuorum) {
      this.run({ kind: 'timer', timer: 'check-quorum' });
      for (const progress of this.progress.values()) progress.active = false;
    }
    if (this.peer.leader === this) this.abortTransfer();
  }

  private abortTransfer(): void {
    if (this.transferee === 0) return;
    this.transferee = 0;
    this.run({ kind: 'timer', timer: 'transfer' });
  }

  // Answers

  /**
   * To etcd any answer shows that a peer is alive, but only answers to heartbeats confirm reads; ours goes by rounds for
   * both. So an answer is given the latest round that does not confirm a read which it does not confirm in etcd.
   */
  credit(wire: WireMessage, message: Message): Message {
    if (message.type !== 'AppendEntriesReply' && message.type !== 'InstallSnapshotReply') return message;
    const { round, reads } = this.peer.state.volatile.leadership as Leadership;
    const answered = wire.type === 'MsgHeartbeatResp' ? message.round : 0;
    const waiting = reads.map((read) => read.round).filter((each) => each > answered);
    return { ...message, round: Math.max(answered, Math.min(round, ...waiting.map((each) => each - 1))) };
  }

  /** Our leader has counted an answer; `before`: what was committed before. */
  answered({ wire, cargo }: Letter, before: number, asked: Asked): void {
    this.offer(asked);
    const progress = this.progress.get(wire.from);
    if (!progress || !(wire.type === 'MsgAppResp' || wire.type === 'MsgHeartbeatResp')) return;
    progress.active = true;
    if (wire.type === 'MsgHeartbeatResp') {
      progress.resume();
      if (progress.match < lastIndex(this.peer.log) || progress.pace === 'probe') this.send(wire.from, true);
    } else if (wire.reject) {
      const hint = (cargo.kind === 'raft' && cargo.hint) || { index: 0, term: 0 };
      const next = hint.term > 0 ? conflict(this.peer.log, hint.index, hint.term).index : hint.index;
      if (progress.backOff(wire.index, next)) {
        if (progress.pace === 'replicate') progress.becomeProbe();
        this.send(wire.from, true);
      }
    } else if (progress.update(wire.index) || (progress.match === wire.index && progress.pace === 'probe')) {
      this.acknowledged(wire, progress, before);
    }
    this.reads.confirmed(asked);
    if (wire.type === 'MsgHeartbeatResp' && cargo.kind === 'raft') this.reads.answered(wire.from, cargo.read);
  }

  private acknowledged({ from, index }: WireMessage, progress: Progress, before: number): void {
    const { peer } = this;
    if (progress.pace === 'probe') progress.becomeReplicate();
    else if (progress.pace === 'replicate') progress.freeInflights(index);
    else if (progress.match >= peer.log.start) {
      progress.becomeProbe();
      progress.becomeReplicate();
    }
    if (peer.committed > before) this.committedMore();
    else if (progress.canBumpCommit(peer.committed)) this.send(from, true);
    while (this.send(from, false));
  }

  /** etcd's leader tells everybody at once that more is committed. */
  private committedMore(): void {
    if (this.peer.postponed.length > 0 && hasCommittedInTerm(this.peer.state)) {
      const reads = this.peer.postponed;
      this.peer.postponed = [];
      for (const { context, from } of reads) this.read(context, from);
    }
    this.broadcast();
  }

  /** The leader's own copies up to `written` are on disk, and count from now on: each by itself. */
  countOwn(written: number): void {
    const { peer } = this;
    while (this.ownAcks.length > 0 && (this.ownAcks[0] as number) <= written) {
      const before = peer.committed;
      peer.stable = Math.max(peer.stable, this.ownAcks.shift() as number);
      if (peer.committed > before) this.committedMore();
    }
  }

  // Requests

  propose(proposal: Proposal): void {
    const { peer } = this;
    const { server, log, options } = peer;
    if (!everybody(server.membership).includes(peer.number)) return;
    const { change } = proposal;
    const isPending = this.pendingChange > server.applied;
    const isJoint = server.membership.outgoing.length > 0;
    // etcd puts an empty entry in the place of a change that is not the time for.
    const refused = change !== null && !options.anyChange && (isPending || isJoint !== leavesJoint(change));
    const admitted = refused ? { data: EMPTY, change: null } : proposal;
    this.requests += 1;
    const asking = { client: 'C1', request: this.requests, session: null, oldest: this.requests };
    this.run({ kind: 'request', op: opOf(admitted), ...asking });
    // While it hands over, our leader takes on nothing.
    if (lastIndex(peer.log) === lastIndex(log)) return;
    this.ownAcks.push(lastIndex(peer.log));
    if (admitted.change) this.pendingChange = lastIndex(peer.log);
    this.broadcast();
  }

  read(context: string, from: number): void {
    const { peer } = this;
    if (!hasCommittedInTerm(peer.state) && this.others().some((other) => isVoter(peer.server.membership, other))) {
      peer.postponed.push({ context, from });
      return;
    }
    this.requests += 1;
    const asking = { client: 'R1', request: this.requests, session: null, oldest: this.requests };
    this.reads.register(this.requests, context, from);
    const asked = this.run({ kind: 'request', op: { kind: 'get', key: context }, ...asking });
    if (asked.answered.length === 0) this.heartbeats();
    this.reads.confirmed(asked);
    if (asked.answered.length > 0) this.reads.answered(peer.number, asking.request);
  }

  transfer(to: number): void {
    const { peer } = this;
    const progress = this.progress.get(to);
    const { membership } = peer.server;
    if (!isVoter(membership, to) || this.transferee === to) return;
    this.abortTransfer();
    if (to === peer.number || !progress) return;
    peer.elapsed = 0;
    this.transferee = to;
    this.run({ kind: 'admin', verb: 'transferLeadership', args: { to: nameOf(to) } });
    if (progress.match === lastIndex(peer.log)) return;
    this.send(to, true);
  }

  unreachable(number: number): void {
    const progress = this.progress.get(number);
    if (progress?.pace === 'replicate') progress.becomeProbe();
  }

  // Membership

  /** Another membership is in force; `before`: what was committed under the one before. */
  reconfigure(before: number): void {
    const { peer } = this;
    const { membership } = peer.server;
    const others = this.others();
    for (const number of this.progress.keys()) if (!others.includes(number)) this.progress.delete(number);
    for (const number of others) {
      if (this.progress.has(number)) continue;
      const progress = new Progress(Math.max(1, lastIndex(peer.log)), peer.options.inflight);
      progress.active = true;
      this.progress.set(number, progress);
    }
    if (!isVoter(membership, peer.number)) {
      if (peer.options.stepDownOnRemoval) peer.stepDown();
      return;
    }
    peer.server.recount();
    if (peer.committed > before) this.broadcast();
    else for (const to of others) this.send(to, false);
    if (this.transferee !== 0 && !isVoter(membership, this.transferee)) this.abortTransfer();
  }

  /** Once the joint configuration is applied, etcd's leader ends it by itself, unless it was asked not to. */
  leaveJoint(): void {
    const { membership, applied } = this.peer.server;
    if (!membership.autoLeave || applied < this.pendingChange) return;
    this.propose({ data: '', change: { v1: false, transition: 'auto', changes: [] } });
  }
}
