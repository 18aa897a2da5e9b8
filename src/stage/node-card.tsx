/** A node's card: what it knows, and what can be done to it. */
import { type ReactNode, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Moment, NodeMoment } from '../kernel/moment.ts';
import { membershipOf, type Presentation, UNKNOWN } from '../kernel/presentation.ts';
import { useText, valuesOf } from '../localization/index.ts';
import { getPlayhead, player, useAlgorithm, useIsFixed } from '../player/index.ts';
import { registerView } from '../player/register-view.ts';
import type { Command } from '../player/types.ts';
import { Button } from '../ui/button.tsx';
import { termColour, termWash } from '../ui/colour.ts';
import type { Anchor } from '../ui/popover.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { AdminForm } from './admin-form.tsx';
import { drawnTimer } from './deadline.ts';
import { isUnknown } from './picture.ts';
import { RequestForm } from './request-form.tsx';
import { StageCard } from './stage-card.tsx';
import { ToInspector } from './to-inspector.tsx';

interface NodeCardProps {
  readonly node: NodeMoment;
  readonly moment: Moment;
  readonly presentation: Presentation;
  readonly anchor: Anchor;
  onClose(): void;
}

/** Speeds of a node's clock that are offered; 1 is true time. */
const RATES = [0.5, 0.9, 1, 1.1, 2];

export function NodeCard({ node, moment, presentation, anchor, onClose }: NodeCardProps) {
  const text = useText();
  const [form, setForm] = useState<'request' | 'admin' | null>(null);
  const card = useRef<HTMLHeadingElement>(null);
  const fixed = useIsFixed();
  const back = () => {
    // What was pressed is gone: the focus goes to the card's title.
    flushSync(() => setForm(null));
    card.current?.focus();
  };
  const title = text('stage-node-card', { node: node.id });
  return (
    <StageCard anchor={anchor} about={[node.id]} label={title} focus="panel" onClose={onClose}>
      {form === 'request' && <RequestForm node={node.id} onDone={onClose} onBack={back} />}
      {form === 'admin' && <AdminForm node={node.id} onBack={back} />}
      {form === null && (
        <>
          <h2 ref={card} tabIndex={-1} className="stage-card-title">
            {title}
          </h2>
          <Facts {...{ node, moment, presentation }} />
          <Actions {...{ node, moment, presentation, fixed }} onAsk={setForm} onLeave={onClose} />
        </>
      )}
    </StageCard>
  );
}

/** How many of the state machine's keys are listed. */
const MOST_KEYS = 6;

