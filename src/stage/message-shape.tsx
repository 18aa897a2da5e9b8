/** What messages look like, and the cross that is left where one was lost. */
import { termColour } from '../ui/colour.ts';
import type { ReasonSide } from './flight.ts';
import './messages.css';
import { cellsOf, type FlightView } from './picture.ts';

interface MessageShapeProps {
  readonly view: Pick<FlightView, 'kind' | 'entries' | 'verdict' | 'name' | 'from'>;
  /** Whether a client's request says what is asked. */
  readonly named?: boolean;
}

/** What a message looks like: filled if it asks, hollow if it answers, its entries as cells inside. */
export function MessageShape({ view, named = true }: MessageShapeProps) {
  const { cells, count } = cellsOf(view.entries);
  if (view.kind === 'client' && named) {
    return (
      <span className="stage-message-shape stage-message-pill">
        <span className="stage-message-who">{view.from}</span>
        {view.name}
      </span>
    );
  }
  if (view.kind !== 'request') {
    return <span className="stage-message-shape">{view.verdict && <Verdict yes={view.verdict === 'yes'} />}</span>;
  }
  return (
    <>
      <span className="stage-message-head" />
      <span className={cells.length > 0 ? 'stage-message-shape stage-message-pill' : 'stage-message-shape'}>
        {cells.map((term, k) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place in the message
          <span key={k} className="stage-message-cell" style={{ color: termColour(term) }}>
            {count !== null && k === 1 && <span className="stage-message-between">…</span>}
            <span>{term === 0 ? '?' : term}</span>
          </span>
        ))}
        {count !== null && <span className="stage-message-count">×{count}</span>}
      </span>
    </>
  );
}

function Verdict({ yes }: { readonly yes: boolean }) {
  return (
    <svg className="stage-message-verdict" viewBox="0 0 12 12" aria-hidden="true">
      <path d={yes ? 'M2 6.5l2.8 2.8L10 3.2' : 'M3 3l6 6M9 3l-6 6'} />
    </svg>
  );
}

/** Where a message ended, and why, if there is room for that. */
export function Cross({ reason, side }: { readonly reason: string; readonly side: ReasonSide | null }) {
  return (
    <span className="stage-message-cross" aria-hidden="true">
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M3 3l10 10M13 3L3 13" />
      </svg>
      {side && <span className={`stage-message-reason stage-message-reason-${side}`}>{reason}</span>}
    </span>
  );
}
