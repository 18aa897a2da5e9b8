/** A modal dialog with a title and a button that closes it. Mount it to open it. */
import { type ReactNode, useId } from 'react';
import { IconButton } from './button.tsx';
import { Modal } from './modal.tsx';

export interface DialogProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  /** For what stands in three columns. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

export function Dialog({ title, closeLabel, onClose, wide = false, children }: DialogProps) {
  const titleId = useId();
  return (
    <Modal labelledBy={titleId} place={wide ? 'ui-dialog ui-dialog-wide' : 'ui-dialog'} onClose={onClose}>
      <div className="ui-dialog-body">
        <header className="ui-dialog-head">
          <h2 id={titleId}>{title}</h2>
          <IconButton icon="close" label={closeLabel} onClick={onClose} />
        </header>
        {children}
      </div>
    </Modal>
  );
}
