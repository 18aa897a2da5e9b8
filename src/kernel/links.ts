/** The network at work: decides for each message when it arrives, whether it is lost, and whether it doubles. */
import type { AnyMessage, NodeId } from './contract.ts';
import { CALM_NETWORK, type LinkQuality, type NetworkState, obstacle, qualityOf } from './network.ts';
import { chance, integerIn, type RandomGenerator, stream } from './random.ts';
import type { LossReason } from './trace.ts';

export interface LinksKeyframe {
  readonly network: NetworkState;
  readonly delays: readonly (RandomGenerator | null)[];
  readonly mishaps: readonly (RandomGenerator | null)[];
  readonly freeAt: readonly number[];
}

/** What the network does with one message: arrival times of it and of its copy, and why it is lost, if it is. */
export interface Passage {
  readonly arrives: number;
  readonly lost: LossReason | null;
  readonly copyArrives: number | null;
}

export class Links {
  network: NetworkState = CALM_NETWORK;
  /** Nothing is cut or partitioned. */
  isWhole = true;
  private readonly cluster: readonly NodeId[];
  private readonly seed: string;
  // One place per direction of a link, at `from * nodes + to`. Streams are made when first needed.
  private readonly quality: LinkQuality[] = [];
  private readonly blocked: ('partition' | 'cut' | null)[] = [];
  private delays: (RandomGenerator | null)[] = [];
  private mishaps: (RandomGenerator | null)[] = [];
  /** When the link has sent what it is busy with; matters only where bandwidth is limited. */
  private freeAt: number[] = [];

  constructor(cluster: readonly NodeId[], seed: string) {
    this.cluster = cluster;
    this.seed = seed;
    const places = cluster.length * cluster.length;
    this.delays = new Array(places).fill(null);
    this.mishaps = new Array(places).fill(null);
    this.freeAt = new Array(places).fill(0);
    this.use(CALM_NETWORK);
  }

  /** Takes over a changed network; messages under way are judged by it when they arrive. */
  use(network: NetworkState): void {
    this.network = network;
    this.isWhole = network.groups === null && Object.keys(network.cuts).length === 0;
    const { cluster } = this;
    for (let from = 0; from < cluster.length; from += 1) {
      for (let to = 0; to < cluster.length; to += 1) {
        const place = from * cluster.length + to;
        this.quality[place] = qualityOf(network, cluster[from] as NodeId, cluster[to] as NodeId);
        this.blocked[place] = obstacle(network, cluster[from] as NodeId, cluster[to] as NodeId);
      }
    }
  }

  /** What now stands between two nodes (positions in the cluster), if anything. */
  obstacle(from: number, to: number): 'partition' | 'cut' | null {
    return this.blocked[from * this.cluster.length + to] as 'partition' | 'cut' | null;
  }

  pass(from: number, to: number, now: number, message: AnyMessage): Passage {
    const place = from * this.cluster.length + to;
    const quality = this.quality[place] as LinkQuality;
    let arrives = now + this.delay(place, quality) + this.queueing(place, quality, now, message);
    const blocked = this.blocked[place];
    if (blocked) return { arrives, lost: blocked, copyArrives: null };
    if (quality.loss === 0 && quality.duplicate === 0 && quality.reorder === 0) {
      return { arrives, lost: null, copyArrives: null };
    }
    const mishaps = this.mishaps[place] ?? this.openStream(this.mishaps, place, 'mishaps');
    const lost = chance(mishaps, quality.loss);
    // Held back for up to two more crossings, so that later messages overtake it.
    if (chance(mishaps, quality.reorder)) arrives += integerIn(mishaps, 0, 2 * quality.latency_us[1]);
    const copyArrives = !lost && chance(mishaps, quality.duplicate) ? now + this.delay(place, quality) : null;
    return { arrives, lost: lost ? 'loss' : null, copyArrives };
  }

  /** At least 1 µs: nodes that answer each other for ever must not hold time still. */
  private delay(place: number, quality: LinkQuality): number {
    const delays = this.delays[place] ?? this.openStream(this.delays, place, 'delays');
    return Math.max(1, integerIn(delays, quality.latency_us[0], quality.latency_us[1]));
  }

  /** Time spent waiting for, and passing through, a link of limited bandwidth. */
  private queueing(place: number, quality: LinkQuality, now: number, message: AnyMessage): number {
    if (quality.bandwidth_Bps === 0) return 0;
    const bytes = JSON.stringify(message).length;
    const starts = Math.max(now, this.freeAt[place] as number);
    const ends = starts + Math.ceil((bytes * 1_000_000) / quality.bandwidth_Bps);
    this.freeAt[place] = ends;
    return ends - now;
  }

  private openStream(streams: (RandomGenerator | null)[], place: number, use: string): RandomGenerator {
    const from = this.cluster[Math.floor(place / this.cluster.length)];
    const to = this.cluster[place % this.cluster.length];
    const opened = stream(this.seed, `link ${from}>${to} ${use}`);
    streams[place] = opened;
    return opened;
  }

  save(): LinksKeyframe {
    const copy = (generator: RandomGenerator | null) => generator?.clone() ?? null;
    return {
      network: this.network,
      delays: this.delays.map(copy),
      mishaps: this.mishaps.map(copy),
      freeAt: this.freeAt.slice(),
    };
  }

  restore(keyframe: LinksKeyframe): void {
    const copy = (generator: RandomGenerator | null) => generator?.clone() ?? null;
    this.delays = keyframe.delays.map(copy);
    this.mishaps = keyframe.mishaps.map(copy);
    this.freeAt = keyframe.freeAt.slice();
    this.use(keyframe.network);
  }
}
