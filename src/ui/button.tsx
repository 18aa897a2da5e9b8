import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import './button.css';
import { Icon, type IconName } from './icons.tsx';

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  /** `plain` has no outline until it is pointed at; `solid` is the one thing to do here. */
  readonly look?: 'outline' | 'plain' | 'solid';
  readonly icon?: IconName;
  /** The key that does the same, shown beside the label where there is room. */
  readonly shortcut?: string | undefined;
  /** Draws a small ▾: the button opens something. */
  readonly opens?: boolean;
  /** More classes, for placing. */
  readonly place?: string;
  readonly children?: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button with text, and perhaps an icon before it. */
export function Button({ look = 'outline', icon, shortcut, opens, place, children, ...rest }: ButtonProps) {
  return (
    <button type="button" className={`ui-button ui-button-${look}${place ? ` ${place}` : ''}`} {...rest}>
      {icon && <Icon name={icon} />}
      {children !== undefined && <span className="ui-button-label">{children}</span>}
      {shortcut && (
        <span className="ui-button-key" aria-hidden="true">
          {shortcut}
        </span>
      )}
      {opens && <Icon name="down" small />}
    </button>
  );
}

export interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'children'> {
  readonly icon: IconName;
  /** What it does; read aloud, and shown as the tooltip together with the key. */
  readonly label: string;
  readonly shortcut?: string | undefined;
  readonly look?: 'plain' | 'outline' | 'solid';
  readonly place?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A square button that shows only an icon. */
export function IconButton({ icon, label, shortcut, look = 'plain', place, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      className={`ui-button ui-button-icon ui-button-${look}${place ? ` ${place}` : ''}`}
      aria-label={label}
      title={shortcut ? `${label} (${shortcut})` : label}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  );
}
