/** A card on the stage: it hides as little as may be of the nodes, least those that it is about. */
import { useRef } from 'react';
import type { NodeId } from '../kernel/contract.ts';
import { MARGIN, type Put } from '../ui/placement.ts';
import { Popover, type PopoverProps } from '../ui/popover.tsx';
import { PHONE } from '../ui/use-media.ts';
import type { Box } from './geometry.ts';
import { leastCovering, type Sight } from './least-covering.ts';
import './card.css';

interface StageCardProps extends Omit<PopoverProps, 'put' | 'place' | 'side' | 'follows'> {
  /** The nodes that it is about. */
  readonly about: readonly NodeId[];
}

/** How bad it is to cover what the card is about, and other things. */
const ABOUT = 100;
const WORTH = {
  '.stage-node-disc': 10,
  '.stage-label': 6,
  '.stage-client': 3,
  '[data-part=why]': 5,
  '[data-part=player]': 8,
} as const;
/** Of the height of a phone, the least that a sheet has: from there on it may cover nodes. */
const LEAST_SHEET = 0.45;
/** So that half a screen is as far as one more label. */
const PER_PX = 0.01;

export function StageCard({ about, anchor, ...others }: StageCardProps) {
  // Where it stood last: it stays there while what is in it changes.
  const last = useRef<Box | null>(null);
  const put: Put = (beside, { width, height }, viewport) => {
    const [wide, high] = [viewport.width - 2 * MARGIN, viewport.height - 2 * MARGIN];
    const size = { width, height: Math.min(height, high) };
    if (matchMedia(PHONE).matches) return { left: 0, top: 0, room: roomBelow(viewport.height) };
    const room = { x: MARGIN, y: MARGIN, width: wide, height: high };
    const sights = [...sightsOf(about), { box: boxOf(beside), worth: ABOUT }];
    const { x, y } = leastCovering(
      size,
      room,
      last.current ? { ...last.current, ...size } : boxOf(beside),
      sights,
      PER_PX,
    );
    last.current = { x, y, ...size };
    return { left: x, top: y, room: high };
  };
  // Nodes walk where the stage is given more room or less: what it is about then stands elsewhere.
  return <Popover {...others} anchor={anchor} follows put={put} place="stage-card" />;
}

/** How high a sheet may be that covers neither node nor label. */
function roomBelow(height: number): number {
  const written = document.querySelectorAll('[data-part=stage] :is(.stage-node-disc, .stage-label)');
  const lowest = Math.max(...[...written].map((element) => element.getBoundingClientRect().bottom));
  return Math.max(LEAST_SHEET * height, height - lowest - MARGIN);
}

function sightsOf(about: readonly NodeId[]): readonly Sight[] {
  return Object.entries(WORTH).flatMap(([selector, worth]) =>
    [...document.querySelectorAll(selector)].map((element) => {
      const id = element.closest('[data-node]')?.getAttribute('data-node');
      return { box: boxOf(element.getBoundingClientRect()), worth: id && about.includes(id) ? ABOUT : worth };
    }),
  );
}

function boxOf({ left, top, width, height }: { left: number; top: number; width: number; height: number }): Box {
  return { x: left, y: top, width, height };
}
