/** The name, with its sign: a ring of which a majority is drawn. It leads to the front page. */
import { useText } from '../../localization/index.ts';
import { hrefOf } from '../view.ts';

export function Brand() {
  // What the address carries on may have changed by the time it is pressed; drawn with the words, it is near enough.
  useText();
  return (
    <h1 className="header-brand">
      <a href={hrefOf({ kind: 'front' })}>
        <svg viewBox="0 0 20 20" className="header-ring" aria-hidden="true">
          <circle cx="10" cy="10" r="8.5" className="header-ring-whole" />
          <path d="M10 1.5a8.5 8.5 0 1 1-7.4 12.7" className="header-ring-majority" />
        </svg>
        <span className="header-name">Quorate</span>
      </a>
    </h1>
  );
}
