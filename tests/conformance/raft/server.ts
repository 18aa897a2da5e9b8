/**
 * One server of ours: the state that our handlers return, an `IO` made by hand, and what of all that is on disk. Time
 * does not pass by itself; commands say when a timer runs out.
 */

import { applyCommitted } from '../../../src/algorithms/raft/applying.ts';
import { compacted, configurationOf, lastIndex, logAfter, termAt } from '../../../src/algorithms/raft/log.ts';
import { on, recover } from '../../../src/algorithms/raft/raft.ts';
import { advanceCommitIndex, newFollower } from '../../../src/algorithms/raft/replication.ts';
import { EMPTY_MACHINE } from '../../../src/algorithms/raft/sessions.ts';
import { toFollower } from '../../../src/algorithms/raft/stepping-down.ts';
import type { Config, Durable, Machine, Message, RaftTypes, State } from '../../../src/algorithms/raft/types.ts';
import { revise, withLog } from '../../../src/algorithms/raft/volatile.ts';
import type { Input, IO, NodeId } from '../../../src/kernel/contract.ts';
import { everybody, type Membership, nameOf, ours } from './changes.ts';
import type { NodeOptions } from './commands.ts';

/** A tick of etcd's clock, in µs of ours. */
const TICK_us = 1_000_000;
/** etcd's interaction tests: an election timeout is at least so many ticks. */
export const ELECTION_TICKS = 3;

/** What a call of our handlers asked for. */
export interface Asked {
  readonly sent: { readonly to: NodeId; readonly message: Message }[];
  /** Numbers of the requests that were answered, not turned away. */
  readonly answered: number[];
  readonly notes: { readonly rule: string; readonly values: object }[];
}

/** What a restart finds. */
interface Disk {
  readonly durable: Durable;
  readonly commit: number;
  readonly applied: number;
  readonly machine: Machine;
  readonly membership: Membership;
}

export class Server {
  readonly number: number;
  readonly name: NodeId;
  readonly options: NodeOptions;
  state: State;
  disk: Disk;
  /** The membership in force: that of the last applied change. */
  membership: Membership;
  /** Up to here the server has applied, as far as anybody can see: the commit index when it was last «ready». */
  applied: number;
  private readonly cluster: readonly NodeId[];
  private readonly broken: ReadonlySet<string>;
  private readonly config: Config;
  private isTouched = false;
  private now_us = 0;
  /** Does a leader count as heard lately? Null: as the clock says. */
  private hears: boolean | null = null;
  /** Terms of entries that were compacted away. */
  private readonly oldTerms = new Map<number, number>();

  /** `broken`: rules of our Raft that are not followed, to see that it is noticed. */
  constructor(number: number, cluster: readonly NodeId[], options: NodeOptions, broken: ReadonlySet<string>) {
    this.number = number;
    this.name = nameOf(number);
    this.cluster = cluster;
    this.options = options;
    this.broken = broken;
    this.config = configOf(options);
    const { index, voters, learners } = options;
    this.membership = { voters, outgoing: [], learners, learnersNext: [], autoLeave: false };
    const configuration = ours(this.membership);
    const term = index === 0 ? 0 : 1;
    const snapshot = index === 0 ? null : { index, term, configuration, machine: EMPTY_MACHINE };
    const durable = { currentTerm: 0, votedFor: null, log: logAfter(index, term, configuration), snapshot };
    this.state = recover(durable, this.io({ sent: [], answered: [], notes: [] }));
    this.applied = index;
    this.disk = { durable, commit: index, applied: index, machine: EMPTY_MACHINE, membership: this.membership };
  }

  private io(asked: Asked): IO<RaftTypes> {
    return {
      self: this.name,
      cluster: this.cluster,
      config: this.config,
      follows: (rule) => !this.broken.has(rule),
      send: (to, message) => {
        asked.sent.push({ to, message });
      },
      setTimer: () => {},
      clearTimer: () => {},
      clock_us: () => this.clock_us(),
      randomInt: (_, min) => min,
      reply: (_, request, answer) => {
        if ('ok' in answer) asked.answered.push(request);
      },
      note: (rule, values) => {
        asked.notes.push({ rule, values });
      },
    };
  }

  /** etcd says when a leader counts as heard lately; our handlers compare their clock with when it was. */
  private clock_us(): number {
    if (this.hears === null) return this.now_us;
    const heardAt = this.state.volatile.heardAt ?? 0;
    return this.hears ? heardAt : heardAt + ELECTION_TICKS * TICK_us;
  }

  /** Gives our handlers an input. The configuration that they use stays the one that etcd would use. */
  feed(input: Input<RaftTypes>, hears: boolean | null = null): Asked {
    const asked: Asked = { sent: [], answered: [], notes: [] };
    this.hears = hears;
    this.state = on(this.state, input, this.io(asked));
    this.hears = null;
    this.useMembership();
    return asked;
  }

