/** Where things stand in the diagram, and which paths draw them. Many messages make few paths: one for each look. Pure. */
import type { ScaleLinear } from 'd3-scale';
import type { Chronicle, Commit, LinkFault, MessageLine, Span } from './chronicle.ts';

export type TimeScale = ScaleLinear<number, number>;

/** Middle of each lane, px from the top. */
export type Lanes = ReadonlyMap<string, number>;

/** @param top where the room of the first one begins */
export function lanesOf(names: readonly string[], height: number, top = 0): Lanes {
  const step = (height - top) / Math.max(1, names.length);
  return new Map(names.map((name, k) => [name, top + step * (k + 0.5)]));
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
  const paths = new Map<number, { counter: number; kind: MessageLine['kind']; lost: boolean; d: string[] }>();
  for (const message of messages) {
    if (message.endsAt < from || message.sentAt > to) continue;
    const ends = endsOf(message, x, lanes);
    if (!ends) continue;
    const { counter, kind } = message;
    const lost = message.lost !== null;
    const key = 4 * counter + (kind === 'reply' ? 2 : 0) + (lost ? 1 : 0);
    let path = paths.get(key);
    if (!path) {
      path = { counter, kind, lost, d: [] };
      paths.set(key, path);
    }
    path.d.push(`M${tenth(ends[0])},${tenth(ends[1])}L${tenth(ends[2])},${tenth(ends[3])}`);
  }
  return Array.from(paths.values(), ({ d, ...look }) => ({ ...look, d: d.join('') }));
}

/** Half of a cross, px. */
const CROSS = 3;

/** Crosses where messages were lost, in one path. */
export function crossesOf(messages: readonly MessageLine[], x: TimeScale, lanes: Lanes, half = CROSS): string {
  const [from = 0, to = 0] = x.domain();
  const d: string[] = [];
  for (const message of messages) {
    if (message.lost === null || message.endsAt < from || message.endsAt > to) continue;
    const ends = endsOf(message, x, lanes);
    if (!ends) continue;
    const [px, py] = [tenth(ends[2]), tenth(ends[3])];
    d.push(`M${px - half},${py - half}l${2 * half},${2 * half}m0,${-2 * half}l${-2 * half},${2 * half}`);
  }
  return d.join('');
}

/** Half of the stroke of a commit across its lane, px. */
const COMMIT = 5;

/** Strokes of the commits in sight, one path for each counter: of many nodes there are thousands. */
export function commitMarksOf(
  commits: readonly Commit[],
  x: TimeScale,
  lanes: Lanes,
  half = COMMIT,
): readonly { readonly counter: number; readonly d: string }[] {
  const [from = 0, to = 0] = x.domain();
  const paths = new Map<number, string[]>();
  for (const { node, t, counter } of commits) {
    const y = lanes.get(node);
    if (t < from || t > to || y === undefined) continue;
    const d = paths.get(counter) ?? [];
    paths.set(counter, d);
    d.push(`M${tenth(x(t))},${tenth(y - half)}v${2 * half}`);
  }
  return Array.from(paths, ([counter, d]) => ({ counter, d: d.join('') }));
}

/** So wide is a digit, of its height; and so much there is around it, px. */
const DIGIT = 0.64;
const AROUND = { x: 3, y: 1 };

