/** One node's log. Drawn again only when something of this node changed, or the columns in sight did. */
import { type CSSProperties, memo, useEffect, useRef } from 'react';
import type { LogEntry, NodeId, NodeStatus } from '../../kernel/contract.ts';
import type { EntryPicture, NodePicture, Presentation } from '../../kernel/presentation.ts';
import { at, type Vector } from '../../kernel/vector.ts';
import { useText } from '../../localization/index.ts';
import { useArrival } from '../../ui/arrive.ts';
import { termColour, termWash } from '../../ui/colour.ts';
import { Icon } from '../../ui/icons.tsx';

export interface RowProps {
  readonly id: NodeId;
  readonly status: NodeStatus;
  readonly log: Vector<LogEntry>;
  readonly picture: NodePicture | null;
  /** Where the leader stands with this node. */
  readonly progress: { readonly next: number; readonly match: number } | null;
  readonly leaderCounter: number;
  readonly first: number;
  readonly last: number;
  readonly presentation: Presentation;
}

export const Row = memo(function Row(props: RowProps) {
  const { id, status, log, picture, progress, leaderCounter, first, last, presentation } = props;
  const text = useText();
  const before = useRef(log.length);
  useEffect(() => {
    before.current = log.length;
  }, [log]);

  const leads = picture?.standing === 'leads' && status !== 'crashed';
  const counter = picture?.counter.value ?? 0;
  const committed = picture?.committed ?? 0;
  const columns = Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => first + k);
  return (
    <div role="row" className={`logs-row logs-row-${status}`}>
      <span role="rowheader" aria-colindex={1} className="logs-node">
        {id}
        {leads && (
          <span className="logs-leader" style={{ color: termColour(counter) }}>
            <Icon name="star" small />
          </span>
        )}
        <span className="ui-unseen">
          {` ${leads ? text(`role-${picture.role}`) : status === 'up' ? '' : text(`status-${status}`)}`}
        </span>
      </span>
      {columns.map((index) => {
        const entry = at(log, index - 1);
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

function Cell({ index, counter, label, state, isNew }: CellProps) {
  const text = useText();
  const landing = useArrival<HTMLSpanElement>(isNew, 'translateX(0.8572rem)');
  const colours = { '--logs-colour': termColour(counter), '--logs-wash': termWash(counter) };
  return (
    <span
      ref={landing}
      role="cell"
      aria-colindex={index + 1}
      aria-label={text('panels-logs-cell', { index, label, term: { kind: 'counter', value: counter }, state })}
      className={`logs-cell logs-cell-${state}`}
      style={{ ...placed(index), ...colours } as CSSProperties}
    >
      <span className="logs-term">{counter}</span>
      <span className="logs-label">{label}</span>
    </span>
  );
}

/** Puts something in the column of an index. */
function placed(index: number): CSSProperties {
  return { '--logs-column': index - 1 } as CSSProperties;
}
