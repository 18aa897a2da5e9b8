/**
 * The logs of all nodes, one row each, aligned by index. Only the columns in sight are drawn, so a log may have any
 * length; while it grows the table goes along with its end and the commit line.
 */
import { type CSSProperties, type RefObject, useEffect, useRef } from 'react';
import type { NodeId } from '../../kernel/contract.ts';
import { membershipOf } from '../../kernel/presentation.ts';
import { last as lastOf } from '../../kernel/vector.ts';
import { useText } from '../../localization/index.ts';
import { leaderOf, membersOf, pictureOf, useAlgorithm, usePlayhead, useRun, useSelection } from '../../player/index.ts';
import { observeSize } from '../../ui/observe-size.ts';
import { lastIndexOf } from '../entries.ts';
import { EntryLife, Registers } from '../later.ts';
import { divergences } from './divergence.ts';
import './hidden-sides.css';
import { Legend } from './legend.tsx';
import './logs.css';
import { Machine } from './machine.tsx';
import { type Held, hiddenMarks, type Mark, marksOf } from './marks.ts';
import './room.css';
import { Row } from './row.tsx';
import { useCells } from './use-cells.ts';
import { useFollowing } from './use-following.ts';
import { useView, type View } from './use-view.ts';
import { columnCount, columnsInSight, fittingCell, hasTerms, hiddenSides, rowRoom } from './window.ts';

/** Of longer terms the style sheet knows nothing. */
const DIGITS_MAX = 3;

/** A cell with a word in it is so much wider. */
const WORDS = 1.5;
/** Least width of a cell in which an operation has room beside its term, rem. */
const LABELLED_rem = 4;

const NOBODY: readonly NodeId[] = [];

interface LogsProps {
  /** Of the marks that need an explanation those that have had one: no others are drawn or named. Absent: all. */
  readonly told?: readonly Mark[];
  /** Whose state machine stands below; null for nobody's. Absent: that of the node selected, or of the leader. */
  readonly machine?: NodeId | null;
  /**
   * Where logs are long, columns grow narrower and at last hold only terms, so that whole logs are in sight.
   * `terms`: only where that shows something, since what would be out of sight is of several terms.
   */
  readonly fits?: boolean | 'terms';
}

export function Logs(props: LogsProps) {
  const page = useAlgorithm();
  return page?.presentation.logs === 'none' ? <Registers /> : <LogTable {...props} />;
}

function LogTable({ told, machine, fits = false }: LogsProps) {
  const text = useText();
  const page = useAlgorithm();
  const nodes = usePlayhead(({ moment }) => moment.nodes);
  const header = useRun((run) => run.header);
  const selection = useSelection();
  const scroller = useRef<HTMLDivElement>(null);

  const cluster = header?.nodes ?? [];
  const held = cluster.flatMap((id): readonly Held[] => {
    const node = nodes[id];
    return node ? [{ node, picture: page && pictureOf(node, page, cluster) }] : [];
  });
  const longest = Math.max(0, ...held.map(({ node }) => lastIndexOf(node)));
  const digits = Math.max(1, ...held.map(({ node }) => `${lastOf(node.log)?.term ?? 0}`.length));
  const view = useView(scroller, digits);
  const logs = page?.presentation.logs;
  // Records of a node’s own are words, where entries are signs.
  const roomy = logs === 'own' ? WORDS * view.cell : view.cell;
  const isNarrow = fits === 'terms' ? logs !== 'own' && areTermsToBeSeen(held, longest, roomy, view) : fits;
  const cell = isNarrow ? fittingCell(longest, view.width, roomy, view.least) : roomy;
  const columns = columnCount(longest, view.width, cell);
  const committed = Math.max(0, ...held.map(({ picture }) => picture?.committed ?? 0));
  const scroll = useFollowing({ scroller, committed, columns, width: view.width, cell });
  const { first, last } = columnsInSight(scroll, view.width, cell, columns);

  const crowd = cluster.length > 7 ? 'many' : cluster.length > 5 ? 'some' : 'few';
  const { height } = view;
  const room = height === null || crowd === 'many' ? null : rowRoom({ ...view, height }, cluster.length);

  const leader = page ? leaderOf(nodes, page, cluster) : null;
  const members = page ? membersOf(nodes, page) : null;
  const chosen = machine !== undefined ? machine : selection?.kind === 'node' ? selection.id : (leader?.id ?? null);
  const broken = divergences(
    held.map(({ node: { id, log, logStart }, picture }) => {
      return { id, log, logStart, committed: picture?.committed ?? 0, leads: id === leader?.id };
    }),
    first,
    last,
    logs,
  );
  const parted = new Set([...broken.values()].flatMap((own) => [...own.keys()]));
  const breaks = new Set([...broken.values()].flatMap((own) => [...own.values()]));
  const shown = { held, leader: leader?.picture ?? null, presentation: page?.presentation, breaks };
  useToldRow(scroller);
  const involved =
    usePlayhead(({ moment, playing }) => (playing ? null : moment.event?.violations[0]?.nodes)) ?? NOBODY;
  const cells = useCells({
    nodes: cluster,
    lastOf: (id) => lastIndexOf(nodes[id]),
    leader: leader?.id ?? null,
    scroller,
    last,
  });

  return (
    <section
      className="logs"
      data-part="logs"
      data-hidden={hiddenMarks(told).join(' ') || undefined}
      data-digits={Math.min(digits, DIGITS_MAX)}
      data-tight={cell < Math.min(roomy, LABELLED_rem * view.rem) || undefined}
      data-crowd={crowd}
      data-room={room?.isShort ? 'short' : undefined}
      data-low={room?.isLow || undefined}
      data-involves={involved.length > 0 || undefined}
      style={
        {
          '--logs-cell': cell === view.cell ? undefined : `${cell / view.rem}rem`,
          '--logs-fit': room ? `${room.row}px` : undefined,
        } as CSSProperties
      }
      aria-labelledby="logs-title"
    >
      <div className="panel-head">
        <h2 id="logs-title">{text('panels-logs-title')}</h2>
        <Legend marks={marksOf(shown, told).join(' ')} />
      </div>
      <div
        ref={scroller}
        className="logs-scroll"
        data-hides={hiddenSides(scroll, view.width, cell, longest) || undefined}
      >
        <div
          role="grid"
          // With an entry in it the cells take the focus.
          tabIndex={held.every(({ node }) => node.log.length === 0) ? 0 : undefined}
          onKeyDown={cells.onKeyDown}
          onFocus={cells.onFocus}
          onClick={cells.onClick}
          aria-label={text('panels-logs-region')}
          aria-colcount={columns + 1}
          className="logs-table"
          // Not by a variable of its own: each cell would inherit it, and be styled anew with every column.
          style={{ width: `calc(var(--logs-head) + ${columns} * var(--logs-cell))` }}
        >
          <Indexes first={first} last={last} longest={longest} parted={parted} />
          {held.map(({ node, picture }) => {
            if (!page) return null;
            const { id } = node;
            const progress = leader && leader.id !== id ? leader.picture.progress?.[id] : undefined;
            return (
              <Row
                key={id}
                id={id}
                status={node.status}
                log={node.log}
                start={node.logStart.index}
                startTerm={node.logStart.term}
                membership={members ? membershipOf(members, id) : 'voter'}
                counter={picture?.counter.value ?? 0}
                committed={picture?.committed ?? 0}
                applied={picture?.applied ?? 0}
                leadsAs={picture?.standing === 'leads' && node.status !== 'crashed' ? picture.role : null}
                unknown={picture?.unknown?.includes('log') ?? false}
                next={progress?.next ?? null}
                match={progress?.match ?? 0}
                leaderCounter={leader?.picture.counter.value ?? 0}
                first={first}
                last={last}
                presentation={page.presentation}
                broken={writtenBreaks(broken.get(id))}
                active={cells.active?.id === id ? cells.active.index : 0}
                traced={cells.traced?.id === id ? cells.traced.index : 0}
                involved={involved.includes(id)}
              />
            );
          })}
        </div>
        {longest === 0 && (
          <p className="logs-empty">{text(logs === 'own' ? 'panels-logs-empty-own' : 'panels-logs-empty')}</p>
        )}
      </div>
      {page && chosen !== null && nodes[chosen] && (
        <Machine id={chosen} picture={pictureOf(nodes[chosen], page, cluster)} />
      )}
      {cells.traced && (
        <EntryLife
          key={`${cells.traced.id} ${cells.traced.index}`}
          node={cells.traced.id}
          index={cells.traced.index}
          anchor={cells.traced.element}
          onClose={cells.closeTrace}
        />
      )}
    </section>
  );
}

