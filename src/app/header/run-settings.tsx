/** How a run is made: size, seed and the algorithm's settings. Nothing changes until a new run is asked for. */
import { type FormEvent, useId, useState } from 'react';
import { SEED_LENGTH_MAX } from '../../kernel/limits.ts';
import { useText } from '../../localization/index.ts';
import { headerFor, player, useAlgorithm, useRun } from '../../player/index.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Switch } from '../../ui/switch.tsx';
import { CLUSTER_MAX, FIRST_SCENARIO, freshSeed } from '../run.ts';
import { configOf, type Draft, draftOf, inUnit, isTime, numberTyped } from './fields.ts';

export function RunSettings({ onDone }: { readonly onDone: () => void }) {
  const text = useText();
  const page = useAlgorithm();
  const header = useRun((run) => run.header);
  const id = useId();
  const [nodes, setNodes] = useState(header?.nodes.length ?? 5);
  const [seed, setSeed] = useState(header?.seed ?? '1');
  const [draft, setDraft] = useState<Draft>(() => draftOf(header?.config ?? {}));
  if (!page || !header) return null;

  const result = configOf(draft, page.config);
  const wrong = 'wrong' in result ? result.wrong : [];
  const disagreement = 'config' in result ? (page.checkConfig?.(result.config) ?? null) : null;
  const seedFits = seed.length >= 1 && seed.length <= SEED_LENGTH_MAX;

  const start = (event: FormEvent) => {
    event.preventDefault();
    if (!seedFits || !('config' in result) || disagreement !== null) {
      document.querySelector<HTMLElement>('.run-settings [aria-invalid="true"]')?.focus();
      return;
    }
    const scenario = header.scenario ?? FIRST_SCENARIO;
    player.open(headerFor(page, { scenario, nodes, seed, config: result.config }), 0, true);
    onDone();
  };

  return (
    <form className="run-settings" noValidate onSubmit={start}>
      <h2 className="ui-title">{text('app-run-title')}</h2>
      <div className="run-settings-top">
        <div className="ui-field">
          <span id={`${id}-nodes`}>{text('app-run-nodes')}</span>
          <div className="run-settings-size" role="group" aria-labelledby={`${id}-nodes`}>
            <IconButton
              icon="minus"
              look="outline"
              label={text('app-run-fewer')}
              disabled={nodes <= 1}
              onClick={() => setNodes(nodes - 1)}
            />
            <output aria-live="polite">{text('app-run-size', { count: nodes })}</output>
            <IconButton
              icon="plus"
              look="outline"
              label={text('app-run-more')}
              disabled={nodes >= CLUSTER_MAX}
              onClick={() => setNodes(nodes + 1)}
            />
          </div>
        </div>
        <div className="ui-field">
          <label htmlFor={`${id}-seed`}>{text('app-run-seed')}</label>
          <div className="run-settings-seed">
            <input
              id={`${id}-seed`}
              className="ui-input"
              value={seed}
              maxLength={SEED_LENGTH_MAX}
              autoComplete="off"
              spellCheck={false}
              aria-invalid={!seedFits}
              aria-describedby={`${id}-seed-help`}
              onChange={(event) => setSeed(event.target.value)}
            />
            <IconButton
              icon="dice"
              look="outline"
              label={text('app-run-new-seed')}
              onClick={() => setSeed(freshSeed())}
            />
          </div>
        </div>
      </div>
      <p id={`${id}-seed-help`} className={seedFits ? 'ui-help' : 'ui-error'}>
        {text(seedFits ? 'app-run-seed-help' : 'app-run-seed-wrong', { max: SEED_LENGTH_MAX })}
      </p>
      <h3 className="ui-subtitle">{text('app-run-config', { algorithm: text(`algorithm-${page.id}`) })}</h3>
      {Object.entries(page.config).map(([key, field]) =>
        field.kind === 'boolean' ? (
          <Switch
            key={key}
            label={text(`config-${key}`)}
            help={text(`config-${key}.description`)}
            checked={draft[key] === true}
            onChange={(on) => setDraft({ ...draft, [key]: on })}
          />
        ) : (
          <NumberField
            key={key}
            name={key}
            field={field}
            typed={String(draft[key] ?? '')}
            onChange={(typed) => setDraft({ ...draft, [key]: typed })}
          />
        ),
      )}
      <p role="alert" className="ui-error">
        {wrong.length > 0 && text('app-run-wrong', { count: wrong.length })}
        {disagreement !== null && (
          <>
            {text('error-bad-config')} <span lang="en">({disagreement})</span>
          </>
        )}
      </p>
      <div className="ui-row ui-row-end">
        <Button
          icon="reset"
          onClick={() => {
            player.reset();
            onDone();
          }}
        >
          {text('app-run-reset')}
        </Button>
        <Button look="solid" icon="play" type="submit">
          {text('app-run-start')}
        </Button>
      </div>
    </form>
  );
}

interface NumberFieldProps {
  readonly name: string;
  readonly field: { readonly kind: 'integer'; readonly min: number; readonly max: number; readonly default: number };
  readonly typed: string;
  readonly onChange: (typed: string) => void;
}

function NumberField({ name, field, typed, onChange }: NumberFieldProps) {
  const text = useText();
  const id = useId();
  const fits = numberTyped(name, field, typed) !== null;
  const shown = (value: number) => (isTime(name) ? text.duration(value) : text.number(value));
  const bounds = { min: shown(field.min), max: shown(field.max), usual: shown(field.default) };
  return (
    <div className="run-settings-number">
      <label htmlFor={id}>{text(`config-${name}`)}</label>
      <span className="run-settings-unit">
        <input
          id={id}
          className="ui-input"
          inputMode="decimal"
          autoComplete="off"
          value={typed}
          aria-invalid={!fits}
          aria-describedby={`${id}-help`}
          size={Math.max(6, String(inUnit(name, field.max)).length)}
          onChange={(event) => onChange(event.target.value)}
        />
        {isTime(name) && <span>{text('app-run-ms')}</span>}
      </span>
      <p id={`${id}-help`} className="ui-help">
        {text(`config-${name}.description`)}{' '}
        <span className={fits ? undefined : 'ui-error'}>
          {text(fits ? 'app-run-bounds' : 'app-run-out-of-bounds', bounds)}
        </span>
      </p>
    </div>
  );
}