function Facts({ node, moment, presentation }: Pick<NodeCardProps, 'node' | 'moment' | 'presentation'>) {
  const text = useText();
  const cluster = Object.keys(moment.nodes);
  const picture = presentation.node(node.state ?? {}, cluster);
  const up = node.status !== 'crashed';
  const { name, value } = picture.counter;
  // What else the state says of nodes, in the algorithm's own names: `votedFor`.
  const fields = Object.entries(node.state ?? {}).filter(([field]) => presentation.values[field] === 'node');
  const more = picture.contents.length - MOST_KEYS;
  const keepsLog = presentation.logs !== 'none';
  return (
    <dl className="stage-facts">
      <Fact name={text('stage-fact-status')}>{text(`status-${node.status}`)}</Fact>
      {up && (
        <Fact name={text('stage-fact-role')}>
          {isUnknown(picture, 'role') ? UNKNOWN : text(`role-${picture.role}`)}
        </Fact>
      )}
      <Fact name={text(`counter-${name}`)}>
        <span className="stage-chip" style={{ color: termColour(value), background: termWash(value) }}>
          {isUnknown(picture, 'counter') ? UNKNOWN : value}
        </span>
      </Fact>
      {fields.map(([field, named]) => (
        <Fact key={field} name={<code>{field}</code>}>
          {typeof named === 'string' ? named : text('stage-fact-none')}
        </Fact>
      ))}
      {picture.members && (
        <Fact name={text('stage-fact-membership')}>{text(`membership-${membershipOf(picture.members, node.id)}`)}</Fact>
      )}
      {keepsLog && (
        <Fact name={text('stage-fact-log')}>
          {isUnknown(picture, 'log')
            ? UNKNOWN
            : text('stage-fact-log-value', { count: node.log.length, compacted: node.logStart.index })}
        </Fact>
      )}
      {up && keepsLog && (
        <Fact name={text('stage-fact-committed')}>
          {text('stage-fact-committed-value', {
            committed: isUnknown(picture, 'committed') ? UNKNOWN : picture.committed,
            applied: isUnknown(picture, 'applied') ? UNKNOWN : picture.applied,
          })}
        </Fact>
      )}
      {picture.registers?.map((register) => (
        <Fact key={register.name} name={text(`register-${register.name}`)}>
          {registerView(register, text).words}
        </Fact>
      ))}
      {picture.blocked && <Fact name={text('stage-fact-blocked')}>{text(`blocked-${picture.blocked}`)}</Fact>}
      {picture.locks && picture.locks.length > 0 && (
        <Fact name={text('stage-fact-locks')}>
          {picture.locks.map(({ key, holder }) => (
            <code key={key} className="stage-pair">
              {text('stage-fact-lock', { key, holder })}
            </code>
          ))}
        </Fact>
      )}
      {picture.details?.map(({ name: detail, values }, k) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a detail may be told of several nodes, in a fixed order
        <Fact key={k} name={text(`detail-${detail}`)}>
          <Sentence id={`detail-${detail}.value`} values={valuesOf(values, presentation)} />
        </Fact>
      ))}
      {up && keepsLog && (
        <Fact name={text('stage-fact-contents')}>
          {picture.contents.length === 0 &&
            (isUnknown(picture, 'contents') ? UNKNOWN : text('stage-fact-contents-none'))}
          {picture.contents.slice(0, MOST_KEYS).map(([key, held]) => (
            <code key={key} className="stage-pair">
              {key} = {held}
            </code>
          ))}
          {more > 0 && text('stage-fact-contents-more', { count: more })}
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { readonly name: ReactNode; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface ActionsProps extends Pick<NodeCardProps, 'node' | 'moment' | 'presentation'> {
  /** Nothing can be done to it. */
  readonly fixed: boolean;
  onAsk(form: 'request' | 'admin'): void;
  onLeave(): void;
}

function Actions({ node, moment, presentation, fixed, onAsk, onLeave }: ActionsProps) {
  const text = useText();
  const { id, status } = node;
  const hasVerbs = (useAlgorithm()?.verbs.length ?? 0) > 0;
  const cluster = Object.keys(moment.nodes);
  const timer = status === 'up' ? drawnTimer(node, presentation, cluster) : undefined;
  const inspect = <ToInspector onLeave={onLeave} />;
  if (fixed) return <div className="stage-actions">{inspect}</div>;
  // What was meant for the node as it is on show may have been done by another press.
  const give = (command: Command): void => {
    void player.give(() => (getPlayhead().moment.nodes[id]?.status === status ? command : null));
  };
  const alone = moment.network.groups?.some((group) => group.length === 1 && group[0] === id) ?? false;
  return (
    <>
      <div className="stage-actions">
        {status === 'crashed' ? (
          <>
            <Button icon="restart" onClick={() => give({ kind: 'restart', node: id })}>
              {text('stage-do-restart')}
            </Button>
            <Button icon="drop" onClick={() => give({ kind: 'wipe', node: id })}>
              {text('stage-do-wipe')}
            </Button>
          </>
        ) : (
          <>
            <Button icon="crash" onClick={() => give({ kind: 'crash', node: id })}>
              {text('stage-do-crash')}
            </Button>
            {status === 'paused' ? (
              <Button icon="play" onClick={() => give({ kind: 'resume', node: id })}>
                {text('stage-do-resume')}
              </Button>
            ) : (
              <Button icon="pause" onClick={() => give({ kind: 'pause', node: id })}>
                {text('stage-do-pause')}
              </Button>
            )}
            {timer && (
              <Button icon="timeout" onClick={() => give({ kind: 'timeout', node: id, timer: timer.name })}>
                {text('stage-do-timeout')}
              </Button>
            )}
            <Button icon="request" aria-haspopup="true" onClick={() => onAsk('request')}>
              {text('stage-do-request')}
            </Button>
            {hasVerbs && (
              <Button icon="admin" aria-haspopup="true" onClick={() => onAsk('admin')}>
                {text('stage-do-admin')}
              </Button>
            )}
          </>
        )}
        {inspect}
        {alone ? (
          <Button icon="heal" onClick={() => give({ kind: 'heal' })}>
            {text('stage-do-heal')}
          </Button>
        ) : (
          cluster.length > 1 && (
            <Button
              icon="partition"
              title={text('stage-do-isolate-help', { node: id })}
              onClick={() => give({ kind: 'partition', groups: [[id], cluster.filter((other) => other !== id)] })}
            >
              {text('stage-do-isolate')}
            </Button>
          )
        )}
      </div>
      {status !== 'crashed' && (
        <fieldset className="stage-rates">
          <legend>{text('stage-clock')}</legend>
          {RATES.map((rate) => (
            <Button
              key={rate}
              place="stage-rate"
              aria-pressed={node.clockRate === rate}
              onClick={() =>
                void player.give(() =>
                  getPlayhead().moment.nodes[id]?.clockRate === rate ? null : { kind: 'clock', node: id, rate },
                )
              }
            >
              {text('stage-clock-rate', { rate })}
            </Button>
          ))}
        </fieldset>
      )}
    </>
  );
}
