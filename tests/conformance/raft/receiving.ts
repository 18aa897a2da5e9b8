/** A message arrives: what our handlers are given, and what etcd makes of it besides. */
import { isUpToDate, logEnds } from '../../../src/algorithms/raft/election.ts';
import type { Message } from '../../../src/algorithms/raft/types.ts';
import { everybody, nameOf } from './changes.ts';
import { NotComparable } from './commands.ts';
import { isResponse, type Letter } from './letters.ts';
import type { Peer } from './peer.ts';
import { ELECTION_TICKS } from './server.ts';
import type { WireMessage } from './transcript.ts';
import { simplified } from './translate.ts';

type VoteRequest = Extract<Message, { type: 'PreVote' | 'RequestVote' }>;

export function receive(peer: Peer, letter: Letter): void {
  const { wire, cargo } = letter;
  if (isResponse(wire) && !everybody(peer.server.membership).includes(wire.from)) return;
  switch (cargo.kind) {
    case 'proposal':
      peer.propose(cargo.proposal, wire.from);
      break;
    case 'read':
      peer.read(cargo.context, wire.from);
      break;
    case 'transfer':
      adoptTerm(peer, wire);
      if (wire.term === peer.term) peer.transfer(cargo.to);
      break;
    case 'read-answer':
      adoptTerm(peer, wire);
      if (wire.term === peer.term && peer.role === 'follower') {
        peer.addReadState({ index: wire.index, context: cargo.context });
      }
      break;
    case 'raft':
      if (cargo.message.type === 'PreVote' || cargo.message.type === 'RequestVote') {
        hearRequest(peer, letter, cargo.message);
      } else {
        hear(peer, letter, cargo.message);
      }
  }
  peer.finish();
}

/** A higher term counts, whatever the message; ours hears of it from an answer that says nothing else. */
function adoptTerm(peer: Peer, { from, term }: WireMessage): void {
  if (term <= peer.term) return;
  const message: Message = { type: 'RequestVoteReply', term, voteGranted: false };
  peer.run({ kind: 'message', from: nameOf(from), message }, null);
}

function hear(peer: Peer, letter: Letter, message: Message): void {
  const { wire, cargo } = letter;
  const { term, leader, committed } = peer;
  if (message.type === 'TimeoutNow' && (wire.term < term || !peer.mayStand())) return;
  if (wire.term >= term && ['MsgApp', 'MsgHeartbeat', 'MsgSnap'].includes(wire.type)) peer.elapsed = 0;
  const heard = simplified(letter, leader?.credit(wire, message) ?? message, peer.number, peer.state);
  const asked = peer.run({ kind: 'message', from: nameOf(wire.from), message: heard }, letter);
  const isInstalled = asked.notes.some(({ rule }) => rule === 'snapshot.installed');
  if (isInstalled && cargo.kind === 'raft' && cargo.snapshot) {
    peer.restored = cargo.snapshot;
    peer.server.setMembership(cargo.snapshot.membership);
  }
  if (wire.type === 'MsgVoteResp' || wire.type === 'MsgPreVoteResp') countRefusal(peer, wire);
  if (leader !== null && leader === peer.leader && wire.term === peer.term) leader.answered(letter, committed, asked);
}

/** Only with check-quorum does etcd stand by a leader that was heard lately; the dissertation with pre-vote as well. */
function hearRequest(peer: Peer, letter: Letter, message: VoteRequest): void {
  const { wire } = letter;
  const { checkQuorum } = peer.options;
  const input = { kind: 'message', from: nameOf(wire.from), message } as const;
  if (wire.term > peer.term) {
    const isForced = message.type === 'RequestVote' && message.transfer === true;
    if (checkQuorum && peer.lead !== 0 && peer.elapsed < ELECTION_TICKS && !isForced) {
      // etcd does not even answer.
      peer.run(input, letter, { mute: true, hears: true });
      return;
    }
    // Without check-quorum even a leader says that it would vote for another.
    if (message.type === 'PreVote' && peer.role === 'leader') {
      peer.translate(peer.server.wouldSend(input), letter, peer.term);
      return;
    }
  }
  const minds = wire.term === peer.term && mindsLeader(peer, wire, message);
  const asked = peer.run(input, letter, { hears: minds });
  if (asked.notes.some(({ rule }) => rule === 'vote.granted')) peer.elapsed = 0;
}

/** In the term of a leader that it knows, etcd gives no vote, even if it has one to give; the paper knows no such rule. */
function mindsLeader({ lead, log, number, state }: Peer, { from, term }: WireMessage, message: VoteRequest): boolean {
  const { votedFor } = state.durable;
  if (lead === 0 || votedFor === nameOf(from)) return false;
  if (message.type === 'RequestVote' && votedFor === null && isUpToDate(logEnds(message, log))) {
    throw new NotComparable(
      `server ${number} is asked for its vote in term ${term}, whose leader it knows: etcd refuses it, the paper’s ` +
        'Figure 2 grants it',
    );
  }
  return true;
}

/** etcd's candidate gives up as soon as it cannot win any more; the paper's waits for its timeout. */
function countRefusal(peer: Peer, { from, reject, term, type }: WireMessage): void {
  const asks = type === 'MsgVoteResp' ? 'candidate' : 'precandidate';
  if (peer.role !== asks || !reject || term < peer.term) return;
  if (!peer.refusals.includes(from)) peer.refusals.push(from);
  const { voters, outgoing } = peer.server.membership;
  const isLost = [voters, outgoing].some((list) => {
    const refused = list.filter((voter) => peer.refusals.includes(voter)).length;
    return list.length > 0 && list.length - refused <= list.length / 2;
  });
  if (!isLost) return;
  peer.stepDown();
  peer.elapsed = 0;
}
