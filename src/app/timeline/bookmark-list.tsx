/** Moments that somebody marked, to go back to. */
import { useState } from 'react';
import { useText } from '../../localization/index.ts';
import { useRun } from '../../player/index.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { useKeyOf } from '../use-key-of.ts';
import { nameBookmark, removeBookmark } from './changes.ts';
import { NameField } from './name-field.tsx';
import { addBookmark, type Bookmark, goToBookmark, useTimeline } from './store.ts';
import './timeline.css';

export function BookmarkList() {
  const text = useText();
  const keyOf = useKeyOf();
  const bookmarks = useTimeline((timeline) => timeline.bookmarks);
  const ready = useRun((run) => run.status === 'ready');
  const inOrder = bookmarks.toSorted((a, b) => a.t - b.t || a.branch - b.branch);
  return (
    <div className="branches">
      <h2 className="ui-title">{text('app-bookmarks')}</h2>
      {inOrder.length === 0 && <p className="ui-help">{text('app-bookmarks-none')}</p>}
      <ul>
        {inOrder.map((bookmark) => (
          <Row key={bookmark.id} bookmark={bookmark} />
        ))}
      </ul>
      <Button icon="bookmark" look="outline" shortcut={keyOf('bookmark')} disabled={!ready} onClick={addBookmark}>
        {text('app-key-bookmark')}
      </Button>
    </div>
  );
}

function Row({ bookmark }: { readonly bookmark: Bookmark }) {
  const text = useText();
  const [naming, setNaming] = useState(false);
  const time = text.time(bookmark.t);
  const name = bookmark.name === '' ? time : bookmark.name;
  return (
    <li className="branches-row">
      {naming ? (
        <NameField
          name={bookmark.name}
          label={text('app-branch-rename', { name })}
          onDone={(typed) => {
            setNaming(false);
            nameBookmark(bookmark.id, typed);
          }}
        />
      ) : (
        <button type="button" className="branches-show" onClick={() => void goToBookmark(bookmark)}>
          <strong>{name}</strong>
          {bookmark.name !== '' && <small>{time}</small>}
        </button>
      )}
      <IconButton icon="edit" label={text('app-branch-rename', { name })} onClick={() => setNaming(true)} />
      <IconButton icon="drop" label={text('app-branch-remove', { name })} onClick={() => removeBookmark(bookmark)} />
    </li>
  );
}
