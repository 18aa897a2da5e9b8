/** Buttons that keep the focus when they cannot be pressed, and say why: pointed at, read aloud, and when pressed. */
import { type MouseEvent, useState } from 'react';
import { Button, type ButtonProps, IconButton, type IconButtonProps } from './button.tsx';

interface Held {
  /** Why it cannot be pressed now; null where it can. */
  readonly why: string | null;
  /** Called with the reason when it is pressed all the same. */
  readonly say?: (why: string) => void;
}

interface BesideProps extends Pick<Held, 'why'> {
  /** When it is pressed the reason is written beside it; false where it stands there already. */
  readonly saysBeside?: boolean;
}

export function HeldButton({ why, saysBeside = true, ...rest }: ButtonProps & BesideProps) {
  const [said, setSaid] = useState<string | null>(null);
  return (
    <>
      <Button {...rest} {...heldBy(why, saysBeside ? setSaid : undefined)} onBlur={() => setSaid(null)} />
      {said !== null && said === why && (
        <p className="ui-help ui-held" role="status">
          {why}
        </p>
      )}
    </>
  );
}

export function HeldIconButton({ why, say, ...rest }: IconButtonProps & Held) {
  return <IconButton {...rest} {...heldBy(why, say, rest.label)} />;
}

function heldBy(why: string | null, say: ((why: string) => void) | undefined, label?: string) {
  if (why === null) return {};
  return {
    'aria-disabled': true,
    title: label === undefined ? why : `${label} – ${why}`,
    onClick: (event: MouseEvent) => {
      // Nor is the form sent.
      event.preventDefault();
      say?.(why);
    },
  };
}
