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
  readonly branches?: readonly { readonly transaction: number; readonly state?: string }[];
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

/** The participants that are in a state with a transaction that is not decided there. */
export function inState(moment: Moment, state: 'uncertain' | 'committable'): readonly NodeId[] {
  return participantsIn(moment).filter((id) => stateOf(moment, id).branches?.[0]?.state === state);
}

/** What a node has decided about the latest transaction that it knows; null if nothing. */
export function decidedAt(moment: Moment, id: NodeId): Outcome | null {
  const { outcomes, transaction } = stateOf(moment, id);
  return outcomes?.[`${transaction}`] ?? null;
}

/** The nodes that have decided so. */
export function decidedIn(moment: Moment, outcome: Outcome): readonly NodeId[] {
  return Object.keys(moment.nodes).filter((id) => decidedAt(moment, id) === outcome);
}

/** The participants that are up. */
export function upIn(moment: Moment): readonly NodeId[] {
  return participantsIn(moment).filter((id) => moment.nodes[id]?.status === 'up');
}

/** Have all participants that are up decided? */
export function allDecided(moment: Moment): boolean {
  return upIn(moment).every((id) => decidedAt(moment, id) !== null);
}

/** Is there a transaction that one node has committed and another aborted? */
export function isDivided(moment: Moment): boolean {
  const states = Object.keys(moment.nodes).map((id) => stateOf(moment, id).outcomes ?? {});
  return states.some((one) =>
    Object.entries(one).some(
      ([transaction, outcome]) => outcome === 'commit' && states.some((other) => other[transaction] === 'abort'),
    ),
  );
}
