/**
 * etcd's bookkeeping of reads by read-index. A read is confirmed by a majority of answers to heartbeats that name it, or
 * name a later one; to ours any answer to what was sent since counts. Whether a read may be answered is for our leader
 * to say, so one that it has confirmed waits here until etcd's leader would have counted enough, and never the reverse.
 */
import type { Letter } from './letters.ts';
import type { Peer } from './peer.ts';
import type { Asked } from './server.ts';
import type { WireMessage } from './transcript.ts';

interface Read {
  readonly request: number;
  readonly context: string;
  /** The server that asked. */
  readonly from: number;
  /** Who has answered a heartbeat that names it. */
  readonly answers: Set<number>;
  /** What our leader read up to, once it has confirmed the read. */
  index: number | null;
  /** etcd's leader would have answered. */
  isDue: boolean;
}

export class Reads {
  private readonly peer: Peer;
  private pending: Read[] = [];

  constructor(peer: Peer) {
    this.peer = peer;
  }

  /** The read that heartbeats name; null if none waits. */
  get latest(): number | null {
    return this.pending.findLast(({ isDue }) => !isDue)?.request ?? null;
  }

  register(request: number, context: string, from: number): void {
    const answers = new Set([this.peer.number]);
    this.pending.push({ request, context, from, answers, index: null, isDue: false });
  }

  /** Our leader has confirmed some. */
  confirmed({ answered, notes }: Asked): void {
    for (const read of this.pending) {
      if (!answered.includes(read.request)) continue;
      const note = notes.find(({ rule, values }) => {
        return rule === 'read.confirmed' && (values as { request: number }).request === read.request;
      });
      const index = (note?.values as { index: number } | undefined)?.index ?? 0;
      read.index = Math.min(index, this.peer.committed);
    }
    this.release();
  }

  /** A server has answered a heartbeat that named this read, if it named one. */
  answered(from: number, request: number | undefined): void {
    const place = this.pending.findIndex((read) => read.request === request && !read.isDue);
    const read = this.pending[place];
    if (!read) return;
    read.answers.add(from);
    if (!this.isQuorum(read.answers)) return;
    for (const earlier of this.pending.slice(0, place + 1)) earlier.isDue = true;
    this.release();
  }

  private isQuorum(answers: ReadonlySet<number>): boolean {
    const { voters, outgoing } = this.peer.server.membership;
    return [voters, outgoing].every((list) => {
      return list.length === 0 || list.filter((voter) => answers.has(voter)).length > list.length / 2;
    });
  }

  private release(): void {
    const ready = this.pending.filter(({ isDue, index }) => isDue && index !== null);
    this.pending = this.pending.filter((read) => !ready.includes(read));
    for (const { context, from, index } of ready) this.answer(context, from, index as number);
  }

  private answer(context: string, from: number, index: number): void {
    const { peer } = this;
    if (from === peer.number) {
      peer.addReadState({ index, context });
      return;
    }
    const head = { from: peer.number, to: from, type: 'MsgReadIndexResp', term: peer.term, logTerm: 0, index };
    const wire: WireMessage = { ...head, entries: [[0, 0, 'EntryNormal', JSON.stringify(context)]] };
    const letter: Letter = { wire, cargo: { kind: 'read-answer', context } };
    peer.post(letter);
  }
}
