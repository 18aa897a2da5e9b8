/** The card of a client: its latest requests and what became of them; and a form to ask something in its name. */
import { useState } from 'react';
import type { ClientId, NodeId } from '../kernel/contract.ts';
import type { Moment } from '../kernel/moment.ts';
import type { Presentation } from '../kernel/presentation.ts';
import { type Text, useText } from '../localization/index.ts';
import { pictureOf, useEvents } from '../player/index.ts';
import { Button } from '../ui/button.tsx';
import type { Anchor } from '../ui/popover.tsx';
import { type ClientRequest, outcomeOf, requestsOf } from './clients.ts';
import { RequestForm } from './request-form.tsx';
import { StageCard } from './stage-card.tsx';

/** How far back requests are looked for. */
const BACK_us = 20_000_000;

interface ClientCardProps {
  readonly client: ClientId;
  readonly moment: Moment;
  readonly presentation: Presentation;
  readonly anchor: Anchor;
  onClose(): void;
}

export function ClientCard({ client, moment, presentation, anchor, onClose }: ClientCardProps) {
  const text = useText();
  const [asks, setAsks] = useState(false);
  const { events } = useEvents(Math.max(0, moment.t - BACK_us), moment.t);
  const requests = requestsOf(client, events, moment);
  const label = text('stage-client-card', { client });
  return (
    <StageCard anchor={anchor} about={askedBy(client, moment, presentation)} label={label} onClose={onClose}>
      {asks ? (
        <RequestForm client={client} onDone={onClose} onBack={() => setAsks(false)} />
      ) : (
        <>
          <h2 className="stage-card-title">{label}</h2>
          {requests.length === 0 && <p className="stage-card-lead">{text('stage-client-none')}</p>}
          <ol className="stage-client-list" aria-label={text('stage-client-requests')}>
            {requests.map((each) => (
              <li key={each.request} data-request={each.request}>
                <p>
                  <small>{text('stage-client-number', { request: each.request })}</small>{' '}
                  {each.op === undefined ? text('stage-client-unknown') : presentation.operation(each.op)}
                </p>
                <small>
                  {stateOf(each, text)}
                  {each.attempts > 1 && ` · ${text('stage-client-attempts', { count: each.attempts })}`}
                </small>
              </li>
            ))}
          </ol>
          <div className="stage-actions">
            <Button icon="request" onClick={() => setAsks(true)}>
              {text('stage-client-ask')}
            </Button>
          </div>
        </>
      )}
    </StageCard>
  );
}

/** Whom it asks: those to which its requests are on their way, and who leads. */
function askedBy(client: ClientId, { nodes, flights }: Moment, presentation: Presentation): readonly NodeId[] {
  const cluster = Object.keys(nodes);
  const leaders = Object.values(nodes).filter(
    (node) => node.status !== 'crashed' && pictureOf(node, { presentation }, cluster)?.standing === 'leads',
  );
  return [...leaders.map(({ id }) => id), ...flights.flatMap(({ from, to }) => (from === client ? [to] : []))];
}

function stateOf({ t, result }: ClientRequest, text: Text): string {
  const time = text.duration(t);
  if (!result) return text('stage-client-open', { time });
  const outcome = outcomeOf(result);
  if (outcome === 'timed-out') return text('stage-client-timed-out', { time });
  if (outcome === 'failed') return text('stage-client-gave-up', { time });
  return result.value
    ? text('stage-client-answered-value', { time, value: result.value })
    : text('stage-client-answered', { time });
}
