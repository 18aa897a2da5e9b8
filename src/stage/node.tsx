/** A node of the cluster as a button: its disc with the term, what surrounds it, and its label. */
import { memo, type ReactNode } from 'react';
import { termColour } from '../ui/colour.ts';
import { IconShape } from '../ui/icons.tsx';
import { type Point, round } from './geometry.ts';
import { NodeLabel } from './node-label.tsx';
import {
  crashCross,
  dashes,
  LEARNER,
  leastType,
  lowered,
  nameInside,
  OUTSIDE,
  widthIn,
  wordFits,
} from './node-measures.ts';
import type { NodeView } from './picture.ts';
import type { Detail, Label } from './stage-layout.ts';
import './node.css';
import { styled } from './style.ts';
import { TallyRing } from './tally.tsx';

export interface NodeProps {
  readonly view: NodeView;
  readonly at: Point;
  readonly label: Label | null;
  readonly radius: number;
  readonly outer: number;
  readonly scale: number;
  readonly detail: Detail;
  /** Where the middle of the ring is: below the node (1) or above it. */
  readonly inward: 1 | -1;
  readonly selected: boolean;
  /** Its card is open. */
  readonly open: boolean;
  readonly clockText: string;
  onOpen(id: string, element: Element): void;
}

export const Node = memo(function Node(props: NodeProps) {
  const { view, at, label, radius, outer, scale, selected, open, onOpen } = props;
  const { id, role, status, standing } = view;
  return (
    <g
      className="stage-node"
      role="button"
      tabIndex={0}
      aria-haspopup="dialog"
      aria-expanded={open}
      data-node={id}
      data-role={role}
      data-standing={standing}
      data-status={status}
      data-membership={view.membership}
      data-selected={selected || undefined}
      transform={`translate(${round(at.x)} ${round(at.y)})`}
      style={styled({ '--term': termColour(view.counter), '--r': `${round(radius)}px` })}
      onClick={(event) => onOpen(id, event.currentTarget)}
      onContextMenu={(event) => {
        event.preventDefault();
        onOpen(id, event.currentTarget);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        event.stopPropagation();
        onOpen(id, event.currentTarget);
      }}
    >
      <circle className="stage-node-target" r={Math.max(22, radius)} />
      <circle className="stage-node-halo" r={round(outer)} />
      {view.agreed !== null && (
        <TallyRing
          radius={radius}
          agreed={view.agreed}
          members={view.members}
          needed={view.needed}
          place={view.alsoAgreed === null ? 'whole' : 'outer'}
        />
      )}
      {view.alsoAgreed !== null && (
        <TallyRing
          radius={radius}
          agreed={view.alsoAgreed}
          members={view.alsoMembers}
          needed={view.alsoNeeded}
          place="inner"
        />
      )}
      <Disc view={view} radius={radius} />
      {/* The name spoken: all that the picture says, in one sentence. The picture's own words are hidden from it. */}
      <text className="stage-unseen">{view.spoken}</text>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of words, nothing in it takes the focus */}
      <g aria-hidden="true">
        <Inside view={view} radius={radius} scale={scale} detail={label === null ? 'none' : props.detail} />
        <Badges {...props} />
        {label === null && nameInside(view.id, radius, scale) === 0 && (standing !== 'follows' || selected) && (
          <Line
            y={props.inward * (radius + 0.83 * leastType(scale))}
            px={leastType(scale)}
            weight={650}
            name="stage-node-outside"
            words={id}
          />
        )}
        {label && <NodeLabel view={view} at={at} label={label} scale={scale} detail={props.detail} />}
      </g>
    </g>
  );
});

/** Who has a vote is round; a learner is a square, and who does not belong to the cluster small and thin. */
function Disc({ view, radius }: { view: NodeView; radius: number }) {
  const strokeDasharray = dashes(view, radius);
  if (view.membership !== 'learner')
    return (
      <circle
        className="stage-node-disc"
        r={round(view.membership === 'outside' ? radius * OUTSIDE : radius)}
        strokeDasharray={strokeDasharray}
      />
    );
  const half = radius * LEARNER.half;
  return (
    <rect
      className="stage-node-disc"
      x={round(-half)}
      y={round(-half)}
      width={round(2 * half)}
      height={round(2 * half)}
      rx={round(radius * LEARNER.corner)}
      strokeDasharray={strokeDasharray}
    />
  );
}

