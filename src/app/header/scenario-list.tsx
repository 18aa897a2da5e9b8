/** All scenarios, by theme. Choosing one opens it from its start and plays. */
import type { AlgorithmPage } from '../../algorithms/manifest.ts';
import type { Scenario } from '../../kernel/contract.ts';
import { ruleId, useText } from '../../localization/index.ts';
import { useAlgorithm, useRun } from '../../player/index.ts';
import { Fold } from '../../ui/fold.tsx';
import { Icon } from '../../ui/icons.tsx';
import { openScenario } from '../reopen.ts';
import { closeSurface } from '../surfaces.ts';
import { TraceWays } from '../traces/ways.tsx';
import { groupsOf } from './groups.ts';
import './scenario-list.css';

export function ScenarioList() {
  const text = useText();
  const page = useAlgorithm();
  const current = useRun((run) => run.header?.scenario);
  if (!page) return null;
  const groups = groupsOf(page.scenarios);
  const lists = groups.map(({ group, scenarios }) => {
    const list = (
      <ul className="scenarios">
        {scenarios.map((scenario) => (
          <Item key={scenario.id} page={page} scenario={scenario} isCurrent={scenario.id === current} />
        ))}
      </ul>
    );
    if (group === null) return <div key="">{list}</div>;
    return (
      <Fold
        key={group}
        title={text(`scenario-group-${group}`)}
        isOpen={groups.length === 1 || scenarios.some(({ id }) => id === current)}
      >
        {list}
      </Fold>
    );
  });
  return (
    <>
      <TraceWays />
      {lists}
    </>
  );
}

interface ItemProps {
  readonly page: AlgorithmPage;
  readonly scenario: Scenario;
  readonly isCurrent: boolean;
}

function Item({ page, scenario: { id, rule }, isCurrent }: ItemProps) {
  const text = useText();
  const open = (without: readonly string[]) => {
    openScenario(page, id, without);
    closeSurface('scenario');
  };
  return (
    <li className="scenario">
      <button
        type="button"
        className="app-menu-item scenario-open"
        aria-current={isCurrent ? 'true' : undefined}
        data-focus-first={isCurrent || undefined}
        onClick={() => open([])}
      >
        <strong>{text(`scenario-${id}-title`)}</strong>
        <span className="ui-help">{text(`scenario-${id}-text`)}</span>
      </button>
      {rule !== undefined && (
        <button type="button" className="scenario-without" onClick={() => open([rule])}>
          <Icon name="warning" small />
          {text('app-scenario-without', { rule: text(ruleId(rule)) })}
          <span className="ui-unseen">{text(`scenario-${id}-title`)}</span>
        </button>
      )}
    </li>
  );
}
