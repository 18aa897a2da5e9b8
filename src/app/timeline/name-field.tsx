/** A name that is changed where it stands: Enter and leaving the field keep what was typed, Esc does not. */
import { useRef } from 'react';
import { NAME_MAX } from './changes.ts';

interface NameFieldProps {
  readonly name: string;
  readonly label: string;
  onDone(name: string): void;
}

export function NameField({ name, label, onDone }: NameFieldProps) {
  const given = useRef(false);
  const done = (typed: string) => {
    if (!given.current) onDone(typed);
    given.current = true;
  };
  return (
    <input
      className="ui-input timeline-field"
      name="name"
      aria-label={label}
      defaultValue={name}
      maxLength={NAME_MAX}
      autoComplete="off"
      // biome-ignore lint/a11y/noAutofocus: the field was asked for, and stands where the button was
      autoFocus
      onFocus={({ target }) => target.select()}
      onBlur={({ target }) => done(target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') done(event.currentTarget.value);
        if (event.key !== 'Escape') return;
        // It closes the field, not the panel around it.
        event.stopPropagation();
        event.preventDefault();
        done(name);
      }}
    />
  );
}
