/** The browser's own modal `<dialog>`, which keeps the focus inside and gives it back. Mount it to open it. */
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import './dialog.css';

export interface ModalProps {
  /** Names it: a text, or the element that has it. */
  readonly label?: string;
  readonly labelledBy?: string;
  readonly place?: string;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

export function Modal({ label, labelledBy, place, onClose, children }: ModalProps) {
  const element = useRef<HTMLDialogElement>(null);

  // Before the element is taken away: afterwards it could not give the focus back.
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard's way to do this is Esc, which <dialog> handles
    <dialog
      ref={element}
      className={place ?? 'ui-dialog'}
      // Where nothing had the focus before, a neighbour would have it, which Space presses.
      data-focus-after=".stage"
      aria-label={label}
      aria-labelledby={labelledBy}
      onCancel={(event) => {
        // One that stands inside it is left by itself.
        if (event.target !== element.current) return;
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        // Only a press on the shade hits the dialog itself.
        if (event.target === element.current) onClose();
      }}
    >
      {children}
    </dialog>
  );
}
