/** What chapters are written with: scenes at the pace of the scenarios, and what a caption reads off a run. */
import type { NodeId } from '../../../kernel/contract.ts';
import type { Moment } from '../../../kernel/moment.ts';
import type { Scene, Setting, Step } from '../../course.ts';
import { type Story, scenario } from '../scenarios/script.ts';
import type { Outcome } from '../types.ts';

type Place = Omit<Story, 'moments' | 'onlyWithRule' | 'rule'>;

/** How a scene begins: at the pace of the scenarios. */
export function setting(place: Place): Setting {
  const { nodes, seed, config, commands, load, start_us } = scenario('course', 'course', { ...place, moments: {} });
  return { nodes, seed, config, commands, load, start_us };
}

export function scene(id: string, place: Place, steps: readonly Step[]): Scene {
  return { ...setting(place), id, steps };
}

/** The fields of a node's state that chapters read. */
interface State {
  readonly role?: string;
  readonly transaction?: number;
  readonly branches?: readonly { readonly transaction: number; readonly asked?: number }[];
  readonly outcomes?: { readonly [transaction: string]: Outcome };
}

function stateOf({ nodes }: Moment, id: NodeId): State {
  return (nodes[id]?.state ?? {}) as State;
}

export function coordinatorIn(moment: Moment): NodeId {
  return `${Object.keys(moment.nodes).find((id) => stateOf(moment, id).role === 'coordinator')}`;
}

export function participantsIn(moment: Moment): readonly NodeId[] {
  return Object.keys(moment.nodes).filter((id) => stateOf(moment, id).role === 'participant');
}

/** The participants that have voted yes and do not know what became of it. */
export function uncertainIn(moment: Moment): readonly NodeId[] {
  return participantsIn(moment).filter((id) => (stateOf(moment, id).branches ?? []).length > 0);
}

/** What a node has decided about the latest transaction that it knows; null if nothing. */
export function decidedAt(moment: Moment, id: NodeId): Outcome | null {
  const { outcomes, transaction } = stateOf(moment, id);
  return outcomes?.[`${transaction}`] ?? null;
}

/** The nodes that know what became of the latest transaction. */
export function knowingIn(moment: Moment): readonly NodeId[] {
  return Object.keys(moment.nodes).filter((id) => decidedAt(moment, id) !== null);
}

/** What the participants, those that have decided, have decided; null while none has. */
export function outcomeIn(moment: Moment): Outcome | null {
  for (const id of participantsIn(moment)) {
    const outcome = decidedAt(moment, id);
    if (outcome) return outcome;
  }
  return null;
}

/** Are all participants up, uncertain, and have they all asked so often in vain, while the coordinator is down? */
export function allBlocked(moment: Moment, asked: number): boolean {
  const participants = participantsIn(moment);
  return (
    moment.nodes[coordinatorIn(moment)]?.status === 'crashed' &&
    participants.length > 0 &&
    participants.every(
      (id) =>
        moment.nodes[id]?.status === 'up' &&
        (stateOf(moment, id).branches ?? []).some((branch) => (branch.asked ?? 0) >= asked),
    )
  );
}
