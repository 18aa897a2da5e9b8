/**
 * A server of ours in etcd's clothes: when it stands for election, what it forwards to the leader, and what becomes
 * visible of it when. What it receives is in `receiving.ts`, the leader's part in `leader.ts`.
 */

import { entryAt, lastIndex } from '../../../src/algorithms/raft/log.ts';
import type { Log, RaftTypes, Role, State } from '../../../src/algorithms/raft/types.ts';
import type { Input } from '../../../src/kernel/contract.ts';
import { changed, decidesAlone, isVoter, numberOf } from './changes.ts';
import type { NodeOptions } from './commands.ts';
import { Leader } from './leader.ts';
import { changeIn, type Letter, type Proposal, waitsForDisk } from './letters.ts';
import { type Asked, ELECTION_TICKS, type Server } from './server.ts';
import type { WireEntry, WireMessage } from './transcript.ts';
import { letterFor } from './translate.ts';

export interface ReadState {
  readonly index: number;
  readonly context: string;
}

/** What becomes visible when a server is «ready». */
export interface Ready {
  readonly readStates: readonly ReadState[];
  readonly snapshot: { readonly index: number; readonly term: number } | null;
  readonly letters: readonly Letter[];
}

/** Whose AppendEntries were sent: how far our leader's own flow control is that of etcd. */
export interface Pacing {
  /** Our leader wanted to send just this. */
  own: number;
  /** Only etcd sends it: without entries, so to tell at once that more is committed, … */
  suppliedEmpty: number;
  /** … or with entries. */
  suppliedEntries: number;
  /** Our leader wanted to send it, etcd does not. */
  withheld: number;
}

export class Peer {
  readonly server: Server;
  readonly pacing: Pacing;
  /** What a leader keeps besides; null for anybody else. */
  leader: Leader | null = null;
  /** Ticks until it stands for election. */
  timeout: number;
  /** Ticks since etcd last started its election timer over. */
  elapsed = 0;
  /** The highest index that this server has on disk. */
  stable: number;
  /** Sent, but not seen before the server is «ready»: at once, and what waits until the disk is written. */
  private early: Letter[] = [];
  private late: Letter[] = [];
  /** Sent behind what else this event sends. */
  private last: Letter[] = [];
  private readStates: ReadState[] = [];
  /** Reads that came before the leader had committed an entry of its term; they outlive its leadership. */
  postponed: { readonly context: string; readonly from: number }[] = [];
  /** A snapshot that was received, and is not yet on disk. */
  restored: { readonly index: number; readonly term: number } | null = null;
  /** It stands for election, and its own vote decides: which counts once it is on disk. */
  private standsAlone = false;
  /** Who refused the vote that this server asks for. */
  refusals: number[] = [];

  constructor(server: Server, pacing: Pacing) {
    this.server = server;
    this.pacing = pacing;
    this.timeout = ELECTION_TICKS + ((server.number - 1) % ELECTION_TICKS);
    this.stable = server.options.index;
  }

  get number(): number {
    return this.server.number;
  }
  get options(): NodeOptions {
    return this.server.options;
  }
  get state(): State {
    return this.server.state;
  }
  get term(): number {
    return this.state.durable.currentTerm;
  }
  get role(): Role {
    return this.state.volatile.role;
  }
  get log(): Log {
    return this.state.durable.log;
  }
  get lead(): number {
    const { leaderId } = this.state.volatile;
    return leaderId === null ? 0 : numberOf(leaderId);
  }

  /** etcd's leader counts its own copy of an entry once that is on disk; ours, whose disk is written at once, at once. */
  get committed(): number {
    const { role, commitIndex } = this.state.volatile;
    return role === 'leader' ? Math.min(commitIndex, Math.max(this.stable, this.server.disk.commit)) : commitIndex;
  }

  // What happens to a server

  campaign(): void {
    if (!this.mayStand()) return;
    if (decidesAlone(this.server.membership, this.number)) this.standsAlone = true;
    else this.stand();
    this.finish();
  }

  private stand(): void {
    this.refusals = [];
    this.run({ kind: 'timer', timer: 'election' }, null);
  }

  private get isPromotable(): boolean {
    return this.restored === null && isVoter(this.server.membership, this.number);
  }

  /** A leader does not, nor who is no voter, nor who has a change of the configuration yet to apply. */
  mayStand(): boolean {
    const { role, commitIndex } = this.state.volatile;
    if (role === 'leader' || !this.isPromotable) return false;
    for (let index = this.server.applied + 1; index <= commitIndex; index += 1) {
      if (changeIn(entryAt(this.log, index)) !== null) return false;
    }
    return true;
  }

  /** A tick of its clock; or as many as an election timeout has at least. */
  tick(ticks: 'heartbeat' | 'election'): void {
    for (let k = 0; k < (ticks === 'heartbeat' ? 1 : ELECTION_TICKS); k += 1) this.tickOnce();
  }

  private tickOnce(): void {
    this.server.tick();
    this.elapsed += 1;
    if (this.leader) {
      if (this.elapsed >= ELECTION_TICKS) {
        this.elapsed = 0;
        this.leader.endOfTimeout();
      }
      this.leader?.beat();
    } else if (this.isPromotable && this.elapsed >= this.timeout) {
      this.elapsed = 0;
      this.campaign();
    }
    this.finish();
  }

  propose(proposal: Proposal, from = this.number): void {
    if (this.leader) this.leader.propose(proposal);
    else {
      const entries: WireEntry[] = [[0, 0, entryType(proposal), proposal.data]];
      this.forward({ from, type: 'MsgProp', term: 0, entries }, { kind: 'proposal', proposal });
    }
    this.finish();
  }

