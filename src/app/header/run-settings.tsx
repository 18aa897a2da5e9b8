/** How a run is made: size, seed and the algorithm's settings. Nothing changes until a new run is asked for. */
import { type FormEvent, useId, useRef, useState } from 'react';
import type { ConfigField } from '../../kernel/contract.ts';
import { CLIENT_TIMEOUT_MIN_us, SEED_LENGTH_MAX } from '../../kernel/limits.ts';
import { useText } from '../../localization/index.ts';
import { getPlayhead, headerFor, useAlgorithm, useRun } from '../../player/index.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Fold } from '../../ui/fold.tsx';
import { Switch } from '../../ui/switch.tsx';
import { openInstead, startAfresh } from '../reopen.ts';
import { CLUSTER_MAX, firstScenarioOf, freshSeed } from '../run.ts';
import { boundsOf, configOf, type Draft, draftOf, inUnit, isTime, numberTyped, settingsByGroup } from './fields.ts';

const NODES = { min: 1, max: CLUSTER_MAX } as const;
/** How long clients may wait; on the page a minute is for ever. */
const CLIENT_TIMEOUT = { kind: 'integer', min: CLIENT_TIMEOUT_MIN_us, max: 60_000_000, default: 1_000_000 } as const;

export function RunSettings({ onDone }: { readonly onDone: () => void }) {
  const text = useText();
  const page = useAlgorithm();
  const header = useRun((run) => run.header);
  const id = useId();
  const [size, setSize] = useState(String(header?.nodes.length ?? 5));
  const [seed, setSeed] = useState(header?.seed ?? '1');
  const [patience, setPatience] = useState(() =>
    header?.clientTimeout_us === undefined ? '' : String(inUnit('clientTimeout_us', header.clientTimeout_us)),
  );
  const [draft, setDraft] = useState<Draft>(() => draftOf(header?.config ?? {}));
  if (!page || !header) return null;

  const scenario = header.scenario ?? firstScenarioOf(page);
  // What a run has of which nobody changed anything: not what the algorithm has where no page slows it down.
  const fresh = headerFor(page, { scenario });
  const result = configOf(draft, page.config);
  const wrong = 'wrong' in result ? result.wrong : [];
  const clash = 'config' in result ? (page.checkConfig?.(result.config) ?? null) : null;
  const isWrong = (key: string) => wrong.includes(key) || (clash?.settings.includes(key) ?? false);
  const clientTimeout_us = patience.trim() === '' ? null : numberTyped('clientTimeout_us', CLIENT_TIMEOUT, patience);
  const isPatienceWrong = patience.trim() !== '' && clientTimeout_us === null;
  const nodes = /^\d{1,4}$/.test(size.trim()) ? Number(size) : 0;
  const sizeFits = nodes >= NODES.min && nodes <= NODES.max;
  const outside = [
    ...(sizeFits ? [] : [{ name: text('app-run-nodes'), ...boundsOf('nodes', NODES, text) }]),
    ...(isPatienceWrong
      ? [{ name: text('app-run-client-timeout'), ...boundsOf('clientTimeout_us', CLIENT_TIMEOUT, text) }]
      : []),
    ...wrong.flatMap((key) => {
      const field = page.config[key];
      return field?.kind === 'integer' ? [{ name: text(`config-${key}`), ...boundsOf(key, field, text) }] : [];
    }),
  ];
  const seedFits = seed.length >= 1 && seed.length <= SEED_LENGTH_MAX;

  const start = (event: FormEvent) => {
    event.preventDefault();
    if (!seedFits || !sizeFits || isPatienceWrong || !('config' in result) || clash !== null) {
      const field = document.querySelector<HTMLElement>('.run-settings [aria-invalid="true"]');
      // It may have been folded away.
      field?.closest('details')?.setAttribute('open', '');
      field?.focus();
      return;
    }
    const choice = {
      scenario,
      nodes,
      seed,
      config: result.config,
      clientTimeout_us,
      without: getPlayhead().moment.rulesOff,
    };
    void openInstead(headerFor(page, choice), { play: true });
    onDone();
  };

  return (
    <form className="run-settings" noValidate onSubmit={start}>
      <h2 className="ui-title">{text('app-run-title')}</h2>
      <div className="run-settings-top">
        <div className="ui-field">
          <label id={`${id}-nodes-label`} htmlFor={`${id}-nodes`}>
            {text('app-run-nodes')}
          </label>
          <div className="run-settings-size" role="group" aria-labelledby={`${id}-nodes-label`}>
            <IconButton
              icon="minus"
              look="outline"
              label={text('app-run-fewer')}
              disabled={nodes <= NODES.min}
              onClick={() => setSize(String(Math.min(nodes - 1, NODES.max)))}
            />
            <input
              id={`${id}-nodes`}
              className="ui-input"
              name="nodes"
              inputMode="numeric"
              autoComplete="off"
              size={2}
              value={size}
              aria-describedby={`${id}-nodes-help`}
              aria-invalid={!sizeFits}
              onChange={({ target }) => setSize(target.value)}
            />
            <IconButton
              icon="plus"
              look="outline"
              label={text('app-run-more')}
              disabled={nodes >= NODES.max}
              onClick={() => setSize(String(nodes + 1))}
            />
          </div>
          <span id={`${id}-nodes-help`} className={sizeFits ? 'ui-help' : 'ui-error'}>
            {text('app-run-range', boundsOf('nodes', NODES, text))}
          </span>
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
          <span id={`${id}-seed-help`} className={seedFits ? 'ui-help' : 'ui-error'}>
            {text(seedFits ? 'app-run-seed-help' : 'app-run-seed-wrong', { max: SEED_LENGTH_MAX })}
          </span>
        </div>
      </div>
      <NumberField
        name="clientTimeout_us"
        label={text('app-run-client-timeout')}
        help={text('app-run-client-timeout-help')}
        field={CLIENT_TIMEOUT}
        typed={patience}
        usual={fresh.clientTimeout_us ?? null}
        isOptional
        onChange={setPatience}
      />
      <div className="run-settings-groups">
        {settingsByGroup(page).map(({ group, settings }, place) => (
          <Fold
            key={group ?? ''}
            title={text(group ? `config-group-${group}` : 'app-run-config', {
              algorithm: text(`algorithm-${page.id}`),
            })}
            isOpen={place === 0 || settings.some(isWrong)}
          >
            {settings.map((key) => (
              <Setting
                key={key}
                name={key}
                field={page.config[key] as ConfigField}
                usual={fresh.config[key]}
                value={draft[key]}
                clashes={clash?.settings.includes(key) ?? false}
                onChange={(value) => setDraft({ ...draft, [key]: value })}
              />
            ))}
          </Fold>
        ))}
      </div>
      <div className="run-settings-end">
        <p role="alert" className="ui-error">
          {outside.map((each) => text('app-run-wrong', each)).join(' ')}
          {clash !== null && text(`config-clash-${clash.id}`)}
        </p>
        <div className="ui-row ui-row-end">
          <Button
            icon="reset"
            onClick={() => {
              void startAfresh();
              onDone();
            }}
          >
            {text('app-run-reset')}
          </Button>
          <Button look="solid" icon="play" type="submit">
            {text('app-run-start')}
          </Button>
        </div>
      </div>
    </form>
  );
}

