/** All nodes at one moment and their logs, as a figure that is read without a screen: a table, filled where it is committed. */
import type { AlgorithmPage } from '../../algorithms/manifest.ts';
import type { Moment, NodeMoment } from '../../kernel/moment.ts';
import type { TraceHeader } from '../../kernel/trace.ts';
import { at } from '../../kernel/vector.ts';
import { type Text, useText } from '../../localization/index.ts';
import { pictureOf } from '../../player/index.ts';

/** More entries than that are set closer, so that paper is wide enough. */
const MANY = 8;

interface LogFigureProps {
  readonly moment: Moment;
  readonly header: TraceHeader;
  readonly page: AlgorithmPage;
  readonly words: Text;
}

export function LogFigure({ moment, header, page, words }: LogFigureProps) {
  const text = useText();
  const nodes = header.nodes.flatMap((id) => moment.nodes[id] ?? []);
  const longest = Math.max(0, ...nodes.map(endOf));
  const indexes = Array.from({ length: longest }, (_, k) => k + 1);
  return (
    <figure className="handout-scroll">
      <table className="handout-logs" data-many={longest > MANY || undefined}>
        <thead>
          <tr>
            <td />
            {indexes.map((index) => (
              <th key={index} scope="col">
                {index}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {nodes.map((node) => {
            const picture = pictureOf(node, page, header.nodes);
            const committed = node.status === 'crashed' ? 0 : (picture?.committed ?? 0);
            const role = node.status === 'up' ? text(`role-${picture?.role}`) : text(`status-${node.status}`);
            const counter = picture && longest <= MANY ? picture.counter : null;
            return (
              <tr key={node.id} data-row={node.id}>
                <th scope="row">
                  {node.id}{' '}
                  <span>
                    {role}
                    {counter && ` · ${text(`counter-${counter.name}`)} ${counter.value}`}
                  </span>
                </th>
                {node.logStart.index > 0 && (
                  <td colSpan={node.logStart.index} className="handout-replaced">
                    {words('teach-handout-replaced', { index: node.logStart.index })}
                  </td>
                )}
                {indexes.slice(node.logStart.index).map((index) => (
                  <Cell key={index} node={node} index={index} page={page} isCommitted={index <= committed} />
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      <figcaption>{words(longest === 0 ? 'teach-handout-no-logs' : 'teach-handout-logs')}</figcaption>
    </figure>
  );
}

interface CellProps {
  readonly node: NodeMoment;
  readonly index: number;
  readonly page: AlgorithmPage;
  readonly isCommitted: boolean;
}

function Cell({ node, index, page, isCommitted }: CellProps) {
  const entry = at(node.log, index - 1 - node.logStart.index);
  if (!entry) return <td />;
  const { counter, label } = page.presentation.entry(entry);
  return (
    <td data-entry data-committed={isCommitted || undefined}>
      <sup>{counter}</sup>
      {label}
    </td>
  );
}

function endOf({ logStart, log }: NodeMoment): number {
  return logStart.index + log.length;
}
