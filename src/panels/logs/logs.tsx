/**
 * The logs of all nodes, one row each, aligned by index. Only the columns in sight are drawn, so a log may have any
 * length; the table stays at its end while it grows, unless somebody scrolled away from it.
 */
import { useLayoutEffect, useRef, useState } from 'react';
import type { NodeMoment } from '../../kernel/moment.ts';
import { membershipOf } from '../../kernel/presentation.ts';
import { useText } from '../../localization/index.ts';
import { leaderOf, membersOf, pictureOf, useAlgorithm, usePlayhead, useRun, useSelection } from '../../player/index.ts';
import { Legend } from './legend.tsx';
import './logs.css';
import { Machine } from './machine.tsx';
import { Row } from './row.tsx';
import { columnCount, columnsInSight, isAtEnd } from './window.ts';

/** Widths of a cell and of the row headers, in rem; the style sheet has the same. */
const CELL_rem = 4.1429;
const HEAD_rem = 3.7143;

/** Index of the last entry of a node's log, those that a snapshot stands for included. */
function lastIndexOf(node: NodeMoment | undefined): number {
  return node ? node.logStart.index + node.log.length : 0;
}

interface View {
  readonly scroll: number;
  readonly width: number;
  /** Width of a cell, px. */
  readonly cell: number;
}

export function Logs() {
  const text = useText();
  const page = useAlgorithm();
  const nodes = usePlayhead(({ moment }) => moment.nodes);
  const header = useRun((run) => run.header);
  const selection = useSelection();
  const scroller = useRef<HTMLDivElement>(null);
  const follows = useRef(true);
  const [view, setView] = useState<View>({ scroll: 0, width: 0, cell: 0 });

  const cluster = header?.nodes ?? [];
  const longest = cluster.reduce((most, id) => Math.max(most, lastIndexOf(nodes[id])), 0);
  const columns = columnCount(longest, view.width, view.cell);
  const { first, last } = columnsInSight(view.scroll, view.width, view.cell, columns);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setView({ scroll: element.scrollLeft, width: element.clientWidth - HEAD_rem * rem, cell: CELL_rem * rem });
    };
    const scrolled = () => {
      follows.current = isAtEnd(element.scrollLeft, element.clientWidth, element.scrollWidth);
      setView((old) => ({ ...old, scroll: element.scrollLeft }));
    };
    measure();
    const resized = new ResizeObserver(measure);
    resized.observe(element);
    element.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', scrolled);
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new column is what moves the end
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element && follows.current) element.scrollLeft = element.scrollWidth;
  }, [columns]);

  const leader = page ? leaderOf(nodes, page, cluster) : null;
  const members = page ? membersOf(nodes, page) : null;
  const chosen = selection?.kind === 'node' ? selection.id : (leader?.id ?? null);
  const indexes = Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => first + k);

  return (
    <section className="logs" data-part="logs" aria-labelledby="logs-title">
      <div className="panel-head">
        <h2 id="logs-title">{text('panels-logs-title')}</h2>
        <Legend />
      </div>
      {/* Scrolled with the arrow keys, so it takes the focus. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <div ref={scroller} className="logs-scroll" role="region" aria-label={text('panels-logs-region')} tabIndex={0}>
        <div
          role="table"
          aria-label={text('panels-logs-title')}
          aria-colcount={columns + 1}
          className="logs-table"
          data-crowd={cluster.length > 7 ? 'many' : cluster.length > 5 ? 'some' : 'few'}
          style={{ '--logs-columns': columns } as React.CSSProperties}
        >
          <div role="row" className="logs-indexes">
            <span role="columnheader" aria-colindex={1} className="logs-corner">
              <span className="ui-unseen">{text('panels-logs-node')}</span>
            </span>
            {indexes.map((index) => (
              <span
                key={index}
                role="columnheader"
                aria-colindex={index + 1}
                className="logs-index"
                style={{ '--logs-column': index - 1 } as React.CSSProperties}
              >
                {index}
              </span>
            ))}
          </div>
          {cluster.map((id) => {
            const node = nodes[id];
            if (!node || !page) return null;
            return (
              <Row
                key={id}
                id={id}
                status={node.status}
                log={node.log}
                start={node.logStart.index}
                startTerm={node.logStart.term}
                membership={members ? membershipOf(members, id) : 'voter'}
                picture={pictureOf(node, page, cluster)}
                progress={leader && leader.id !== id ? (leader.picture.progress?.[id] ?? null) : null}
                leaderCounter={leader?.picture.counter.value ?? 0}
                first={first}
                last={last}
                presentation={page.presentation}
              />
            );
          })}
        </div>
        {longest === 0 && <p className="logs-empty">{text('panels-logs-empty')}</p>}
      </div>
      {page && chosen !== null && nodes[chosen] && (
        <Machine id={chosen} picture={pictureOf(nodes[chosen], page, cluster)} />
      )}
    </section>
  );
}
