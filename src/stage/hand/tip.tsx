/**
 * What a node, a message or a client is told by in a few lines beside it, while a pointer rests on it or it has the focus
 * of a keyboard: the short form of its card, for the card itself would hide what it is about on a small stage. It hides as
 * little as may be, least that of which it tells.
 */
import { Fragment, type RefObject, useEffect, useId, useLayoutEffect, useRef } from 'react';
import type { NodeId } from '../../kernel/contract.ts';
import type { Flight, Moment } from '../../kernel/moment.ts';
import type { Presentation } from '../../kernel/presentation.ts';
import { type Text, useText } from '../../localization/index.ts';
import { useAlgorithm, usePlayhead } from '../../player/index.ts';
import { drawnTimer } from '../deadline.ts';
import { type Box, boxGap } from '../geometry.ts';
import { leastCovering, type Sight } from '../least-covering.ts';
import type { NodeView } from '../picture.ts';
import type { StageLayout } from '../stage-layout.ts';
import './tip.css';
import { clientTip, messageTip, nodeTip, type TipWords } from './tip-words.ts';
import { type Pointed, usePointed } from './use-pointed.ts';

interface TipProps {
  readonly stage: RefObject<HTMLElement | null>;
  readonly layout: StageLayout;
  readonly moment: Moment;
  readonly views: readonly NodeView[];
  /** Those that are drawn. */
  readonly flights: readonly Flight[];
}

interface Told extends TipWords {
  /** The nodes that it is about. */
  readonly about: readonly NodeId[];
}

/** From the edges of the stage, px. */
const AWAY = 6;
/** How bad it is to cover things, so many times worse what it tells of; and to be a px away. */
const OWN = 10;
const WORTH = {
  '.stage-node-disc': 10,
  '.stage-node-halo': 3,
  '.stage-label': 8,
  '.stage-client, .hand-tools button': 6,
  '.stage-caption, .stage-swarm-words': 4,
  '.stage-message-body, .stage-applied': 1,
} as const;
const PER_PX = 0.02;
/** It makes way for more than this; and for what is nearer than so many px. */
const LITTLE = 1;
const NEAR_px = 2;
/** So wide it may be, in em: narrow where there is no room beside each other. */
const WIDTHS = [26, 20, 16, 13.5, 11];
/** Where all that it says would hide much it leaves out its last line, then what its first has in common with the label. */
const LESS = [0, 1, 2];
/** How bad it is to leave a line out. */
const PER_LINE = 4;

export function Tip({ stage, layout, moment, views, flights }: TipProps) {
  const text = useText();
  const presentation = useAlgorithm()?.presentation;
  const tip = useRef<HTMLDivElement>(null);
  const more = useId();
  const pointed = usePointed(stage, tip);
  const told = pointed && presentation && toldOf(pointed, { moment, views, flights }, presentation, text);
  const timer = useTimer(pointed, moment, presentation, text);
  const words = told ? [...told.said, ...told.added].join() : '';
  const element = pointed?.element;
  /** Where it stood last, for as long as it tells of the same. */
  const last = useRef<{ readonly of: Element; readonly box: Box } | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: by its words it has its size; what moves does so in moments
  useLayoutEffect(() => {
    const { current: panel } = tip;
    const { current: container } = stage;
    if (!panel || !container || !element || !told) return;
    const before = last.current?.of === element ? last.current.box : null;
    const box = placed(panel, container, element, told.about, before);
    last.current = { of: element, box };
    panel.style.left = `${box.x}px`;
    panel.style.top = `${box.y}px`;
  }, [element, words, layout, moment, timer === '']);

  const describes = pointed?.by === 'focus' && (told?.added.length ?? 0) > 0;
  useEffect(() => {
    if (!describes || !element) return;
    element.setAttribute('aria-describedby', more);
    return () => element.removeAttribute('aria-describedby');
  }, [describes, element, more]);

  if (!pointed || !told) return null;
  const hint = pointed.by === 'focus' ? text('stage-tip-enter') : '';
  const lastLine = [timer, hint].filter((part) => part !== '').join(' · ');
  return (
    <div ref={tip} className="hand-tip" role="tooltip">
      <strong>{told.said.join(' · ')}</strong>
      {told.added.length > 0 && (
        <span id={more}>
          {told.added.map((part, k) => (
            <Fragment key={part}>
              {k > 0 && ' · '}
              <span>{part}</span>
            </Fragment>
          ))}
        </span>
      )}
      {lastLine !== '' && <small>{lastLine}</small>}
    </div>
  );
}

