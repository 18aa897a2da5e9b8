/** Which marks of the log table are drawn and explained. Pure. */
import type { LogEntry } from '../../kernel/contract.ts';
import type { NodeMoment } from '../../kernel/moment.ts';
import type { NodePicture, Presentation } from '../../kernel/presentation.ts';
import { slice, type Vector } from '../../kernel/vector.ts';
import { lastIndexOf } from '../entries.ts';
import type { Divergence } from './divergence.ts';

export type Mark =
  | 'committed'
  | 'uncommitted'
  | 'applied'
  | 'next'
  | 'match'
  | 'snapshot-mark'
  | 'configuration'
  | 'down'
  | 'gap'
  | 'broken'
  | 'against';

/** A node, and what its algorithm says of its state; null before it has started. */
export interface Held {
  readonly node: NodeMoment;
  readonly picture: NodePicture | null;
}

export interface Shown {
  readonly held: readonly Held[];
  readonly leader: Pick<NodePicture, 'progress'> | null;
  /** Undefined until the algorithm is there. */
  readonly presentation: Presentation | undefined;
  /** How cells contradict others. */
  readonly breaks: ReadonlySet<Divergence>;
}

const USUAL: readonly Mark[] = ['committed', 'uncommitted', 'applied', 'next', 'match'];
/** Those that say nothing by themselves. */
const TELLING: readonly Mark[] = ['applied', 'next', 'match'];
/** Where a leader stands with its followers. */
const LEADERS: readonly Mark[] = ['next', 'match'];
/** Explained only where they are to be seen. */
const RARE: readonly Mark[] = ['snapshot-mark', 'configuration', 'gap', 'down', 'broken', 'against'];

/** The marks that are not drawn, for nobody has explained them yet. */
export function hiddenMarks(told: readonly Mark[] | undefined): readonly Mark[] {
  return told ? TELLING.filter((mark) => !told.includes(mark)) : [];
}

/**
 * The marks that the legend explains. First what is rare, for on one line what comes last may have no room; then the
 * usual ones, of which a lesson shows only what there is to be seen.
 */
export function marksOf(shown: Shown, told: readonly Mark[] | undefined): readonly Mark[] {
  const { leader, presentation } = shown;
  const logs = presentation?.logs ?? 'replicated';
  // A leader that keeps count of its followers may come at any time; where nobody does, there are no such marks.
  const isCounted = logs === 'replicated' || Boolean(leader?.progress);
  const hidden = hiddenMarks(told);
  const usual = USUAL.filter(
    (mark) =>
      // Each node’s own records are neither committed nor to be applied.
      logs !== 'own' &&
      (isCounted || !LEADERS.includes(mark)) &&
      (!told || (isSeen(mark, shown) && !hidden.includes(mark))),
  );
  return [...RARE.filter((mark) => isSeen(mark, shown)), ...usual];
}

function isSeen(mark: Mark, { held, leader, presentation, breaks }: Shown): boolean {
  switch (mark) {
    case 'committed':
      return held.some(({ picture }) => (picture?.committed ?? 0) > 0);
    case 'uncommitted':
      return held.some(
        ({ node, picture }) => node.status !== 'crashed' && lastIndexOf(node) > (picture?.committed ?? 0),
      );
    case 'applied':
      return held.some(({ picture }) => (picture?.applied ?? 0) > 0);
    case 'next':
      return Object.keys(leader?.progress ?? {}).length > 0;
    case 'match':
      return Object.values(leader?.progress ?? {}).some(({ match }) => match > 0);
    case 'snapshot-mark':
      return held.some(({ node }) => node.logStart.index > 0);
    case 'configuration':
      return held.some(({ node }) => presentation && hasConfiguration(node.log, presentation));
    case 'down':
      return held.some(({ node }) => node.status === 'crashed' && node.log.length > 0);
    case 'gap':
      return held.some(({ node }) => hasGap(node.log));
    case 'broken':
      return breaks.has('differs');
    case 'against':
      return breaks.has('contradicts');
  }
}

const withGaps = new WeakMap<object, boolean>();

/** Is there a place in the log at which nothing stands yet? Logs do not change: it is looked for once. */
function hasGap(log: Vector<LogEntry>): boolean {
  const known = withGaps.get(log) ?? slice(log, 0).some(({ gap }) => gap === true);
  withGaps.set(log, known);
  return known;
}

const configured = new WeakMap<object, boolean>();

/** Does an entry of the log say who belongs to the cluster? It is looked for once, too. */
function hasConfiguration(log: Vector<LogEntry>, { entry }: Presentation): boolean {
  const known = configured.get(log) ?? slice(log, 0).some((each) => entry(each).kind === 'configuration');
  configured.set(log, known);
  return known;
}
