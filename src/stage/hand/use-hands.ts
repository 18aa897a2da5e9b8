/** Hands and keys on the stage: what is being drawn or dragged, and what comes of it. */
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { NodeId } from '../../kernel/contract.ts';
import type { NetworkState } from '../../kernel/network.ts';
import { getPlayhead, isFixed, player } from '../../player/index.ts';
import { type Box, distance, inside, type Point } from '../geometry.ts';
import { crackWidth, planesOf } from '../planes.ts';
import type { StageLayout } from '../stage-layout.ts';
import { type AllPlaces, arrangeAs, arrangedFrom, tidyUpAgain } from './arranged.ts';
import { dropAt, isInZone, zoneOf } from './drop.ts';
import { listenToHands } from './gestures.ts';
import { layoutSeen, onStage, panned, showing, zoomed } from './lens.ts';
import { type Drop, isApart, regrouped } from './regroup.ts';
import { heldAt, settled } from './settling.ts';
import { groupsKey, placesFor, putPlaces, setLens, useHand } from './store.ts';
import { canCut, deedOf } from './stroke.ts';
import { giveTogether } from './together.ts';

export type Act =
  | { readonly kind: 'stroke'; readonly line: readonly Point[]; readonly oneWay: boolean }
  | {
      readonly kind: 'drag';
      readonly id: NodeId;
      readonly at: Point;
      /** The place for a node on its own, as it is seen; null for one that is on its own. */
      readonly zone: Box | null;
      readonly drop: Drop | null;
      /** Where everything was before. */
      readonly before: AllPlaces;
    };

interface Scene {
  readonly layout: StageLayout;
  readonly network: NetworkState;
}

/** By so much an arrow key moves a node, px. */
const KEY_STEP = 24;
const ARROWS: Readonly<Record<string, Point>> = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowDown: { x: 0, y: 1 },
  ArrowUp: { x: 0, y: -1 },
};

export function useHands(stage: RefObject<HTMLElement | null>, layout: StageLayout, network: NetworkState): Act | null {
  const [act, setAct] = useState<Act | null>(null);
  const now = useRef<Scene & { act: Act | null }>({ layout, network, act });
  now.current = { layout, network, act: now.current.act };

  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const become = (next: Act | null): void => {
      now.current.act = next;
      setAct(next);
    };
    const stopListening = listenToHands(element, {
      strokeTo(seen, oneWay) {
        if (isFixed()) return;
        const point = onStage(useHand.getState().lens, seen);
        const { act } = now.current;
        const line = act?.kind === 'stroke' ? act.line : [];
        const end = line[line.length - 1];
        become({ kind: 'stroke', line: end && distance(end, point) < 3 ? line : [...line, point], oneWay });
      },
      dragTo(id, seen, start) {
        become(draggedTo(now.current, now.current.act, id, seen, start));
      },
      release(oneWay) {
        const { act } = now.current;
        become(null);
        if (act?.kind === 'stroke') cut(now.current.layout, act.line, oneWay);
        if (act?.kind === 'drag') letGo(now.current, act);
      },
      cancel() {
        const { act } = now.current;
        if (act?.kind === 'drag') arrangeAs(act.before);
        become(null);
      },
      pan: (dx, dy) => setLens(panned(useHand.getState().lens, dx, dy, now.current.layout.size)),
      zoom: (factor, at) => setLens(zoomed(useHand.getState().lens, factor, at, now.current.layout.size)),
      tidy: tidyUpAgain,
      leave: () => player.select(null),
    });
    const keys = new AbortController();
    element.addEventListener('keydown', (event) => moveByKey(event, now.current), { signal: keys.signal });
    element.addEventListener('focusin', (event) => keepInSight(event, now.current.layout), { signal: keys.signal });
    return () => {
      stopListening();
      keys.abort();
    };
  }, [stage]);
  return act;
}

function cut(layout: StageLayout, line: readonly Point[], oneWay: boolean): void {
  if (!canCut(Object.keys(layout.nodes).length)) return;
  giveTogether(() => deedOf(layout, getPlayhead().moment.network, line, oneWay).commands);
}