interface InsideProps {
  readonly view: NodeView;
  readonly radius: number;
  readonly scale: number;
  readonly detail: Detail;
}

/** The term as a large number, and its word over it where that fits. */
function Inside({ view, radius, scale, detail }: InsideProps) {
  const least = leastType(scale);
  const cross = (named: boolean) => <path className="stage-node-cross" d={crashCross(radius, named)} />;
  if (detail === 'none') {
    const px = nameInside(view.id, radius, scale);
    return (
      <>
        {view.status === 'crashed' && cross(px > 0)}
        {px > 0 && <Line y={0} px={px} weight={650} name="stage-node-number" words={view.id} />}
      </>
    );
  }
  if (view.status === 'crashed') {
    // Beside a name alone it is said here; elsewhere the label says it.
    if (detail !== 'name') return null;
    const px = Math.max(least, radius * 0.36);
    return widthIn(view.line) * px < radius * 1.9 ? (
      <Line y={0} px={px} weight={400} name="stage-node-word" words={view.line} />
    ) : (
      cross(false)
    );
  }
  const digits = view.counterText.length;
  const px = radius * (digits <= 2 ? 0.7 : digits === 3 ? 0.58 : 0.44);
  if (!wordFits(view.counterWord, radius, least))
    return (
      <Line y={0} px={Math.max(least, px * 1.15)} weight={650} name="stage-node-number" words={view.counterText} />
    );
  const low = lowered(radius, least);
  return (
    <>
      <Line
        y={radius * (low - 0.34)}
        px={Math.max(least, radius * 0.34)}
        weight={400}
        name="stage-node-word"
        words={view.counterWord}
      />
      <Line
        y={radius * (low + 0.25)}
        px={Math.max(least, px)}
        weight={650}
        name="stage-node-number"
        words={view.counterText}
      />
    </>
  );
}

/** A line of text centred on a height. */
function Line({ y, px, weight, name, words }: { y: number; px: number; weight: number; name: string; words: string }) {
  return (
    <text className={name} y={round(y + px * 0.35)} fontSize={round(px)} fontWeight={weight} textAnchor="middle">
      {words}
    </text>
  );
}

/** Star of a leader, ‖ of a paused node, the padlock of one that keeps others from keys, the rate of a clock that is not true. */
function Badges({ view, radius, scale, clockText }: NodeProps) {
  if (radius < 12) return null;
  const size = Math.max(8, radius * 0.34);
  const away = radius * 0.8;
  const px = round(Math.max(leastType(scale), radius * 0.32));
  const wide = round(px * (0.9 + 0.65 * clockText.length));
  const leads = view.standing === 'leads' && view.status !== 'crashed';
  return (
    <>
      {leads && (
        <Badge x={away} y={-away} size={size} kind="star">
          <IconShape name="star" />
        </Badge>
      )}
      {view.status === 'paused' && (
        <Badge x={-away} y={-away} size={size} kind="pause">
          <IconShape name="pause" />
        </Badge>
      )}
      {view.locks > 0 && view.status !== 'crashed' && (
        <Badge x={-away} y={away} size={size} kind="locks">
          <IconShape name="lock" />
        </Badge>
      )}
      {view.clockRate !== 1 && view.status !== 'crashed' && (
        <g className="stage-badge stage-badge-clock" transform={`translate(0 ${round(radius)})`}>
          <rect x={-wide / 2} y={-px * 0.75} width={wide} height={px * 1.5} rx={px * 0.75} />
          <text y={px * 0.36} fontSize={px} fontWeight={650} textAnchor="middle">
            {clockText}
          </text>
        </g>
      )}
    </>
  );
}

function Badge({
  x,
  y,
  size,
  kind,
  children,
}: {
  x: number;
  y: number;
  size: number;
  kind: string;
  children: ReactNode;
}) {
  return (
    <g className={`stage-badge stage-badge-${kind}`} transform={`translate(${round(x)} ${round(y)})`}>
      <circle r={round(size)} />
      <g transform={`scale(${round(size / 14)}) translate(-10 -10)`}>{children}</g>
    </g>
  );
}
