/** A node in the hand while the cluster is split: its likeness, and the group that would take it. */
import type { NodeId } from '../../kernel/contract.ts';
import { termColour } from '../../ui/colour.ts';
import { type Point, round } from '../geometry.ts';
import type { NodeView } from '../picture.ts';
import { crackWidth, planesOf } from '../planes.ts';
import type { StageLayout } from '../stage-layout.ts';
import { styled } from '../style.ts';
import type { Act } from './use-hands.ts';

interface DraggingProps {
  readonly layout: StageLayout;
  readonly groups: readonly (readonly NodeId[])[] | null;
  readonly act: Act & { readonly kind: 'drag' };
  readonly views: readonly NodeView[];
}

export function Dragging({ layout, groups, act: { id, at, drop }, views }: DraggingProps) {
  if (!groups) return null;
  const planes = planesOf(layout, groups, crackWidth(layout.scale));
  const home = layout.nodes[id]?.at;
  const counter = views.find((view) => view.id === id)?.counter ?? 0;
  const over = typeof drop === 'number' ? planes[drop]?.outline : undefined;
  return (
    <g style={styled({ '--term': termColour(counter) })}>
      {over && <path className="hand-over" d={`M${over.map(corner).join('L')}Z`} />}
      {home && <path className="hand-leash" d={`M${corner(home)}L${corner(at)}`} />}
      <circle className="hand-ghost" cx={round(at.x)} cy={round(at.y)} r={round(layout.radius)} />
      <text className="hand-ghost-name" x={round(at.x)} y={round(at.y)} dy="0.35em" textAnchor="middle">
        {id}
      </text>
    </g>
  );
}

function corner({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}
