/** One node's log. Drawn again only when something of this node changed, or the columns in sight did. */
import './divergence.css';
import { type CSSProperties, memo, useEffect, useRef } from 'react';
import type { LogEntry, NodeId, NodeStatus } from '../../kernel/contract.ts';
import type { Membership, Presentation } from '../../kernel/presentation.ts';
import { at, type Vector } from '../../kernel/vector.ts';
import { useText } from '../../localization/index.ts';
import { useArrival } from '../../ui/arrive.ts';
import { termColour, termWash } from '../../ui/colour.ts';
import { Icon } from '../../ui/icons.tsx';

export interface RowProps {
  readonly id: NodeId;
  readonly status: NodeStatus;
  readonly membership: Membership;
  /** The entries that are there: those after `start`. */
  readonly log: Vector<LogEntry>;
  /** Index and term of the last entry that a snapshot has replaced; 0 for none. */
  readonly start: number;
  readonly startTerm: number;
  readonly counter: number;
  readonly committed: number;
  readonly applied: number;
  /** What it leads as; null if it does not lead. */
  readonly leadsAs: string | null;
  /** Nobody has said what is in its log: that is not an empty one. */
  readonly unknown: boolean;
  /** Where the leader stands with this node; null where no leader does. */
  readonly next: number | null;
  readonly match: number;
  readonly leaderCounter: number;
  readonly first: number;
  readonly last: number;
  readonly presentation: Presentation;
  /** Where this log contradicts others: `3:differs 4:contradicts`. */
  readonly broken: string;
  /** Index of the cell that the Tab key reaches, and of the one whose life is told; 0 for none in this row. */
  readonly active: number;
  readonly traced: number;
  /** The property that the event violates is about this node, too. */
  readonly involved: boolean;
}

export const Row = memo(function Row(props: RowProps) {
  const { id, status, membership, log, start, startTerm, counter, committed, applied, leadsAs } = props;
  const { next, match, leaderCounter, first, last, presentation, active, traced } = props;
  const text = useText();
  const end = start + log.length;
  const before = useRef(end);
  useEffect(() => {
    before.current = end;
  }, [end]);

  const leads = leadsAs !== null;
  const from = Math.max(first, start + 1);
  const columns = Array.from({ length: Math.max(0, last - from + 1) }, (_, k) => from + k);
  // Whoever has the focus keeps it, out of sight as well.
  if (active > start && (active < from || active > last)) columns.push(active);
  const broken = new Map(props.broken.split(' ').map((each) => each.split(':') as [string, string]));
  const standing = next === null ? null : text('panels-logs-progress', { next, match });
  return (
    <div
      role="row"
      data-row={id}
      data-involved={props.involved || undefined}
      className={`logs-row logs-row-${status} logs-row-${membership}`}
    >
      <span
        role="rowheader"
        aria-colindex={1}
        className="logs-node"
        title={standing ?? (membership === 'voter' ? undefined : text(`membership-${membership}`))}
      >
        {id}
        {leads && (
          <span className="logs-leader" style={{ color: termColour(counter) }}>
            <Icon name="star" small />
          </span>
        )}
        {props.unknown && <span className="logs-unknown">?</span>}
        {membership === 'learner' && <span aria-hidden="true" className="logs-learner" />}
        <span className="ui-unseen">
          {membership === 'voter' ? '' : ` ${text(`membership-${membership}`)}`}
          {` ${leads ? text(`role-${leadsAs}`) : status === 'up' ? '' : text(`status-${status}`)}`}
          {standing && ` ${standing}`}
        </span>
      </span>
      {start > 0 && <SnapshotCell id={id} index={start} term={startTerm} active={active > 0 && active <= start} />}
      {columns.map((index) => {
        const entry = at(log, index - 1 - start);
        const isCommitted = index <= committed || entry?.chosen === true;
        const state = index <= applied ? 'applied' : isCommitted ? 'committed' : 'uncommitted';
        return (
          <Cell
            key={index}
            node={id}
            index={index}
            entry={entry && !entry.gap ? entry : null}
            presentation={presentation}
            gap={entry?.gap ?? false}
            state={state}
            isNew={index > before.current}
            broken={entry ? (broken.get(String(index)) ?? null) : null}
            active={index === active}
            traced={index === traced}
          />
        );
      })}
      {committed > 0 && <span aria-hidden="true" className="logs-commit" style={placed(committed + 1)} />}
      {next !== null && (
        <>
          <span
            aria-hidden="true"
            className="logs-next"
            style={{ ...placed(next), color: termColour(leaderCounter) }}
          />
          {match > 0 && (
            <span
              aria-hidden="true"
              className="logs-match"
              style={{ ...placed(match), color: termColour(leaderCounter) }}
            />
          )}
        </>
      )}
    </div>
  );
});

