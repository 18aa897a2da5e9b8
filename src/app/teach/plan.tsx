/** A lesson plan: how long, what is done, and the scenario that it is done with. */
import type { AlgorithmPage } from '../../algorithms/manifest.ts';
import type { LessonPlan } from '../../algorithms/teaching.ts';
import { type Text, useText } from '../../localization/index.ts';
import { ScenarioLinks } from './scenario-links.tsx';

interface PlanProps {
  readonly plan: LessonPlan;
  readonly page: AlgorithmPage;
  readonly words: Text;
  /** The algorithm's words about teaching it. */
  readonly own: Text;
}

export function Plan({ plan: { id, parts }, page, words, own }: PlanProps) {
  const text = useText();
  const total = parts.reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    <section className="teach-plan" aria-labelledby={`plan-${id}`}>
      <h4 id={`plan-${id}`}>
        {own(`plan-${id}`)} <span>{words('teach-total', { minutes: total })}</span>
      </h4>
      <p>{own(`plan-${id}.about`)}</p>
      <ol>
        {parts.map((part) => {
          const scenario = page.scenarios.find((each) => each.id === part.scenario)?.id;
          const title = scenario === undefined ? null : text(`scenario-${scenario}-title`);
          return (
            <li key={part.id}>
              <span className="teach-minutes">{words('teach-minutes', { minutes: part.minutes })}</span>
              <div>
                {scenario !== undefined && title !== null && (
                  <p className="teach-part">
                    <strong>{title}</strong>
                    <ScenarioLinks scenario={scenario} title={title} words={words} />
                  </p>
                )}
                <p>{own(`plan-${id}-${part.id}`)}</p>
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
