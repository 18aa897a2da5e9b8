/** The stage: the cluster as a ring of nodes with everything that flies between them, filling its container. */
import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { NodeId } from '../kernel/contract.ts';
import type { Moment } from '../kernel/moment.ts';
import type { Presentation } from '../kernel/presentation.ts';
import { useText } from '../localization/index.ts';
import { useAlgorithm, useInTurn, useIsBeside, usePlayhead, useRun, useSelection } from '../player/index.ts';
import { observeSize } from '../ui/observe-size.ts';
import { leastScale, usePresenting } from '../ui/presenting.ts';
import { useMedia } from '../ui/use-media.ts';
import { Cards, useCards } from './cards.tsx';
import { placesOf, stripHeight } from './clients.ts';
import { Clients, useClients } from './clients.tsx';
import { deadlineOf } from './deadline.ts';
import { isSeen } from './flight.ts';
import { arranged } from './hand/arranging.ts';
import { Lensed } from './hand/lensed.tsx';
import { groupsKey, placesFor, useHand } from './hand/store.ts';
import { useReady } from './hand/use-ready.ts';
import { type LongLabels, labelRoom, longLabels } from './label-room.ts';
import { Applied, Hand, Swarm, SwarmPresses, SwarmWords } from './later.ts';
import { layoutOf, type Paper } from './layout.ts';
import { Links } from './links.tsx';
import { textWidth } from './measure.ts';
import { Messages } from './messages.tsx';
import { Node } from './node.tsx';
import { SMALLEST_TIMED } from './node-measures.ts';
import { Placeholder } from './placeholder.tsx';
import { Planes } from './planes.tsx';
import { RemainsOfMessages, useRemains } from './remains.tsx';
import { crossesOf, MOST_FLYING, seenFlights } from './seen-flights.ts';
import './stage.css';
import { Summary } from './summary.tsx';
import { Surroundings } from './surroundings.tsx';
import { type Scene, useScene } from './tween.ts';
import { useNodeViews } from './use-views.ts';

/** On less than this, in either direction, nothing is drawn. */
const LEAST_px = 40;

/** @param watched it is only to be watched: nothing can be done to it, and what hands would need is not fetched */
export function Stage({ watched = false }: { readonly watched?: boolean }) {
  const text = useText();
  const container = useRef<HTMLElement>(null);
  const size = useSize(container);
  return (
    // A press on nothing gives it the focus, so that Tab goes on from here.
    <section ref={container} className="stage" tabIndex={-1} aria-label={text('stage-label')}>
      {size && <Inside size={size} stage={container} watched={watched} />}
    </section>
  );
}

/** The size of an element's box in whole px; null until it is known. */
function useSize(element: RefObject<HTMLElement | null>): Paper | null {
  const [size, setSize] = useState<Paper | null>(null);
  const presenting = usePresenting(({ on }) => on);
  useLayoutEffect(() => {
    const box = element.current;
    if (!box) return;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = box;
      if (width < LEAST_px || height < LEAST_px) return;
      const least = presenting ? leastScale() : undefined;
      const paper = least === undefined ? { width, height } : { width, height, leastScale: least };
      setSize((old) => (old && isSame(old, paper) ? old : paper));
    };
    measure();
    return observeSize(measure, box);
  }, [element, presenting]);
  return size;
}

function isSame(a: Paper, b: Paper): boolean {
  return a.width === b.width && a.height === b.height && a.leastScale === b.leastScale;
}

/** The names of the cluster's nodes, the same array from event to event. */
function useNames(nodes: Moment['nodes']): readonly NodeId[] {
  const joined = Object.keys(nodes).join(' ');
  return useMemo(() => joined.split(' ').filter((name) => name !== ''), [joined]);
}

const NOTHING_LABELLED: Pick<Presentation, 'roles' | 'registers'> = { roles: {} };

/** Where everything stands, on the way there while the cluster parts or comes together. Null with no nodes yet. */
function useStageScene(
  size: Paper,
  nodes: readonly NodeId[],
  groups: readonly (readonly NodeId[])[] | null,
  labelled: Pick<Presentation, 'roles' | 'registers'>,
  long: LongLabels,
  still: boolean,
): Scene | null {
  const text = useText();
  const { joint, voteless } = long;
  const places = useHand((state) => placesFor(state, groupsKey(groups)));
  const untouched = useMemo(
    () =>
      nodes.length === 0
        ? null
        : layoutOf({ size, nodes, groups, room: labelRoom(text, nodes, labelled, textWidth, { joint, voteless }) }),
    [size, nodes, groups, labelled, joint, voteless, text],
  );
  const target = useMemo((): Scene | null => {
    if (!untouched) return null;
    const layout = arranged(untouched, places);
    return { layout, split: groups && { groups, layout }, open: groups ? 1 : 0 };
  }, [untouched, places, groups]);
  return useScene(target, still);
}

const NO_FLIGHTS: Moment['flights'] = [];

interface InsideProps {
  readonly size: Paper;
  readonly stage: RefObject<HTMLElement | null>;
  readonly watched: boolean;
}

