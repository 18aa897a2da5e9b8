/** All terms by theme, and a field that finds some of them, by their names in either language. */
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { Glossary, GlossaryTerm } from '../../algorithms/glossary.ts';
import { FIRST_ALGORITHM } from '../../catalogue.ts';
import { listGlossaries } from '../../course/catalogue.ts';
import type { Text } from '../../localization/index.ts';
import { useTextOf } from '../../localization/others.ts';
import { Button } from '../../ui/button.tsx';
import { hrefOf, showView } from '../view.ts';
import { inAlphabet, themesFound } from './finding.ts';

interface TermListProps {
  readonly algorithm: string;
  readonly glossary: Glossary;
  /** The algorithm's words, and those of the page around them. */
  readonly terms: Text;
  readonly words: Text;
  readonly current: string | null;
}

export function TermList({ algorithm, glossary, terms, words, current }: TermListProps) {
  const id = useId();
  const list = useRef<HTMLElement>(null);
  const [typed, setTyped] = useState('');
  const [order, setOrder] = useState<(typeof ORDERS)[number]>('themes');
  const english = (term: string) => terms(terms.language === 'en' ? `term-${term}` : `term-${term}.other`);
  const themes = themesFound(glossary, terms, typed);
  const count = themes.reduce((sum, theme) => sum + theme.terms.length, 0);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const links = [...(list.current?.querySelectorAll<HTMLElement>('a, input') ?? [])];
    const next = links[links.indexOf(document.activeElement as HTMLElement) + step];
    if (step === 0 || !next) return;
    event.preventDefault();
    next.focus();
  };

  return (
    <nav ref={list} className="terms" aria-label={words('glossary-title')} onKeyDown={onKeyDown}>
      <div className="terms-find">
        <select
          className="ui-input terms-whose"
          aria-label={words('glossary-whose')}
          value={algorithm}
          onChange={({ target }) => {
            const chosen = target.value === FIRST_ALGORITHM ? null : target.value;
            showView({ kind: 'glossary', term: null, of: chosen });
          }}
        >
          {listGlossaries().map((each) => (
            <Whose key={each} algorithm={each} />
          ))}
        </select>
        <label htmlFor={id} className="ui-unseen">
          {words('glossary-find')}
        </label>
        <input
          id={id}
          type="search"
          className="ui-input"
          autoComplete="off"
          spellCheck={false}
          placeholder={words('glossary-find')}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <div className="terms-orders" role="group" aria-label={words('glossary-order')}>
          {ORDERS.map((each) => (
            <Button key={each} look="plain" aria-pressed={each === order} onClick={() => setOrder(each)}>
              {words(`glossary-order-${each}`)}
            </Button>
          ))}
        </div>
        <p className="ui-help" role="status">
          {count > 0 ? words('glossary-count', { count }) : words('glossary-none', { typed })}
        </p>
      </div>
      {order === 'alphabet' ? (
        <Links of={inAlphabet(themes, english)} algorithm={algorithm} terms={terms} current={current} />
      ) : (
        themes.map((theme) => (
          <section key={theme.id} aria-labelledby={`theme-${theme.id}`}>
            <h2 id={`theme-${theme.id}`}>{terms(`theme-${theme.id}`)}</h2>
            <Links of={theme.terms} algorithm={algorithm} terms={terms} current={current} />
          </section>
        ))
      )}
    </nav>
  );
}

const ORDERS = ['themes', 'alphabet'] as const;

interface LinksProps extends Pick<TermListProps, 'algorithm' | 'terms' | 'current'> {
  readonly of: readonly GlossaryTerm[];
}

function Links({ of, algorithm, terms, current }: LinksProps) {
  const whose = algorithm === FIRST_ALGORITHM ? null : algorithm;
  return (
    <ul>
      {of.map(({ id }) => (
        <li key={id}>
          <a
            href={hrefOf({ kind: 'glossary', term: id, of: whose })}
            aria-current={id === current ? 'page' : undefined}
          >
            {terms(`term-${id}`)}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** An algorithm by its name, once that is there. */
function Whose({ algorithm }: { readonly algorithm: string }) {
  const own = useTextOf(algorithm);
  return <option value={algorithm}>{own?.(`algorithm-${algorithm}`) ?? algorithm}</option>;
}
