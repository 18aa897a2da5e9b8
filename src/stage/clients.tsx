/** Clients along the lower edge: who waits for an answer, and what each was told last. */
import { memo, useMemo } from 'react';
import type { ClientId } from '../kernel/contract.ts';
import type { Moment } from '../kernel/moment.ts';
import type { Presentation } from '../kernel/presentation.ts';
import { useText } from '../localization/index.ts';
import { clientsIn } from '../player/clients.ts';
import { shownBranch, useRun } from '../player/index.ts';
import { Icon } from '../ui/icons.tsx';
import { type ClientPlace, type ClientPlaces, type ClientView, clientView, outcomeOf } from './clients.ts';
import './clients.css';
import type { Box } from './geometry.ts';

/** The clients that take part in the branch on show, the same array from event to event. */
export function useClients(moment: Moment): readonly ClientId[] {
  const load = useRun((run) => run.header?.load ?? 0);
  const commands = useRun((run) => shownBranch(run)?.commands) ?? NONE;
  const joined = clientsIn(load, commands, moment).join(' ');
  return useMemo(() => joined.split(' ').filter((id) => id !== ''), [joined]);
}

const NONE: readonly never[] = [];

interface ClientsProps {
  readonly places: ClientPlaces;
  /** Those of the moment that have no answer, and the latest answers. */
  readonly requests: Moment['open'];
  readonly results: Moment['results'];
  readonly presentation: Presentation;
  readonly open: ClientId | null;
  onOpen(id: ClientId, element: Element): void;
}

export const Clients = memo(function Clients({ places, requests, results, presentation, open, onOpen }: ClientsProps) {
  const text = useText();
  const { shown, more } = places;
  if (shown.length === 0) return null;
  return (
    <div className="stage-layer stage-clients" role="group" aria-label={text('stage-clients')}>
      {shown.map((place) => (
        <Client
          key={place.id}
          place={place}
          view={clientView({ open: requests, results }, place.id)}
          presentation={presentation}
          open={open === place.id}
          onOpen={onOpen}
        />
      ))}
      {more && (
        <p className="stage-clients-more" style={styleOf(more.box)}>
          {text('stage-clients-more', { count: more.count })}
        </p>
      )}
    </div>
  );
});

interface ClientProps extends Pick<ClientsProps, 'presentation' | 'onOpen'> {
  readonly place: ClientPlace;
  readonly view: ClientView;
  readonly open: boolean;
}

function Client({ place: { id, box }, view: { pending, last }, presentation, open, onOpen }: ClientProps) {
  const text = useText();
  const outcome = last && outcomeOf(last);
  const count = pending.length;
  const waits = count > 1 ? text('stage-client-waiting', { count }) : pending.map(presentation.operation).join();
  const spoken = text('stage-client-spoken', { client: id, pending: count, last: outcome ?? 'none' });
  return (
    <button
      type="button"
      className="stage-client"
      data-client={id}
      data-pending={count}
      data-last={outcome ?? undefined}
      aria-haspopup="dialog"
      aria-expanded={open}
      style={styleOf(box)}
      onClick={(event) => onOpen(id, event.currentTarget)}
    >
      <span className="ui-unseen">{spoken}</span>
      <span className="stage-client-name" aria-hidden="true">
        {id}
      </span>
      {waits !== '' && (
        <span className="stage-client-waits" aria-hidden="true">
          <span className="stage-client-dot" />
          <span className="stage-client-words">{waits}</span>
        </span>
      )}
      {last && waits === '' && (
        // A new element for each answer, so that it is seen to arrive; beside a request that waits it would be read as its.
        <span key={last.request} className="stage-client-answer" aria-hidden="true">
          {outcome === 'timed-out' ? <Icon name="timeout" /> : <Icon name={outcome === 'ok' ? 'check' : 'crash'} />}
          {outcome === 'ok' && last.value && <span className="stage-client-words">{last.value}</span>}
        </span>
      )}
    </button>
  );
}

function styleOf({ x, y, width, height }: Box) {
  return { left: x, top: y, width, height };
}
