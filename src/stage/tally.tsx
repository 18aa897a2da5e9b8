/** The tally ring: who, of how many, has agreed. */
import { arcPath, round } from './geometry.ts';
import { ROOM } from './tally-room.ts';

interface RingProps {
  readonly radius: number;
  readonly agreed: number;
  readonly members: number;
  readonly needed: number;
  /** Whether it is one of two. */
  readonly place?: keyof typeof ROOM;
}

/** One segment for each member, filled as they agree; a tick where they are enough. */
export function TallyRing({ radius, agreed, members, needed, place = 'whole' }: RingProps) {
  const ring = radius * ROOM[place].radius;
  const width = radius * ROOM[place].width;
  const step = (2 * Math.PI) / members;
  const gap = members === 1 ? 0 : Math.min(0.09, step / 4);
  const tick = needed * step - Math.PI / 2;
  const towards = { x: Math.cos(tick), y: Math.sin(tick) };
  return (
    <g className="stage-tally">
      {Array.from({ length: members }, (_, k) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: segments have no other name than their place
          key={k}
          className={k < agreed ? 'stage-tally-segment stage-tally-agreed' : 'stage-tally-segment'}
          strokeWidth={round(width)}
          d={arcPath(ring, k * step + gap / 2, (k + 1) * step - gap / 2)}
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
