/** From one layout to the next, gently: when the cluster parts or comes together, nodes walk to their new places. */
import { useLayoutEffect, useRef, useState } from 'react';
import type { NodeId } from '../kernel/contract.ts';
import { between } from './geometry.ts';
import type { PlacedNode, StageLayout } from './stage-layout.ts';

/** What is on the stage at an instant: where everything stands, and how far the cracks are open. */
export interface Scene {
  readonly layout: StageLayout;
  /** The groups whose planes are drawn, and the layout in which they part; null for one whole. */
  readonly split: { readonly groups: readonly (readonly NodeId[])[]; readonly layout: StageLayout } | null;
  /** 0 for closed cracks, 1 for open ones. */
  readonly open: number;
}

const WALK_MS = 480;

/** The scene to draw: the target itself, or on the way to it for half a second after the groups changed or there is a little more room. */
export function useScene(target: Scene | null, still: boolean): Scene | null {
  const [moving, setMoving] = useState<Scene | null>(null);
  const shown = useRef(target);
  useLayoutEffect(() => {
    const from = shown.current;
    if (!from || !target || still || !isWalk(from, target)) {
      shown.current = target;
      setMoving(null);
      return;
    }
    const begin = performance.now();
    let frame = 0;
    const step = (now: number): void => {
      const done = Math.min(1, Math.max(0, (now - begin) / WALK_MS));
      shown.current = done < 1 ? sceneBetween(from, target, done * done * (3 - 2 * done)) : target;
      setMoving(done < 1 ? shown.current : null);
      if (done < 1) frame = requestAnimationFrame(step);
    };
    step(begin);
    return () => cancelAnimationFrame(frame);
  }, [target, still]);
  return moving ?? target;
}

/** What goes away beside the stage, a line of advice, leaves it so many px at most. */
const LINE_px = 80;

/** Same cluster, and either other groups in the same container, or a container that has become a line higher. */
function isWalk({ layout: from, split }: Scene, to: Scene): boolean {
  const { size } = to.layout;
  const grown = size.height - from.size.height;
  const higher = size.width === from.size.width && grown > 0 && grown <= LINE_px;
  const parting = from.size === size && split?.groups !== to.split?.groups;
  return (higher || parting) && sameMembers(from, to.layout);
}

function sameMembers(a: StageLayout, b: StageLayout): boolean {
  const names = Object.keys(a.nodes);
  return names.length === Object.keys(b.nodes).length && names.every((name) => b.nodes[name] !== undefined);
}

export function sceneBetween(from: Scene, to: Scene, fraction: number): Scene {
  return {
    layout: layoutBetween(from.layout, to.layout, fraction),
    split: to.split ?? from.split,
    open: from.open + (to.open - from.open) * fraction,
  };
}

function layoutBetween(from: StageLayout, to: StageLayout, fraction: number): StageLayout {
  const mix = (a: number, b: number): number => a + (b - a) * fraction;
  const nodes: Record<NodeId, PlacedNode> = {};
  for (const [id, end] of Object.entries(to.nodes)) {
    const start = from.nodes[id] ?? end;
    // The label is at its new side of the node at once, and walks with it.
    const at = between(start.at, end.at, fraction);
    const box = end.label && {
      ...end.label.box,
      x: end.label.box.x + at.x - end.at.x,
      y: end.label.box.y + at.y - end.at.y,
    };
    nodes[id] = { id, at, label: end.label && box && { ...end.label, box } };
  }
  return {
    ...to,
    radius: mix(from.radius, to.radius),
    outer: mix(from.outer, to.outer),
    centre: between(from.centre, to.centre, fraction),
    nodes,
  };
}
