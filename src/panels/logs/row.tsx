/** One node's log. Drawn again only when something of this node changed, or the columns in sight did. */
import { type CSSProperties, memo, useEffect, useRef } from 'react';
import type { LogEntry, NodeId, NodeStatus } from '../../kernel/contract.ts';
import type { EntryPicture, Membership, NodePicture, Presentation } from '../../kernel/presentation.ts';
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
  readonly picture: NodePicture | null;
  /** Where the leader stands with this node. */
  readonly progress: { readonly next: number; readonly match: number } | null;
  readonly leaderCounter: number;
  readonly first: number;
  readonly last: number;
  readonly presentation: Presentation;
}

export const Row = memo(function Row(props: RowProps) {
  const { id, status, membership, log, start, startTerm, picture, progress, leaderCounter, first, last, presentation } =
    props;
  const text = useText();
  const end = start + log.length;
  const before = useRef(end);
  useEffect(() => {
    before.current = end;
  }, [end]);

  const leads = picture?.standing === 'leads' && status !== 'crashed';
  const counter = picture?.counter.value ?? 0;
  const committed = picture?.committed ?? 0;
  const from = Math.max(first, start + 1);
  const columns = Array.from({ length: Math.max(0, last - from + 1) }, (_, k) => from + k);
  return (
    <div role="row" className={`logs-row logs-row-${status} logs-row-${membership}`}>
      <span
        role="rowheader"
        aria-colindex={1}
        className="logs-node"
        title={membership === 'voter' ? undefined : text(`membership-${membership}`)}
      >
        {id}
        {leads && (
          <span className="logs-leader" style={{ color: termColour(counter) }}>
            <Icon name="star" small />
          </span>
        )}
        {membership === 'learner' && <span aria-hidden="true" className="logs-learner" />}
        <span className="ui-unseen">
          {membership === 'voter' ? '' : ` ${text(`membership-${membership}`)}`}
          {` ${leads ? text(`role-${picture.role}`) : status === 'up' ? '' : text(`status-${status}`)}`}
        </span>
      </span>
      {start > 0 && <SnapshotCell index={start} term={startTerm} />}
      {columns.map((index) => {
        const entry = at(log, index - 1 - start);
        if (!entry) return <span key={index} aria-hidden="true" className="logs-slot" style={placed(index)} />;
        const state = index <= (picture?.applied ?? 0) ? 'applied' : index <= committed ? 'committed' : 'uncommitted';
        const drawn = presentation.entry(entry);
        return <Cell key={index} index={index} {...drawn} state={state} isNew={index > before.current} />;
      })}
      {committed > 0 && <span aria-hidden="true" className="logs-commit" style={placed(committed + 1)} />}
      {progress && (
        <>
          <span
            aria-hidden="true"
            className="logs-next"
            style={{ ...placed(progress.next), color: termColour(leaderCounter) }}
          />
          {progress.match > 0 && (
            <span
              aria-hidden="true"
              className="logs-match"
              style={{ ...placed(progress.match), color: termColour(leaderCounter) }}
            />
          )}
        </>
      )}
    </div>
  );
});

interface CellProps extends EntryPicture {
  readonly index: number;
  readonly state: 'applied' | 'committed' | 'uncommitted';
  /** It was appended just now. */
  readonly isNew: boolean;
}

/** All that a snapshot stands for, as one cell. Its words stay in sight while the table is scrolled. */
function SnapshotCell({ index, term }: { readonly index: number; readonly term: number }) {
  const text = useText();
  const colours = { '--logs-colour': termColour(term), '--logs-wash': termWash(term), '--logs-span': index };
  const words = text('panels-logs-snapshot', { index });
  return (
    <span
      role="cell"
      aria-colindex={2}
      aria-colspan={index}
      aria-label={text('panels-logs-snapshot-cell', { index, term: { kind: 'counter', value: term } })}
      title={words}
      className="logs-cell logs-snapshot"
      style={{ ...placed(1), ...colours } as CSSProperties}
    >
      <span className="logs-snapshot-words">
        <Icon name="snapshot" small />
        {index > 2 && words}
      </span>
    </span>
  );
}

function Cell({ index, counter, label, kind, state, isNew }: CellProps) {
  const text = useText();
  const landing = useArrival<HTMLSpanElement>(isNew, 'translateX(0.8572rem)');
  const colours = { '--logs-colour': termColour(counter), '--logs-wash': termWash(counter) };
  return (
    <span
      ref={landing}
      role="cell"
      aria-colindex={index + 1}
      aria-label={text('panels-logs-cell', { index, label, term: { kind: 'counter', value: counter }, state })}
      className={`logs-cell logs-cell-${state}${kind ? ` logs-cell-${kind}` : ''}`}
      style={{ ...placed(index), ...colours } as CSSProperties}
    >
      <span className="logs-term">{counter}</span>
      <span className="logs-label" title={kind ? label : undefined}>
        {kind ? <bdi>{label}</bdi> : label}
      </span>
    </span>
  );
}

/** Puts something in the column of an index. */
function placed(index: number): CSSProperties {
  return { '--logs-column': index - 1 } as CSSProperties;
}
