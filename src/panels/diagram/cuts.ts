/**
 * Links that are cut one by one, as the diagram tells them in a strip above its lanes: a bracket as long as the same
 * ones are, and which they are. Pure.
 */
import type { NodeId } from '../../kernel/contract.ts';
import { type CutLink, cutLinks } from '../network/cuts.ts';
import { byNumber, type CutSpan } from './chronicle.ts';
import { type TimeScale, tenth } from './geometry.ts';

/** As in the list of cut links of the network's panel; every font has them, and they are told apart when small. */
const ARROWS = { both: '↔', oneWay: '→' } as const;
const DIRECTIONS = ['both', 'oneWay'] as const;

/** How far the ends of a bracket rise, px, and how far it stands from its neighbours and from the lanes. */
const RISE = 4;
const GAP = 1.5;
/** About the widths of a letter and of an arrow. */
const LETTER_em = 0.59;
const ARROW_em = 1;
/** Between a bracket's edge and its words, px. */
const MARGIN = 4;

export interface CutMark {
  /** When it begins: no two begin together. */
  readonly from: number;
  /** The bracket, as a path. */
  readonly d: string;
  /** Where its words begin, px, and what they are: there may be no room for any. */
  readonly left: number;
  readonly words: string;
  /** All links by name, however little room there is. */
  readonly names: string;
}

/**
 * What is to be drawn of cuts between 0 and `width`.
 * @param strip where it ends, and the size of its letters, px
 */
export function cutMarksOf(
  cuts: readonly CutSpan[],
  x: TimeScale,
  width: number,
  { bottom, px }: { readonly bottom: number; readonly px: number },
): readonly CutMark[] {
  const seen = cuts.filter(({ from, to }) => x(to) >= 0 && x(from) <= width);
  return seen.map(({ from, to, cuts }) => {
    // An end that is at the edge or beyond does not rise: there it goes on.
    const [isBegun, isLasting] = [x(from) <= 0, x(to) >= width];
    const [left, right] = [isBegun ? 0 : x(from) + GAP, isLasting ? width : x(to) - GAP];
    const [first, last] = [isBegun ? '' : `v${-RISE}m0,${RISE}`, isLasting ? '' : `v${-RISE}`];
    const d = `M${tenth(left)},${tenth(bottom - GAP)}${first}H${tenth(Math.max(left, right))}${last}`;
    const links = cutLinks(cuts);
    const names = namesOf(links);
    return { from, d, left: left + MARGIN, words: cutWords(links, right - left - MARGIN, px), names };
  });
}

/** Links in so many px, after the cross of what is lost: each by name, or else how many, or nothing. */
export function cutWords(links: readonly CutLink[], room: number, px: number): string {
  return [`× ${namesOf(links)}`, `× ${countOf(links)}`].find((words) => widthOf(words) * px <= room) ?? '';
}

/** «S1 S2 ↔ S3 S4, S5 → S1»: nodes that are cut off from the same ones stand together. */
function namesOf(links: readonly CutLink[]): string {
  /** By what is said of them. */
  const nodes = new Map<string, NodeId[]>();
  for (const direction of DIRECTIONS) {
    let left = links.filter((link) => link.direction === direction);
    while (left.length > 0) {
      const node = mostOften(left.flatMap(({ from, to }) => (direction === 'both' ? [from, to] : [from])));
      const own = left.filter(({ from, to }) => from === node || (direction === 'both' && to === node));
      const others = own.map(({ from, to }) => (from === node ? to : from)).sort(byNumber);
      const said = `${ARROWS[direction]} ${others.join(' ')}`;
      nodes.set(said, [...(nodes.get(said) ?? []), node]);
      left = left.filter((link) => !own.includes(link));
    }
  }
  return Array.from(nodes, ([said, own]) => `${own.sort(byNumber).join(' ')} ${said}`).join(', ');
}

/** «3 ↔ 1 →» */
function countOf(links: readonly CutLink[]): string {
  const counts = DIRECTIONS.map((each) => ({
    each,
    count: links.filter(({ direction }) => direction === each).length,
  }));
  return counts.flatMap(({ each, count }) => (count > 0 ? `${count} ${ARROWS[each]}` : [])).join(' ');
}

function mostOften(nodes: readonly NodeId[]): NodeId {
  const often = (node: NodeId) => nodes.filter((each) => each === node).length;
  return nodes.reduce((best, node) => (often(node) > often(best) ? node : best));
}

/** In ems. */
function widthOf(words: string): number {
  const arrows = [...words].filter((letter) => letter === ARROWS.both || letter === ARROWS.oneWay).length;
  return (words.length - arrows) * LETTER_em + arrows * ARROW_em;
}
