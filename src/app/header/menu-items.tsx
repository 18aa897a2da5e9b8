/** What ☰ opens: on a phone nearly all of the top line, elsewhere what would be icons at its end. */
import type { ReactNode } from 'react';
import { useText } from '../../localization/index.ts';
import { useIsFixed, useRun } from '../../player/index.ts';
import { Button } from '../../ui/button.tsx';
import type { IconName } from '../../ui/icons.tsx';
import { togglePresenting } from '../present.ts';
import { closeSurface, openSurface, type Surface } from '../surfaces.ts';
import { LanguageSwitch, ThemeSwitch } from './look.tsx';

export function MenuItems({ phone }: { readonly phone: boolean }) {
  const text = useText();
  const branches = useRun((run) => run.branches.length);
  const fixed = useIsFixed();
  const present = () => {
    closeSurface('menu');
    togglePresenting();
  };
  return (
    <>
      <ul className="app-menu">
        {phone && !fixed && (
          <>
            <Entry icon="settings" surface="run">
              {text('app-run-title')}
            </Entry>
            <Entry icon="rules" surface="rules">
              {text('panels-rules-title')}
            </Entry>
          </>
        )}
        {phone && branches > 1 && (
          <Entry icon="branch" surface="branch">
            {text('app-branches')}
          </Entry>
        )}
        {phone && (
          <Entry icon="bookmark" surface="bookmarks">
            {text('app-bookmarks')}
          </Entry>
        )}
        <Entry icon="share" surface="share">
          {text('app-key-share')}
        </Entry>
        {!phone && (
          <li>
            <Button look="plain" icon="present" place="app-menu-item" onClick={present}>
              {text('app-key-present')}
            </Button>
          </li>
        )}
        <Entry icon="inspect" surface="palette">
          {text('app-key-palette')}
        </Entry>
        <Entry icon="keyboard" surface="shortcuts">
          {text('app-key-sheet')}
        </Entry>
        {phone && (
          <li>
            <a className="ui-button app-menu-item" href="?page=course">
              {text('app-course')}
            </a>
          </li>
        )}
        <li>
          <ThemeSwitch inWords />
        </li>
      </ul>
      {phone && <LanguageSwitch />}
    </>
  );
}

function Entry({
  icon,
  surface,
  children,
}: {
  readonly icon: IconName;
  readonly surface: Surface;
  readonly children: ReactNode;
}) {
  return (
    <li>
      <Button look="plain" icon={icon} place="app-menu-item" onClick={() => openSurface(surface)}>
        {children}
      </Button>
    </li>
  );
}
