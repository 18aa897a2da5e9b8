/** Where things stand in the diagram, and which paths draw them. Many messages make few paths: one for each look. Pure. */
import type { ScaleLinear } from 'd3-scale';
import type { Chronicle, MessageLine } from './chronicle.ts';

export type TimeScale = ScaleLinear<number, number>;

/** Middle of each lane, px from the top. */
export type Lanes = ReadonlyMap<string, number>;

export function lanesOf(names: readonly string[], height: number): Lanes {
  const step = height / Math.max(1, names.length);
  return new Map(names.map((name, k) => [name, step * (k + 0.5)]));
}

export interface Look {
  readonly counter: number;
  readonly kind: MessageLine['kind'];
  readonly lost: boolean;
  readonly d: string;
}

/** Ends of a message's line, px; null where one of its lanes is not there. */
export function endsOf(
  { from, to, sentAt, endsAt, reached }: MessageLine,
  x: TimeScale,
  lanes: Lanes,
): readonly [x1: number, y1: number, x2: number, y2: number] | null {
  const [start, end] = [lanes.get(from), lanes.get(to)];
  if (start === undefined || end === undefined) return null;
  return [x(sentAt), start, x(endsAt), start + (end - start) * reached];
}

/** Paths of the messages in sight, by look. */
export function looksOf(messages: readonly MessageLine[], x: TimeScale, lanes: Lanes): readonly Look[] {
  const [from = 0, to = 0] = x.domain();
  const paths = new Map<string, { counter: number; kind: MessageLine['kind']; lost: boolean; d: string[] }>();
  for (const message of messages) {
    if (message.endsAt < from || message.sentAt > to) continue;
    const ends = endsOf(message, x, lanes);
    if (!ends) continue;
    const { counter, kind } = message;
    const lost = message.lost !== null;
    const key = `${counter} ${kind} ${lost}`;
    let path = paths.get(key);
    if (!path) {
      path = { counter, kind, lost, d: [] };
      paths.set(key, path);
    }
    const [x1, y1, x2, y2] = ends.map(tenth) as [number, number, number, number];
    path.d.push(`M${x1},${y1}L${x2},${y2}`);
  }
  return Array.from(paths.values(), ({ d, ...look }) => ({ ...look, d: d.join('') }));
}

/** Half of a cross, px. */
const CROSS = 3;

/** Crosses where messages were lost, in one path. */
export function crossesOf(messages: readonly MessageLine[], x: TimeScale, lanes: Lanes): string {
  const [from = 0, to = 0] = x.domain();
  const d: string[] = [];
  for (const message of messages) {
    if (message.lost === null || message.endsAt < from || message.endsAt > to) continue;
    const ends = endsOf(message, x, lanes);
    if (!ends) continue;
    const [px, py] = [tenth(ends[2]), tenth(ends[3])];
    d.push(`M${px - CROSS},${py - CROSS}l${2 * CROSS},${2 * CROSS}m0,${-2 * CROSS}l${-2 * CROSS},${2 * CROSS}`);
  }
  return d.join('');
}

/** The message whose line passes nearest to a point, within so many px; null if none does. */
export function messageAt(
  { messages }: Pick<Chronicle, 'messages'>,
  x: TimeScale,
  lanes: Lanes,
  point: readonly [number, number],
  within: number,
): MessageLine | null {
  const t = x.invert(point[0]);
  const slack = Math.abs(x.invert(point[0] + within) - t);
  let best: MessageLine | null = null;
  let least = within;
  for (const message of messages) {
    if (message.endsAt < t - slack || message.sentAt > t + slack) continue;
    const ends = endsOf(message, x, lanes);
    const distance = ends ? distanceTo(point, ends) : Number.POSITIVE_INFINITY;
    if (distance > least) continue;
    least = distance;
    best = message;
  }
  return best;
}

/** From a point to a line between two points. */
export function distanceTo(
  [px, py]: readonly [number, number],
  [x1, y1, x2, y2]: readonly [number, number, number, number],
): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((px - x1) * dx + (py - y1) * dy) / length));
  return Math.hypot(px - x1 - along * dx, py - y1 - along * dy);
}

/** To a tenth of a px: shorter paths, and nobody sees more. */
function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
