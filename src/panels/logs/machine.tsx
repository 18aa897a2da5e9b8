/** What a node's state machine holds: the result of everything it has applied. */
import type { NodeId } from '../../kernel/contract.ts';
import type { NodePicture } from '../../kernel/presentation.ts';
import { useText } from '../../localization/index.ts';
import './machine.css';

export function Machine({ id, picture }: { readonly id: NodeId; readonly picture: NodePicture | null }) {
  const text = useText();
  const contents = picture?.contents ?? [];
  if (contents.length === 0) return null;
  return (
    <dl className="logs-machine">
      <dt>{text('panels-machine', { node: id })}</dt>
      {contents.map(([key, value]) => (
        <dd key={key}>{`${key} = ${value}`}</dd>
      ))}
    </dl>
  );
}
