/** ☰: what has no room in the top line, in words. */
import { useText } from '../../localization/index.ts';
import { BookmarkList, BranchList, MenuItems } from '../later.ts';
import { Opener } from '../opener.tsx';

export function Menu({ phone }: { readonly phone: boolean }) {
  const text = useText();
  return (
    <>
      <Opener surface="menu" label={text('app-menu')} icon="menu" {...(phone ? {} : { text: text('app-menu') })}>
        <MenuItems phone={phone} />
      </Opener>
      {phone && (
        <>
          <Opener surface="branch" label={text('app-branches')} place="bar-hidden">
            <BranchList />
          </Opener>
          <Opener surface="bookmarks" label={text('app-bookmarks')} place="bar-hidden">
            <BookmarkList />
          </Opener>
        </>
      )}
    </>
  );
}
