/** The safety properties: how many have held so far, and in words which has not. What each says is a press away. */
import { useEffect, useMemo, useRef } from 'react';
import type { AlgorithmPage } from '../../algorithms/manifest.ts';
import { useText } from '../../localization/index.ts';
import { useAlgorithm, usePlayhead, useRun } from '../../player/index.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Popover } from '../../ui/popover.tsx';
import { SafetyDetails } from '../later.ts';
import { CheckVerdict } from './check-verdict.tsx';
import { showSafety, useSafetyOpen } from './opened.ts';
import './safety.css';
import { Verdict, type Violations } from './verdict.tsx';

/** The first violation of each property up to the playhead. */
function useViolations(): Violations {
  const milestones = useRun((run) => run.milestones);
  const all = useMemo(() => milestones.filter(({ kind }) => kind === 'violation'), [milestones]);
  const count = usePlayhead(({ moment }) => all.filter(({ index }) => index <= moment.index).length);
  return useMemo(
    () =>
      new Map(
        all
          .slice(0, count)
          .map((violation) => [violation.what, violation] as const)
          .reverse(),
      ),
    [all, count],
  );
}

/** One line, from which the rest opens. With `detailed`, all of it at once. */
export function Safety({ detailed = false }: { readonly detailed?: boolean }) {
  const text = useText();
  const page = useAlgorithm();
  const violations = useViolations();
  const more = useRef<HTMLButtonElement>(null);
  const open = useSafetyOpen((state) => state.open);
  // It stands beside its button: where that goes it goes, too.
  useEffect(() => () => showSafety(false), []);
  if (!page) return null;

  return (
    <section
      className={detailed ? 'safety safety-detailed' : 'safety'}
      data-part="safety"
      aria-labelledby="safety-title"
    >
      <h2 id="safety-title" className="safety-title">
        {text('panels-safety-title')}
      </h2>
      {detailed ? (
        <SafetyDetails page={page} violations={violations} />
      ) : (
        <>
          <Summary page={page} violations={violations} />
          <Button
            ref={more}
            look="plain"
            icon="shield"
            place="safety-more"
            aria-haspopup="dialog"
            aria-expanded={open}
            onClick={() => showSafety(!open)}
          >
            {text('panels-safety-more')}
          </Button>
        </>
      )}
      {open && !detailed && (
        <Popover
          anchor={more.current}
          side="above"
          label={text('panels-safety-title')}
          focus="panel"
          place="ui-popover-wide"
          onClose={() => showSafety(false)}
        >
          <h2 className="ui-title">{text('panels-safety-title')}</h2>
          <SafetyDetails page={page} violations={violations} />
        </Popover>
      )}
    </section>
  );
}

interface PropertiesProps {
  readonly page: AlgorithmPage;
  readonly violations: Violations;
}

/** Of a run of ours all properties are checked. */
const NONE: Readonly<Record<string, readonly string[]>> = {};

/** Which properties were broken, and how many were not. */
function Summary({ page, violations }: PropertiesProps) {
  const text = useText();
  const broken = page.properties.filter(({ id }) => violations.has(id));
  const unchecked = useRun(({ header }) => header?.imported?.unchecked) ?? NONE;
  const open = page.properties.filter(({ id }) => id in unchecked && !violations.has(id)).length;
  const count = page.properties.length - broken.length - open;
  return (
    <ul className="safety-list">
      {broken.map(({ id }) => (
        <li key={id}>
          <Verdict id={id} violation={violations.get(id)} />
        </li>
      ))}
      {open > 0 && (
        <li>
          <Icon name="help" small />
          {text('panels-safety-unchecked', { count: open })}
        </li>
      )}
      <li className="safety-holds">
        <Icon name="check" small />
        {text(broken.length + open > 0 ? 'panels-safety-others-hold' : 'panels-safety-all-hold', { count })}
      </li>
      <CheckVerdict />
    </ul>
  );
}
