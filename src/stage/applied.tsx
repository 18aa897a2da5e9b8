/**
 * An entry being applied, as a chip that stands beside its node and then goes into it. Where it is on its way follows
 * from virtual time alone (`player/follow.ts`), so stepping and dragging the playhead show it, too.
 */
import { memo, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Moment } from '../kernel/moment.ts';
import type { EntryPicture } from '../kernel/presentation.ts';
import { follow, unfollow, useAlgorithm, usePlayhead, useRecentEvents } from '../player/index.ts';
import { termColour, termWash } from '../ui/colour.ts';
import {
  type Application,
  applicationsAt,
  chipRooms,
  cutMarks,
  LOOKED_BACK,
  leaning,
  TOLD_us,
} from './applications.ts';
import './applied.css';
import type { Box } from './geometry.ts';
import { useCaptions } from './hand/use-captions.ts';
import { useToolsPlace } from './hand/use-tools-place.ts';
import { leastType } from './node-measures.ts';
import type { StageLayout } from './stage-layout.ts';
import { styled } from './style.ts';
import { useCommit } from './use-commit.ts';

/** Told for a shorter real time than this it would flicker. */
const SHORTEST_ms = 250;

/** What is being applied at a moment, unless time goes by too fast to see it. */
export function useApplications(moment: Moment): readonly Application[] {
  const events = useRecentEvents(LOOKED_BACK);
  const presentation = useAlgorithm()?.presentation;
  const seen = usePlayhead(({ playing, speed }) => !playing || TOLD_us / 1000 / speed >= SHORTEST_ms);
  return useMemo(
    () => (seen && presentation ? applicationsAt(moment, events, presentation) : NONE),
    [seen, moment, events, presentation],
  );
}

const NONE: readonly Application[] = [];

/** Nodes stand when they have stood for so long. */
const SETTLED_ms = 100;

/** Where everything stood last: while nodes walk, chips walk with them, and no room is looked for frame by frame. */
function useSettled(layout: StageLayout): StageLayout {
  const [settled, settle] = useState(layout);
  useEffect(() => {
    const timer = setTimeout(() => settle(layout), SETTLED_ms);
    return () => clearTimeout(timer);
  }, [layout]);
  return settled;
}

interface AppliedProps {
  readonly layout: StageLayout;
  readonly moment: Moment;
  /** Without motion it stands, and then is gone. */
  readonly stepped: boolean;
}

export function Applied({ layout, moment, stepped }: AppliedProps) {
  const applications = useApplications(moment);
  const none = applications.length === 0;
  const layer = useRef<HTMLDivElement>(null);
  const settled = useSettled(layout);
  const captions = useCaptions(layer, settled);
  const { network } = moment;
  const { boxes } = useToolsPlace(settled, network.groups, captions);
  const rooms = useMemo(
    () => (none ? null : chipRooms(settled, [...boxes, ...captions, ...cutMarks(settled, network)])),
    [none, settled, boxes, captions, network],
  );
  const commit = useCommit(moment);
  const committed = commit && layout.nodes[commit.node]?.at;
  const { outer } = layout;
  return (
    <div ref={layer} className="stage-layer stage-applied-layer" aria-hidden="true">
      {committed && (
        <span
          className="stage-committed"
          data-committed={commit.node}
          style={styled({
            left: committed.x - outer,
            top: committed.y - outer,
            width: 2 * outer,
            height: 2 * outer,
            '--term': termColour(commit.counter),
          })}
        />
      )}
      {applications.map((application) => {
        const room = rooms?.get(application.node);
        const node = layout.nodes[application.node]?.at;
        const before = settled.nodes[application.node]?.at;
        if (!room || !node || !before) return null;
        const { node: id, at, index, count, entry } = application;
        const lean = leaning(room, before);
        return (
          <Chip
            key={id}
            {...{ id, at, index, count, stepped }}
            label={entry?.label ?? String(index)}
            kind={entry?.kind}
            counter={entry?.counter ?? 0}
            {...room}
            x={room.x + node.x - before.x}
            y={room.y + node.y - before.y}
            lean={lean}
            dx={before.x - room.x - room.width * lean}
            dy={before.y - room.y - room.height / 2}
            scale={layout.scale}
          />
        );
      })}
    </div>
  );
}

interface ChipProps extends Pick<Application, 'at' | 'index' | 'count'>, Box {
  readonly id: Application['node'];
  readonly label: string;
  readonly kind: EntryPicture['kind'] | undefined;
  readonly counter: number;
  /** Which point of it stands at the same point of its room, as a share of its width. */
  readonly lean: number;
  /** How far it is from there to the node's middle. */
  readonly dx: number;
  readonly dy: number;
  readonly scale: number;
  readonly stepped: boolean;
}

const Chip = memo(function Chip({ id, at, index, count, stepped, label, kind, counter, ...place }: ChipProps) {
  const { x, y, width, height, lean, dx, dy, scale } = place;
  const chip = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const animation = chip.current?.animate(enteringBy(dx, dy, stepped), { duration: TOLD_us / 1000, fill: 'both' });
    if (!animation) return;
    follow(animation, at);
    return () => unfollow(animation);
  }, [dx, dy, stepped, at]);
  return (
    <div
      ref={chip}
      className="stage-applied"
      data-applied={`${id}:${index}`}
      data-kind={kind}
      style={styled({
        // As wide as its words, and as near to its node as its room is.
        left: x + width * lean,
        top: y,
        maxWidth: width,
        height,
        translate: `${-100 * lean}%`,
        transformOrigin: `${100 * lean}%`,
        fontSize: Math.max(leastType(scale), 12 * scale),
        '--term': termColour(counter),
        '--wash': termWash(counter),
      })}
    >
      <span>{label}</span>
      {count > 1 && <small>+{count - 1}</small>}
    </div>
  );
});

/** It stands there to be read, and then goes into the node. */
function enteringBy(dx: number, dy: number, stepped: boolean): Keyframe[] {
  const there = 'translate(0px, 0px) scale(1)';
  const gone = { opacity: 0, transform: stepped ? there : `translate(${dx}px, ${dy}px) scale(0.5)`, offset: 1 };
  const easing = stepped ? 'steps(1, end)' : 'ease-in';
  return [{ opacity: 1, transform: there, offset: 0 }, { opacity: 1, transform: there, offset: 0.6, easing }, gone];
}
