/** Cutting one link: between which nodes, and whether both ways; or everything around one node. */
import { useId, useState } from 'react';
import type { NodeId } from '../../kernel/contract.ts';
import { useText } from '../../localization/index.ts';
import { player, useRun, useSelection } from '../../player/index.ts';
import { Button } from '../../ui/button.tsx';
import './network.css';

export function Cut({ onDone }: { readonly onDone: () => void }) {
  const text = useText();
  const selection = useSelection();
  const cluster = useRun((run) => run.header)?.nodes ?? [];
  const [from, setFrom] = useState<NodeId>(selection?.kind === 'node' ? selection.id : (cluster[0] ?? ''));
  const [chosen, setTo] = useState<NodeId | null>(null);
  const [direction, setDirection] = useState<'both' | 'oneWay'>('both');
  const others = cluster.filter((id) => id !== from);
  const to = chosen !== null && chosen !== from ? chosen : others[0];

  if (to === undefined) return <p>{text('panels-cut-alone')}</p>;
  const give = (command: Parameters<typeof player.give>[0]) => {
    void player.give(command);
    onDone();
  };
  return (
    <section className="cut" aria-label={text('panels-cut-title')}>
      <h2 className="ui-title">{text('panels-cut-title')}</h2>
      <div className="cut-ends">
        <NodeSelect label={text('panels-cut-from')} value={from} nodes={cluster} onChange={setFrom} />
        <NodeSelect label={text('panels-cut-to')} value={to} nodes={others} onChange={setTo} />
      </div>
      <fieldset className="cut-directions">
        <legend className="ui-unseen">{text('panels-cut-direction')}</legend>
        {(['both', 'oneWay'] as const).map((each) => (
          <label key={each}>
            <input type="radio" name="cut-direction" checked={direction === each} onChange={() => setDirection(each)} />
            {text(each === 'both' ? 'panels-cut-both' : 'panels-cut-one-way', { from, to })}
          </label>
        ))}
      </fieldset>
      <div className="ui-row ui-row-end">
        <Button icon="partition" onClick={() => give({ kind: 'partition', groups: [[from], others] })}>
          {text('panels-cut-isolate', { node: from })}
        </Button>
        <Button look="solid" icon="cut" onClick={() => give({ kind: 'cut', from, to, direction })}>
          {text('panels-cut-apply')}
        </Button>
      </div>
    </section>
  );
}

interface NodeSelectProps {
  readonly label: string;
  readonly value: NodeId;
  readonly nodes: readonly NodeId[];
  readonly onChange: (id: NodeId) => void;
}

function NodeSelect({ label, value, nodes, onChange }: NodeSelectProps) {
  const id = useId();
  return (
    <div className="ui-field">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="ui-input" value={value} onChange={(event) => onChange(event.target.value)}>
        {nodes.map((node) => (
          <option key={node}>{node}</option>
        ))}
      </select>
    </div>
  );
}