/** Would narrow columns all be in sight, and show several terms among what is out of sight in roomy ones? */
function areTermsToBeSeen(held: readonly Held[], longest: number, roomy: number, { least, width }: View): boolean {
  const nodes = held.map(({ node }) => node);
  return (longest + 1) * least <= width && hasTerms(nodes, longest + 1 - Math.floor(width / roomy));
}

interface IndexesProps {
  readonly first: number;
  readonly last: number;
  readonly longest: number;
  /** Those of columns in which logs contradict each other. */
  readonly parted: ReadonlySet<number>;
}

function Indexes({ first, last, longest, parted }: IndexesProps) {
  const text = useText();
  const indexes = Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => first + k);
  return (
    <div role="row" className="logs-indexes" data-to={longest}>
      <span role="columnheader" aria-colindex={1} className="logs-corner">
        <span className="ui-unseen">{text('panels-logs-node')}</span>
      </span>
      {indexes.map((index) => (
        <span
          key={index}
          role="columnheader"
          aria-colindex={index + 1}
          className={parted.has(index) ? 'logs-index logs-index-parted' : 'logs-index'}
          title={parted.has(index) ? text('panels-logs-parted') : undefined}
          style={{ '--logs-column': index - 1 } as CSSProperties}
        >
          {index}
        </span>
      ))}
    </div>
  );
}

/**
 * Where time stands still, the row of the node that the sentence is about is scrolled into sight, and again when the
 * panel has another height, as before the sentence above it is there.
 */
function useToldRow(scroller: RefObject<HTMLDivElement | null>): void {
  const told = usePlayhead(({ moment, playing }) => (playing ? null : (moment.event?.node ?? null)));
  useEffect(() => {
    const view = scroller.current;
    if (!view || told === null) return;
    const show = () => {
      const row = view.querySelector<HTMLElement>(`[data-row="${CSS.escape(told)}"]`);
      if (!row) return;
      const head = view.querySelector<HTMLElement>('.logs-indexes')?.offsetHeight ?? 0;
      const below = row.offsetTop + row.offsetHeight - view.clientHeight;
      view.scrollTop = Math.min(Math.max(view.scrollTop, below), row.offsetTop - head);
    };
    return observeSize(show, view, ...view.children);
  }, [told, scroller]);
}

/** The broken cells of a row in one string: rows are drawn again only when it is another. */
function writtenBreaks(
  own: ReturnType<typeof divergences> extends ReadonlyMap<string, infer Own> ? Own | undefined : never,
): string {
  return own ? [...own].map(([index, how]) => `${index}:${how}`).join(' ') : '';
}
