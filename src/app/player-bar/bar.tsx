/** The player: moving in time, and the things to do to the cluster. */
import type { CSSProperties } from 'react';
import { useText } from '../../localization/index.ts';
import { After, player, usePlayhead } from '../../player/index.ts';
import { IconButton } from '../../ui/button.tsx';
import { PHONE, useMedia } from '../../ui/use-media.ts';
import { leaveFocus } from '../by-mouse.ts';
import { obey } from '../deeds.ts';
import { BookmarkList } from '../later.ts';
import { Opener } from '../opener.tsx';
import { BranchMenu } from '../timeline/branch-menu.tsx';
import { useKeyOf } from '../use-key-of.ts';
import { Actions, BreakIt } from './actions.tsx';
import './bar.css';
import { Scrubber } from './scrubber.tsx';
import { Speed } from './speed.tsx';
import { Undo } from './undo.tsx';

export function PlayerBar() {
  const text = useText();
  const phone = useMedia(PHONE);
  return (
    <section className="bar" data-part="player" aria-label={text('app-player')} onMouseDown={leaveFocus}>
      <Transport />
      <Clock />
      <Scrubber />
      {phone ? (
        <>
          <Undo onPhone />
          <BreakIt />
        </>
      ) : (
        <>
          <After turn={2}>
            <BranchMenu />
          </After>
          <Opener
            surface="bookmarks"
            label={text('app-bookmarks')}
            icon="bookmark"
            side="above"
            place="bar-small bar-bookmarks"
            look="plain"
          >
            <BookmarkList />
          </Opener>
          <Speed />
          <Undo />
          <After turn={2}>
            <Actions />
          </After>
        </>
      )}
    </section>
  );
}

function Transport() {
  const text = useText();
  const keyOf = useKeyOf();
  const playing = usePlayhead((playhead) => playhead.playing);
  const atStart = usePlayhead(({ moment }) => moment.index < 0);
  return (
    <div className="bar-transport" role="group" aria-label={text('app-transport')}>
      <IconButton
        icon="previous"
        label={text('app-key-previous')}
        shortcut={keyOf('previous')}
        aria-disabled={atStart}
        onClick={() => obey('previous')}
      />
      <IconButton
        icon="step-back"
        label={text('app-key-step-back')}
        shortcut={keyOf('step-back')}
        aria-disabled={atStart}
        onClick={() => obey('step-back')}
      />
      <IconButton
        icon={playing ? 'pause' : 'play'}
        look="solid"
        place="bar-play"
        label={text(playing ? 'app-pause' : 'app-play')}
        shortcut={keyOf('play')}
        onClick={() => player.toggle()}
      />
      <IconButton
        icon="step-forward"
        label={text('app-key-step-forward')}
        shortcut={keyOf('step-forward')}
        onClick={() => player.step(1)}
      />
      <IconButton
        icon="next"
        label={text('app-key-next')}
        shortcut={keyOf('next')}
        onClick={() => player.milestone(1)}
      />
    </div>
  );
}

function Clock() {
  const text = useText();
  // To the millisecond standing still; while it runs nobody reads more than tenths.
  const shown = text.time(usePlayhead(({ t, playing }) => (playing ? Math.floor(t / 100_000) * 100_000 : t)));
  return (
    <span
      className="bar-clock"
      role="timer"
      aria-label={text('app-clock')}
      style={{ '--letters': shown.length } as CSSProperties}
    >
      {shown}
    </span>
  );
}
