/** The listener behind the table of shortcuts. */
import { useEffect } from 'react';
import type { NodeId } from '../kernel/contract.ts';
import type { NodeMoment } from '../kernel/moment.ts';
import { getPlayhead, getRun, player, preferences } from '../player/index.ts';
import type { Command } from '../player/types.ts';
import { toggleLegend } from '../stage/hand/store.ts';
import { showSide } from '../ui/side.ts';
import { crashOrRestart, request, type Scene, targetOf, timeOut } from './actions.ts';
import { toggleFullScreen } from './full-screen.ts';
import { report } from './notices.ts';
import { readScene } from './scene.ts';
import { type Shortcut, type ShortcutId, shortcutFor } from './shortcuts.ts';
import { steppedSpeed } from './speeds.ts';
import { closeSurface, openSurface, toggleSurface, useSurface } from './surfaces.ts';
import { addBookmark, bringBack } from './timeline/store.ts';
import { goToNextMoment } from './use-moments.ts';

/** Listens for the page's shortcuts as long as the component is shown. */
export function useKeyboard(): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const shortcut = shortcutFor(event, preferences.get().singleKeys);
      if (!shortcut || !isFor(event.target, shortcut)) return;
      if (shortcut.id !== 'close') event.preventDefault();
      obey(shortcut.id, event.key);
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
}

/** Typing belongs to fields, and Space to the button or box that has the focus. Dialogs keep everything but Esc. */
function isFor(target: EventTarget | null, { id, keys }: Shortcut): boolean {
  if (!(target instanceof Element)) return true;
  if (target.closest('dialog')) return false;
  if (target.closest('input:not([type=range], [type=radio], [type=checkbox]), textarea, select, [contenteditable]'))
    return false;
  const presses = target.closest('button, [role=button], a, input, summary');
  return !(id === 'play' && keys.includes(' ') && presses);
}

function obey(id: ShortcutId, key: string): void {
  const { speed } = getPlayhead();
  const deeds: Record<ShortcutId, () => void> = {
    play: () => player.toggle(),
    'step-back': () => player.step(-1),
    'step-forward': () => player.step(1),
    previous: () => player.milestone(-1),
    next: () => player.milestone(1),
    'moment-before': () => goToNextMoment(-1),
    'moment-next': () => goToNextMoment(1),
    bookmark: addBookmark,
    slower: () => player.setSpeed(steppedSpeed(speed, -1)),
    faster: () => player.setSpeed(steppedSpeed(speed, 1)),
    select: () => selectNumber(Number(key)),
    crash: () => giveAtTarget(crashOrRestart),
    cut: () => toggleSurface('cut'),
    request: () => {
      const scene = readScene();
      if (scene) void player.give(request(scene));
    },
    admin: () => toggleSurface('admin'),
    load: () => toggleSurface('load'),
    'time-out': () => giveAtTarget(timeOut, (node) => report({ kind: 'no-timer', node })),
    heal: () => void player.give({ kind: 'heal' }),
    undo: () => {
      if (!bringBack()) player.undo();
    },
    redo: () => player.redo(),
    diagram: () => preferences.set({ diagram: !preferences.get().diagram }),
    'rule-card': () => showSide('rules'),
    inspect: () => showSide('inspect'),
    legend: toggleLegend,
    'full-screen': () => toggleFullScreen(),
    sheet: () => openSurface('shortcuts'),
    close: () => {
      if (useSurface.getState().open) closeSurface();
      else player.select(null);
    },
  };
  deeds[id]();
}

function selectNumber(number: number): void {
  const id = getRun().header?.nodes[number - 1];
  if (id !== undefined) player.select({ kind: 'node', id });
}

/** Gives a command about the node that is meant; `inVain` is told when there is none to give. */
function giveAtTarget(
  commandFor: (target: NodeMoment, scene: Scene) => Command | null,
  inVain?: (node: NodeId) => void,
): void {
  const scene = readScene();
  const target = scene && targetOf(scene);
  const command = target && commandFor(target, scene);
  if (command) void player.give(command);
  else if (target) inVain?.(target.id);
}
