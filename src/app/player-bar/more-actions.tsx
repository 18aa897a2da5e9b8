/**
 * The menu behind «More»: what can be done, to the cluster above all, but is needed less often. Fetched after the
 * first picture.
 */
import type { ReactNode } from 'react';
import { useText } from '../../localization/index.ts';
import { player, preferences, useAlgorithm, useIsFixed, usePlayhead, useRun } from '../../player/index.ts';
import { Button } from '../../ui/button.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { pauseOrResume } from '../actions.ts';
import { Because } from '../because.tsx';
import { obey } from '../deeds.ts';
import { type Vain, whyNot } from '../in-vain.ts';
import { useTarget } from '../scene.ts';
import { closeSurface, openSurface } from '../surfaces.ts';
import { useKeyOf } from '../use-key-of.ts';
import { useWays } from './undo.tsx';

/**
 * The bar has no room for redoing: the same figure stands in `bar.css`. On a phone it stands beside the menu, unless
 * that is a trace's.
 */
const NARROW = '(min-width: 761px) and (max-width: 1000px)';

/**
 * What is needed less often. `onPhone` it also holds what the bar has no room for; of a trace, what can be done with
 * one.
 */
export function MoreActions({ onPhone = false }: { readonly onPhone?: boolean }) {
  const text = useText();
  const keyOf = useKeyOf();
  const fixed = useIsFixed();
  const branches = useRun((run) => run.branches.length);
  const isNarrow = useMedia(NARROW);
  const [, redo] = useWays();
  return (
    <ul className="app-menu">
      {!fixed && <Deeds onPhone={onPhone} />}
      {!onPhone && (
        <Item
          icon="branch"
          shortcut={keyOf('diagram')}
          onPick={() => preferences.set({ diagram: !preferences.get().diagram })}
        >
          {text('app-key-diagram')}
        </Item>
      )}
      {!onPhone && branches > 1 && (
        <Item icon="branch" onPick={() => openSurface('branch')}>
          {text('app-branches')}
        </Item>
      )}
      {!onPhone && (
        <Item icon="bookmark" onPick={() => openSurface('bookmarks')}>
          {text('app-bookmarks')}
        </Item>
      )}
      {(isNarrow || (onPhone && fixed)) && (
        <Item icon={redo.icon} shortcut={redo.shortcut} not={redo.possible ? null : 'redo'} onPick={redo.act}>
          {redo.label}
        </Item>
      )}
      <Item icon="snapshot" shortcut={keyOf('picture')} onPick={() => openSurface('picture')}>
        {text('app-key-picture')}
      </Item>
    </ul>
  );
}

/** What can be done to the cluster. */
function Deeds({ onPhone }: { readonly onPhone: boolean }) {
  const text = useText();
  const keyOf = useKeyOf();
  const target = useTarget();
  const whole = usePlayhead(() => whyNot('heal'));
  const noTimer = usePlayhead(() => whyNot('time-out'));
  const pause = target ? pauseOrResume(target) : null;
  const node = target?.id ?? null;
  const hasVerbs = (useAlgorithm()?.verbs.length ?? 0) > 0;
  return (
    <>
      <Item
        icon={target?.status === 'paused' ? 'play' : 'pause'}
        not={pause ? null : 'crashed'}
        onPick={() => pause && void player.give(pause)}
      >
        {text(target?.status === 'paused' ? 'app-resume-node' : 'app-pause-node', { node })}
      </Item>
      <Item icon="timeout" shortcut={keyOf('time-out')} not={noTimer} onPick={() => obey('time-out')}>
        {text('app-time-out-node', { node })}
      </Item>
      <Item icon="request" onPick={() => openSurface('request')}>
        {text('app-request-choose')}
      </Item>
      <Item icon="clock" shortcut={keyOf('load')} onPick={() => openSurface('load')}>
        {text('app-load-choose')}
      </Item>
      {hasVerbs && (
        <Item icon="admin" shortcut={keyOf('admin')} onPick={() => openSurface('admin')}>
          {text('app-admin-choose')}
        </Item>
      )}
      {onPhone && (
        <Item icon="cut" onPick={() => openSurface('cut')}>
          {text('app-cut-choose')}
        </Item>
      )}
      <Item icon="partition" onPick={() => openSurface('partition')}>
        {text('app-partition-choose')}
      </Item>
      <Item icon="heal" shortcut={keyOf('heal')} not={whole} onPick={() => obey('heal')}>
        {text('app-heal')}
      </Item>
      {!onPhone && (
        <Item icon="network" onPick={() => openSurface('network')}>
          {text('app-network-choose')}
        </Item>
      )}
    </>
  );
}

interface ItemProps {
  readonly icon: Parameters<typeof Button>[0]['icon'];
  readonly shortcut?: string | undefined;
  /** Why it is not possible now. */
  readonly not?: Vain | null;
  readonly onPick: () => void;
  readonly children: ReactNode;
}

function Item({ icon, shortcut, not = null, onPick, children }: ItemProps) {
  const pick = () => {
    if (not) return;
    closeSurface();
    onPick();
  };
  return (
    <li>
      <Button
        look="plain"
        place="app-menu-item"
        {...(icon ? { icon } : {})}
        shortcut={shortcut}
        aria-disabled={not !== null}
        onClick={pick}
      >
        {children}
        {not && <Because not={not} />}
      </Button>
    </li>
  );
}
