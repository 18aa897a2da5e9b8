/** A trace is on show: whose it is, what of it could not be checked, why nothing can be done to it, and the way back. */
import { useEffect, useState } from 'react';
import type { Imported } from '../../kernel/trace.ts';
import { propertyId, type Text, useText } from '../../localization/index.ts';
import { player, useRun } from '../../player/index.ts';
import { Button } from '../../ui/button.tsx';
import { closeTrace } from './open-trace.ts';
import { useTraces } from './store.ts';

/** How long the reason stands out after somebody wanted to do something in vain, ms. */
const STANDS_OUT_ms = 2_000;

export function TraceStrip({ imported, words }: { readonly imported: Imported; readonly words: Text }) {
  const { format, file, skipped, names, unchecked } = imported;
  const differs = useTraces((state) => state.differs);
  const text = useText();
  const renamed = Object.entries(names).map(([node, other]) => `${node} = ${other}`);
  return (
    <section className="trace-strip" data-part="trace" aria-label={words('traces-strip')}>
      <div className="trace-strip-head">
        <strong>{words('traces-from', { format, file: file ?? null })}</strong>
        <Verdict words={words} />
        <Button look="outline" onClick={closeTrace}>
          {words('traces-back')}
        </Button>
      </div>
      <Reason words={words} />
      <details>
        <summary>{words('traces-unchecked', { count: Object.keys(unchecked).length })}</summary>
        <ul>
          {Object.entries(unchecked).map(([property, lacks]) => (
            <li key={property}>
              {words('traces-lacks', {
                property: text(propertyId(property)),
                lacks: text.list(lacks.map((value) => words(`traces-value-${value}`))),
              })}
            </li>
          ))}
          {differs && <li>{words('traces-differs', { line: differs.line, field: differs.field })}</li>}
          {skipped > 0 && <li>{words('traces-skipped', { count: skipped })}</li>}
          {renamed.length > 0 && <li>{words('traces-names', { names: text.list(renamed) })}</li>}
        </ul>
      </details>
    </section>
  );
}

/** Is a property broken? A press leads there. */
function Verdict({ words }: { readonly words: Text }) {
  const text = useText();
  const first = useRun(({ milestones }) => milestones.find(({ kind }) => kind === 'violation') ?? null);
  if (!first) return <span>{words('traces-nothing-found')}</span>;
  return (
    <Button
      look="plain"
      icon="warning"
      place="trace-strip-found"
      onClick={() => void player.goTo({ index: first.index })}
    >
      {words('traces-found', { property: text(propertyId(first.what)), time: text.time(first.t) })}
    </Button>
  );
}

function Reason({ words }: { readonly words: Text }) {
  const refusals = useTraces((state) => state.refusals);
  const [standsOut, setStandsOut] = useState(false);
  useEffect(() => {
    if (refusals === 0) return;
    setStandsOut(true);
    const timer = setTimeout(() => setStandsOut(false), STANDS_OUT_ms);
    return () => clearTimeout(timer);
  }, [refusals]);
  return (
    <p className="trace-strip-reason ui-help" role="status" data-stands-out={standsOut || undefined}>
      {words('traces-fixed')}
    </p>
  );
}
