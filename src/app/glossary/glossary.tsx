/** The glossary: all terms, and the one that is opened, with a run in which it is to be seen. */
import { useEffect } from 'react';
import type { GlossaryTerm } from '../../algorithms/glossary.ts';
import { FIRST_ALGORITHM } from '../../catalogue.ts';
import { listGlossaries } from '../../course/catalogue.ts';
import { type Text, useText } from '../../localization/index.ts';
import { useTextOf } from '../../localization/others.ts';
import { Button } from '../../ui/button.tsx';
import { PHONE, useMedia } from '../../ui/use-media.ts';
import { PageHeader } from '../pages/page-header.tsx';
import { usePage } from '../pages/use-page.ts';
import { hrefOf, useView } from '../view.ts';
import { useWords } from '../words.ts';
import './glossary.css';
import { MiniatureView } from './miniature.tsx';
import { TermList } from './term-list.tsx';
import { useGlossary, useTold } from './use-glossary.ts';

export function Glossary() {
  const { language } = useText();
  const words = useWords('glossary');
  const phone = useMedia(PHONE);
  const asked = useView((view) => (view.kind === 'glossary' ? view.term : null));
  const named = useView((view) => (view.kind === 'glossary' ? view.of : null));
  const algorithm = listGlossaries().find((id) => id === named) ?? FIRST_ALGORITHM;
  const [shelf, retry] = useGlossary(algorithm, language);
  const terms = shelf.status === 'there' ? shelf.glossary.themes.flatMap((theme) => theme.terms) : [];
  // There is room for one beside the list, so one is shown.
  const opened = asked === null ? (phone ? null : terms[0]) : terms.find(({ id }) => id === asked);
  const showsList = !phone || asked === null;
  return (
    <div className="page">
      <PageHeader current="glossary" />
      {words && (
        <main className="glossary" data-part="glossary">
          {shelf.status === 'failed' && (
            <div className="glossary-failed" role="alert">
              <p>{words('glossary-failed')}</p>
              <Button onClick={retry}>{words('glossary-retry')}</Button>
            </div>
          )}
          {shelf.status === 'there' && (
            <>
              {showsList && (
                <TermList
                  key={algorithm}
                  algorithm={algorithm}
                  glossary={shelf.glossary}
                  terms={shelf.words}
                  words={words}
                  current={opened?.id ?? null}
                />
              )}
              {opened && (
                <Term
                  key={opened.id}
                  algorithm={algorithm}
                  term={opened}
                  terms={shelf.words}
                  words={words}
                  back={!showsList}
                />
              )}
              {asked !== null && !opened && <p className="glossary-unknown">{words('glossary-unknown')}</p>}
            </>
          )}
        </main>
      )}
    </div>
  );
}

interface TermProps {
  readonly algorithm: string;
  readonly term: GlossaryTerm;
  readonly terms: Text;
  readonly words: Text;
  /** The list is not beside it: a link leads there. */
  readonly back: boolean;
}

function Term({ algorithm, term, terms, words, back }: TermProps) {
  const { id, source, related, miniature } = term;
  const text = useText();
  const page = usePage(algorithm);
  const own = useTextOf(algorithm);
  const told = useTold(algorithm, text.language, id);
  const of = algorithm === FIRST_ALGORITHM ? null : algorithm;
  const title = terms(`term-${id}`);
  useEffect(() => {
    document.title = `${title} · ${words('glossary-title')} · Quorate`;
  }, [title, words]);
  return (
    <article className="term" data-term={id} aria-labelledby="term-title">
      {back && (
        <a className="page-link" href={hrefOf({ kind: 'glossary', term: null, of })}>
          {words('glossary-all')}
        </a>
      )}
      <h2 id="term-title">
        {title} <span lang={text.language === 'en' ? 'ja' : 'en'}>{terms(`term-${id}.other`)}</span>
      </h2>
      <p className="term-text">{terms(`term-${id}.text`)}</p>
      {source && own && <p className="ui-help">{own(`algorithm-${algorithm}.citation`, { source })}</p>}
      <section aria-label={words('glossary-miniature')}>
        {page && <MiniatureView page={page} miniature={miniature} words={words} />}
      </section>
      <section aria-labelledby="term-related">
        <h3 id="term-related">{words('glossary-related')}</h3>
        <ul className="term-links">
          {related.map((other) => (
            <li key={other}>
              <a className="page-link" href={hrefOf({ kind: 'glossary', term: other, of })}>
                {terms(`term-${other}`)}
              </a>
            </li>
          ))}
        </ul>
      </section>
      {told.length > 0 && (
        <section aria-labelledby="term-told">
          <h3 id="term-told">{words('glossary-told')}</h3>
          <ul className="term-links">
            {told.map(({ chapter, step, title: lesson }) => (
              <li key={`${chapter} ${step}`}>
                <a className="page-link" href={hrefOf({ kind: 'lesson', chapter, step, notes: null })}>
                  {lesson}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}
