/** How a run is made: size, seed and the algorithm's settings. Nothing changes until a new run is asked for. */
import { type FormEvent, useId, useState } from 'react';
import { configGroupsOf } from '../../catalogue-settings.ts';
import type { ConfigField } from '../../kernel/contract.ts';
import { CLIENT_TIMEOUT_MIN_us, SEED_LENGTH_MAX } from '../../kernel/limits.ts';
import type { TraceHeader } from '../../kernel/trace.ts';
import { useText } from '../../localization/index.ts';
import { getPlayhead, headerFor, useAlgorithm, useRun } from '../../player/index.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Fold } from '../../ui/fold.tsx';
import { HeldIconButton } from '../../ui/held-button.tsx';
import { openInstead, startAfresh } from '../reopen.ts';
import { CLUSTER_MAX, firstScenarioOf, freshSeed } from '../run.ts';
import { boundsOf, configOf, type Draft, draftOf, inUnit, numberTyped, settingsByGroup } from './fields.ts';
import { NumberField, Setting, WayBack } from './setting-fields.tsx';

const NODES = { min: 1, max: CLUSTER_MAX } as const;
/** How long clients may wait; on the page a minute is for ever. */
const CLIENT_TIMEOUT = { kind: 'integer', min: CLIENT_TIMEOUT_MIN_us, max: 60_000_000, default: 1_000_000 } as const;

/** What stands in the form. */
interface Typed {
  readonly size: string;
  readonly seed: string;
  /** For how long clients wait; empty: for ever. */
  readonly patience: string;
  readonly draft: Draft;
}

function typedOf({ nodes, seed, clientTimeout_us, config }: TraceHeader): Typed {
  return {
    size: String(nodes.length),
    seed,
    patience: clientTimeout_us === undefined ? '' : String(inUnit('clientTimeout_us', clientTimeout_us)),
    draft: draftOf(config),
  };
}

export function RunSettings({ onDone }: { readonly onDone: () => void }) {
  const text = useText();
  const page = useAlgorithm();
  const header = useRun((run) => run.header);
  const id = useId();
  const [typed, setTyped] = useState<Typed | null>(() => header && typedOf(header));
  /** What was typed before all of it went back; `undone` once it has come again. */
  const [before, setBefore] = useState<Typed | 'undone' | null>(null);
  if (!page || !header || !typed) return null;
  const { size, seed, patience, draft } = typed;
  const change = (what: Partial<Typed>) => {
    setTyped({ ...typed, ...what });
    setBefore(null);
  };

  const scenario = header.scenario ?? firstScenarioOf(page);
  // What a run has of which nobody changed anything: not what the algorithm has where no page slows it down.
  const fresh = headerFor(page, { scenario });
  const usual = typedOf(fresh);
  const isUsual = JSON.stringify(typed) === JSON.stringify({ ...usual, draft: { ...draft, ...usual.draft } });
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
  const range = text('app-run-range', boundsOf('nodes', NODES, text));
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
              onClick={() => change({ size: String(Math.min(nodes - 1, NODES.max)) })}
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
              onChange={({ target }) => change({ size: target.value })}
            />
            <HeldIconButton
              icon="plus"
              look="outline"
              label={text('app-run-more')}
              why={nodes >= NODES.max ? range : null}
              onClick={() => change({ size: String(nodes + 1) })}
            />
            {size.trim() !== usual.size && (
              <WayBack name={text('app-run-nodes')} usual={usual.size} onBack={() => change({ size: usual.size })} />
            )}
          </div>
          <span id={`${id}-nodes-help`} className={sizeFits ? 'ui-help' : 'ui-error'}>
            {range}
          </span>
        </div>
        <div className="ui-field" data-setting="seed">
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
              onChange={(event) => change({ seed: event.target.value })}
            />
            <IconButton
              icon="dice"
              look="outline"
              label={text('app-run-new-seed')}
              onClick={() => change({ seed: freshSeed() })}
            />
            {seed !== usual.seed && (
              <WayBack name={text('app-run-seed')} usual={usual.seed} onBack={() => change({ seed: usual.seed })} />
            )}
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
        onChange={(wanted) => change({ patience: wanted })}
      />
      <div className="run-settings-groups">
        {settingsByGroup(page, configGroupsOf(page.id)).map(({ group, settings }, place) => (
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
                onChange={(value) => change({ draft: { ...draft, [key]: value } })}
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
        <p role="status" className="ui-help">
          {before !== null && text(before === 'undone' ? 'app-run-are-back' : 'app-run-are-usual')}
        </p>
        <div className="ui-row ui-row-end">
          {/* One button, so that it keeps the focus when it is pressed. */}
          {(!isUsual || before !== null) && (
            <Button
              look="plain"
              icon={isUsual ? 'undo' : 'reset'}
              place="run-settings-all"
              onClick={() => {
                const undoes = isUsual && before !== null && before !== 'undone';
                setTyped(undoes ? before : { ...usual, draft: { ...draft, ...usual.draft } });
                setBefore(undoes ? 'undone' : typed);
              }}
            >
              {text(isUsual ? 'app-key-undo' : 'app-run-all-usual')}
            </Button>
          )}
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
