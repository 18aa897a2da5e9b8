/** Where everything stands in a picture of the stage, worked out as the page does. Pure. */

import type { ClientId } from '../kernel/contract.ts';
import { clientsIn } from '../player/clients.ts';
import { type ClientPlaces, placesOf, stripHeight } from '../stage/clients.ts';
import { labelRoom, longLabels } from '../stage/label-room.ts';
import { layoutOf, type Paper } from '../stage/layout.ts';
import { type NodeView, nodeViewsOf } from '../stage/picture.ts';
import type { StageLayout } from '../stage/stage-layout.ts';
import type { Scene } from './scene.ts';
import { measure } from './type.ts';

export interface StageScene {
  readonly layout: StageLayout;
  readonly views: readonly NodeView[];
  readonly clients: ClientPlaces;
}

/** The stage at a size; null while no node has started. */
export function stageSceneOf(
  { moment, page, header, commands, text }: Scene,
  size: Paper,
  withClients: boolean,
): StageScene | null {
  const nodes = Object.keys(moment.nodes);
  if (nodes.length === 0 || moment.index < 0) return null;
  const { presentation } = page;
  const views = nodeViewsOf(moment, nodes, presentation, text);
  const ids = withClients ? clientsIn(header.load ?? 0, commands, moment) : [];
  const clients = placesOf(size, ids);
  const paper = { ...size, height: Math.max(1, size.height - (ids.length > 0 ? stripHeight(size) : 0)) };
  const long = longLabels(views);
  const { groups } = moment.network;
  const key = JSON.stringify([paper, nodes, groups, long, page.id]);
  const layout = remembered(text, key, () =>
    layoutOf({ size: paper, nodes, groups, room: labelRoom(text, nodes, presentation, measure, long) }),
  );
  const exits: Record<ClientId, StageLayout['centre']> = {};
  for (const { id, exit } of clients.shown) exits[id] = exit;
  return { layout: { ...layout, clients: exits }, views, clients };
}

/** A film has the same layout in hundreds of pictures, and it takes long to find. */
const layouts = new WeakMap<object, Map<string, StageLayout>>();
const MOST_REMEMBERED = 64;

function remembered(text: object, key: string, make: () => StageLayout): StageLayout {
  const known = layouts.get(text) ?? new Map<string, StageLayout>();
  layouts.set(text, known);
  const layout = known.get(key) ?? make();
  known.set(key, layout);
  if (known.size > MOST_REMEMBERED) known.delete(known.keys().next().value as string);
  return layout;
}
