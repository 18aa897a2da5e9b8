/**
 * The front page as the document has it before any script: what can be read and pressed at once, in each language, where
 * the page will have it. It stays hidden until `early.ts` has found out that it is wanted, and in which language; the
 * page itself takes its place. Only the build draws it (`scripts/first-visit.ts`).
 */
import { renderToStaticMarkup } from 'react-dom/server';
import { LANGUAGES } from '../../localization/languages.ts';
import { makeText } from '../../localization/text.ts';
import { FIRST_SCENARIO } from '../run.ts';
import { FrontSide } from './side.tsx';

const WAYS = { learn: '?page=course', play: `?scenario=${FIRST_SCENARIO}`, teach: '?page=teach' };

const words = import.meta.glob<string>('./words/*.ftl', { query: '?raw', import: 'default', eager: true });

/** @returns HTML */
export function firstFront(): string {
  return renderToStaticMarkup(
    <div className="front" hidden>
      <div className="header" />
      <main className="front-main">
        <div className="front-cluster">
          <div className="front-stage" />
          <section className="why" />
        </div>
        {LANGUAGES.map((language) => (
          <FrontSide
            key={language}
            ways={WAYS}
            words={makeText(language, [words[`./words/${language}.ftl`] ?? ''], fail)}
          />
        ))}
      </main>
    </div>,
  );
}

function fail(mistake: string): never {
  throw new Error(mistake);
}
