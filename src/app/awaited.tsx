/** The place of a dialog that is being fetched, or could not be: a card in the middle of the page, which can be left. */
import { type ReactNode, useId } from 'react';
import { useText } from '../localization/index.ts';
import { IconButton } from '../ui/button.tsx';
import { Modal } from '../ui/modal.tsx';
import './awaited.css';
import { closeSurface } from './surfaces.ts';

export function Awaited({ children }: { readonly children: ReactNode }) {
  const text = useText();
  const id = useId();
  return (
    <Modal labelledBy={id} place="ui-dialog awaited" onClose={() => closeSurface()}>
      <div className="awaited-body">
        <div id={id} className="awaited-words">
          {children}
        </div>
        <IconButton icon="close" label={text('app-dismiss')} onClick={() => closeSurface()} />
      </div>
    </Modal>
  );
}