/** A number on a lane: its middle, and the size of what it stands in, px. */
export interface CounterMark {
  readonly counter: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** @param px size of the letters */
export function sizeOfCounter(counter: number, px: number): Pick<CounterMark, 'width' | 'height'> {
  return { width: `${counter}`.length * DIGIT * px + 2 * AROUND.x, height: px + 2 * AROUND.y };
}

/**
 * Where the counter of those who lead in sight is written, at the beginning of that or of what is seen of it: for who does
 * not tell colours apart. Not where there is no room in time, or between lanes.
 * @param px size of the letters
 */
export function counterMarksOf(spans: readonly Span[], x: TimeScale, lanes: Lanes, px: number): readonly CounterMark[] {
  const [start = 0, end = 0] = x.range();
  const [first = 0, second = Number.POSITIVE_INFINITY] = lanes.values();
  return spans.flatMap(({ node, from, to, what, counter }) => {
    const y = lanes.get(node);
    const { width, height } = sizeOfCounter(counter, px);
    const left = Math.max(start, x(from));
    const isRoom = Math.min(end, x(to)) - left > width && second - first >= height;
    return what === 'leads' && isRoom && y !== undefined ? [{ counter, x: left + width / 2, y, width, height }] : [];
  });
}

/** Half of the square that marks a change of a link, px. */
const SQUARE = 3.5;

export interface LinkMark {
  readonly kind: string;
  /** Squares at lanes. */
  readonly squares: string;
  /** Thin lines between those that belong together. */
  readonly ties: string;
}

/** What was done to links in sight, two paths for each kind of command. */
export function linkMarksOf(faults: readonly LinkFault[], x: TimeScale, lanes: Lanes): readonly LinkMark[] {
  const [from = 0, to = 0] = x.domain();
  const seen = faults.filter(({ t }) => t >= from && t <= to);
  return [...new Set(seen.map(({ kind }) => kind))].map((kind) => {
    const own = seen.filter((fault) => fault.kind === kind);
    const squares = own.flatMap(({ t, marked }) =>
      marked.flatMap((lane) => {
        const y = lanes.get(lane);
        if (y === undefined) return [];
        return `M${tenth(x(t) - SQUARE)},${tenth(y - SQUARE)}h${2 * SQUARE}v${2 * SQUARE}h${-2 * SQUARE}z`;
      }),
    );
    const ties = own.flatMap(({ t, from, to, reach }) => {
      const [start, end] = [lanes.get(from), lanes.get(to)];
      if (start === undefined || end === undefined) return [];
      return `M${tenth(x(t))},${tenth(start)}V${tenth(start + (end - start) * reach)}`;
    });
    return { kind, squares: squares.join(''), ties: ties.join('') };
  });
}

/** A lane's own line is not broken by gaps so near to it, px. */
const CLEAR = 4;

/**
 * Where the lines of all messages in sight are broken when they are still to come, in one path: a line that is drawn
 * over it in the background's colour, with gaps.
 */
export function breaksOf(messages: readonly MessageLine[], x: TimeScale, lanes: Lanes): string {
  const [from = 0, to = 0] = x.domain();
  const d: string[] = [];
  for (const message of messages) {
    if (message.endsAt < from || message.sentAt > to) continue;
    const ends = endsOf(message, x, lanes);
    if (ends) d.push(shortened(ends));
  }
  return d.join('');
}

/** Without what is near the lanes at its ends: a flat line is near them for long. */
function shortened([x1, y1, x2, y2]: readonly [number, number, number, number]): string {
  const height = Math.abs(y2 - y1);
  if (height <= 2 * CLEAR) return '';
  const [dx, dy] = [((x2 - x1) * CLEAR) / height, ((y2 - y1) * CLEAR) / height];
  return `M${tenth(x1 + dx)},${tenth(y1 + dy)}L${tenth(x2 - dx)},${tenth(y2 - dy)}`;
}

/** Radius of the ring at the open end of a message, px. */
const RING = 3.5;

export interface OpenEnds {
  /** A ring where each message is, in one path. */
  readonly rings: string;
  /** The ways that they have not gone yet, in one path. */
  readonly beyond: string;
}

/** The messages that are under way at a time: neither received nor lost, they end open. */
export function openEndsOf(
  messages: readonly MessageLine[],
  t: number,
  x: TimeScale,
  lanes: Lanes,
  radius = RING,
): OpenEnds {
  const rings: string[] = [];
  const beyond: string[] = [];
  for (const message of messages) {
    if (message.sentAt >= t || message.endsAt <= t) continue;
    const ends = endsOf(message, x, lanes);
    if (!ends) continue;
    const [, y1, x2, y2] = ends;
    const tip = x(t);
    const y = y1 + ((y2 - y1) * (t - message.sentAt)) / (message.endsAt - message.sentAt);
    rings.push(
      `M${tenth(tip - radius)},${tenth(y)}a${radius},${radius} 0 1,0 ${2 * radius},0a${radius},${radius} 0 1,0 ${-2 * radius},0z`,
    );
    beyond.push(shortened([tip, y, x2, y2]));
  }
  return { rings: rings.join(''), beyond: beyond.join('') };
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
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