interface SettingProps {
  readonly name: string;
  readonly field: ConfigField;
  readonly usual: number | boolean | undefined;
  readonly value: string | boolean | undefined;
  /** It does not go together with another. */
  readonly clashes: boolean;
  readonly onChange: (value: string | boolean) => void;
}

/** One setting of the algorithm, as its kind wants it. */
function Setting({ name, field, usual, value, clashes, onChange }: SettingProps) {
  const text = useText();
  const label = text(`config-${name}`);
  const help = text(`config-${name}.description`);
  return field.kind === 'boolean' ? (
    <Switch label={label} help={help} checked={value === true} invalid={clashes} onChange={onChange} />
  ) : (
    <NumberField
      {...{ name, label, help, field, clashes, onChange }}
      usual={typeof usual === 'number' ? usual : field.default}
      typed={String(value ?? '')}
    />
  );
}

interface NumberFieldProps {
  /** By it a time is known (`fields.ts`). */
  readonly name: string;
  readonly label: string;
  readonly help: string;
  readonly field: Extract<ConfigField, { readonly kind: 'integer' }>;
  readonly typed: string;
  /** What a fresh run of the scenario has; null for nothing. */
  readonly usual: number | null;
  /** It may be left empty. */
  readonly isOptional?: boolean;
  readonly clashes?: boolean;
  readonly onChange: (typed: string) => void;
}

function NumberField({
  name,
  label,
  help,
  field,
  typed,
  usual,
  isOptional = false,
  clashes = false,
  onChange,
}: NumberFieldProps) {
  const text = useText();
  const id = useId();
  const fits = (isOptional && typed.trim() === '') || numberTyped(name, field, typed) !== null;
  const input = useRef<HTMLInputElement>(null);
  const bounds = boundsOf(name, field, text);
  const written = usual === null ? text('app-run-empty') : boundsOf(name, { min: usual, max: usual }, text).min;
  const back = usual === null ? '' : String(inUnit(name, usual));
  return (
    <div className="run-settings-number">
      <label htmlFor={id}>{label}</label>
      <span className="run-settings-unit">
        {typed.trim() !== back && (
          <IconButton
            icon="reset"
            label={text('app-run-field-reset', { name: label, usual: written })}
            onClick={() => {
              onChange(back);
              // The button goes, and would take the focus along.
              input.current?.focus();
            }}
          />
        )}
        <input
          ref={input}
          id={id}
          className="ui-input"
          inputMode="decimal"
          autoComplete="off"
          value={typed}
          aria-invalid={!fits || clashes}
          aria-describedby={`${id}-help`}
          size={Math.max(6, String(inUnit(name, field.max)).length)}
          onChange={(event) => onChange(event.target.value)}
        />
        {isTime(name) && <span>{text('app-run-ms')}</span>}
      </span>
      <p id={`${id}-help`} className="ui-help">
        {help}{' '}
        <span className={fits ? undefined : 'ui-error'}>
          {text(fits ? 'app-run-bounds' : 'app-run-out-of-bounds', { ...bounds, usual: written })}
        </span>
      </p>
    </div>
  );
}
