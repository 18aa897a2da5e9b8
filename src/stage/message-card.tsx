/** The card of a message on its way: what it says, and what can be done to it. */
import type { Json, LogEntry } from '../kernel/contract.ts';
import type { Flight, Moment } from '../kernel/moment.ts';
import { type Presentation, UNKNOWN } from '../kernel/presentation.ts';
import { useText } from '../localization/index.ts';
import { player, useIsFixed, usePlayhead } from '../player/index.ts';
import type { Command } from '../player/types.ts';
import { Button } from '../ui/button.tsx';
import { termColour, termWash } from '../ui/colour.ts';
import type { Anchor } from '../ui/popover.tsx';
import { messageWords } from './picture.ts';
import { StageCard } from './stage-card.tsx';
import { ToInspector } from './to-inspector.tsx';

interface MessageCardProps {
  readonly flight: Flight;
  readonly moment: Moment;
  readonly presentation: Presentation;
  readonly anchor: Anchor;
  onClose(): void;
}

const DELAYS_us = [100_000, 500_000, 2_000_000];

export function MessageCard({ flight, moment, presentation, anchor, onClose }: MessageCardProps) {
  const text = useText();
  const t = usePlayhead((state) => state.t);
  const fixed = useIsFixed();
  const { id, from, to, type, body, lost, arrives } = flight;
  const words = messageWords(type, presentation.message(type, body), text);
  const give = (command: Command): void => void player.give(command);
  const leave = () => {
    // Closing lets time go on; whoever wants to read it goes on reading.
    onClose();
    player.pause();
  };
  const waits = arrives <= t && moment.nodes[to]?.status === 'paused';
  return (
    <StageCard
      anchor={anchor}
      about={[from, to]}
      label={text('stage-message-card', { type, from, to })}
      focus="panel"
      onClose={onClose}
    >
      <h2 className="stage-card-title">
        {type} <span className="stage-card-way">{text('stage-message-way', { from, to })}</span>
      </h2>
      <p className="stage-card-lead">
        {words === type ? '' : `${words} · `}
        {lost
          ? text(`stage-lost-${lost}`)
          : waits
            ? text('stage-message-waits')
            : text('stage-message-arrives', { time: text.duration(Math.max(0, arrives - t)) })}
      </p>
      <dl className="stage-facts">
        {Object.entries(body).map(([field, value]) => (
          <div key={field}>
            <dt>
              <code>{field}</code>
            </dt>
            <dd>
              <Field field={field} value={value ?? null} presentation={presentation} />
            </dd>
          </div>
        ))}
      </dl>
      {(lost || fixed) && (
        <div className="stage-actions">
          <ToInspector onLeave={leave} />
        </div>
      )}
      {!lost && !fixed && (
        <>
          <div className="stage-actions">
            <ToInspector onLeave={leave} />
            <Button icon="deliver" onClick={() => give({ kind: 'deliver', message: id })}>
              {text('stage-do-deliver')}
            </Button>
            <Button icon="drop" onClick={() => give({ kind: 'drop', message: id })}>
              {text('stage-do-drop')}
            </Button>
            <Button icon="duplicate" onClick={() => give({ kind: 'duplicate', message: id })}>
              {text('stage-do-duplicate')}
            </Button>
          </div>
          <fieldset className="stage-rates">
            <legend>{text('stage-do-delay')}</legend>
            {DELAYS_us.map((by_us) => (
              <Button key={by_us} place="stage-rate" onClick={() => give({ kind: 'delay', message: id, by_us })}>
                {text('stage-do-delay-by', { time: text.duration(by_us) })}
              </Button>
            ))}
          </fieldset>
        </>
      )}
    </StageCard>
  );
}

/** How many of a message's entries are listed. */
const MOST_ENTRIES = 8;

function Field({ field, value, presentation }: { field: string; value: Json; presentation: Presentation }) {
  const text = useText();
  if (Array.isArray(value)) {
    if (value.length === 0) return text('stage-message-entries-none');
    if (value.every(isEntry)) {
      const pictures = value.slice(0, MOST_ENTRIES).map((entry) => presentation.entry(entry));
      return (
        <>
          {pictures.map(({ counter, label }, k) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an entry is its place in the message
            <span key={k} className="stage-entry" style={{ borderColor: termColour(counter) }}>
              <b style={{ color: termColour(counter) }}>{counter === 0 ? UNKNOWN : counter}</b> {label}
            </span>
          ))}
          {value.length > MOST_ENTRIES && text('stage-fact-contents-more', { count: value.length - MOST_ENTRIES })}
        </>
      );
    }
  }
  if (presentation.values[field] === 'counter' && typeof value === 'number') {
    return (
      <span className="stage-chip" style={{ color: termColour(value), background: termWash(value) }}>
        {value}
      </span>
    );
  }
  if (field === 'op') return <code>{presentation.operation(value)}</code>;
  if (typeof value === 'boolean') return <code>{String(value)}</code>;
  return value === null ? (
    text('stage-fact-none')
  ) : typeof value === 'object' ? (
    <code>{JSON.stringify(value)}</code>
  ) : (
    value
  );
}

function isEntry(value: Json): value is Json & LogEntry {
  return typeof value === 'object' && value !== null && 'term' in value && 'kind' in value;
}
