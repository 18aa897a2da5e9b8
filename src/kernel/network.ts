/**
 * The state of the network as plain data: who can hear whom, and how well. A pure reducer over commands, used by
 * the simulator to route messages and by the page to draw the cuts.
 */
import type { NodeId, TimedCommand } from './contract.ts';

export interface LinkQuality {
  /** A message's latency is uniform in this range, drawn for each message; so jitter alone can reorder. */
  readonly latency_us: readonly [min: number, max: number];
  /** Probabilities in [0, 1]: that a message vanishes; arrives twice; is held back behind later ones. */
  readonly loss: number;
  readonly duplicate: number;
  readonly reorder: number;
  /** Bytes per second through one link; 0 for no limit. */
  readonly bandwidth_Bps: number;
}

/** One direction of a link, as a key: `S1>S2`. */
export type LinkKey = `${NodeId}>${NodeId}`;

export interface NetworkState {
  /** How every link is unless `links` says otherwise. */
  readonly quality: LinkQuality;
  readonly links: { readonly [link: LinkKey]: LinkQuality };
  /** Directions that were cut one by one. */
  readonly cuts: { readonly [link: LinkKey]: true };
  /** The parts the cluster is split into; null for one whole. */
  readonly groups: readonly (readonly NodeId[])[] | null;
}

export const CALM_NETWORK: NetworkState = {
  quality: { latency_us: [5_000, 15_000], loss: 0, duplicate: 0, reorder: 0, bandwidth_Bps: 0 },
  links: {},
  cuts: {},
  groups: null,
};

export function linkKey(from: NodeId, to: NodeId): LinkKey {
  return `${from}>${to}`;
}

export function qualityOf(network: NetworkState, from: NodeId, to: NodeId): LinkQuality {
  return network.links[linkKey(from, to)] ?? network.quality;
}

/** Why nothing passes from one node to another: `partition`, `cut`, or null when it passes. */
export function obstacle(network: NetworkState, from: NodeId, to: NodeId): 'partition' | 'cut' | null {
  if (network.cuts[linkKey(from, to)]) return 'cut';
  if (network.groups && !network.groups.some((group) => group.includes(from) && group.includes(to))) return 'partition';
  return null;
}

/** The network after a command; the same object when the command does not concern it. Expects a valid command. */
export function networkAfter(network: NetworkState, command: TimedCommand, cluster: readonly NodeId[]): NetworkState {
  switch (command.kind) {
    case 'partition': {
      const named = command.groups as readonly (readonly NodeId[])[];
      const rest = cluster.filter((node) => !named.some((group) => group.includes(node)));
      const groups = (rest.length > 0 ? [...named, rest] : named).filter((group) => group.length > 0);
      return { ...network, groups: groups.length > 1 ? groups : null };
    }
    case 'heal':
      return { ...network, cuts: {}, groups: null };
    case 'cut':
    case 'join': {
      const cuts: Record<LinkKey, true> = { ...network.cuts };
      for (const link of directions(command)) {
        if (command.kind === 'cut') cuts[link] = true;
        else delete cuts[link];
      }
      return { ...network, cuts };
    }
    case 'link': {
      const { from, to } = command;
      const quality = changesOf(command);
      if (from === undefined || to === undefined) {
        const links: Record<LinkKey, LinkQuality> = {};
        for (const [link, old] of Object.entries(network.links)) links[link as LinkKey] = { ...old, ...quality };
        return { ...network, quality: { ...network.quality, ...quality }, links };
      }
      const link = linkKey(from as NodeId, to as NodeId);
      const old = network.links[link] ?? network.quality;
      return { ...network, links: { ...network.links, [link]: { ...old, ...quality } } };
    }
    default:
      return network;
  }
}

const QUALITIES = Object.keys(CALM_NETWORK.quality) as (keyof LinkQuality)[];

/** The fields of a `link` command that change something; whatever else it holds is ignored. */
function changesOf(command: TimedCommand): Partial<LinkQuality> {
  const given = QUALITIES.filter((field) => command[field] !== undefined);
  return Object.fromEntries(given.map((field) => [field, command[field]]));
}

function directions(command: TimedCommand): LinkKey[] {
  const from = command.from as NodeId;
  const to = command.to as NodeId;
  return command.direction === 'oneWay' ? [linkKey(from, to)] : [linkKey(from, to), linkKey(to, from)];
}
