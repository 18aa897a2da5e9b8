/** The rules of the algorithm that can be switched off, to see what each is for. */
import { type ReactNode, useMemo } from 'react';
import { propertyId, ruleId, useText } from '../../localization/index.ts';
import { player, useAlgorithm, useModified, usePlayhead, usePlayheadNow } from '../../player/index.ts';
import { Switch } from '../../ui/switch.tsx';
import { useWanted } from '../use-wanted.ts';
import './rules.css';

export function Rules() {
  const text = useText();
  const page = useAlgorithm();
  const off = usePlayhead(({ moment }) => moment.rulesOff);
  const modified = useModified();
  if (!page) return null;
  const elsewhere = page.rules.map(({ id }) => id).filter((id) => modified.includes(id) && !off.includes(id));
  return (
    <section className="rules" aria-labelledby="rules-title">
      <h2 id="rules-title" className="ui-title">
        {text('panels-rules-title')}
      </h2>
      <p className="ui-help">{text('panels-rules-help')}</p>
      {elsewhere.length > 0 && (
        <p className="ui-help">
          {text('panels-rules-elsewhere', { rules: text.list(elsewhere.map((id) => text(ruleId(id)))) })}
        </p>
      )}
      <div className="rules-list">
        {page.rules.map(({ id, source, defends }) => (
          <RuleSwitch
            key={id}
            rule={id}
            help={
              <>
                {text(`${ruleId(id)}.description`)}
                <span className="rules-defends">
                  {text('panels-rules-defends', { property: text(propertyId(defends)) })}
                  {` · ${text(`algorithm-${page.id}.citation`, { source })}`}
                </span>
              </>
            }
          />
        ))}
      </div>
    </section>
  );
}

function RuleSwitch({ rule, help }: { readonly rule: string; readonly help: ReactNode }) {
  const text = useText();
  const isOn = usePlayheadNow(({ moment }) => !moment.rulesOff.includes(rule));
  const said = useMemo(() => ({ isOn }), [isOn]);
  const { shown, give } = useWanted(said, isSame, ({ isOn: on }) => player.give({ kind: 'rule', name: rule, on }));
  return <Switch label={text(ruleId(rule))} checked={shown.isOn} onChange={(on) => give({ isOn: on })} help={help} />;
}

interface Wish {
  readonly isOn: boolean;
}

function isSame(a: Wish, b: Wish): boolean {
  return a.isOn === b.isOn;
}
