/** The rules of the algorithm that can be switched off, to see what each is for. */
import { propertyId, ruleId, useText } from '../../localization/index.ts';
import { player, useAlgorithm, useModified, usePlayhead } from '../../player/index.ts';
import { Switch } from '../../ui/switch.tsx';
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
          <Switch
            key={id}
            label={text(ruleId(id))}
            checked={!off.includes(id)}
            onChange={(on) => void player.give({ kind: 'rule', name: id, on })}
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
