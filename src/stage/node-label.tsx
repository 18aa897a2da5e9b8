/** A node's name and role beside it. */

import type { RegisterView } from '../player/register-view.ts';
import { termColour } from '../ui/colour.ts';
import { type Point, round } from './geometry.ts';
import { labelHeight, typeSizes, wordsOf } from './label-room.ts';
import type { NodeView } from './picture.ts';
import type { Detail, Label } from './stage-layout.ts';

interface NodeLabelProps {
  readonly view: NodeView;
  readonly at: Point;
  readonly label: Label;
  readonly scale: number;
  readonly detail: Detail;
}

/** Name and role, as near to the node as the side of the label has it. */
export function NodeLabel({ view, at, label, scale, detail }: NodeLabelProps) {
  const { name, role } = typeSizes(scale);
  const [beside, lines] = wordsOf(view, detail, label.lines);
  const registers = detail === 'name' ? [] : view.registers;
  const height = labelHeight(scale, lines.length + registers.length);
  const { box, side } = label;
  const x = side === 'right' ? box.x - at.x : side === 'left' ? box.x + box.width - at.x : box.x + box.width / 2 - at.x;
  const boxTop = box.y - at.y;
  // Within the room kept for the longest label: against the node above and below it, in the middle beside it.
  const top =
    side === 'above' ? boxTop + box.height - height : side === 'below' ? boxTop : boxTop + (box.height - height) / 2;
  const yOf = (line: number) => round(top + name * 1.25 + role * (1.3 * line + 0.95));
  return (
    <g className="stage-label" textAnchor={side === 'right' ? 'start' : side === 'left' ? 'end' : 'middle'}>
      <text className="stage-label-name" x={round(x)} y={round(top + name)} fontSize={round(name)}>
        {view.id}
        {beside && (
          <tspan className="stage-label-role" dx="0.35em" fontSize={round(role)}>
            <Line line={beside} view={view} />
          </tspan>
        )}
      </text>
      {lines.map((line, k) => (
        <text
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place under the name
          key={k}
          className="stage-label-role"
          x={round(x)}
          y={yOf(k)}
          fontSize={round(role)}
        >
          <Line line={line} view={view} />
        </text>
      ))}
      {registers.map((register, k) => (
        <text
          // biome-ignore lint/suspicious/noArrayIndexKey: registers stand in a fixed order
          key={k}
          className={`stage-label-register stage-label-register-${register.standing}`}
          x={round(x)}
          y={yOf(lines.length + k)}
          fontSize={round(role)}
          fill={inkOf(register)}
        >
          {register.named}
        </text>
      ))}
    </g>
  );
}

/** What is held with a number has its colour. */
function inkOf({ counter, standing }: RegisterView): string | undefined {
  return counter === null || standing === 'stuck' ? undefined : termColour(counter);
}

/** What is said beside the role stands apart where it is a judgement, for a question must not be answered by it. */
function Line({ line, view: { firstLine, hindered } }: { readonly line: string; readonly view: NodeView }) {
  if (!hindered || line === firstLine) return line;
  const role = line.startsWith(firstLine) ? firstLine : '';
  return (
    <>
      {role}
      <tspan className="stage-label-hindered">{line.slice(role.length)}</tspan>
    </>
  );
}
