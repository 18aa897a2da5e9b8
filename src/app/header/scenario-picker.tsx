/** Which situation is looked at, and the list to choose another from. */
import { useText } from '../../localization/index.ts';
import { useRun } from '../../player/index.ts';
import { ScenarioList } from '../later.ts';
import { Opener } from '../opener.tsx';

export function ScenarioPicker() {
  const text = useText();
  const header = useRun((run) => run.header);
  const current = header?.scenario;
  const title =
    header?.imported?.file ??
    (current !== undefined && text.has(`scenario-${current}-title`)
      ? text(`scenario-${current}-title`)
      : text(header ? 'app-scenario-own' : 'app-scenario'));
  return (
    <Opener surface="scenario" label={text('app-scenario')} text={title} opens place="header-scenario" wide>
      <h2 className="ui-title">{text('app-scenario')}</h2>
      <div className="header-scenarios">
        <ScenarioList />
      </div>
    </Opener>
  );
}
