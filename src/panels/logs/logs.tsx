/**
 * The logs of all nodes, one row each, aligned by index. Only the columns in sight are drawn, so a log may have any
 * length; while it grows the table goes along with its end and the commit line.
 */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { AlgorithmPage } from '../../algorithms/manifest.ts';
import type { LogEntry, NodeId } from '../../kernel/contract.ts';
import { membershipOf } from '../../kernel/presentation.ts';
import { emptyVector, last as lastOf, slice, type Vector } from '../../kernel/vector.ts';
import { useText } from '../../localization/index.ts';
import { leaderOf, membersOf, pictureOf, useAlgorithm, usePlayhead, useRun, useSelection } from '../../player/index.ts';
import { lastIndexOf } from '../entries.ts';
import { EntryLife, Registers } from '../later.ts';
import { divergences } from './divergence.ts';
import './hidden-sides.css';
import { Legend, type Mark } from './legend.tsx';
import './logs.css';
import { Machine } from './machine.tsx';
import './room.css';
import { Row } from './row.tsx';
import { useCells } from './use-cells.ts';
import { useFollowing } from './use-following.ts';
import { columnCount, columnsInSight, fittingCell, hasTerms, hiddenSides } from './window.ts';

/** Width of the row headers, in rem; the style sheet has the same. */
const HEAD_rem = 3.7143;

interface View {
  readonly scroll: number;
  readonly width: number;
  /** Width of a cell, px: the usual one, and the least in which a term has room alone. */
  readonly cell: number;
  readonly least: number;
  readonly rem: number;
}

const NO_LOG = emptyVector<LogEntry>();
/** Of longer terms the style sheet knows nothing. */
const DIGITS_MAX = 3;

