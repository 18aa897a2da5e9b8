/**
 * Each property with what it says and where that is stated, first those that were violated; and the check of what
 * clients were told.
 */
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
  const broken = page.properties.filter(({ id }) => violations.has(id));
  return (
    <>
      {broken.length > 0 && <Properties page={page} violations={violations} listed={broken} />}
      {!imported && <CheckHistory />}
      <h3 className="ui-subtitle">{text('panels-safety-properties')}</h3>
      <Properties
        page={page}
        violations={violations}
        listed={page.properties.filter(({ id }) => !violations.has(id))}
      />
    </>
  );
}

function Properties({ page, violations, listed }: DetailsProps & { readonly listed: AlgorithmPage['properties'] }) {
  const text = useText();
  const imported = useRun(({ header }) => header?.imported);
  return (
    <dl className="safety-properties">
      {listed.map(({ id, source }) => (
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
  );
}