  /** What the handlers would send if this server were a follower that hears from no leader; it stays as it is. */
  wouldSend(input: Input<RaftTypes>): Asked {
    const asked: Asked = { sent: [], answered: [], notes: [] };
    const { durable, volatile } = this.state;
    const aloof = revise(volatile, (next) => {
      next.role = 'follower';
      next.heardAt = null;
      next.leadership = null;
    });
    on({ durable, volatile: aloof }, input, this.io(asked));
    return asked;
  }

  /** The term of an entry that is in the log, or was; undefined for any other. */
  termOf(index: number): number | undefined {
    return termAt(this.state.durable.log, index) ?? this.oldTerms.get(index);
  }

  tick(): void {
    this.now_us += TICK_us;
  }

  stepDown(): void {
    this.state = toFollower(this.state, null, this.io({ sent: [], answered: [], notes: [] }));
  }

  forgetLeader(): void {
    const volatile = revise(this.state.volatile, (next) => {
      next.leaderId = null;
    });
    this.state = { durable: this.state.durable, volatile };
  }

  /** Everything so far is on disk; `commit` and `applied` as etcd writes them there. */
  persist(commit: number): void {
    const { durable, volatile } = this.state;
    const { applied, membership } = this;
    this.disk = { durable, commit, applied, machine: volatile.machine, membership };
  }

  /** A restart finds what is on disk. etcd keeps the commit index there, so what it covers is applied at once. */
  restart(): void {
    const { durable, commit, applied, membership } = this.disk;
    const io = this.io({ sent: [], answered: [], notes: [] });
    this.state = applyCommitted(recover(durable, io), commit, io);
    this.applied = applied;
    this.membership = membership;
    this.useMembership();
  }

  /** etcd's log is compacted up to a given index, whatever the snapshot holds; what is on disk and in memory alike. */
  compact(index: number): void {
    const { machine, applied, membership } = this.disk;
    for (let old = this.state.durable.log.start; old <= index; old += 1) {
      const term = termAt(this.state.durable.log, old);
      if (term !== undefined) this.oldTerms.set(old, term);
    }
    const shorten = (durable: Durable): Durable => {
      const { currentTerm, votedFor, log } = durable;
      const term = termAt(log, index);
      const appliedTerm = termAt(log, applied);
      if (index <= log.start || term === undefined || appliedTerm === undefined) return durable;
      const snapshot = { index: applied, term: appliedTerm, configuration: ours(membership), machine };
      return { currentTerm, votedFor, log: compacted(log, index, term), snapshot };
    };
    this.state = { durable: shorten(this.state.durable), volatile: this.state.volatile };
    this.disk = { ...this.disk, durable: shorten(this.disk.durable) };
  }

  /** A change was applied, or a snapshot brought another membership: it is in force from now on. */
  setMembership(membership: Membership): void {
    this.membership = membership;
    this.isTouched = true;
    this.useMembership();
    if (this.state.volatile.role === 'leader') this.followMembers();
  }

  /**
   * Our Raft takes its configuration from its log. There it gets the one in force, as if it stood behind the last
   * entry: so it never finds it committed, and leaves the end of joint consensus and the leader's retreat to etcd.
   */
  private useMembership(): void {
    if (!this.isTouched) return;
    const { log } = this.state.durable;
    const configuration = ours(this.membership);
    if (log.configurations.length === 1 && same(configurationOf(log), configuration)) return;
    const placed = [{ index: Number.MAX_SAFE_INTEGER, configuration }];
    this.state = withLog(this.state, { ...log, startConfiguration: configuration, configurations: placed });
  }

  /** The leader's records of its followers, as the membership wants them. */
  private followMembers(): void {
    const next = lastIndex(this.state.durable.log) + 1;
    const known = this.state.volatile.followers;
    const followers = everybody(this.membership)
      .filter((number) => number !== this.number)
      .map((number) => known.find(({ id }) => id === nameOf(number)) ?? newFollower(nameOf(number), next));
    const volatile = revise(this.state.volatile, (copy) => {
      copy.followers = followers;
    });
    this.state = { durable: this.state.durable, volatile };
  }

  /** With another membership more may be committed. */
  recount(): void {
    this.state = advanceCommitIndex(this.state, this.io({ sent: [], answered: [], notes: [] }));
  }
}

function same(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function configOf({ preVote, checkQuorum, inflight }: NodeOptions): Config {
  return {
    electionTimeoutMin_us: ELECTION_TICKS * TICK_us,
    electionTimeoutMax_us: 2 * ELECTION_TICKS * TICK_us,
    heartbeatInterval_us: TICK_us,
    noopOnElection: true,
    batchSize: 1_000_000,
    pipeline: Number.isFinite(inflight) ? inflight : 1_000_000,
    fastBacktracking: true,
    preVote,
    // etcd's lease: with check-quorum, who hears from a leader takes no part in elections.
    leaderStickiness: checkQuorum,
    checkQuorum,
    snapshotThreshold: 0,
    snapshotChunk: 1_000_000,
    sessions: false,
    sessionsMax: 1,
    readIndex: true,
    leaseReads: false,
    clockDrift_pct: 0,
    initialServers: 0,
    catchUp: false,
  };
}
