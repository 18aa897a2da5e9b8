/** What the link is to open: the run or its scenario, at which moment, in which language. */
import { useId } from 'react';
import { LANGUAGE_NAMES, type Text, useText } from '../../localization/index.ts';
import { Switch } from '../../ui/switch.tsx';
import type { Sharing } from './use-sharing.ts';

export function Choices({ words, sharing }: { readonly words: Text; readonly sharing: Sharing }) {
  const text = useText();
  const { subject, wanted, choose, hasTwo } = sharing;
  const { t, view } = subject;
  const hasMoment = wanted.what === 'run' && (t > 0 || Object.keys(view).length > 0);
  return (
    <div className="share-choices">
      {hasTwo && <What words={words} sharing={sharing} />}
      {hasMoment && (
        <Switch
          label={words('share-here', { time: text.time(t) })}
          help={Object.keys(view).length > 0 ? words('share-here-view') : undefined}
          checked={wanted.here}
          onChange={(here) => choose({ here })}
        />
      )}
      <Switch
        label={words('share-language', { language: LANGUAGE_NAMES[text.language] })}
        checked={wanted.language !== null}
        onChange={(on) => choose({ language: on ? text.language : null })}
      />
    </div>
  );
}

function What({ words, sharing }: { readonly words: Text; readonly sharing: Sharing }) {
  const name = useId();
  const text = useText();
  const { subject, wanted, choose } = sharing;
  const scenario = text(`scenario-${subject.header.scenario}-title`);
  return (
    <fieldset className="share-what">
      <legend className="ui-unseen">{words('share-what')}</legend>
      {(['run', 'scenario'] as const).map((what) => (
        <label key={what}>
          <input type="radio" name={name} checked={wanted.what === what} onChange={() => choose({ what })} />
          <span>
            {words(`share-what-${what}`, { scenario, count: subject.branch.given.length })}
            <span className="ui-help">{words(`share-what-${what}.help`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
