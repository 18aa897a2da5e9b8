/** A setting that is on or off, as a native checkbox drawn as a switch. */
import { type ReactNode, useId } from 'react';
import './switch.css';

export interface SwitchProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** More about it, below the label. */
  readonly help?: ReactNode;
  /** As it stands it cannot stay. */
  readonly invalid?: boolean;
}

export function Switch({ label, checked, onChange, help, invalid = false }: SwitchProps) {
  const id = useId();
  return (
    <div className="ui-switch">
      <input
        id={id}
        type="checkbox"
        role="switch"
        checked={checked}
        aria-checked={checked}
        aria-invalid={invalid || undefined}
        aria-describedby={help ? `${id}-help` : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id}>{label}</label>
      {help && (
        <div id={`${id}-help`} className="ui-switch-help ui-help">
          {help}
        </div>
      )}
    </div>
  );
}
