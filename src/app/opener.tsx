/** A button and the popover that it opens. The popover also opens by key or from a menu, wherever the button is. */
import { type ReactNode, useRef } from 'react';
import { Button, IconButton } from '../ui/button.tsx';
import type { IconName } from '../ui/icons.tsx';
import type { Side } from '../ui/placement.ts';
import { Popover } from '../ui/popover.tsx';
import { withKey } from './shortcuts.ts';
import { closeSurface, type Surface, toggleSurface, useSurface } from './surfaces.ts';

export interface OpenerProps {
  readonly surface: Surface;
  /** Names the popover, and the button where it shows only an icon. */
  readonly label: string;
  readonly icon?: IconName;
  /** Text of the button; without it the button is an icon. */
  readonly text?: ReactNode;
  readonly shortcut?: string | undefined;
  readonly look?: 'plain' | 'outline' | 'solid';
  readonly side?: Side;
  readonly place?: string;
  readonly opens?: boolean;
  readonly focus?: 'first' | 'panel';
  /** Lets the popover be twice as wide. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

export function Opener({
  surface,
  label,
  icon,
  text,
  shortcut,
  look,
  side,
  place,
  opens,
  focus,
  wide = false,
  children,
}: OpenerProps) {
  const open = useSurface((state) => state.open === surface);
  const button = useRef<HTMLButtonElement>(null);
  const shared = {
    ref: button,
    'aria-haspopup': 'dialog' as const,
    'aria-expanded': open,
    shortcut,
    onClick: () => toggleSurface(surface),
    ...(look ? { look } : {}),
    ...(place ? { place } : {}),
  };
  return (
    <>
      {text === undefined ? (
        <IconButton {...shared} icon={icon ?? 'more'} label={label} />
      ) : (
        <Button {...shared} {...(icon ? { icon } : {})} opens={opens ?? false} title={withKey(label, shortcut)}>
          {text}
        </Button>
      )}
      {open && (
        <Popover
          anchor={button.current}
          label={label}
          onClose={() => closeSurface(surface)}
          {...(side ? { side } : {})}
          {...(focus ? { focus } : {})}
          {...(wide ? { place: 'ui-popover-wide' } : {})}
        >
          {children}
        </Popover>
      )}
    </>
  );
}
