/** A black screen, as presenters’ remotes make it: the room looks at the speaker. Any key or click ends it. */
import { type KeyboardEvent, useEffect } from 'react';
import { useText } from '../localization/index.ts';
import { player } from '../player/index.ts';
import { Modal } from '../ui/modal.tsx';
import { closeSurface } from './surfaces.ts';

const close = () => closeSurface('blank');

export function Blank() {
  const text = useText();
  // Nothing happens that nobody sees.
  useEffect(() => player.interrupt(), []);
  const key = (event: KeyboardEvent) => {
    // Whoever still holds the key that made it black has not pressed another.
    if (event.repeat) return;
    event.preventDefault();
    close();
  };
  return (
    <Modal label={text('app-key-present-blank')} place="blank" onClose={close}>
      <button type="button" aria-label={text('app-blank-end')} onClick={close} onKeyDown={key} />
    </Modal>
  );
}
