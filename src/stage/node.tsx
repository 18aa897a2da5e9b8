/** A node of the cluster as a button: its disc with the term, what surrounds it, and its label. */
import { memo, type ReactNode } from 'react';
import { IconShape } from '../ui/icons.tsx';
import { termColour } from '../ui/colour.ts';
import { arcPath, type Point, round } from './geometry.ts';
import type { Label } from './layout.ts';
import { typeSizes } from './measure.ts';
import type { NodeView } from './picture.ts';
import './node.css';
import { styled } from './style.ts';

export interface NodeProps {
  readonly view: NodeView;
  readonly at: Point;
  readonly label: Label | null;
  readonly radius: number;
  readonly outer: number;
  readonly scale: number;
  readonly roles: boolean;
  readonly selected: boolean;
  /** Its card is open. */
  readonly open: boolean;
  readonly clockText: string;
  onOpen(id: string, element: Element): void;
}

const CENTRE: Point = { x: 0, y: 0 };

/** Of the countdown's arc, and of the tally ring, in radii of the node; `layout.ts` keeps them free. */
export const COUNTDOWN = { radius: 1.19, width: 0.1 };
const TALLY = { radius: 1.36, width: 0.13 };
/** A radius below which «term» does not fit over its number in letters of 12 px. */
const WORD_FITS = 23;

export const Node = memo(function Node(props: NodeProps) {
  const { view, at, label, radius, outer, scale, selected, open, onOpen } = props;
  const { id, role, status, standing } = view;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing in SVG cannot hold a <button>
    <g
      className="stage-node"
      role="button"
      tabIndex={0}
      aria-label={view.spoken}
      aria-haspopup="dialog"
      aria-expanded={open}
      data-node={id}
      data-role={role}
      data-standing={standing}
      data-status={status}
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
      <circle className="stage-node-halo" r={round(outer + 2)} />
      {view.agreed !== null && <TallyRing radius={radius} agreed={view.agreed} members={view.members} needed={view.needed} />}
      <circle className="stage-node-disc" r={round(radius)} strokeDasharray={dashes(view, radius)} />
      <Inside view={view} radius={radius} named={label === null} />
      <Badges {...props} />
      {label && <NodeLabel view={view} at={at} label={label} scale={scale} roles={props.roles} />}
    </g>
  );
});

/** Crashed: dotted. Candidate: dashed, with whole dashes all round. */
function dashes({ status, standing }: NodeView, radius: number): string | undefined {
  const round = 2 * Math.PI * radius;
  const pattern = (dash: number, gap: number): string => {
    const unit = round / Math.max(6, Math.round(round / (dash + gap)));
    return `${((unit * dash) / (dash + gap)).toFixed(2)} ${((unit * gap) / (dash + gap)).toFixed(2)}`;
  };
  if (status === 'crashed') return pattern(2.5, 4.5);
  return standing === 'contends' ? pattern(radius * 0.22, radius * 0.15) : undefined;
}

/** One segment for each member, filled as they agree; a tick where they are a majority. */
function TallyRing({ radius, agreed, members, needed }: { radius: number; agreed: number; members: number; needed: number }) {
  const ring = radius * TALLY.radius;
  const width = radius * TALLY.width;
  const step = (2 * Math.PI) / members;
  const gap = members === 1 ? 0.001 : Math.min(0.09, step / 4);
  const top = -Math.PI / 2;
  const tick = top + needed * step;
  const towards = { x: Math.cos(tick), y: Math.sin(tick) };
  return (
    <g className="stage-tally" strokeWidth={round(width)}>
      {Array.from({ length: members }, (_, k) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: a segment is its place in the ring
          key={k}
          className={k < agreed ? 'stage-tally-segment stage-tally-agreed' : 'stage-tally-segment'}
          d={arcPath(CENTRE, ring, top + k * step + gap / 2, top + (k + 1) * step - gap / 2)}
        />
      ))}
      <line
        className="stage-tally-tick"
        x1={round(towards.x * (ring - width * 0.7))}
        y1={round(towards.y * (ring - width * 0.7))}
        x2={round(towards.x * (ring + width * 0.8))}
        y2={round(towards.y * (ring + width * 0.8))}
      />
    </g>
  );
}

