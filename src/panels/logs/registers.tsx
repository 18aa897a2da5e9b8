/** What the nodes hold where they keep no log: a row for each node, a column for each register. */
import { useText } from '../../localization/index.ts';
import { pictureOf, useAlgorithm, usePlayhead, useRun } from '../../player/index.ts';
import { registerNames, registerView } from '../../player/register-view.ts';
import { termColour, termWash } from '../../ui/colour.ts';
import './registers.css';

export function Registers() {
  const text = useText();
  const page = useAlgorithm();
  const nodes = usePlayhead(({ moment }) => moment.nodes);
  const header = useRun((run) => run.header);
  if (!page || !header) return null;
  const pictures = header.nodes.flatMap((id) => (nodes[id] ? (pictureOf(nodes[id], page, header.nodes) ?? []) : []));
  const names = registerNames(page.presentation, pictures);
  return (
    <section className="logs" data-part="logs" aria-labelledby="logs-title">
      <div className="panel-head">
        <h2 id="logs-title">{text('panels-registers-title')}</h2>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <div className="logs-scroll" tabIndex={0} role="group" aria-label={text('panels-registers-title')}>
        <table className="registers">
          <thead>
            <tr>
              <th scope="col">{text('panels-logs-node')}</th>
              {names.map((name) => (
                <th key={name} scope="col">
                  {text(`register-${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {header.nodes.map((id) => {
              const node = nodes[id];
              const held = node ? (pictureOf(node, page, header.nodes)?.registers ?? []) : [];
              return (
                <tr key={id} data-row={id} data-status={node?.status}>
                  <th scope="row">{id}</th>
                  {names.map((name) => {
                    const register = held.find((one) => one.name === name);
                    if (!register) return <td key={name} />;
                    const { words, counter, standing } = registerView(register, text);
                    const colours =
                      counter === null ? {} : { color: termColour(counter), background: termWash(counter) };
                    return (
                      <td key={name}>
                        <span className={`registers-held registers-held-${standing}`} style={colours}>
                          {words}
                        </span>
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
