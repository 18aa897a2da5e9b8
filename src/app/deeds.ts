/** What each shortcut does. Keys and the command palette both go through here. */
import type { NodeId } from '../kernel/contract.ts';
import type { NodeMoment } from '../kernel/moment.ts';
import { getPlayhead, getRun, getSelection, player, preferences } from '../player/index.ts';
import type { Command } from '../player/types.ts';
import { toggleLegend } from '../stage/hand/store.ts';
import { usePresenting } from '../ui/presenting.ts';
import { showSide } from '../ui/side.ts';
import { crashOrRestart, request, type Scene, targetOf, timeOut } from './actions.ts';
import { toggleFullScreen } from './full-screen.ts';
import { type Vain, whyNot } from './in-vain.ts';
import { dismissVain, report } from './notices.ts';
import { togglePresenting } from './present.ts';
import { readScene } from './scene.ts';
import type { ShortcutId } from './shortcuts.ts';
import { steppedSpeed } from './speeds.ts';
import { closeSurface, openSurface, toggleSurface, useSurface } from './surfaces.ts';
import { addBookmark } from './timeline/store.ts';
import { redo, undo } from './timeline/undo.ts';
import { openPalette } from './typed-ahead.ts';
import { goToNextMoment, goToNextStop } from './use-moments.ts';

const DEEDS: Readonly<Record<ShortcutId, (key: string) => void>> = {
  play: () => player.toggle(),
  'step-back': () => player.step(-1),
  'step-forward': () => player.step(1),
  previous: () => player.milestone(-1),
  next: () => player.milestone(1),
  'moment-before': () => goToNextMoment(-1, () => inVain('moment-before')),
  'moment-next': () => goToNextMoment(1, () => inVain('moment-next')),
  bookmark: addBookmark,
  slower: () => player.setSpeed(steppedSpeed(getPlayhead().speed, -1)),
  faster: () => player.setSpeed(steppedSpeed(getPlayhead().speed, 1)),
  select: (key) => selectNumber(Number(key)),
  crash: () => giveAtTarget(crashOrRestart),
  cut: () => toggleSurface('cut'),
  request: () => giveInScene(request),
  admin: () => toggleSurface('admin'),
  load: () => toggleSurface('load'),
  'time-out': () => giveAtTarget(timeOut, (node) => inVain('timer', node)),
  heal: () =>
    void player.give(() => {
      const why = whyNot('heal');
      if (why) inVain(why);
      return why ? null : { kind: 'heal' };
    }),
  undo: () => undo(() => inVain('undo')),
  redo: () => redo(() => inVain('redo')),
  diagram: () => preferences.set({ diagram: !preferences.get().diagram }),
  'rule-card': () => showSide('rules'),
  inspect: () => showSide('inspect'),
  legend: toggleLegend,
  'full-screen': () => toggleFullScreen(),
  picture: () => openSurface('picture'),
  present: togglePresenting,
  share: () => openSurface('share'),
  palette: openPalette,
  sheet: () => openSurface('shortcuts'),
  close: () => {
    if (useSurface.getState().open) closeSurface();
    else if (usePresenting.getState().on) togglePresenting();
    else player.select(null);
  },
  'present-before': () => goToNextStop(-1),
  'present-next': () => goToNextStop(1),
  'present-play': () => player.play(),
  'present-blank': () => openSurface('blank'),
  'present-again': togglePresenting,
};

/** What can be told only when all that was asked for before is done says so by itself. */
const IN_TURN: readonly ShortcutId[] = ['moment-before', 'moment-next', 'time-out', 'heal', 'undo', 'redo'];

/**
 * Does what a shortcut is for, or says why that leads to nothing; `key` is the one that was pressed, where it matters.
 */
export function obey(id: ShortcutId, key = ''): void {
  dismissVain();
  const why = IN_TURN.includes(id) ? null : whyNot(id);
  if (why) inVain(why);
  // Where something is on its way to elsewhere it may lead somewhere all the same.
  DEEDS[id](key);
}

function inVain(why: Vain, node: NodeId | null = null): void {
  report({ kind: 'vain', why, node });
}

function selectNumber(number: number): void {
  const id = getRun().header?.nodes[number - 1];
  if (id !== undefined) player.select({ kind: 'node', id });
}

/** Gives a command in its turn, for what was selected when the key was pressed. */
function giveInScene(commandFor: (scene: Scene) => Command | null): void {
  const selection = getSelection();
  void player.give(() => {
    const scene = readScene(selection);
    return scene && commandFor(scene);
  });
}

/** Gives a command about the node that is meant; `orElse` is told when there is none to give. */
function giveAtTarget(
  commandFor: (target: NodeMoment, scene: Scene) => Command | null,
  orElse?: (node: NodeId) => void,
): void {
  giveInScene((scene) => {
    const target = targetOf(scene);
    const command = target && commandFor(target, scene);
    if (target && !command) orElse?.(target.id);
    return command;
  });
}
