/** What became of one entry: a small list in time, each line of which leads to its moment. */
import { useEffect, useMemo, useState } from 'react';
import { CHUNK } from '../../engine/wire.ts';
import { useText } from '../../localization/index.ts';
import { ARCHIVE_MAX } from '../../player/archive.ts';
import { player, useAlgorithm, useEvents, usePlayhead, useRun } from '../../player/index.ts';
import { termColour, termWash } from '../../ui/colour.ts';
import { Popover } from '../../ui/popover.tsx';
import { useSampled } from '../../ui/use-sampled.ts';
import { entryAt, sameEntry } from '../entries.ts';
import './entry-life.css';
import { lifeOf } from './life.ts';

export interface EntryLifeProps {
  readonly node: string;
  readonly index: number;
  readonly anchor: Element;
  onClose(): void;
}

/** How far it is looked back at first, µs; and how many times further where the beginning was not found. */
const BACK_us = 30_000_000;
const FURTHER = 4;
/** More events than are kept: those of a longer span never all come. */
const MOST_EVENTS = (ARCHIVE_MAX - 2) * CHUNK;
const SAMPLE_ms = 500;

/** It stands beside the logs, for it tells of all of their rows. */
function besides(cell: Element): DOMRect {
  return (cell.closest('.logs-scroll') ?? cell).getBoundingClientRect();
}

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
  const told = new Set(steps.filter(({ kind }) => kind === 'appended').map((step) => step.node));
  const earlier = Object.values(nodes).filter((each) => {
    const own = entryAt(each, index);
    return own && entry && sameEntry(own, entry) && !told.has(each.id);
  });
  const isCut = !complete && events.length > MOST_EVENTS;
  // Until it is known when everybody took it in, or there is nothing before.
  const goesBack = complete && from > 0 && (earlier.length > 0 || !told.has(node));
  useEffect(() => {
    if (goesBack) setBack(back_us * FURTHER);
  }, [goesBack, back_us]);
  if (!page || !entry) return null;

  const { counter, label } = page.presentation.entry(entry);
  const title = text('panels-life-title', { index });
  return (
    <Popover anchor={() => besides(anchor)} label={title} side="left" focus="panel" place="life" onClose={onClose}>
      <h2 className="life-title">
        {title}
        <span className="life-entry" style={{ color: termColour(counter), background: termWash(counter) }}>
          <b>{counter}</b> {label}
        </span>
      </h2>
      <ol className="life-steps">
        {isCut && back_us > BACK_us && earlier.length > 0 && (
          <li className="life-note">
            {text('panels-life-earlier', {
              nodes: text.list(earlier.map(({ id }) => id)),
              time: text.time(opened_us - back_us / FURTHER),
            })}
          </li>
        )}
        {steps.map((step) => (
          <li key={`${step.i} ${step.kind} ${step.node}`}>
            <button
              type="button"
              className={`life-step life-step-${step.kind}`}
              aria-current={step.t === t ? 'step' : undefined}
              title={text('panels-feed-go')}
              onClick={() => void player.goTo({ index: step.i })}
            >
              <span className="life-time">{text.time(step.t)}</span>
              <span>{text(`panels-life-${step.kind}`, { node: step.node, leader: step.leader ?? step.node })}</span>
            </button>
          </li>
        ))}
      </ol>
      {((!complete && !isCut) || goesBack) && (
        <p className="life-note" role="status">
          {text('panels-life-loading')}
        </p>
      )}
      {(complete || isCut) && !goesBack && steps.length === 0 && (
        <p className="life-note">{text('panels-life-nothing')}</p>
      )}
    </Popover>
  );
}
