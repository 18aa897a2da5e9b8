/** What moves around a node: its timer running down, and a glow at each commit that was seen. */
import { memo } from 'react';
import type { NodeId } from '../kernel/contract.ts';
import { termColour } from '../ui/colour.ts';
import { Countdown } from './countdown.tsx';
import { COUNTDOWN } from './node-measures.ts';
import type { StageLayout } from './stage-layout.ts';

interface SurroundingsProps {
  readonly id: NodeId;
  readonly layout: StageLayout;
  readonly counter: number;
  /** The timer's end and a whole circle, µs (see `deadline.ts`); absent where none runs. */
  readonly fires?: number;
  readonly circle_us?: number;
  readonly commits: number;
  readonly stepped: boolean;
}

export const Surroundings = memo(function Surroundings(props: SurroundingsProps) {
  const { id, layout, counter, fires, circle_us, commits, stepped } = props;
  const at = layout.nodes[id]?.at;
  if (!at) return null;
  const { radius, outer } = layout;
  const colour = termColour(counter);
  const glow = { left: at.x - outer, top: at.y - outer, width: 2 * outer, height: 2 * outer, color: colour };
  return (
    <>
      {commits > 0 && <span key={commits} className="stage-commit" style={glow} />}
      {fires !== undefined && circle_us !== undefined && (
        <Countdown
          node={id}
          x={at.x}
          y={at.y}
          radius={radius * COUNTDOWN.radius}
          width={Math.max(2, radius * COUNTDOWN.width)}
          {...{ colour, fires, circle_us, stepped }}
        />
      )}
    </>
  );
});
