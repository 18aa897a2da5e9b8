/** Where the rule behind each note is stated, and how much each note tells. */
import type { Notes } from './note-values.ts';

interface Telling {
  readonly source: string;
  readonly weight: number;
}

/**
 * Sections and figures: of the paper, extended version, or where marked with D of the dissertation; see `types.ts`.
 * `change.refused.term` corrects D§4.1: Ongaro, «bug in single-server membership changes», raft-dev, July 2015.
 *
 * The heaviest note of an event is the one shown as its sentence: what decides something outweighs what follows from it,
 * and what follows outweighs routine. From 79: who leads, what is committed or lost, who belongs to the cluster, and that
 * against expectation a request is not executed. From 66: who wants to lead or to take part, and who may not. From 50:
 * what somebody is told, a vote, a refusal, the result of a read. From 30: what follows. Below: routine.
 */
const NOTES: Readonly<Record<keyof Notes, Telling>> = {
  started: { source: '§5.2', weight: 50 },
  recovered: { source: 'Figure 2, D§3.8', weight: 50 },
  'recovered.snapshot': { source: '§7, D§5.1', weight: 48 },
  'election.timeout': { source: '§5.2', weight: 75 },
  'election.no-voter': { source: '§6, D§4.2.2', weight: 50 },
  'election.retry': { source: '§5.2', weight: 75 },
  'election.urged': { source: 'D§3.10', weight: 75 },
  'election.urged.late': { source: 'D§3.10', weight: 50 },
  'election.won': { source: '§5.2', weight: 90 },
  'election.lost': { source: '§5.2', weight: 70 },
  'term.stepped-down': { source: '§5.1', weight: 79 },
  'term.adopted': { source: '§5.1', weight: 30 },
  'vote.ignored.leader': { source: '§6, D§4.2.3', weight: 60 },
  'vote.granted': { source: '§5.2, §5.4.1', weight: 60 },
  'vote.denied.stale-term': { source: '§5.1', weight: 60 },
  'vote.denied.already-voted': { source: '§5.2', weight: 60 },
  'vote.denied.stale-log': { source: '§5.4.1', weight: 78 },
  'vote.received': { source: '§5.2', weight: 40 },
  'vote.refused': { source: '§5.2', weight: 40 },
  'vote.late': { source: '§5.1, §5.2', weight: 8 },
  'prevote.asked': { source: 'D§9.6', weight: 74 },
  'prevote.retry': { source: 'D§9.6', weight: 74 },
  'prevote.granted': { source: 'D§9.6', weight: 60 },
  'prevote.denied.stale-term': { source: 'D§9.6', weight: 60 },
  'prevote.denied.leader': { source: 'D§9.6', weight: 60 },
  'prevote.denied.stale-log': { source: 'D§9.6, §5.4.1', weight: 60 },
  'prevote.received': { source: 'D§9.6', weight: 40 },
  'prevote.refused': { source: 'D§9.6', weight: 40 },
  'prevote.late': { source: 'D§9.6', weight: 8 },
  'prevote.won': { source: 'D§9.6', weight: 76 },
  'transfer.started': { source: 'D§3.10', weight: 77 },
  'transfer.timeout-now': { source: 'D§3.10', weight: 76 },
  'transfer.aborted': { source: 'D§3.10', weight: 70 },
  'transfer.refused': { source: 'D§3.10', weight: 65 },
  'quorum.answers': { source: 'D§6.2', weight: 24 },
  'quorum.lost': { source: 'D§6.2', weight: 86 },
  redirected: { source: '§5.1, §8', weight: 50 },
  'redirected.unknown': { source: '§8', weight: 50 },
  'redirected.transfer': { source: 'D§3.10', weight: 50 },
  'append.noop': { source: '§8', weight: 35 },
  'append.request': { source: '§5.3', weight: 50 },
  'append.register': { source: 'D§6.3', weight: 50 },
  'heartbeat.sent': { source: '§5.2', weight: 12 },
  'replicate.sent': { source: '§5.3', weight: 15 },
  'heartbeat.accepted': { source: '§5.2, §5.3', weight: 10 },
  'append.accepted': { source: '§5.3', weight: 45 },
  'append.already-there': { source: '§5.5', weight: 30 },
  'append.truncated': { source: '§5.3', weight: 85 },
  'append.refused.stale-term': { source: '§5.1', weight: 60 },
  'append.refused.missing': { source: '§5.3', weight: 60 },
  'append.refused.mismatch': { source: '§5.3', weight: 60 },
  acknowledged: { source: '§5.3', weight: 18 },
  'backed-off': { source: '§5.3', weight: 55 },
  'backed-off.fast': { source: '§5.3', weight: 55 },
  'answer.late': { source: '§5.1, §5.5', weight: 8 },
  'commit.advanced': { source: '§5.3, §5.4.2', weight: 80 },
  'commit.waits': { source: '§5.4.2, Figure 8', weight: 80 },
  'commit.learned': { source: '§5.3', weight: 42 },
  applied: { source: '§5.3', weight: 20 },
  answered: { source: '§5.3', weight: 22 },
  'session.opened': { source: 'D§6.3', weight: 46 },
  'session.expired': { source: 'D§6.3', weight: 81 },
  'request.repeated': { source: '§8, D§6.3', weight: 81 },
  'request.expired': { source: 'D§6.3', weight: 81 },
  'read.registered': { source: '§8, D§6.4', weight: 56 },
  'read.waits': { source: '§8, D§6.4', weight: 56 },
  'read.confirmed': { source: '§8, D§6.4', weight: 64 },
  'read.unconfirmed': { source: '§8, D§6.4', weight: 64 },
  'read.lease': { source: 'D§6.4.1', weight: 60 },
  'read.local': { source: 'D§6.4', weight: 60 },
  'read.dropped': { source: 'D§6.4', weight: 35 },
  'lease.renewed': { source: 'D§6.4.1', weight: 24 },
  'snapshot.taken': { source: '§7, D§5.1', weight: 58 },
  'snapshot.pointless': { source: '§7, D§5.1', weight: 60 },
  'snapshot.sent': { source: '§7, D§5.1', weight: 34 },
  'snapshot.progress': { source: 'Figure 13, D§5.1', weight: 26 },
  'snapshot.arrived': { source: '§7, D§5.1', weight: 40 },
  'snapshot.chunk': { source: 'Figure 13, D§5.1', weight: 44 },
  'snapshot.gap': { source: 'Figure 13, D§5.1', weight: 60 },
  'snapshot.installed': { source: 'Figure 13, D§5.1', weight: 84 },
  'snapshot.kept-tail': { source: 'Figure 13, D§5.1', weight: 84 },
  'snapshot.unneeded': { source: '§7, D§5.1', weight: 30 },
  'snapshot.refused.stale-term': { source: 'Figure 13', weight: 60 },
  'admin.not-leader': { source: 'D§4.1, D§3.10', weight: 65 },
  'change.appended': { source: 'D§4.1', weight: 82 },
  'change.joint': { source: '§6, D§4.3', weight: 84 },
  'change.final': { source: '§6, D§4.3', weight: 84 },
  'change.adopted': { source: '§6, D§4.1', weight: 47 },
  'change.reverted': { source: 'D§4.1', weight: 86 },
  'change.refused.pending': { source: 'D§4.1', weight: 65 },
  'change.refused.term': { source: 'D§4.1', weight: 65 },
  'change.refused.transfer': { source: 'D§3.10', weight: 65 },
  'change.refused.pointless': { source: 'D§4.1', weight: 65 },
  'change.refused.unknown': { source: 'D§4.1', weight: 65 },
  'leader.removed': { source: '§6, D§4.2.2', weight: 88 },
  'catch-up.round': { source: 'D§4.2.1', weight: 28 },
  'catch-up.done': { source: 'D§4.2.1', weight: 83 },
  'catch-up.abandoned': { source: 'D§4.2.1', weight: 68 },
  'catch-up.unanswered': { source: 'D§4.2.1', weight: 68 },
  'promote.waits': { source: 'D§4.2.1', weight: 66 },
};

export const NOTE_SOURCES = each(({ source }) => source);
export const NOTE_WEIGHTS = each(({ weight }) => weight);

function each<V>(read: (note: Telling) => V): Readonly<Record<keyof Notes, V>> {
  return Object.fromEntries(Object.entries(NOTES).map(([id, note]) => [id, read(note)])) as Record<keyof Notes, V>;
}
