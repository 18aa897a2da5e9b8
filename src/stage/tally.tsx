/** The tally ring: who, of how many, has agreed. */
import { arc, type PieArcDatum, pie } from 'd3-shape';
import { round } from './geometry.ts';

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
  const gap = members === 1 ? 0 : Math.min(0.09, step / 4);
  const segment = arc<PieArcDatum<number>>()
    .innerRadius(ring - width / 2)
    .outerRadius(ring + width / 2)
    .digits(2);
  const equal = pie<number>().value(1).sort(null).padAngle(gap);
  const tick = needed * step - Math.PI / 2;
  const towards = { x: Math.cos(tick), y: Math.sin(tick) };
  return (
    <g className="stage-tally">
      {equal(Array.from({ length: members }, (_, k) => k)).map((place) => (
        <path
          key={place.index}
          className={place.index < agreed ? 'stage-tally-segment stage-tally-agreed' : 'stage-tally-segment'}
          d={segment(place) ?? ''}
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
