/** All scenarios of the algorithm by theme: what each shows, what to ask, and where it opens. */
import type { AlgorithmPage } from '../../algorithms/manifest.ts';
import { type Text, useText } from '../../localization/index.ts';
import { groupsOf } from '../header/groups.ts';
import { ScenarioLinks } from './scenario-links.tsx';

interface ScenarioTableProps {
  readonly page: AlgorithmPage;
  readonly words: Text;
  /** The algorithm's words about teaching it; null until they are there. */
  readonly own: Text | null;
}

export function ScenarioTable({ page, words, own }: ScenarioTableProps) {
  const text = useText();
  return groupsOf(page.scenarios).map(({ group, scenarios }) => (
    <section key={group ?? ''} className="teach-group">
      {group !== null && <h4>{text(`scenario-group-${group}`)}</h4>}
      <ul>
        {scenarios.map(({ id }) => {
          const title = text(`scenario-${id}-title`);
          return (
            <li key={id} className="teach-scenario" data-scenario={id}>
              <strong>{title}</strong>
              <ScenarioLinks scenario={id} title={title} words={words} />
              <p>{text(`scenario-${id}-text`)}</p>
              {own?.has(`ask-${id}`) && (
                <p className="teach-question">
                  <span>{words('teach-ask')}</span> {own(`ask-${id}`)}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  ));
}
