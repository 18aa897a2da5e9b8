/**
 * When etcd's leader sends what to whom: its flow control, which the paper leaves open. A follower is probed with one
 * MsgApp at a time until it is known where the logs agree, then the entries stream; one that needs what the log has no
 * more is sent a snapshot.
 */
export type Pace = 'probe' | 'replicate' | 'snapshot';

export class Progress {
  pace: Pace = 'probe';
  match = 0;
  next: number;
  /** The peer has answered since the last check of the quorum. */
  active = false;
  /** The highest commit index that it was sent, as far as that is not in doubt. */
  private sentCommit = 0;
  private paused = false;
  private pendingSnapshot = 0;
  /** The last indexes of the messages with entries that it has not acknowledged. */
  private readonly inflights: number[] = [];
  private readonly capacity: number;

  /** `capacity`: at most so many messages with entries are unacknowledged. */
  constructor(next: number, capacity: number) {
    this.next = next;
    this.capacity = capacity;
  }

  view(): readonly [match: number, next: number, state: string] {
    const states = { probe: 'StateProbe', replicate: 'StateReplicate', snapshot: 'StateSnapshot' };
    return [this.match, this.next, states[this.pace]];
  }

  private enter(pace: Pace): void {
    this.pace = pace;
    this.paused = false;
    this.pendingSnapshot = 0;
    this.inflights.length = 0;
  }

  becomeProbe(): void {
    const beyond = this.pace === 'snapshot' ? this.pendingSnapshot : 0;
    this.enter('probe');
    this.next = Math.max(this.match, beyond) + 1;
    this.sentCommit = Math.min(this.sentCommit, this.next - 1);
  }

  becomeReplicate(): void {
    this.enter('replicate');
    this.next = this.match + 1;
  }

  becomeSnapshot(index: number): void {
    this.enter('snapshot');
    this.pendingSnapshot = index;
    this.next = index + 1;
    this.sentCommit = index;
  }

  get isFull(): boolean {
    return this.inflights.length >= this.capacity;
  }

  get isPaused(): boolean {
    return this.pace === 'snapshot' || this.paused;
  }

  resume(): void {
    this.paused = false;
  }

  /** A MsgApp with so many entries is on its way. */
  sentEntries(count: number): void {
    if (this.pace === 'replicate') {
      if (count > 0) {
        this.next += count;
        this.inflights.push(this.next - 1);
      }
      this.paused = this.isFull;
    } else if (this.pace === 'probe' && count > 0) {
      this.paused = true;
    }
  }

  sentCommitIndex(commit: number): void {
    this.sentCommit = commit;
  }

  /** Would sending this commit index tell the peer something new? */
  canBumpCommit(commit: number): boolean {
    return commit > this.sentCommit && this.sentCommit < this.next - 1;
  }

  /** The peer's log is known to be the leader's up to `index`. Was that news? */
  update(index: number): boolean {
    if (index <= this.match) return false;
    this.match = index;
    this.next = Math.max(this.next, index + 1);
    this.paused = false;
    return true;
  }

  freeInflights(index: number): void {
    const left = this.inflights.findIndex((last) => last > index);
    this.inflights.splice(0, left === -1 ? this.inflights.length : left);
  }

  /** The peer has refused what follows `rejected`; its log may agree up to `hint`. Is that news? */
  backOff(rejected: number, hint: number): boolean {
    if (this.pace === 'replicate') {
      if (rejected <= this.match) return false;
      this.next = this.match + 1;
    } else {
      // Of a probe only the answer to the latest counts.
      if (this.next - 1 !== rejected) return false;
      this.next = Math.max(Math.min(rejected, hint + 1), this.match + 1);
      this.paused = false;
    }
    this.sentCommit = Math.min(this.sentCommit, this.next - 1);
    return true;
  }
}
