/**
 * What people do to the cluster from the player bar and by key, as commands. Pure: from the moment at the playhead
 * and what is selected.
 */
import type { AlgorithmPage } from '../algorithms/manifest.ts';
import type { NodeId } from '../kernel/contract.ts';
import type { Moment, NodeMoment } from '../kernel/moment.ts';
import { idleClient, leaderOf } from '../player/index.ts';
import type { Command, Selection } from '../player/types.ts';
import { drawnTimer } from '../stage/deadline.ts';

export interface Scene {
  readonly moment: Moment;
  readonly selection: Selection;
  readonly page: AlgorithmPage;
  readonly cluster: readonly NodeId[];
}

/** The node that an action means: the selected one, else the leader, else one that is down, else the first. */
export function targetOf({ moment, selection, page, cluster }: Scene): NodeMoment | null {
  const selected = selection?.kind === 'node' ? moment.nodes[selection.id] : undefined;
  if (selected) return selected;
  const leader = leaderOf(moment.nodes, page, cluster);
  if (leader) return moment.nodes[leader.id] ?? null;
  const down = cluster.find((id) => moment.nodes[id]?.status === 'crashed');
  return moment.nodes[down ?? cluster[0] ?? ''] ?? null;
}

/** A node as far as these need it. */
type Target = Pick<NodeMoment, 'id' | 'status'>;

export function crashOrRestart({ id, status }: Target): Command {
  return { kind: status === 'crashed' ? 'restart' : 'crash', node: id };
}

/** Null for a crashed node, which can be neither paused nor resumed. */
export function pauseOrResume({ id, status }: Target): Command | null {
  return status === 'crashed' ? null : { kind: status === 'paused' ? 'resume' : 'pause', node: id };
}

/** Lets the timer that is drawn around the node fire now; null when it has none running. */
export function timeOut(node: NodeMoment, { page, cluster }: Pick<Scene, 'page' | 'cluster'>): Command | null {
  const timer = drawnTimer(node, page.presentation, cluster);
  return timer && node.status === 'up' ? { kind: 'timeout', node: node.id, timer: timer.name } : null;
}

/** A request by the first client that has none open: to the selected node if there is one, else to the leader. */
export function request(scene: Scene, op = scene.page.sampleOp(requestsSoFar(scene.moment))): Command {
  const { moment, selection, page, cluster } = scene;
  const asked = selection?.kind === 'node' ? selection.id : leaderOf(moment.nodes, page, cluster)?.id;
  return { kind: 'request', client: idleClient(moment), op, ...(asked === undefined ? {} : { node: asked }) };
}

/** Numbers the sample requests: by the longest log, so that a run played again asks for the same. */
function requestsSoFar({ nodes, open }: Moment): number {
  const longest = Object.values(nodes).reduce(
    (most, { log, logStart }) => Math.max(most, logStart.index + log.length),
    0,
  );
  return longest + open.length;
}
