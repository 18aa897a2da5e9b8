/** Where all nodes stand, one below the other: shown while none is selected. */
import type { AlgorithmPage } from '../../algorithms/manifest.ts';
import type { NodeId } from '../../kernel/contract.ts';
import type { NodeMoment } from '../../kernel/moment.ts';
import { useText } from '../../localization/index.ts';
import { pictureOf, player } from '../../player/index.ts';
import { Sentence } from '../../ui/sentence.tsx';
import { entryAt, lastIndexOf } from '../entries.ts';
import { Value } from './value.tsx';

interface OverviewProps {
  readonly cluster: readonly NodeId[];
  readonly nodes: { readonly [node: NodeId]: NodeMoment };
  readonly page: AlgorithmPage;
}

export function Overview({ cluster, nodes, page }: OverviewProps) {
  const text = useText();
  const rows = cluster.flatMap((id) => {
    const node = nodes[id];
    const picture = node && pictureOf(node, page, cluster);
    return picture ? [{ node, picture }] : [];
  });
  const [first] = rows;
  if (!first) return null;
  // Not every algorithm keeps a log.
  const logged = rows.some(({ node }) => lastIndexOf(node) > 0);
  return (
    <table className="inspect-table inspect-overview" aria-label={text('panels-inspect-overview')}>
      <thead>
        <tr>
          <th scope="col">{text('panels-inspect-node')}</th>
          <th scope="col">{text('panels-inspect-role')}</th>
          <th scope="col">{text(`counter-${first.picture.counter.name}`)}</th>
          {logged && (
            <>
              <th scope="col">{text('panels-inspect-log-end')}</th>
              <th scope="col">{text('panels-inspect-committed')}</th>
              <th scope="col">{text('panels-inspect-applied')}</th>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ node, picture }) => {
          const isDown = node.status === 'crashed';
          const { role, counter, committed, applied, unknown = [] } = picture;
          const last = lastIndexOf(node);
          return (
            <tr key={node.id} data-down={isDown || undefined}>
              <th scope="row">
                <button
                  type="button"
                  className="inspect-choose"
                  onClick={() => player.select({ kind: 'node', id: node.id })}
                >
                  {node.id}
                </button>
              </th>
              <td>
                {node.status === 'up' ? (
                  <Value name="role" value={role} presentation={page.presentation} />
                ) : (
                  text(`status-${node.status}`)
                )}
              </td>
              <td>
                {unknown.includes('counter') ? (
                  '?'
                ) : (
                  <Value name={counter.name} value={counter.value} presentation={page.presentation} />
                )}
              </td>
              {logged && (
                <>
                  <td>
                    {last === 0 ? (
                      text('panels-inspect-log-empty')
                    ) : (
                      <Sentence
                        id="panels-inspect-entry"
                        values={{
                          index: last,
                          term: { kind: 'counter', value: entryAt(node, last)?.term ?? node.logStart.term },
                        }}
                      />
                    )}
                  </td>
                  <td>{isDown || unknown.includes('committed') ? '?' : committed}</td>
                  <td>{isDown || unknown.includes('committed') ? '?' : applied}</td>
                </>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
