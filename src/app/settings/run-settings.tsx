/** How a run is made: size, seed and the algorithm's settings. Nothing changes until a new run is asked for. */
import { type FormEvent, useState } from 'react';
import type { AlgorithmPage } from '../../algorithms/manifest.ts';
import { configGroupsOf } from '../../catalogue-settings.ts';
import type { ConfigField } from '../../kernel/contract.ts';
import type { TraceHeader } from '../../kernel/trace.ts';
import { useText } from '../../localization/index.ts';
import { getPlayhead, headerFor, useAlgorithm, useRun } from '../../player/index.ts';
import { Button } from '../../ui/button.tsx';
import { Fold } from '../../ui/fold.tsx';
import { openInstead, startAfresh } from '../reopen.ts';
import { firstScenarioOf } from '../run.ts';
import { boundsOf, settingsByGroup } from './fields.ts';
import { NumberField, Setting } from './setting-fields.tsx';
import { SeedField, SizeField } from './top-fields.tsx';
import './settings.css';
import { CLIENT_TIMEOUT, isSame, judge, NODES, type Typed, typedOf, withUsual } from './typed.ts';

export function RunSettings({ onDone }: Pick<FormProps, 'onDone'>) {
  const page = useAlgorithm();
  const header = useRun((run) => run.header);
  const text = useText();
  if (!page || !header) return <p role="status">{text('part-loading')}</p>;
  return <Form page={page} header={header} onDone={onDone} />;
}

interface FormProps {
  readonly page: AlgorithmPage;
  readonly header: TraceHeader;
  readonly onDone: () => void;
}

function Form({ page, header, onDone }: FormProps) {
  const text = useText();
  const [typed, setTyped] = useState(() => typedOf(header));
  /** What was typed before all of it went back; `undone` once it has come again. */
  const [before, setBefore] = useState<Typed | 'undone' | null>(null);
  const change = (what: Partial<Typed>) => {
    setTyped({ ...typed, ...what });
    setBefore(null);
  };

  const scenario = header.scenario ?? firstScenarioOf(page);
  // What a run has of which nobody changed anything: not what the algorithm has where no page slows it down.
  const fresh = headerFor(page, { scenario });
  const usual = typedOf(fresh);
  const allUsual = withUsual(typed, usual);
  const isUsual = isSame(typed, allUsual);
  const { nodes, sizeFits, seedFits, patienceFits, wrong, clash, choice } = judge(typed, page);
  const outside = [
    ...(sizeFits ? [] : [{ name: text('app-run-nodes'), ...boundsOf('nodes', NODES, text) }]),
    ...(patienceFits
      ? []
      : [{ name: text('app-run-client-timeout'), ...boundsOf('clientTimeout_us', CLIENT_TIMEOUT, text) }]),
    ...wrong.flatMap((key) => {
      const field = page.config[key];
      return field?.kind === 'integer' ? [{ name: text(`config-${key}`), ...boundsOf(key, field, text) }] : [];
    }),
  ];

  const start = (event: FormEvent) => {
    event.preventDefault();
    if (!choice) {
      const field = document.querySelector<HTMLElement>('.run-settings [aria-invalid="true"]');
      // It may have been folded away.
      field?.closest('details')?.setAttribute('open', '');
      field?.focus();
      return;
    }
    const without = getPlayhead().moment.rulesOff;
    void openInstead(headerFor(page, { scenario, without, ...choice }), { play: true });
    onDone();
  };

  return (
    <form className="run-settings" noValidate onSubmit={start}>
      <h2 className="ui-title">{text('app-run-title')}</h2>
      <div className="run-settings-top">
        <SizeField
          typed={typed.size}
          usual={usual.size}
          fits={sizeFits}
          nodes={nodes}
          onChange={(size) => change({ size })}
        />
        <SeedField typed={typed.seed} usual={usual.seed} fits={seedFits} onChange={(seed) => change({ seed })} />
      </div>
      <NumberField
        name="clientTimeout_us"
        label={text('app-run-client-timeout')}
        help={text('app-run-client-timeout-help')}
        field={CLIENT_TIMEOUT}
        typed={typed.patience}
        usual={fresh.clientTimeout_us ?? null}
        isOptional
        onChange={(patience) => change({ patience })}
      />
      <div className="run-settings-groups">
        {settingsByGroup(page, configGroupsOf(page.id)).map(({ group, settings }, place) => (
          <Fold
            key={group ?? ''}
            title={text(group ? `config-group-${group}` : 'app-run-config', {
              algorithm: text(`algorithm-${page.id}`),
            })}
            isOpen={place === 0 || settings.some((key) => wrong.includes(key) || clash?.settings.includes(key))}
          >
            {settings.map((key) => (
              <Setting
                key={key}
                name={key}
                field={page.config[key] as ConfigField}
                usual={fresh.config[key]}
                value={typed.draft[key]}
                clashes={clash?.settings.includes(key) ?? false}
                onChange={(value) => change({ draft: { ...typed.draft, [key]: value } })}
              />
            ))}
          </Fold>
        ))}
      </div>
      <div className="run-settings-end">
        <p role="alert" className="ui-error">
          {outside.map((each) => text('app-run-wrong', each)).join(text.language === 'ja' ? '' : ' ')}
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
                setTyped(undoes ? before : allUsual);
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
