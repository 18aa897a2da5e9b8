/** Which of the stories are told: those of a node, of a kind, and whether routine is told at all. */
import { useId } from 'react';
import type { AlgorithmPage } from '../../algorithms/manifest.ts';
import { type Text, useText } from '../../localization/index.ts';
import { useRun } from '../../player/index.ts';
import { type Filter, kindsOf } from './stories.ts';

const NO_NODES: readonly string[] = [];

interface FiltersProps {
  readonly page: AlgorithmPage;
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}

export function Filters({ page, filter, onChange }: FiltersProps) {
  const text = useText();
  const nodes = useRun((run) => run.header?.nodes ?? NO_NODES);
  return (
    <div className="feed-filters">
      <Choice
        label={text('panels-feed-node')}
        every={text('panels-feed-every-node')}
        value={filter.node}
        options={nodes.map((id) => [id, id])}
        onChange={(node) => onChange({ ...filter, node })}
      />
      <Choice
        label={text('panels-feed-kind')}
        every={text('panels-feed-every-kind')}
        value={filter.kind}
        options={kindsOf(page).map((kind) => [kind, text(kindId(kind, text))])}
        onChange={(kind) => onChange({ ...filter, kind })}
      />
      <label className="feed-routine">
        <input
          type="checkbox"
          checked={filter.routine}
          onChange={({ target }) => onChange({ ...filter, routine: target.checked })}
        />
        {text('panels-feed-all')}
      </label>
    </div>
  );
}

/** The word for a kind: the algorithm's own, or ours. */
export function kindId(kind: string, text: Text): string {
  return text.has(`kind-${kind}`) ? `kind-${kind}` : `panels-kind-${kind}`;
}

interface ChoiceProps {
  readonly label: string;
  /** What it says when nothing is chosen. */
  readonly every: string;
  readonly value: string | null;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly onChange: (value: string | null) => void;
}

function Choice({ label, every, value, options, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id} className="ui-unseen">
        {label}
      </label>
      <select
        id={id}
        className={value === null ? 'feed-choice' : 'feed-choice feed-choice-made'}
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
      >
        <option value="">{every}</option>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </>
  );
}