  read(context: string, from = this.number): void {
    if (this.leader) this.leader.read(context, from);
    else {
      const entries: WireEntry[] = [[0, 0, 'EntryNormal', JSON.stringify(context)]];
      this.forward({ from, type: 'MsgReadIndex', term: 0, entries }, { kind: 'read', context });
    }
    this.finish();
  }

  transfer(to: number): void {
    if (this.leader) this.leader.transfer(to);
    else this.forward({ from: to, type: 'MsgTransferLeader', term: this.term }, { kind: 'transfer', to });
    this.finish();
  }

  /** etcd's followers send on to the leader what is its business; who knows no leader drops it. */
  private forward(wire: Pick<WireMessage, 'from' | 'type' | 'term' | 'entries'>, cargo: Letter['cargo']): void {
    if (this.lead !== 0 && this.state.volatile.role === 'follower') {
      this.post({ wire: { ...wire, to: this.lead, logTerm: 0, index: 0 }, cargo });
    }
  }

  forgetLeader(): void {
    if (!this.leader && !this.options.leaseReads) this.server.forgetLeader();
  }

  restart(): void {
    this.server.restart();
    this.leader = null;
    this.elapsed = 0;
    this.stable = lastIndex(this.log);
    this.early = [];
    this.late = [];
    this.readStates = [];
    this.postponed = [];
    this.restored = null;
    this.standsAlone = false;
    this.refusals = [];
  }

  // How it becomes visible

  get hasReady(): boolean {
    const { disk, applied } = this.server;
    if (this.early.length + this.late.length + this.readStates.length > 0) return true;
    if (this.restored !== null || this.standsAlone || this.state.durable !== disk.durable) return true;
    return this.committed !== disk.commit || applied < this.committed;
  }

  /** It waits for its own vote, which decides, to be on disk; where ours stands then is not to be seen yet. */
  get isHalfway(): boolean {
    return this.standsAlone;
  }

  /** What has come about is written to disk, committed entries are applied, messages leave (etcd: Ready, Advance). */
  ready(): Ready {
    const visible = { readStates: this.readStates, snapshot: this.restored, letters: [...this.early, ...this.late] };
    const { committed, standsAlone } = this;
    const written = lastIndex(this.log);
    this.readStates = [];
    this.early = [];
    this.late = [];
    const hasApplied = this.apply(committed);
    this.server.persist(committed);
    this.restored = null;
    // Only now does it count its own copies, and its own vote.
    this.leader?.countOwn(written);
    this.stable = written;
    this.standsAlone = false;
    if (standsAlone) this.stand();
    if (hasApplied) this.leader?.leaveJoint();
    this.finish();
    return visible;
  }

  private apply(committed: number): boolean {
    const { server } = this;
    if (this.restored) {
      server.applied = Math.max(server.applied, this.restored.index);
      return false;
    }
    const until = Math.min(committed, server.applied + this.options.applyAtOnce);
    const hasSome = server.applied < until;
    while (server.applied < until) {
      server.applied += 1;
      const change = changeIn(entryAt(this.log, server.applied));
      if (change === null) continue;
      const before = this.committed;
      server.setMembership(changed(server.membership, change));
      this.leader?.reconfigure(before);
    }
    return hasSome;
  }

  // What our handlers do

  /**
   * Gives our handlers an input, and sees to what follows from it. `mute`: their answers are lost; `hears`: whether a
   * leader counts as heard lately.
   */
  run(
    input: Input<RaftTypes>,
    request: Letter | null,
    circumstances: { readonly mute?: boolean; readonly hears?: boolean } = {},
  ): Asked {
    const before = this.state;
    const asked = this.server.feed(input, circumstances.hears);
    this.afterwards(before);
    if (!circumstances.mute) this.translate(asked, request, before.durable.currentTerm);
    if (this.state.volatile.role === 'leader' && this.leader === null) {
      this.leader = new Leader(this);
      this.leader.begin(asked);
    }
    return asked;
  }

  /** etcd starts its timers over with every change of term or role, but for a mere pre-candidate. */
  private afterwards(before: State): void {
    const { role } = this.state.volatile;
    const isNew = role !== before.volatile.role && role !== 'precandidate';
    if (!isNew && this.term === before.durable.currentTerm) return;
    this.elapsed = 0;
    this.refusals = [];
    this.leader = null;
  }

  stepDown(): void {
    const before = this.state;
    this.server.stepDown();
    this.afterwards(before);
  }

  translate({ sent }: Asked, request: Letter | null, termBefore: number): void {
    const isStale = request !== null && request.wire.term < termBefore;
    const sender = { number: this.number, options: this.options, state: this.state, request, isStale };
    for (const { to, message } of sent) {
      const letter = letterFor(message, to, sender);
      if (letter === null) continue;
      if (message.type === 'TimeoutNow') this.last.push(letter);
      else this.post(letter);
    }
  }

  // What it sends

  post(letter: Letter): void {
    (waitsForDisk(letter.wire) ? this.late : this.early).push(letter);
  }

  addReadState(readState: ReadState): void {
    this.readStates.push(readState);
  }

  /** An event is over. */
  finish(): void {
    for (const letter of this.last) this.post(letter);
    this.last = [];
    this.leader?.endOfEvent();
  }
}

function entryType({ change }: Proposal): string {
  if (change === null) return 'EntryNormal';
  return change.v1 ? 'EntryConfChange' : 'EntryConfChangeV2';
}
