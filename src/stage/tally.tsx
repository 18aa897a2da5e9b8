/** The tally ring: who, of how many, has agreed. */
import { arcPath, type Point, round } from './geometry.ts';

const CENTRE: Point = { x: 0, y: 0 };

/** In radii of the node; `ring.ts` keeps it free. */
const TALLY = { radius: 1.36, width: 0.13 };

/** One segment for each member, filled as they agree; a tick where they are a majority. */
export function TallyRing({
  radius,
  agreed,
  members,
  needed,
}: {
  radius: number;
  agreed: number;
  members: number;
  needed: number;
}) {
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
