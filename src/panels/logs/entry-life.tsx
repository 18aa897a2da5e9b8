/** What became of one entry: a small list in time, each line of which leads to its moment. */
import { useMemo, useState } from 'react';
import { useText } from '../../localization/index.ts';
import { player, useAlgorithm, useEvents, usePlayhead, useRun } from '../../player/index.ts';
import { Button } from '../../ui/button.tsx';
import { termColour, termWash } from '../../ui/colour.ts';
import { type Anchor, Popover } from '../../ui/popover.tsx';
import { useSampled } from '../../ui/use-sampled.ts';
import { entryAt, sameEntry } from '../entries.ts';
import './entry-life.css';
import { lifeOf } from './life.ts';

export interface EntryLifeProps {
  readonly node: string;
  readonly index: number;
  readonly anchor: Anchor;
  onClose(): void;
}

/** How far it is looked back at first, µs; and how many times further with each press. */
const BACK_us = 30_000_000;
const FURTHER = 4;
const SAMPLE_ms = 500;

export function EntryLife({ node, index, anchor, onClose }: EntryLifeProps) {
  const text = useText();
  const page = useAlgorithm();
  const nodes = usePlayhead(({ moment }) => moment.nodes);
  const t = usePlayhead(({ moment }) => moment.t);
  const cluster = useRun((run) => run.header?.nodes);
  // The entry as it was when it was pressed: it may be gone from this log by now.
  const [entry] = useState(() => (nodes[node] ? entryAt(nodes[node], index) : undefined));
  const [opened_us] = useState(t);
  const [back_us, setBack] = useState(BACK_us);
  const until = useSampled(
    usePlayhead((state) => Math.max(state.seenUntil, state.t)),
    SAMPLE_ms,
  );
  const from = Math.max(0, opened_us - back_us);
  const { events, complete } = useEvents(from, until);

  const steps = useMemo(() => {
    if (!page || !entry || !cluster) return [];
    return lifeOf(events, { index, entry, cluster, presentation: page.presentation, whole: from === 0 });
  }, [events, page, entry, cluster, index, from]);
  if (!page || !entry) return null;

  const { counter, label } = page.presentation.entry(entry);
  const title = text('panels-life-title', { index });
  const told = new Set(steps.filter(({ kind }) => kind === 'appended').map((step) => step.node));
  const earlier = Object.values(nodes).filter((each) => {
    const own = entryAt(each, index);
    return own && sameEntry(own, entry) && !told.has(each.id);
  });
  return (
    <Popover anchor={anchor} label={title} side="below" focus="panel" place="life" onClose={onClose}>
      <h2 className="life-title">
        {title}
        <span className="life-entry" style={{ color: termColour(counter), background: termWash(counter) }}>
          <b>{counter}</b> {label}
        </span>
      </h2>
      <ol className="life-steps">
        {from > 0 && complete && earlier.length > 0 && (
          <li className="life-note">
            {text('panels-life-earlier', { nodes: text.list(earlier.map(({ id }) => id)), time: text.time(from) })}
          </li>
        )}
        {steps.map((step) => (
          <li key={`${step.i} ${step.kind} ${step.node}`}>
            <button
              type="button"
              className={`life-step life-step-${step.kind}`}
              aria-current={step.t === t ? 'step' : undefined}
              title={text('panels-feed-go')}
              onClick={() => {
                player.pause();
                player.seek(step.t);
              }}
            >
              <span className="life-time">{text.time(step.t)}</span>
              <span>{text(`panels-life-${step.kind}`, { node: step.node, leader: step.leader ?? step.node })}</span>
            </button>
          </li>
        ))}
      </ol>
      {!complete && (
        <p className="life-note" role="status">
          {text('panels-life-loading')}
        </p>
      )}
      {complete && steps.length === 0 && <p className="life-note">{text('panels-life-nothing')}</p>}
      {from > 0 && complete && (
        <Button icon="clock" onClick={() => setBack(back_us * FURTHER)}>
          {text('panels-life-further')}
        </Button>
      )}
    </Popover>
  );
}
