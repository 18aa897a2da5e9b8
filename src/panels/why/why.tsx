/** Why: the sentence about what just happened, the rule behind it, and where that is stated. */
import { memo } from 'react';
import type { AlgorithmPage } from '../../algorithms/manifest.ts';
import { useText } from '../../localization/index.ts';
import { useAlgorithm, usePlayhead } from '../../player/index.ts';
import type { Telling } from './telling.ts';
import { ruleLine } from './telling-text.ts';
import { useTelling } from './use-telling.ts';
import './why.css';
import { TellingSentence } from './words.tsx';

export function Why() {
  const page = useAlgorithm();
  const telling = useTelling();
  const isModified = usePlayhead(({ moment }) => moment.rulesOff.length > 0);
  return <Sentences page={page} telling={telling} isModified={isModified} />;
}

interface SentencesProps {
  readonly page: AlgorithmPage | null;
  readonly telling: Telling | null;
  /** Rules of the algorithm are switched off. */
  readonly isModified: boolean;
}

/** Apart from the rest, because most events that pass do not change it. */
const Sentences = memo(function Sentences({ page, telling, isModified }: SentencesProps) {
  const text = useText();
  const rule = telling && page ? ruleLine(telling, page, text) : null;
  return (
    <section className="why" data-part="why" aria-labelledby="why-title">
      <div className="panel-head">
        <h2 id="why-title">
          {text('panels-why-title')}
          {telling && ` · ${text.time(telling.event.t)}`}
        </h2>
        {telling && <span>{text('panels-why-event', { number: telling.event.i + 1 })}</span>}
      </div>
      <p className={telling?.violation ? 'why-sentence why-violation' : 'why-sentence'}>
        {telling && page ? <TellingSentence telling={telling} page={page} /> : text('panels-why-before')}
      </p>
      {rule !== null && (
        <p className="why-rule">{isModified && telling?.note ? text('panels-why-unmodified', { rule }) : rule}</p>
      )}
    </section>
  );
});
