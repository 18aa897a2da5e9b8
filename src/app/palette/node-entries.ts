/** What can be done to each node, by its name. */
import type { NodeId } from '../../kernel/contract.ts';
import type { NodeMoment } from '../../kernel/moment.ts';
import type { Text } from '../../localization/index.ts';
import { player } from '../../player/index.ts';
import type { Command } from '../../player/types.ts';
import { crashOrRestart, pauseOrResume, timeOut } from '../actions.ts';
import { whyNot } from '../in-vain.ts';
import { readScene } from '../scene.ts';
import { SHORTCUTS } from '../shortcuts.ts';
import type { Entry } from './entries.ts';

/** @param fixed nothing can be done to them */
export function nodes(text: Text, fixed: boolean): Entry[] {
  const scene = readScene();
  if (!scene) return [];
  const { moment, cluster } = scene;
  return cluster.flatMap((node, place): Entry[] => {
    const select: Entry = {
      id: `node-${node}`,
      name: text('app-palette-select', { node }),
      group: 'app-palette-node',
      also: 'node',
      ...(place < 9 ? { keys: [String(place + 1)] } : {}),
      act: () => player.select({ kind: 'node', id: node }),
    };
    const state = moment.nodes[node];
    if (fixed || !state) return [select];
    return [
      select,
      ...deedsTo(
        state,
        cluster.filter((other) => other !== node),
        timeOut(state, scene),
      ).map(
        ([name, command]): Entry => ({
          id: `${command.kind}-${node}`,
          name: text(name, { node }),
          group: 'app-palette-node',
          also: `node-${command.kind}`,
          lesser: true,
          act: () => void player.give(command),
        }),
      ),
    ];
  });
}

/**
 * By what is read off the moment for commands to nodes and rules, and of what is possible: while it stays the same, so
 * do they.
 */
export function offersKey(): string {
  const scene = readScene();
  if (!scene) return '';
  const { nodes, rulesOff } = scene.moment;
  const states = Object.values(nodes).map((node) => `${node.status} ${timeOut(node, scene)?.timer ?? ''}`);
  return JSON.stringify([rulesOff, states, SHORTCUTS.map(({ id }) => whyNot(id))]);
}

/** What can be done to a node as it is now: the string that names it, and the command. */
function deedsTo(
  node: NodeMoment,
  others: readonly NodeId[],
  timeout: Command | null,
): readonly (readonly [string, Command])[] {
  const crashed = node.status === 'crashed';
  const pause = pauseOrResume(node);
  return [
    [crashed ? 'app-restart-node' : 'app-crash-node', crashOrRestart(node)],
    ...(crashed ? ([['app-palette-wipe', { kind: 'wipe', node: node.id }]] as const) : []),
    ...(pause ? ([[pause.kind === 'resume' ? 'app-resume-node' : 'app-pause-node', pause]] as const) : []),
    ...(timeout ? ([['app-time-out-node', timeout]] as const) : []),
    ...(others.length > 0
      ? ([['panels-cut-isolate', { kind: 'partition', groups: [[node.id], others] }]] as const)
      : []),
  ];
}