/** A node follows the hand; while the cluster is split only its likeness does, and its group's plane stays. */
function draggedTo({ layout, network }: Scene, act: Act | null, id: NodeId, seen: Point, start: Point): Act {
  const { lens } = useHand.getState();
  const key = groupsKey(network.groups);
  const at = onStage(lens, seen);
  const drag = act?.kind === 'drag' ? act : null;
  const before = drag?.before ?? useHand.getState().places;
  // What no engine here made cannot be parted otherwise: its nodes only stand elsewhere.
  const fixed = isFixed();
  const alone = fixed || isApart(network.groups, Object.keys(layout.nodes), id);
  const edge = start.y > layout.size.height / 2 ? 'top' : 'bottom';
  const zone = drag ? drag.zone : alone ? null : zoneOf(layoutSeen(lens, layout), network.groups, id, edge);
  if (!network.groups) putPlaces(key, { ...before[key], [id]: heldAt(layout, id, at) });
  const drop = fixed ? null : zone && isInZone(zone, seen) ? 'apart' : dropAt(layout, network.groups, id, at);
  return { kind: 'drag', id, at, zone, drop, before };
}

function letGo(scene: Scene, { id, at, drop, before }: Act & { kind: 'drag' }): void {
  const { layout, network } = scene;
  const cluster = Object.keys(layout.nodes);
  if (drop === null && put(scene, id, at)) arrangedFrom(before);
  else arrangeAs(before);
  if (drop === null) return;
  // The groups may be others when it is its turn.
  const joined = drop === 'apart' ? undefined : network.groups?.[drop]?.[0];
  void player.give(() => ({
    kind: 'partition',
    groups: regrouped(getPlayhead().moment.network.groups, cluster, id, joined),
  }));
}

/** Puts a node where there is room nearest to a point, on its own group's plane. */
function put({ layout, network: { groups } }: Scene, id: NodeId, at: Point): boolean {
  const plane = groups && planesOf(layout, groups, crackWidth(layout.scale)).find(({ group }) => group.includes(id));
  const place = settled(layout, id, at, (point) => !plane || inside(plane.outline, point, layout.outer));
  if (!place) return false;
  const key = groupsKey(groups);
  putPlaces(key, { ...placesFor(useHand.getState(), key), [id]: place });
  return true;
}

/** Alt and an arrow move the node that has the focus. */
function moveByKey(event: KeyboardEvent, scene: Scene): void {
  const step = event.altKey ? ARROWS[event.key] : undefined;
  const id = event.target instanceof Element ? event.target.closest('[data-node]')?.getAttribute('data-node') : null;
  const node = id ? scene.layout.nodes[id] : undefined;
  if (!step || !node) return;
  event.preventDefault();
  // Where somebody stands in the way it goes on beyond them.
  for (let steps = 1; steps <= 12; steps += 1) {
    const wanted = { x: node.at.x + step.x * KEY_STEP * steps, y: node.at.y + step.y * KEY_STEP * steps };
    const before = useHand.getState();
    if (!put(scene, node.id, wanted)) return;
    const place = placesFor(useHand.getState(), groupsKey(scene.network.groups))[node.id];
    const { width, height } = scene.layout.size;
    if (!place) return;
    const gone = (place.x * width - node.at.x) * step.x + (place.y * height - node.at.y) * step.y;
    if (gone >= KEY_STEP / 3) {
      arrangedFrom(before.places);
      return;
    }
    useHand.setState(before);
  }
}

/** Looked at from near, what takes the focus by key comes into sight. */
function keepInSight({ target }: FocusEvent, layout: StageLayout): void {
  const { lens } = useHand.getState();
  const id = target instanceof Element && target.matches(':focus-visible') ? target.getAttribute('data-node') : null;
  const node = id ? layout.nodes[id] : undefined;
  if (node && lens.zoom > 1) setLens(showing(lens, node.at, (layout.outer + 30) * lens.zoom, layout.size));
}
