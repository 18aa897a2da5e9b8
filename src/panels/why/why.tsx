/** Why: the sentence about what just happened, the rule behind it, and where that is stated. */
import { useText } from '../../localization/index.ts';
import { useAlgorithm } from '../../player/index.ts';
import { useTelling } from './use-telling.ts';
import './why.css';
import { ruleLine, TellingSentence } from './words.tsx';

export function Why() {
  const text = useText();
  const page = useAlgorithm();
  const telling = useTelling();
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
      {rule !== null && <p className="why-rule">{rule}</p>}
    </section>
  );
}