function Inside({ size: whole, stage, watched }: InsideProps) {
  const text = useText();
  const moment = usePlayhead((state) => state.moment);
  const speed = usePlayhead((state) => (state.playing ? state.speed : 0));
  const coming = usePlayhead((state) => state.coming);
  // Those that set out before the next moment is drawn wait for their instant off the stage.
  const flying = useMemo(
    () => (coming.length > 0 ? [...moment.flights, ...coming] : moment.flights),
    [moment.flights, coming],
  );
  const header = useRun((run) => run.header);
  const presentation = useAlgorithm()?.presentation ?? null;
  const selection = useSelection();
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const cards = useCards();
  const nodes = useNames(moment.nodes);
  const clients = useClients(moment);
  const places = useMemo(() => placesOf(whole, clients), [whole, clients]);
  const taken = clients.length > 0 ? stripHeight(whole) : 0;
  const size = useMemo((): Paper => ({ ...whole, height: Math.max(LEAST_px, whole.height - taken) }), [whole, taken]);
  const seen = useNodeViews(moment, presentation, text);
  const scene = useStageScene(
    size,
    nodes,
    moment.network.groups,
    presentation ?? NOTHING_LABELLED,
    longLabels(Object.values(seen?.views ?? {})),
    still,
  );
  const layout = useMemo(
    () => scene && { ...scene.layout, clients: Object.fromEntries(places.shown.map(({ id, exit }) => [id, exit])) },
    [scene, places],
  );
  const ready = useReady(stage, !watched);
  // What hands have arranged is the run's on show.
  const beside = useIsBeside();
  const { kept, forget } = useRemains(moment, speed);
  const told = kept.flatMap(({ told, reason }) => (told ? [reason] : [])).join(' ');
  const crowded = nodes.length > MOST_FLYING;
  const swarm = useMemo(
    () => (crowded ? flying.filter((flight) => isSeen(flight, speed)) : NO_FLIGHTS),
    [crowded, flying, speed],
  );
  const flights = useMemo(
    () => (presentation && layout && !crowded ? seenFlights(flying, layout, speed, presentation, text) : []),
    [flying, layout, speed, presentation, text, crowded],
  );
  // Those that come are told a little before they are seen, and those that have arrived are not seen any more.
  const drawn = useInTurn(flights, 1, speed > 0);
  const losing = drawn.flatMap(({ flight }) => (flight.lost === null ? [] : [flight.id])).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the messages only those that get lost matter
  const crosses = useMemo(() => (layout ? crossesOf(layout, kept, drawn) : []), [layout, kept, losing]);
  const { openNode, openMessage, openLink } = cards;

  if (!scene || !layout || !seen || !presentation || moment.index < 0)
    return <Placeholder size={size} count={header?.nodes.length ?? 5} />;
  const views = Object.values(seen.views);
  return (
    <>
      <Lensed scale={layout.scale}>
        <Summary {...{ moment, views }} at={speed > 0 ? Math.floor(moment.t / 1e6) : -moment.index} />
        <Planes scene={scene} moment={moment} />
        <div className="stage-layer stage-nodes" role="group" aria-label={text('stage-nodes')}>
          <svg role="presentation" width={size.width} height={size.height}>
            {views.map((view) => {
              const placed = layout.nodes[view.id];
              return (
                placed && (
                  <Node
                    key={view.id}
                    view={view}
                    at={placed.at}
                    label={placed.label}
                    radius={layout.radius}
                    outer={layout.outer}
                    inward={placed.at.y < size.height / 2 ? 1 : -1}
                    scale={layout.scale}
                    detail={layout.detail}
                    selected={selection?.id === view.id}
                    open={cards.open?.kind === 'node' && cards.open.id === view.id}
                    clockText={text('stage-clock-badge', { rate: view.clockRate })}
                    onOpen={openNode}
                  />
                )
              );
            })}
          </svg>
        </div>
        <div className="stage-layer stage-countdowns" aria-hidden="true">
          {layout.radius >= SMALLEST_TIMED &&
            views.map(({ id, counter }) => (
              <Surroundings
                key={id}
                {...{ id, layout, counter, ...deadlineOf(moment, id, presentation, header) }}
                commits={seen.commits[id] ?? 0}
                stepped={still}
              />
            ))}
        </div>
        {crowded && <SwarmWords views={views} centre={layout.centre} />}
        {crowded && <Swarm {...{ layout, presentation }} flights={swarm} selected={selection?.id} stepped={still} />}
        {crowded && ready && (
          <SwarmPresses
            {...{ stage, layout, presentation }}
            flights={swarm}
            stepped={still}
            open={cards.open?.kind === 'message' ? cards.open.id : null}
            onOpen={openMessage}
          />
        )}
        <Messages
          layout={layout}
          flights={drawn}
          open={cards.open?.kind === 'message' ? cards.open.id : null}
          selected={selection?.id}
          paused={views.flatMap(({ id, status }) => (status === 'paused' ? [id] : [])).join(' ')}
          stepped={still}
          {...{ told, crosses }}
          onOpen={openMessage}
        />
        {ready && !beside && !crowded && <Applied {...{ layout, moment }} stepped={still} />}
        {!crowded && <RemainsOfMessages {...{ layout, kept, crosses, forget }} />}
        <Links
          layout={layout}
          network={moment.network}
          chosen={cards.open?.kind === 'link' ? `${cards.open.link.a}>${cards.open.link.b}` : null}
          onOpen={openLink}
        />
        <Clients
          {...{ places, presentation }}
          requests={moment.open}
          results={moment.results}
          open={cards.open?.kind === 'client' ? cards.open.id : null}
          onOpen={cards.openClient}
        />
        <Cards {...{ cards, moment, presentation }} />
      </Lensed>
      {ready && !beside && (
        <Hand
          {...{ stage, layout, moment, views, flights, swarm }}
          timed={layout.radius >= SMALLEST_TIMED}
          crosses={!crowded && kept.length > 0}
          commits={seen.commits}
        />
      )}
    </>
  );
}
