/** The nodes that contradict each other, joined, with the property's name between them. */
import type { Violation } from '../../kernel/contract.ts';
import type { Moment } from '../../kernel/moment.ts';
import { propertyId, useText } from '../../localization/index.ts';
import { direction, moved, type Point, round } from '../geometry.ts';
import { textWidth, typeSizes } from '../measure.ts';
import type { StageLayout } from '../stage-layout.ts';

export function Violated({ layout, moment }: { readonly layout: StageLayout; readonly moment: Moment }) {
  return (
    <>
      {moment.event?.violations.map((violation, k) => (
        <One key={violation.property} layout={layout} violation={violation} row={k} />
      ))}
    </>
  );
}

interface OneProps {
  readonly layout: StageLayout;
  readonly violation: Violation;
  /** Several may break at once: their names stand under each other. */
  readonly row: number;
}

function One({ layout, violation: { property, nodes }, row }: OneProps) {
  const text = useText();
  const places = nodes.flatMap((id) => layout.nodes[id]?.at ?? []);
  const [first] = places;
  if (!first) return null;
  const words = text('stage-violated', { property: text(propertyId(property)), nodes: text.list(nodes) });
  const px = typeSizes(layout.scale).role;
  const width = textWidth(words, px, 650) + 20;
  const height = px * 2;
  const middle = labelPlace(layout, places, { width, height }, row);
  return (
    <g className="hand-violated" data-violated={nodes.join(' ')}>
      {places.length > 1 && <path className="hand-violated-join" d={joined(places, layout.outer + 3)} />}
      {places.map(({ x, y }) => (
        <circle
          key={`${x} ${y}`}
          className="hand-violated-ring"
          cx={round(x)}
          cy={round(y)}
          r={round(layout.outer + 3)}
        />
      ))}
      <g transform={`translate(${round(middle.x)} ${round(middle.y)})`}>
        <rect x={-width / 2} y={-height / 2} width={width} height={height} rx={height / 2} />
        <text dy="0.35em" fontSize={round(px)} textAnchor="middle">
          {words}
        </text>
      </g>
    </g>
  );
}

/** Lines from ring to ring: they do not run across what stands in the nodes. */
function joined(places: readonly Point[], radius: number): string {
  return places
    .slice(1)
    .map((to, k) => {
      const from = places[k] as Point;
      const ahead = direction(from, to);
      const [start, end] = [moved(from, ahead, radius), moved(to, ahead, -radius)];
      return `M${round(start.x)} ${round(start.y)}L${round(end.x)} ${round(end.y)}`;
    })
    .join('');
}

/** Midway between the nodes; beside a single one; inside the container. */
function labelPlace(
  { size, centre, outer }: StageLayout,
  places: readonly Point[],
  { width, height }: { readonly width: number; readonly height: number },
  row: number,
): Point {
  const sum = places.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }));
  let { x, y } = { x: sum.x / places.length, y: sum.y / places.length };
  if (places.length === 1) y += (y > centre.y ? -1 : 1) * (outer + height);
  y += row * (height + 6);
  x = Math.max(width / 2 + 8, Math.min(size.width - width / 2 - 8, x));
  return { x, y: Math.max(height, Math.min(size.height - height, y)) };
}