/** The term as a large number, and its word over it where that fits. */
function Inside({ view, radius, named }: { view: NodeView; radius: number; named: boolean }) {
  if (named) {
    return radius < 10 ? null : <Line y={0} px={Math.max(10, Math.min(15, radius * 0.6))} weight={650} name="stage-node-number" words={view.id} />;
  }
  if (view.status === 'crashed') {
    const px = Math.max(12, radius * 0.36);
    // A letter is about 0.6 of its size wide, a Japanese one as wide as high.
    const width = [...view.line].reduce((sum, letter) => sum + (letter > '\u2e80' ? 1 : 0.58), 0) * px;
    return width < radius * 1.9 ? <Line y={0} px={px} weight={400} name="stage-node-word" words={view.line} /> : null;
  }
  const digits = String(view.counter).length;
  const px = radius * (digits <= 2 ? 0.7 : digits === 3 ? 0.58 : 0.44);
  if (radius < WORD_FITS) return <Line y={0} px={Math.max(12, px * 1.15)} weight={650} name="stage-node-number" words={String(view.counter)} />;
  return (
    <>
      <Line y={-radius * 0.34} px={Math.max(12, radius * 0.34)} weight={400} name="stage-node-word" words={view.counterWord} />
      <Line y={radius * 0.25} px={px} weight={650} name="stage-node-number" words={String(view.counter)} />
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

/** Star of a leader, ‖ of a paused node, the rate of a clock that is not true. */
function Badges({ view, radius, clockText }: NodeProps) {
  if (radius < 12) return null;
  const size = Math.max(8, radius * 0.34);
  const away = radius * 0.8;
  const px = round(Math.max(12, radius * 0.32));
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

function Badge({ x, y, size, kind, children }: { x: number; y: number; size: number; kind: string; children: ReactNode }) {
  return (
    <g className={`stage-badge stage-badge-${kind}`} transform={`translate(${round(x)} ${round(y)})`}>
      <circle r={round(size)} />
      <g transform={`scale(${round(size / 14)}) translate(-10 -10)`}>{children}</g>
    </g>
  );
}

interface NodeLabelProps {
  readonly view: NodeView;
  readonly at: Point;
  readonly label: Label;
  readonly scale: number;
  readonly roles: boolean;
}

/** Name and role, as near to the node as the side of the label has it. */
function NodeLabel({ view, at, label, scale, roles }: NodeLabelProps) {
  const { name, role } = typeSizes(scale);
  const lines = roles ? (label.lines === 1 ? [view.line] : [view.firstLine, view.secondLine]).filter((line) => line !== '') : [];
  const height = name * 1.25 + role * 1.3 * lines.length;
  const { box, side } = label;
  const x = side === 'right' ? box.x - at.x : side === 'left' ? box.x + box.width - at.x : box.x + box.width / 2 - at.x;
  const boxTop = box.y - at.y;
  // Within the room kept for the longest label: against the node above and below it, in the middle beside it.
  const top = side === 'above' ? boxTop + box.height - height : side === 'below' ? boxTop : boxTop + (box.height - height) / 2;
  return (
    <g className="stage-label" textAnchor={side === 'right' ? 'start' : side === 'left' ? 'end' : 'middle'}>
      <text className="stage-label-name" x={round(x)} y={round(top + name)} fontSize={round(name)}>
        {view.id}
      </text>
      {lines.map((line, k) => (
        <text
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place under the name
          key={k}
          className="stage-label-role"
          x={round(x)}
          y={round(top + name * 1.25 + role * (1.3 * k + 0.95))}
          fontSize={round(role)}
        >
          {line}
        </text>
      ))}
    </g>
  );
}

