/** Which situation to look at. Choosing one opens it from its start and plays. */
import { useText } from '../../localization/index.ts';
import { headerFor, player, useAlgorithm, useRun } from '../../player/index.ts';
import { Opener } from '../opener.tsx';
import { closeSurface } from '../surfaces.ts';

export function ScenarioPicker() {
  const text = useText();
  const page = useAlgorithm();
  const header = useRun((run) => run.header);
  const current = header?.scenario;
  const title =
    current !== undefined && text.has(`scenario-${current}-title`)
      ? text(`scenario-${current}-title`)
      : text(header ? 'app-scenario-own' : 'app-scenario');
  return (
    <Opener surface="scenario" label={text('app-scenario')} text={title} opens place="header-scenario">
      <h2 className="ui-title">{text('app-scenario')}</h2>
      <ul className="app-menu header-scenarios">
        {page?.scenarios.map((scenario) => (
          <li key={scenario.id}>
            <button
              type="button"
              className="app-menu-item"
              aria-current={scenario.id === current ? 'true' : undefined}
              onClick={() => {
                player.open(headerFor(page, { scenario: scenario.id }), scenario.start_us, true);
                closeSurface('scenario');
              }}
            >
              <strong>{text(`scenario-${scenario.id}-title`)}</strong>
              <span className="ui-help">{text(`scenario-${scenario.id}-text`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Opener>
  );
}
