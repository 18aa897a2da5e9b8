/**
 * What the front page says of itself, and the ways in. It needs nothing of the rest of the page, so that the document
 * has it already before any script comes (`first.tsx`).
 */
import type { Text } from '../../localization/text.ts';
import { Door } from './door.tsx';

export interface SideProps {
  readonly words: Text;
  /** The address of each way in. */
  readonly ways: { readonly learn: string; readonly play: string; readonly teach: string };
  readonly onPlay?: () => void;
}

export function FrontSide({ words, ways, onPlay }: SideProps) {
  return (
    <div className="front-side" lang={words.language}>
      <p className="front-line">{words('front-line')}</p>
      <nav className="front-doors" aria-label={words('front-doors')}>
        <Door sign="learn" href={ways.learn} words={words} />
        <Door sign="play" href={ways.play} words={words} {...(onPlay && { onOpen: onPlay })} />
        <Door sign="teach" href={ways.teach} words={words} />
      </nav>
    </div>
  );
}
