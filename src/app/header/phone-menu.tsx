/** The phone's ☰: what the laptop has in its top line. */
import type { ReactNode } from 'react';
import { useText } from '../../localization/index.ts';
import { useIsFixed, useRun } from '../../player/index.ts';
import { Button } from '../../ui/button.tsx';
import type { IconName } from '../../ui/icons.tsx';
import { BookmarkList, BranchList } from '../later.ts';
import { Opener } from '../opener.tsx';
import { openSurface, type Surface } from '../surfaces.ts';
import { LanguageSwitch, ThemeSwitch } from './look.tsx';

export function PhoneMenu() {
  const text = useText();
  const branches = useRun((run) => run.branches.length);
  const fixed = useIsFixed();
  return (
    <>
      <Opener surface="menu" label={text('app-menu')} icon="menu">
        <ul className="app-menu">
          {!fixed && (
            <>
              <Entry icon="settings" surface="run">
                {text('app-run-title')}
              </Entry>
              <Entry icon="rules" surface="rules">
                {text('panels-rules-title')}
              </Entry>
            </>
          )}
          {branches > 1 && (
            <Entry icon="branch" surface="branch">
              {text('app-branches')}
            </Entry>
          )}
          <Entry icon="bookmark" surface="bookmarks">
            {text('app-bookmarks')}
          </Entry>
          <Entry icon="share" surface="share">
            {text('app-key-share')}
          </Entry>
          <Entry icon="inspect" surface="palette">
            {text('app-key-palette')}
          </Entry>
          <Entry icon="keyboard" surface="shortcuts">
            {text('app-key-sheet')}
          </Entry>
          <li>
            <a className="ui-button app-menu-item" href="?page=course">
              {text('app-course')}
            </a>
          </li>
        </ul>
        <div className="header-menu-row">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </Opener>
      <Opener surface="branch" label={text('app-branches')} place="bar-hidden">
        <BranchList />
      </Opener>
      <Opener surface="bookmarks" label={text('app-bookmarks')} place="bar-hidden">
        <BookmarkList />
      </Opener>
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
