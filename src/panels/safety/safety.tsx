/** The safety properties: a quiet tick for each that has held so far, and in words which has not. */
import { useMemo, useRef, useState } from 'react';
import type { AlgorithmPage } from '../../algorithms/manifest.ts';
import { propertyId, useText } from '../../localization/index.ts';
import { player, useAlgorithm, usePlayhead, useRun } from '../../player/index.ts';
import { IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Popover } from '../../ui/popover.tsx';
import './safety.css';

/** The first violation of each property up to the playhead: property → time, µs. */
function useViolations(): ReadonlyMap<string, number> {
  const milestones = useRun((run) => run.milestones);
  const all = useMemo(() => milestones.filter(({ kind }) => kind === 'violation'), [milestones]);
  const count = usePlayhead(({ moment }) => all.filter(({ t }) => t <= moment.t).length);
  return useMemo(
    () =>
      new Map(
        all
          .slice(0, count)
          .map(({ what, t }) => [what, t] as const)
          .reverse(),
      ),
    [all, count],
  );
}

/** A tick for each property; what they mean is a press away. With `detailed`, it is written out. */
export function Safety({ detailed = false }: { readonly detailed?: boolean }) {
  const text = useText();
  const page = useAlgorithm();
  const violations = useViolations();
  const more = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
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
        <Properties page={page} violations={violations} />
      ) : (
        <ul className="safety-list">
          {page.properties.map(({ id }) => (
            <li key={id}>
              <Verdict id={id} violatedAt={violations.get(id) ?? null} />
            </li>
          ))}
        </ul>
      )}
      {!detailed && (
        <IconButton
          ref={more}
          icon="help"
          place="safety-more"
          label={text('panels-safety-more')}
          aria-haspopup="dialog"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        />
      )}
      {open && (
        <Popover
          anchor={more.current}
          side="above"
          label={text('panels-safety-title')}
          focus="panel"
          onClose={() => setOpen(false)}
        >
          <Properties page={page} violations={violations} />
        </Popover>
      )}
    </section>
  );
}

function Properties({
  page,
  violations,
}: {
  readonly page: AlgorithmPage;
  readonly violations: ReadonlyMap<string, number>;
}) {
  const text = useText();
  return (
    <dl className="safety-properties">
      {page.properties.map(({ id, source }) => (
        <div key={id}>
          <dt>
            <Verdict id={id} violatedAt={violations.get(id) ?? null} />
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

function Verdict({ id, violatedAt }: { readonly id: string; readonly violatedAt: number | null }) {
  const text = useText();
  const name = text(propertyId(id));
  if (violatedAt === null) {
    return (
      <span className="safety-holds">
        <Icon name="check" small />
        {name}
        <span className="ui-unseen">{text('panels-safety-holds')}</span>
      </span>
    );
  }
  const goThere = () => {
    player.pause();
    player.seek(violatedAt);
  };
  return (
    <button type="button" className="safety-broken" onClick={goThere}>
      <Icon name="warning" small />
      {text('panels-safety-broken', { property: name, time: text.time(violatedAt) })}
    </button>
  );
}
