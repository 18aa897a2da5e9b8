/** A message, field by field. One that has arrived is still told of as it was. */
import { useMemo, useRef } from 'react';
import type { AlgorithmPage } from '../../algorithms/manifest.ts';
import { type Flight, sentBy } from '../../kernel/moment.ts';
import { useText } from '../../localization/index.ts';
import { usePlayhead, useRecentEvents } from '../../player/index.ts';
import { LOOK_BACK, rowsOf } from './rows.ts';
import { Table } from './table.tsx';

interface MessageViewProps {
  readonly id: number;
  readonly page: AlgorithmPage;
  readonly explained: boolean;
}

export function MessageView({ id, page, explained }: MessageViewProps) {
  const text = useText();
  const now = usePlayhead(({ moment }) => moment.flights.find((flight) => flight.id === id));
  const last = useRef<Flight | null>(null);
  if (now) last.current = now;
  // It may have arrived before anybody looked.
  const recent = useRecentEvents(LOOK_BACK);
  const flight = now ?? last.current ?? recent.flatMap(sentBy).find((sent) => sent.id === id) ?? null;
  const rows = useMemo(() => (flight ? rowsOf(flight.body) : []), [flight]);
  if (!flight) return <p className="inspect-empty">{text('panels-inspect-message-gone')}</p>;
  const facts = [
    ['type', <code key="type">{flight.type}</code>],
    ['from', flight.from],
    ['to', flight.to],
    ['sent', text.time(flight.sentAt)],
    ['arrives', flight.lost ? text('panels-inspect-lost') : text.time(flight.arrives)],
  ] as const;
  return (
    <>
      {!now && <p className="inspect-note">{text('panels-inspect-message-gone')}</p>}
      <dl className="inspect-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{text(`panels-inspect-${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Table
        label={text('panels-inspect-body')}
        rows={rows}
        presentation={page.presentation}
        node={text('panels-inspect-body')}
        other={null}
        explained={explained}
      />
    </>
  );
}
