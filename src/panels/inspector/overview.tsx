/** Where all nodes stand, one below the other: shown while none is selected. */
import type { ReactNode } from 'react';
import type { AlgorithmPage } from '../../algorithms/manifest.ts';
import type { NodeId } from '../../kernel/contract.ts';
import type { NodeMoment } from '../../kernel/moment.ts';
import {
  type Membership,
  membershipOf,
  type NodePicture,
  roleIdOf,
  UNKNOWN,
  type UnknownPart,
} from '../../kernel/presentation.ts';
import { useText } from '../../localization/index.ts';
import { membersOf, pictureOf } from '../../player/index.ts';
import { Sentence } from '../../ui/sentence.tsx';
import { entryAt, lastIndexOf } from '../entries.ts';
import { Value } from './value.tsx';

interface OverviewProps {
  readonly cluster: readonly NodeId[];
  readonly nodes: { readonly [node: NodeId]: NodeMoment };
  readonly page: AlgorithmPage;
  readonly onChoose: (node: NodeId) => void;
}

export function Overview({ cluster, nodes, page, onChoose }: OverviewProps) {
  const text = useText();
  const members = membersOf(nodes, page);
  const rows = cluster.flatMap((id) => {
    const node = nodes[id];
    const picture = node && pictureOf(node, page, cluster);
    return picture ? [{ node, picture, membership: membershipOf(members, id) }] : [];
  });
  const [first] = rows;
  if (!first) return null;
  // Not every algorithm keeps a log.
  const isLogged = rows.some(({ node }) => lastIndexOf(node) > 0);
  return (
    <table className="inspect-table inspect-overview" aria-label={text('panels-inspect-overview')}>
      <thead>
        <tr>
          <th scope="col">{text('panels-inspect-node')}</th>
          <th scope="col">{text('panels-inspect-role')}</th>
          <th scope="col">{text(`counter-${first.picture.counter.name}`)}</th>
          {isLogged && (
            <>
              <th scope="col">{text('panels-inspect-log-end')}</th>
              <th scope="col">{text('panels-inspect-committed')}</th>
              <th scope="col">{text('panels-inspect-applied')}</th>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.node.id} {...row} {...{ isLogged, page, onChoose }} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps extends Pick<OverviewProps, 'page' | 'onChoose'> {
  readonly node: NodeMoment;
  readonly picture: NodePicture;
  readonly membership: Membership;
  readonly isLogged: boolean;
}

function Row({ node, picture, membership, isLogged, page, onChoose }: RowProps) {
  const text = useText();
  const isDown = node.status === 'crashed';
  const { counter, committed, applied, unknown = [] } = picture;
  const role = roleIdOf(picture, membership);
  const told = (part: UnknownPart, shown: ReactNode) => (unknown.includes(part) ? UNKNOWN : shown);
  return (
    <tr data-down={isDown || undefined}>
      <th scope="row">
        <button type="button" className="inspect-choose" onClick={() => onChoose(node.id)}>
          {node.id}
        </button>
      </th>
      <td>{node.status === 'up' ? (role === null ? UNKNOWN : text(role)) : text(`status-${node.status}`)}</td>
      <td>{told('counter', <Value name={counter.name} value={counter.value} presentation={page.presentation} />)}</td>
      {isLogged && (
        <>
          <td>{told('log', <LogEnd node={node} />)}</td>
          <td>{isDown ? UNKNOWN : told('committed', committed)}</td>
          <td>{isDown ? UNKNOWN : told('applied', applied)}</td>
        </>
      )}
    </tr>
  );
}

function LogEnd({ node }: Pick<RowProps, 'node'>) {
  const text = useText();
  const index = lastIndexOf(node);
  if (index === 0) return text('panels-inspect-log-empty');
  const term = { kind: 'counter', value: entryAt(node, index)?.term ?? node.logStart.term } as const;
  return <Sentence id="panels-inspect-entry" values={{ index, term }} />;
}
