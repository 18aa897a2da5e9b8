/**
 * A scenario on paper: its space–time diagram, and at each of its moments the sentence, the logs, and lines to write on.
 * All of it is read off the run, which the engine makes as for the sandbox.
 */
import { useEffect, useMemo } from 'react';
import type { AlgorithmPage } from '../../algorithms/manifest.ts';
import { type Text, useText } from '../../localization/index.ts';
import { tellingOf } from '../../panels/why/telling.ts';
import { TellingSentence } from '../../panels/why/words.tsx';
import { headerFor, player, useEvents, useRun } from '../../player/index.ts';
import { Button } from '../../ui/button.tsx';
import { hrefOf } from '../view.ts';
import { DiagramFigure } from './diagram-figure.tsx';
import './handout.css';
import { LogFigure } from './log-figure.tsx';
import { letterOf, momentsAt, spanOf } from './moments-at.ts';
import type { Material } from './use-teaching.ts';

interface HandoutProps {
  readonly scenario: string;
  readonly page: AlgorithmPage;
  readonly words: Text;
  readonly material: Material | null;
}

export function Handout({ scenario: id, page, words, material }: HandoutProps) {
  const scenario = page.scenarios.find((each) => each.id === id);
  return (
    <main className="handout" data-part="handout">
      <div className="handout-bar">
        <a className="page-link" href={hrefOf({ kind: 'teach', handout: null })}>
          {words('teach-handout-back')}
        </a>
        {scenario && (
          <Button look="solid" onClick={() => window.print()}>
            {words('teach-handout-print')}
          </Button>
        )}
      </div>
      {scenario ? (
        <Sheet id={id} page={page} words={words} material={material} />
      ) : (
        <p className="handout-unknown">{words('teach-handout-unknown')}</p>
      )}
    </main>
  );
}

type SheetProps = Omit<HandoutProps, 'scenario'> & { readonly id: string };

function Sheet({ id, page, words, material }: SheetProps) {
  const text = useText();
  const title = text(`scenario-${id}-title`);
  const header = useMemo(() => headerFor(page, { scenario: id }), [page, id]);
  useEffect(() => void player.open(header, { play: false }), [header]);
  useEffect(() => {
    document.title = `${title} · Quorate`;
  }, [title]);
  const isShown = useRun((run) => run.header === header && run.status === 'ready');
  const span = useMemo(() => spanOf(page, id), [page, id]);
  const { events, complete } = useEvents(0, isShown ? span.to_us : 0);
  const isDone = isShown && complete && events.length > 0;
  const moments = useMemo(
    () => (isDone ? momentsAt(events, header, span.moments) : []),
    [isDone, events, header, span],
  );
  const ask = material?.words.has(`ask-${id}`) ? material.words(`ask-${id}`) : null;
  return (
    <article className="handout-sheet" aria-busy={!isDone} aria-labelledby="handout-title">
      <p className="handout-head">
        <span>{words('teach-handout-made', { seed: header.seed })}</span>
        <span className="handout-name">{words('teach-handout-name')}</span>
      </p>
      <h2 id="handout-title">{title}</h2>
      <p>{text(`scenario-${id}-text`)}</p>
      {ask !== null && <p className="handout-ask">{ask}</p>}
      <Lines count={2} />
      {!isDone && <p role="status">{words('teach-handout-making')}</p>}
      {isDone && (
        <figure>
          <DiagramFigure events={events} header={header} page={page} span={span} />
          <figcaption>{words('teach-handout-diagram')}</figcaption>
        </figure>
      )}
      {moments.map(({ at, name, moment }, place) => (
        <section key={name} className="handout-moment" data-moment={name}>
          <h3>
            <span>{words('teach-handout-moment', { letter: letterOf(place), time: text.time(at) })}</span>
            {text(`scenario-${id}-moment-${name}`)}
          </h3>
          {moment.event && (
            <p>
              <TellingSentence telling={tellingOf(moment.event, page)} page={page} />
            </p>
          )}
          <LogFigure moment={moment} header={header} page={page} words={words} />
          <p className="handout-ask">{words('teach-handout-notes')}</p>
          <Lines count={3} />
        </section>
      ))}
    </article>
  );
}

/** Room to write. */
function Lines({ count }: { readonly count: number }) {
  return (
    <div className="handout-lines" aria-hidden="true">
      {Array.from({ length: count }, (_, k) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one empty line is like another
        <span key={k} />
      ))}
    </div>
  );
}