function toldOf(
  { element }: Pointed,
  { moment, views, flights }: Pick<TipProps, 'moment' | 'views' | 'flights'>,
  presentation: Presentation,
  text: Text,
): Told | null {
  const { node: id, message, client } = element.dataset;
  const view = views.find((each) => each.id === id);
  const node = id === undefined ? undefined : moment.nodes[id];
  if (view && node) return { ...nodeTip(view, node, presentation, Object.keys(moment.nodes), text), about: [view.id] };
  if (client !== undefined) {
    const spoken = element.querySelector('.ui-unseen')?.textContent ?? client;
    return { ...clientTip(client, spoken, moment, presentation, text), about: [] };
  }
  const flight = flights.find((each) => String(each.id) === message);
  return flight ? { ...messageTip(flight, presentation, text), about: [flight.from, flight.to] } : null;
}

/** How long it takes until a node's timer fires; empty where none runs. */
function useTimer(
  pointed: Pointed | null,
  { nodes }: Moment,
  presentation: Presentation | undefined,
  text: Text,
): string {
  const id = pointed?.element.dataset.node;
  const t = usePlayhead((state) => (id === undefined ? 0 : state.t));
  const node = id === undefined ? undefined : nodes[id];
  if (node?.status !== 'up' || !presentation) return '';
  const timer = drawnTimer(node, presentation, Object.keys(nodes));
  if (!timer) return '';
  return text('stage-tip-timer', {
    timer: text(`timer-${timer.name}`),
    time: text.duration(Math.max(0, timer.fires - t)),
  });
}

/** The box in which it hides the least: as wide as may be, whole if it can, and where it stood before if that is as good. */
function placed(
  panel: HTMLElement,
  container: HTMLElement,
  own: Element,
  about: readonly NodeId[],
  before: Box | null,
): Box {
  const { left, top, width, height } = container.getBoundingClientRect();
  const boxOf = (each: Element): Box => {
    const seen = each.getBoundingClientRect();
    return { x: seen.x - left, y: seen.y - top, width: seen.width, height: seen.height };
  };
  const sights: Sight[] = Object.entries(WORTH).flatMap(([selector, worth]) =>
    [...container.querySelectorAll(selector)].map((each) => {
      const node = each.closest('[data-node]')?.getAttribute('data-node');
      const isOwn = own.contains(each) || (node && about.includes(node));
      return { box: boxOf(each), worth: isOwn ? OWN * worth : worth };
    }),
  );
  if (own.matches('[data-message]')) sights.push({ box: boxOf(own), worth: 10 * OWN });
  const kept = before && { ...before, width: panel.offsetWidth, height: panel.offsetHeight };
  const isFree = kept && kept.x + kept.width <= width - AWAY && kept.y + kept.height <= height - AWAY;
  if (isFree && sights.every(({ box, worth }) => worth <= LITTLE || boxGap(box, kept) >= NEAR_px)) return kept;
  const room = { x: AWAY, y: AWAY, width: width - 2 * AWAY, height: height - 2 * AWAY };
  const from = boxOf(own.querySelector('.stage-node-disc') ?? own);
  const show = ({ em, less }: { readonly em: number; readonly less: number }): void => {
    panel.style.maxWidth = `min(${em}em, 100% - ${2 * AWAY}px)`;
    panel.dataset.less = `${less}`;
  };
  let best = { em: 0, less: 0, box: room, cost: Number.POSITIVE_INFINITY };
  // Beside a message no label says what it is.
  for (const less of own.matches('[data-message]') ? LESS.slice(0, 2) : LESS) {
    for (const em of WIDTHS) {
      // A line more is no reason to stand elsewhere by a hair.
      const bound = best.cost - 0.5;
      if (bound <= PER_LINE * less) break;
      show({ em, less });
      const size = { width: panel.offsetWidth, height: panel.offsetHeight };
      const place = leastCovering(size, room, before ? { ...before, ...size } : from, sights, PER_PX);
      const cost = place.cost + PER_LINE * less;
      if (cost < bound) best = { em, less, box: { x: place.x, y: place.y, ...size }, cost };
    }
  }
  show(best);
  return best.box;
}