/** A cell with a word in it is so much wider. */
const WORDS = 1.5;
/** Least width of a cell in which an operation has room beside its term, rem. */
const LABELLED_rem = 4;

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
  const table = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<View>({ scroll: 0, width: 0, cell: 0, least: 0, rem: 1 });

  const cluster = header?.nodes ?? [];
  const longest = cluster.reduce((most, id) => Math.max(most, lastIndexOf(nodes[id])), 0);
  // Records of a node’s own are words, where entries are signs.
  const roomy = page?.presentation.logs === 'own' ? WORDS * view.cell : view.cell;
  const narrows =
    fits === 'terms'
      ? page?.presentation.logs !== 'own' &&
        (longest + 1) * view.least <= view.width &&
        hasTerms(Object.values(nodes), longest + 1 - Math.floor(view.width / roomy))
      : fits;
  const cell = narrows ? fittingCell(longest, view.width, roomy, view.least) : roomy;
  const columns = columnCount(longest, view.width, cell);
  const { first, last } = columnsInSight(view.scroll, view.width, cell, columns);
  const digits = cluster.reduce(
    (most, id) => Math.max(most, `${lastOf(nodes[id]?.log ?? NO_LOG)?.term ?? 0}`.length),
    1,
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: with terms of more digits cells are wider, and measured anew
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      const style = getComputedStyle(element);
      const widthOf = (name: string) => Number.parseFloat(style.getPropertyValue(name)) * rem;
      const { scrollLeft: scroll, clientWidth } = element;
      setView({
        scroll,
        width: clientWidth - HEAD_rem * rem,
        cell: widthOf('--logs-wide'),
        least: widthOf('--logs-least'),
        rem,
      });
    };
    const resized = new ResizeObserver(measure);
    measure();
    resized.observe(element);
    if (table.current) resized.observe(table.current);
    return () => resized.disconnect();
  }, [digits]);
  const rows = cluster.flatMap((id) => nodes[id] ?? []);
  const pictures = rows.flatMap((node) => (page ? (pictureOf(node, page, cluster) ?? []) : []));
  useFollowing({
    scroller,
    committed: Math.max(0, ...pictures.map(({ committed }) => committed)),
    columns,
    width: view.width,
    cell,
    onScroll: useCallback(
      (scroll: number) => setView((old) => (Math.abs(old.scroll - scroll) < 1 ? old : { ...old, scroll })),
      [],
    ),
  });

  const logs = page?.presentation.logs;
  const leader = page ? leaderOf(nodes, page, cluster) : null;
  const members = page ? membersOf(nodes, page) : null;
  const chosen = machine !== undefined ? machine : selection?.kind === 'node' ? selection.id : (leader?.id ?? null);
  const broken = divergences(
    cluster.flatMap((id) => {
      const node = nodes[id];
      const picture = node && page ? pictureOf(node, page, cluster) : null;
      if (!node) return [];
      return [
        { id, log: node.log, logStart: node.logStart, committed: picture?.committed ?? 0, leads: id === leader?.id },
      ];
    }),
    first,
    last,
    logs,
  );
  const parted = new Set([...broken.values()].flatMap((own) => [...own.keys()]));
  // A leader that keeps count of its followers may come at any time; where nobody does, there are no such marks.
  const isReplicated = (logs ?? 'replicated') === 'replicated' || Boolean(leader?.picture.progress);
  const isShown: Record<Mark, boolean> = {
    committed: pictures.some(({ committed }) => committed > 0),
    uncommitted: rows.some((node) => {
      const picture = page ? pictureOf(node, page, cluster) : null;
      return node.status !== 'crashed' && lastIndexOf(node) > (picture?.committed ?? 0);
    }),
    applied: pictures.some(({ applied }) => applied > 0),
    next: leader !== null && Object.keys(leader.picture.progress ?? {}).length > 0,
    match: Object.values(leader?.picture.progress ?? {}).some(({ match }) => match > 0),
    'snapshot-mark': rows.some(({ logStart }) => logStart.index > 0),
    configuration: rows.some(({ log }) => hasConfiguration(log, page)),
    down: rows.some(({ status, log }) => status === 'crashed' && log.length > 0),
    gap: rows.some(({ log }) => hasGap(log)),
    broken: broken.size > 0,
  };
  const hidden = told ? TELLING_MARKS.filter((mark) => !told.includes(mark)) : [];
  const usual = (told ? MARKS.filter((mark) => isShown[mark] && !hidden.includes(mark)) : MARKS).filter(
    // Each node’s own records are neither committed nor to be applied.
    (mark) => logs !== 'own' && (isReplicated || !LEADERS_MARKS.includes(mark)),
  );
  // First what is rare: on one line what comes last has no room.
  const marks = [...RARE_MARKS.filter((mark) => isShown[mark]), ...usual];
  useToldRow(scroller);
  const cells = useCells({
    nodes: cluster,
    lastOf: (id) => lastIndexOf(nodes[id]),
    leader: leader?.id ?? null,
    scroller,
    cell,
    last,
  });
  const indexes = Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => first + k);

  return (
    <section
      className="logs"
      data-part="logs"
      data-hidden={hidden.join(' ') || undefined}
      data-digits={Math.min(digits, DIGITS_MAX)}
      data-tight={cell < Math.min(roomy, LABELLED_rem * view.rem) || undefined}
      data-crowd={cluster.length > 7 ? 'many' : cluster.length > 5 ? 'some' : 'few'}
      style={cell === view.cell ? undefined : ({ '--logs-cell': `${cell / view.rem}rem` } as React.CSSProperties)}
      aria-labelledby="logs-title"
    >
      <div className="panel-head">
        <h2 id="logs-title">{text('panels-logs-title')}</h2>
        <Legend marks={marks.join(' ')} />
      </div>
      <div
        ref={scroller}
        className="logs-scroll"
        data-hides={hiddenSides(view.scroll, view.width, cell, longest) || undefined}
      >
        <div
          ref={table}
          role="grid"
          // With an entry in it the cells take the focus.
          tabIndex={rows.every(({ log }) => log.length === 0) ? 0 : undefined}
          onKeyDown={cells.onKeyDown}
          onFocus={cells.onFocus}
          onClick={cells.onClick}
          aria-label={text('panels-logs-region')}
          aria-colcount={columns + 1}
          className="logs-table"
          // Not by a variable of its own: each cell would inherit it, and be styled anew with every column.
          style={{ width: `calc(var(--logs-head) + ${columns} * var(--logs-cell))` }}
        >
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
                style={{ '--logs-column': index - 1 } as React.CSSProperties}
              >
                {index}
              </span>
            ))}
          </div>
          {cluster.map((id) => {
            const node = nodes[id];
            if (!node || !page) return null;
            const picture = pictureOf(node, page, cluster);
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

const MARKS: readonly Mark[] = ['committed', 'uncommitted', 'applied', 'next', 'match'];
/** Those that say nothing by themselves. */
const TELLING_MARKS: readonly Mark[] = ['applied', 'next', 'match'];
/** Where a leader stands with its followers. */
const LEADERS_MARKS: readonly Mark[] = ['next', 'match'];
/** Explained only where they are to be seen. */
const RARE_MARKS: readonly Mark[] = ['snapshot-mark', 'configuration', 'gap', 'down', 'broken'];

const withGaps = new WeakMap<object, boolean>();

/** Is there a place in the log at which nothing stands yet? Logs do not change: it is looked for once. */
function hasGap(log: Vector<LogEntry>): boolean {
  const known = withGaps.get(log) ?? slice(log, 0).some(({ gap }) => gap === true);
  withGaps.set(log, known);
  return known;
}

const configured = new WeakMap<object, boolean>();

/** Does an entry of the log say who belongs to the cluster? Logs do not change: it is looked for once. */
function hasConfiguration(log: Vector<LogEntry>, page: AlgorithmPage | null): boolean {
  if (!page) return false;
  const known = configured.get(log);
  if (known !== undefined) return known;
  const found = slice(log, 0).some((entry) => page.presentation.entry(entry).kind === 'configuration');
  configured.set(log, found);
  return found;
}

/** Where time stands still, the row of the node that the sentence is about is scrolled into sight. */
function useToldRow(scroller: RefObject<HTMLDivElement | null>): void {
  const told = usePlayhead(({ moment, playing }) => (playing ? null : (moment.event?.node ?? null)));
  useEffect(() => {
    const view = scroller.current;
    const row = told === null ? null : view?.querySelector<HTMLElement>(`[data-row="${CSS.escape(told)}"]`);
    if (!view || !row) return;
    const head = view.querySelector<HTMLElement>('.logs-indexes')?.offsetHeight ?? 0;
    const below = row.offsetTop + row.offsetHeight - view.clientHeight;
    view.scrollTop = Math.min(Math.max(view.scrollTop, below), row.offsetTop - head);
  }, [told, scroller]);
}

/** The broken cells of a row in one string: rows are drawn again only when it is another. */
function writtenBreaks(
  own: ReturnType<typeof divergences> extends ReadonlyMap<string, infer Own> ? Own | undefined : never,
): string {
  return own ? [...own].map(([index, how]) => `${index}:${how}`).join(' ') : '';
}
