/**
 * The inspector: all that the selected node or message holds, what the last event changed, and how two nodes differ;
 * while nothing is selected, where all nodes stand.
 */
import { useRef, useState } from 'react';
import type { NodeId } from '../../kernel/contract.ts';
import { useText } from '../../localization/index.ts';
import { player, useAlgorithm, usePlayhead, useRun, useSelection } from '../../player/index.ts';
import './inspector.css';
import { MessageView } from './message-view.tsx';
import { NodeView } from './node-view.tsx';
import { Overview } from './overview.tsx';

export function Inspector() {
  const text = useText();
  const page = useAlgorithm();
  const selection = useSelection();
  const cluster = useRun((run) => run.header?.nodes) ?? [];
  const nodes = usePlayhead(({ moment }) => moment.nodes);
  const scroll = useRef<HTMLDivElement>(null);
  const [compared, setCompared] = useState('');
  const [explained, setExplained] = useState(false);
  const node = selection?.kind === 'node' ? nodes[selection.id] : undefined;
  const other = node && compared !== node.id ? (nodes[compared] ?? null) : null;
  const choose = (id: NodeId) => {
    // What was pressed goes away with the choice.
    scroll.current?.focus();
    player.select({ kind: 'node', id });
  };
  return (
    <div className="inspect" data-part="inspect">
      <div className="inspect-bar">
        <label>
          {text('panels-inspect-node')}
          <select
            value={node?.id ?? ''}
            onChange={({ target }) => player.select(target.value === '' ? null : { kind: 'node', id: target.value })}
          >
            <option value="">
              {text(selection?.kind === 'message' ? 'panels-inspect-a-message' : 'panels-inspect-choose')}
            </option>
            <Options nodes={cluster} />
          </select>
        </label>
        {node && cluster.length > 1 && (
          <label>
            {text('panels-inspect-compare')}
            <select value={other?.id ?? ''} onChange={({ target }) => setCompared(target.value)}>
              <option value="">{text('panels-inspect-nobody')}</option>
              <Options nodes={cluster.filter((id) => id !== node.id)} />
            </select>
          </label>
        )}
        {selection && (
          <button
            type="button"
            className="inspect-explain"
            aria-pressed={explained}
            onClick={() => setExplained(!explained)}
          >
            {text('panels-inspect-explain')}
          </button>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and can be scrolled with keys only if it takes the focus */}
      <div ref={scroll} className="inspect-scroll" role="region" aria-label={text('panels-inspect-title')} tabIndex={0}>
        {page && node && <NodeView {...{ node, other, page, explained }} />}
        {page && selection?.kind === 'message' && (
          <MessageView key={selection.id} id={selection.id} page={page} explained={explained} />
        )}
        {!selection && page && <Overview {...{ cluster, nodes, page }} onChoose={choose} />}
        {!selection && <p className="inspect-empty">{text('panels-inspect-empty')}</p>}
      </div>
    </div>
  );
}

function Options({ nodes }: { readonly nodes: readonly string[] }) {
  return nodes.map((id) => (
    <option key={id} value={id}>
      {id}
    </option>
  ));
}
