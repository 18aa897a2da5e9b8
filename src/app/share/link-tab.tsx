/** The link as text: to be copied with one press, or handed to whatever the system shares with. */
import { useId, useRef, useState } from 'react';
import { useText } from '../../localization/index.ts';
import { HeldButton } from '../../ui/held-button.tsx';
import { Choices } from './choices.tsx';
import { copyText } from './copy.ts';
import type { ShareTabProps } from './tabs.ts';

/** Some programs through which links are sent cut longer ones, in characters. */
const CUT_AT = 2_000;

export function LinkTab({ words, sharing }: ShareTabProps) {
  const text = useText();
  const { link, tooLong } = sharing;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [done, setDone] = useState<{ readonly link: string; readonly what: 'copied' | 'selected' } | null>(null);
  const copy = async () => {
    if (link === null) return;
    const copied = await copyText(link, field.current);
    setDone({ link, what: copied ? 'copied' : 'selected' });
  };
  const said = done?.link === link ? done?.what : undefined;
  const why = link !== null ? null : tooLong ? words('share-too-long') : text('part-loading');
  const held = { why, saysBeside: false };
  const canShare = typeof navigator.share === 'function';
  return (
    <>
      <Choices words={words} sharing={sharing} />
      <div className="ui-field share-field">
        <label htmlFor={id}>{words('share-link')}</label>
        <div className="share-line">
          <input
            ref={field}
            id={id}
            className="ui-input"
            readOnly
            value={link ?? ''}
            onFocus={({ target }) => target.select()}
          />
          <HeldButton look="solid" icon="duplicate" data-focus-first {...held} onClick={() => void copy()}>
            {words(said === 'copied' ? 'share-copied' : 'share-copy')}
          </HeldButton>
          {canShare && (
            <HeldButton {...held} onClick={() => link !== null && void shareBySystem(link)}>
              {words('share-system')}
            </HeldButton>
          )}
        </div>
      </div>
      <p className="ui-help" role="status">
        {tooLong ? words('share-too-long') : said === 'selected' ? words('share-selected') : null}
      </p>
      {link !== null && <p className="ui-help">{words(noteOn(link), { count: link.length })}</p>}
    </>
  );
}

function noteOn(link: string): string {
  if (link.startsWith('file:')) return 'share-file';
  return link.length > CUT_AT ? 'share-long' : 'share-same';
}

async function shareBySystem(url: string): Promise<void> {
  try {
    await navigator.share({ title: document.title, url });
  } catch {
    // Whoever changes their mind is told nothing; the link is still there to be copied.
  }
}
