/** Groups of events as they are told: what of them is shown, the headline of each, and what it is about. */
import { type AlgorithmPage, ROUTINE_BELOW } from '../../algorithms/manifest.ts';
import type { CauseGroup } from './causes.ts';
import { type Telling, tellingOf } from './telling.ts';

export interface Line {
  readonly telling: Telling;
  readonly depth: number;
}

export interface Story {
  /** Index of the first event of the group, shown or not: it names the story. */
  readonly id: number;
  /** In order, at least one. */
  readonly lines: readonly Line[];
  /** The most telling line; of several the first. */
  readonly headline: Telling;
  readonly kind: string;
  /** All events of the group, also those that are not shown. */
  readonly group: CauseGroup;
}

export interface Filter {
  /** Only what happened at this node. */
  readonly node: string | null;
  /** Only what is of this kind. */
  readonly kind: string | null;
  /** Heartbeats and the like, too. */
  readonly routine: boolean;
}

type Page = Parameters<typeof tellingOf>[1] & Pick<AlgorithmPage, 'kinds'>;

/** Kinds of what happens whatever the algorithm. */
const CLIENTS = 'clients';
const FAULTS = 'faults';
const OTHER = 'other';
/** Commands that are no mishap. */
const KINDS_OF_COMMANDS: { readonly [command: string]: string } = { request: CLIENTS, admin: OTHER };

/** What an event is about: the algorithm's word for its note's kind, or one of ours. */
export function kindOf({ event: { cause }, violation, note, weight }: Telling, page: Page): string {
  if (violation) return FAULTS;
  if (note) return page.kinds?.[note.rule] ?? page.kinds?.[note.rule.split('.')[0] as string] ?? OTHER;
  if (cause.kind === 'command') return KINDS_OF_COMMANDS[cause.command.kind] ?? FAULTS;
  if ('client' in cause) return CLIENTS;
  return weight > 0 ? FAULTS : OTHER;
}

/** All kinds that there are: the algorithm's in its order, then ours. */
export function kindsOf(page: Page): readonly string[] {
  return [...new Set([...Object.values(page.kinds ?? {}), CLIENTS, FAULTS, OTHER])];
}

/**
 * The stories of the groups, those with the newest headline first; groups of which nothing is shown are left out. At most
 * `max`, of the groups that began last.
 */
export function storiesOf(groups: readonly CauseGroup[], page: Page, filter: Filter, max: number): readonly Story[] {
  const stories: Story[] = [];
  for (let place = groups.length - 1; place >= 0 && stories.length < max; place -= 1) {
    const group = groups[place] as CauseGroup;
    const lines = linesOf(group, page, filter);
    const headline = headlineOf(lines);
    const first = group[0];
    if (headline && first) stories.push({ id: first.event.i, lines, headline, kind: kindOf(headline, page), group });
  }
  return stories.sort((a, b) => b.headline.event.i - a.headline.event.i);
}

function linesOf(group: CauseGroup, page: Page, { node, kind, routine }: Filter): Line[] {
  const lines: Line[] = [];
  for (const { event, depth } of group) {
    if (node !== null && event.node !== node) continue;
    const telling = tellingOf(event, page);
    if (!routine && telling.weight < ROUTINE_BELOW) continue;
    if (kind === null || kindOf(telling, page) === kind) lines.push({ telling, depth });
  }
  return lines;
}

function headlineOf(lines: readonly Line[]): Telling | null {
  let most: Telling | null = null;
  for (const { telling } of lines) if (most === null || telling.weight > most.weight) most = telling;
  return most;
}

/** The same stories, as the same objects where nothing of them has changed, so that they need not be drawn again. */
export function settled(before: readonly Story[], now: readonly Story[]): readonly Story[] {
  const known = new Map(before.map((story) => [story.id, story]));
  return now.map((story) => {
    const old = known.get(story.id);
    return old && isSame(old, story) ? old : story;
  });
}

function isSame(one: Story, other: Story): boolean {
  return (
    one.group.length === other.group.length &&
    one.group[0]?.event === other.group[0]?.event &&
    one.lines.length === other.lines.length &&
    one.lines.every(({ telling }, place) => telling === other.lines[place]?.telling)
  );
}
