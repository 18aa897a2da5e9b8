/** What hands do on the stage, and what they see while they do it. Fetched after the first picture. */
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import type { NodeId } from '../../kernel/contract.ts';
import type { Flight, Moment } from '../../kernel/moment.ts';
import { useRun } from '../../player/index.ts';
import { round } from '../geometry.ts';
import type { NodeView } from '../picture.ts';
import type { SeenFlight } from '../seen-flights.ts';
import type { StageLayout } from '../stage-layout.ts';
import { beginArranging, runKey } from './arranged.ts';
import { Doing } from './doing.tsx';
import { Dragging } from './dragging.tsx';
import './hand.css';
import { Legend } from './legend.tsx';
import { useHand } from './store.ts';
import { Stroke } from './stroke-line.tsx';
import { Tip } from './tip.tsx';
import { Tools } from './tools.tsx';
import { useCaptions } from './use-captions.ts';
import { useHands } from './use-hands.ts';
import { useToolsPlace } from './use-tools-place.ts';
import { Violated } from './violated.tsx';

export interface HandProps {
  readonly stage: RefObject<HTMLElement | null>;
  readonly layout: StageLayout;
  readonly moment: Moment;
  readonly views: readonly NodeView[];
  readonly flights: readonly SeenFlight[];
  /** Messages that are drawn as dots. */
  readonly swarm: readonly Flight[];
  /** Whether timers are drawn around the nodes. */
  readonly timed: boolean;
  /** Whether crosses of messages stand there that were lost a moment ago. */
  readonly crosses: boolean;
  /** How often each node was seen to learn of a commit. */
  readonly commits: Readonly<Record<NodeId, number>>;
}

export function Hand({ stage, ...drawn }: HandProps) {
  const { layout, moment, views, flights, swarm } = drawn;
  const act = useHands(stage, layout, moment.network);
  const lens = useHand((state) => state.lens);
  const { size } = layout;
  const layer = useRef<SVGSVGElement>(null);
  const captions = useCaptions(layer, layout);
  const tools = useToolsPlace(layout, moment.network.groups, captions);
  const seen = useMemo(() => [...flights.map(({ flight }) => flight), ...swarm], [flights, swarm]);
  // Places are kept for the run; another begins in order.
  const run = useRun(({ header }) => header && runKey(header));
  useEffect(() => beginArranging(run), [run]);
  return (
    <>
      <svg ref={layer} className="stage-layer hand-layer" width={size.width} height={size.height} aria-hidden="true">
        <g transform={`translate(${round(lens.x)} ${round(lens.y)}) scale(${round(lens.zoom)})`}>
          <Violated layout={layout} moment={moment} taken={tools.boxes} />
          {act?.kind === 'stroke' && <Stroke layout={layout} network={moment.network} {...act} />}
          {act?.kind === 'drag' && <Dragging layout={layout} groups={moment.network.groups} act={act} views={views} />}
        </g>
      </svg>
      {act && <Doing act={act} layout={layout} moment={moment} />}
      {!act && <Tip {...{ stage, layout, moment, views }} flights={seen} />}
      <Tools layout={layout} groups={moment.network.groups} place={tools} away={act?.kind === 'drag'} />
      <Legend {...drawn} />
    </>
  );
}