interface CellProps {
  readonly node: NodeId;
  readonly index: number;
  /** Null where the log ends before, and where nothing stands yet. */
  readonly entry: LogEntry | null;
  readonly presentation: Presentation;
  /** Nothing stands here, though something does further on. */
  readonly gap: boolean;
  readonly state: 'applied' | 'committed' | 'uncommitted';
  /** It was appended just now. */
  readonly isNew: boolean;
  readonly broken: string | null;
  readonly active: boolean;
  readonly traced: boolean;
}

interface SnapshotCellProps {
  readonly id: NodeId;
  readonly index: number;
  readonly term: number;
  readonly active: boolean;
}

/** All that a snapshot stands for, as one cell. Up to which index stays in sight while the table is scrolled. */
function SnapshotCell({ id, index, term, active }: SnapshotCellProps) {
  const text = useText();
  const colours = { '--logs-colour': termColour(term), '--logs-wash': termWash(term), '--logs-span': index };
  return (
    <span
      role="gridcell"
      tabIndex={active ? 0 : -1}
      data-cell={`${id}:${index}`}
      aria-colindex={2}
      aria-colspan={index}
      title={text('panels-logs-snapshot', { index })}
      className="logs-cell logs-snapshot"
      style={{ ...placed(1), ...colours } as CSSProperties}
    >
      <span className="ui-unseen">
        {text('panels-logs-snapshot-cell', { index, term: { kind: 'counter', value: term } })}
      </span>
      <span className="logs-snapshot-words" aria-hidden="true">
        <Icon name="snapshot" small />
        {index > 2 && <span className="logs-snapshot-word">{text('panels-logs-snapshot-mark')}</span>}
        {index > 1 && text('panels-logs-snapshot-to', { index })}
      </span>
    </span>
  );
}

const Cell = memo(function Cell(props: CellProps) {
  const { node, index, entry, presentation, gap, state, isNew, broken, active, traced } = props;
  const text = useText();
  const landing = useArrival<HTMLSpanElement>(isNew && entry !== null, 'translateX(0.8572rem)');
  if (!entry) {
    // Only where the focus is it stands for something: an entry that was there has gone.
    return (
      <span
        ref={landing}
        {...(active
          ? {
              role: 'gridcell',
              'aria-label': text(gap ? 'panels-logs-gap-cell' : 'panels-logs-no-entry', { index }),
              tabIndex: 0,
              'data-cell': `${node}:${index}`,
            }
          : { 'aria-hidden': true })}
        className={gap ? 'logs-slot logs-slot-gap' : 'logs-slot'}
        title={gap ? text('panels-logs-gap.help') : undefined}
        style={placed(index)}
      />
    );
  }
  const { counter, label, kind } = presentation.entry(entry);
  const colours = { '--logs-colour': termColour(counter), '--logs-wash': termWash(counter) };
  const words = text('panels-logs-cell', { index, label, term: { kind: 'counter', value: counter }, state });
  return (
    <span
      ref={landing}
      role="gridcell"
      tabIndex={active ? 0 : -1}
      data-cell={`${node}:${index}`}
      data-broken={broken ?? undefined}
      data-traced={traced || undefined}
      aria-haspopup="dialog"
      aria-colindex={index + 1}
      title={broken ? text(`panels-logs-${broken}`) : undefined}
      className={`logs-cell logs-cell-${state}${kind ? ` logs-cell-${kind}` : ''}`}
      style={{ ...placed(index), ...colours } as CSSProperties}
    >
      <span className="ui-unseen">{broken ? `${words}. ${text(`panels-logs-${broken}`)}` : words}</span>
      <span className="logs-term" aria-hidden="true">
        {counter === 0 ? '?' : counter}
      </span>
      <span
        className={label.length > ALWAYS_FITS ? 'logs-label logs-label-long' : 'logs-label'}
        aria-hidden="true"
        title={kind ? label : undefined}
      >
        {kind ? <bdi>{label}</bdi> : label}
      </span>
    </span>
  );
});

/** A label of so few characters never needs to be cut. */
const ALWAYS_FITS = 3;

/** Puts something in the column of an index. */
function placed(index: number): CSSProperties {
  return { '--logs-column': index - 1 } as CSSProperties;
}
