/** One way in: a link with a sign, its name and what is behind it. */
import type { MouseEvent } from 'react';
import type { Text } from '../../localization/index.ts';

/** Drawn in the product's own grammar: steps of a course, a ring that plays, one that is shown to many. */
const SIGNS = {
  learn: { line: 'M4 22h8M4 16h16M4 10h24', fill: 'M24 22.5a3.5 3.5 0 1 0 0-.1z' },
  play: { line: 'M16 4.5a11.5 11.5 0 1 1-10 17.2', fill: 'M13 10.6v10.8l9-5.4z' },
  teach: { line: 'M5 6h22v14H5zM16 20v3M11 27l5-4 5 4', fill: 'M16 15.6a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2z' },
} as const;

interface DoorProps {
  readonly sign: keyof typeof SIGNS;
  readonly href: string;
  readonly words: Text;
  /** Does something else than a link would. */
  readonly onOpen?: () => void;
}

export function Door({ sign, href, words, onOpen }: DoorProps) {
  const pressed = (event: MouseEvent) => {
    if (!onOpen || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onOpen();
  };
  return (
    <a className="front-door" data-door={sign} href={href} onClick={pressed}>
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <path className="front-door-line" d={SIGNS[sign].line} />
        <path d={SIGNS[sign].fill} />
      </svg>
      <strong>{words(`front-${sign}`)}</strong>
      <span className="front-door-about">{words(`front-${sign}.about`)}</span>
    </a>
  );
}
