/** The algorithms to choose from, and what the one on show can be compared with. */
import type { AlgorithmPage } from '../../algorithms/manifest.ts';
import { FIRST_ALGORITHM, listAlgorithms } from '../../catalogue.ts';
import { useText } from '../../localization/index.ts';
import { useTextOf } from '../../localization/others.ts';
import type { Text } from '../../localization/text.ts';
import { useAlgorithm, useIsFixed, useRun } from '../../player/index.ts';
import { closeSurface } from '../surfaces.ts';
import { runHref } from '../view.ts';
import { useWords } from '../words.ts';
import './compare.css';
import { pairsAmong } from './pairs.ts';
import { compareWith } from './store.ts';
import { writtenWish } from './wish.ts';

export function AlgorithmMenu() {
  const words = useWords('compare');
  const page = useAlgorithm();
  const fixed = useIsFixed();
  if (!words || !page) return null;
  // The one that the page opens with comes first.
  const ids = listAlgorithms().toSorted((a, b) => Number(b === FIRST_ALGORITHM) - Number(a === FIRST_ALGORITHM));
  const others = ids.filter((id) => id !== page.id);
  return (
    <>
      <h2 className="ui-title">{words('compare-algorithm')}</h2>
      <ul className="algorithms">
        {ids.map((id) => (
          <Choice key={id} id={id} isCurrent={id === page.id} />
        ))}
      </ul>
      {!fixed && (
        <>
          <h2 className="ui-title algorithms-title">{words('compare-title')}</h2>
          <p className="ui-help">{words('compare-help')}</p>
          <ul className="algorithms">
            {pairsAmong(ids).map(({ id, algorithm, scenario, compare }) => (
              <li key={id}>
                <a
                  className="app-menu-item algorithm-choice"
                  href={runHref({ ...(algorithm === FIRST_ALGORITHM ? {} : { algorithm }), scenario, compare })}
                  onClick={() => closeSurface('algorithm')}
                >
                  {words(`compare-pair-${id}`)}
                </a>
              </li>
            ))}
          </ul>
          <h3 className="ui-subtitle algorithms-title">{words('compare-this')}</h3>
          <ul className="algorithms">
            {others.map((id) => (
              <Rival key={id} id={id} words={words} />
            ))}
          </ul>
          <Settings words={words} page={page} />
        </>
      )}
    </>
  );
}

/** An algorithm by name and summary. A link: it is a place of its own, and can be opened beside this one. */
function Choice({ id, isCurrent }: { readonly id: string; readonly isCurrent: boolean }) {
  const text = useTextOf(id);
  return (
    <li>
      <a
        className="app-menu-item algorithm-choice"
        href={runHref({ algorithm: id })}
        aria-current={isCurrent ? 'true' : undefined}
        data-focus-first={isCurrent || undefined}
        onClick={() => closeSurface('algorithm')}
      >
        <strong>{text?.(`algorithm-${id}`) ?? id}</strong>
        <span className="ui-help">{text?.(`algorithm-${id}.summary`)}</span>
      </a>
    </li>
  );
}

function Rival({ id, words }: { readonly id: string; readonly words: Text }) {
  const text = useTextOf(id);
  return <Wish wish={id}>{words('compare-other', { algorithm: text?.(`algorithm-${id}`) ?? id })}</Wish>;
}

/** The same algorithm with one of its switches the other way round. */
function Settings({ words, page }: { readonly words: Text; readonly page: AlgorithmPage }) {
  const text = useText();
  const config = useRun((run) => run.header?.config);
  const switches = Object.entries(page.config).flatMap(([id, { kind }]) => (kind === 'boolean' ? [id] : []));
  if (switches.length === 0 || !config) return null;
  return (
    <details className="algorithms-more">
      <summary>{words('compare-more')}</summary>
      <ul className="algorithms">
        {switches.map((id) => (
          <Wish key={id} wish={writtenWish({ kind: 'setting', id })}>
            {words(config[id] ? 'compare-turned-off' : 'compare-turned-on', { name: text(`config-${id}`) })}
          </Wish>
        ))}
      </ul>
    </details>
  );
}

function Wish({ wish, children }: { readonly wish: string; readonly children: string }) {
  return (
    <li>
      <button
        type="button"
        className="app-menu-item"
        onClick={() => {
          compareWith(wish);
          closeSurface('algorithm');
        }}
      >
        {children}
      </button>
    </li>
  );
}
