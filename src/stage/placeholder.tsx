/** While the first events are on their way: a quiet ring where the cluster will stand. */
import { useText } from '../localization/index.ts';
import { round, type Size } from './geometry.ts';
import { labelRoom } from './label-room.ts';
import { layoutOf } from './layout.ts';
import { textWidth } from './measure.ts';

export function Placeholder({ size, count }: { readonly size: Size; readonly count: number }) {
  const text = useText();
  const nodes = Array.from({ length: count }, (_, k) => `S${k + 1}`);
  const layout = layoutOf({ size, nodes, groups: null, room: labelRoom(text, nodes, { roles: {} }, textWidth) });
  return (
    <div className="stage-inside">
      <p className="ui-unseen" role="status">
        {text('stage-loading')}
      </p>
      <svg className="stage-layer stage-placeholder" width={size.width} height={size.height} aria-hidden="true">
        {Object.values(layout.nodes).map(({ id, at }) => (
          <circle key={id} cx={round(at.x)} cy={round(at.y)} r={round(layout.radius)} />
        ))}
      </svg>
    </div>
  );
}
