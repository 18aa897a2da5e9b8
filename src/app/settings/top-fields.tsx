/** The two settings that every run has, whatever its algorithm: how many nodes there are, and the seed. */
import { useId } from 'react';
import { SEED_LENGTH_MAX } from '../../kernel/limits.ts';
import { useText } from '../../localization/index.ts';
import { IconButton } from '../../ui/button.tsx';
import { HeldIconButton } from '../../ui/held-button.tsx';
import { freshSeed } from '../run.ts';
import { boundsOf } from './fields.ts';
import { WayBack } from './setting-fields.tsx';
import { NODES } from './typed.ts';

interface FieldProps {
  readonly typed: string;
  /** What a fresh run of the scenario has. */
  readonly usual: string;
  readonly fits: boolean;
  readonly onChange: (typed: string) => void;
}

export function SizeField({ typed, usual, fits, nodes, onChange }: FieldProps & { readonly nodes: number }) {
  const text = useText();
  const id = useId();
  const range = text('app-run-range', boundsOf('nodes', NODES, text));
  return (
    <div className="ui-field" data-setting="nodes">
      <label id={`${id}-nodes-label`} htmlFor={`${id}-nodes`}>
        {text('app-run-nodes')}
      </label>
      <div className="run-settings-size" role="group" aria-labelledby={`${id}-nodes-label`}>
        <HeldIconButton
          icon="minus"
          look="outline"
          label={text('app-run-fewer')}
          why={nodes <= NODES.min ? range : null}
          onClick={() => onChange(String(Math.min(nodes - 1, NODES.max)))}
        />
        <input
          id={`${id}-nodes`}
          className="ui-input"
          name="nodes"
          inputMode="numeric"
          autoComplete="off"
          size={2}
          value={typed}
          aria-describedby={`${id}-nodes-help`}
          aria-invalid={!fits}
          onChange={({ target }) => onChange(target.value)}
        />
        <HeldIconButton
          icon="plus"
          look="outline"
          label={text('app-run-more')}
          why={nodes >= NODES.max ? range : null}
          onClick={() => onChange(String(nodes + 1))}
        />
        {typed.trim() !== usual && (
          <WayBack name={text('app-run-nodes')} usual={usual} onBack={() => onChange(usual)} />
        )}
      </div>
      <span id={`${id}-nodes-help`} className={fits ? 'ui-help' : 'ui-error'}>
        {range}
      </span>
    </div>
  );
}

export function SeedField({ typed, usual, fits, onChange }: FieldProps) {
  const text = useText();
  const id = useId();
  return (
    <div className="ui-field" data-setting="seed">
      <label htmlFor={`${id}-seed`}>{text('app-run-seed')}</label>
      <div className="run-settings-seed">
        <input
          id={`${id}-seed`}
          className="ui-input"
          value={typed}
          maxLength={SEED_LENGTH_MAX}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={!fits}
          aria-describedby={`${id}-seed-help`}
          onChange={(event) => onChange(event.target.value)}
        />
        <IconButton icon="dice" look="outline" label={text('app-run-new-seed')} onClick={() => onChange(freshSeed())} />
        {typed !== usual && <WayBack name={text('app-run-seed')} usual={usual} onBack={() => onChange(usual)} />}
      </div>
      <span id={`${id}-seed-help`} className={fits ? 'ui-help' : 'ui-error'}>
        {text(fits ? 'app-run-seed-help' : 'app-run-seed-wrong', { max: SEED_LENGTH_MAX })}
      </span>
    </div>
  );
}
