/** How the lanes share the room that there is, and which of them have their names beside them. Pure. */
import type { NodeId } from '../../kernel/contract.ts';
import type { Band, Chronicle } from './chronicle.ts';
import { type Lanes, lanesOf } from './geometry.ts';

/** Letters of the words above the lanes where the root's font is no larger than usual, px. */
export const WORDS_px = 11;
/** Height of the strip above the lanes in which a split is named, of its letters. */
const STRIP_em = 1.45;
/** Of that below it for links that are cut. */
const CUTS_em = 1.36;
/** Names, which have no letter below their line, need so much each, or they touch: of the root's font. */
const NAME_rem = 0.7143;
/** With less room than this for each, clients share a lane. */
const SHARED_rem = 0.7857;
/** Where not all are written, those that are have some air. */
const AIRY_rem = 0.8571;
/** With less room for each lane all lines are thin and marks small, px. */
const DENSE_px = 6;
/** About the width of a letter of a band's words, and what they keep free below. */
const LETTER_em = 0.59;
const BELOW_em = 0.36;

export interface Row {
  readonly name: string;
  readonly y: number;
}

export interface LaneLayout {
  readonly lanes: Lanes;
  /** From above: each lane, or all clients in one. */
  readonly rows: readonly Row[];
  /** There are so many that none can be told from its neighbours. */
  readonly isDense: boolean;
  /** Room for each row, px. */
  readonly step: number;
}

interface Room {
  readonly height: number;
  /** Where the first lane's room begins. */
  readonly top: number;
  /** The root's font, px. */
  readonly rem: number;
}

/** Size of the letters above the lanes, px, as `diagram.css` has it. */
export function wordsSize(rem: number): number {
  return Math.max(WORDS_px, 0.7857 * rem);
}

/** Where the lanes' room begins, below the strips that there are with letters of so many px, px. */
export function topOf(isSplit: boolean, isCut: boolean, px = WORDS_px): number {
  return Math.round(px * ((isSplit ? STRIP_em : 0) + (isCut ? CUTS_em : 0)));
}

/** On which line a band's words stand, px. */
export function bandLine(px: number): number {
  return Math.round(px * (STRIP_em - BELOW_em));
}

/** Where names would stand close, clients share a lane. */
export function layoutOf(names: readonly string[], cluster: readonly NodeId[], { height, top, rem }: Room): LaneLayout {
  const clients = names.slice(cluster.length);
  const isCrowded = names.length * SHARED_rem * rem > height - top;
  const shared = isCrowded && clients.length > 1 ? [`${clients[0]}–${clients.at(-1)}`] : clients;
  const rows = lanesOf([...cluster, ...shared], height, top);
  const last = [...rows.values()].at(-1) ?? 0;
  const lanes = shared === clients ? rows : new Map([...[...rows].slice(0, cluster.length), ...each(clients, last)]);
  const step = (height - top) / Math.max(1, rows.size);
  return { lanes, rows: Array.from(rows, ([name, y]) => ({ name, y })), isDense: step < DENSE_px, step };
}

function each(names: readonly string[], y: number): (readonly [string, number])[] {
  return names.map((name) => [name, y]);
}

/** Of whom there is most to tell in a span: those who led in it, the last one first, and those that were not well. */
export function notableIn({ spans, faults }: Chronicle, from: number, to: number): readonly NodeId[] {
  const seen = spans.filter((span) => span.to >= from && span.from <= to);
  const led = seen.filter(({ what }) => what === 'leads').reverse();
  const unwell = seen.filter(({ what }) => what === 'crashed' || what === 'paused');
  const hit = faults.filter(({ t }) => t >= from && t <= to);
  return [...new Set([...led, ...unwell, ...hit].map(({ node }) => node))];
}

/** The rows whose names are written, so that none covers another: those of note first, of the others whom there is room for. */
export function namedRows(rows: readonly Row[], notable: readonly NodeId[], rem: number): readonly Row[] {
  const first = notable.flatMap((id) => rows.find(({ name }) => name === id) ?? []);
  const [a, b] = rows;
  const step = a && b ? b.y - a.y : 0;
  const least = (step >= NAME_rem * rem ? NAME_rem : AIRY_rem) * rem;
  const written: Row[] = [];
  for (const row of [...first, ...rows]) {
    if (written.every(({ y }) => Math.abs(y - row.y) >= least)) written.push(row);
  }
  return written;
}

/** The sides of a split in so many px, with letters of `px`: who is in each, or else how many, or nothing. */
export function bandWords(groups: Band['groups'], room: number, px: number): string {
  const names = groups.map((group) => group.join(' ')).join(' | ');
  const counts = groups.map(({ length }) => length).join(' | ');
  return [names, counts].find((words) => words.length * LETTER_em * px <= room) ?? '';
}
