/** Each property with what it says and where that is stated; and the check of what clients were told. */
import type { AlgorithmPage } from '../../algorithms/manifest.ts';
import { propertyId, useText } from '../../localization/index.ts';
import { useRun } from '../../player/index.ts';
import { Icon } from '../../ui/icons.tsx';
import { CheckHistory } from './check-history.tsx';
import { Verdict, type Violations } from './verdict.tsx';

interface DetailsProps {
  readonly page: AlgorithmPage;
  readonly violations: Violations;
}

export function SafetyDetails({ page, violations }: DetailsProps) {
  const text = useText();
  const imported = useRun(({ header }) => header?.imported);
  return (
    <>
      {!imported && <CheckHistory />}
      <h3 className="ui-subtitle">{text('panels-safety-properties')}</h3>
      <dl className="safety-properties">
        {page.properties.map(({ id, source }) => (
          <div key={id}>
            <dt>
              {imported && id in imported.unchecked && !violations.has(id) ? (
                <span>
                  <Icon name="help" small /> {text(propertyId(id))}
                </span>
              ) : (
                <Verdict id={id} violation={violations.get(id)} />
              )}
            </dt>
            <dd>
              {text(`${propertyId(id)}.description`)}
              <span className="ui-help">{` ${text(`algorithm-${page.id}.citation`, { source })}`}</span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
