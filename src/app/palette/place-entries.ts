/** Where one can go: the panels, the views of the page, its bookmarks and branches; and how near the stage is looked at. */
import type { AlgorithmPage } from '../../algorithms/manifest.ts';
import { FIRST_ALGORITHM } from '../../catalogue.ts';
import type { Text } from '../../localization/index.ts';
import { showSafety } from '../../panels/safety/opened.ts';
import { getRun, player } from '../../player/index.ts';
import { tidyUpAgain } from '../../stage/hand/arranged.ts';
import { PRESS, zoomed } from '../../stage/hand/lens.ts';
import { setLens, useHand } from '../../stage/hand/store.ts';
import { usePresenting } from '../../ui/presenting.ts';
import { type SidePanel, showSide } from '../../ui/side.ts';
import { PHONE } from '../../ui/use-media.ts';
import { compareWith, useCompare } from '../compare/store.ts';
import { isMac, SHORTCUTS, type ShortcutId, writtenKeys } from '../shortcuts.ts';
import { openSurface } from '../surfaces.ts';
import { branchName } from '../timeline/branch-list.tsx';
import { goToBookmark, useTimeline } from '../timeline/store.ts';
import { treeOf } from '../timeline/tree.ts';
import { hrefOf, type View } from '../view.ts';
import type { Entry } from './entries.ts';

export function isPhone(): boolean {
  return matchMedia(PHONE).matches;
}

export function keysOf(id: ShortcutId): readonly string[] {
  const shortcut = SHORTCUTS.find((entry) => entry.id === id);
  return shortcut ? writtenKeys(shortcut, isMac()) : [];
}

/** Follows a link of this page as if somebody had pressed it: `links.ts` hears of it. */
export function follow(href: string): void {
  const link = document.createElement('a');
  link.href = href;
  document.body.append(link);
  link.click();
  link.remove();
}

const BESIDE: readonly SidePanel[] = ['logs', 'inspect', 'feed', 'rules', 'charts'];
/** On a phone they are panels like the others; elsewhere they open from the header, or are always in sight. */
const ON_PHONE: readonly SidePanel[] = ['diagram', 'network'];
const KEYED: { readonly [panel in SidePanel]?: ShortcutId } = { inspect: 'inspect', rules: 'rule-card' };

/** @param fixed what is on show is a trace, which has no clients to check */
export function panels(text: Text, fixed: boolean): Entry[] {
  if (usePresenting.getState().on) return [];
  const group = 'app-tabs';
  const phone = isPhone();
  const openSafety = () => (phone ? showSide('safety') : showSafety(true));
  const check = () => {
    openSafety();
    player.checkHistory();
  };
  return [
    ...[...BESIDE, ...(phone ? ON_PHONE : [])].map((panel): Entry => {
      const key = KEYED[panel];
      const act = () => showSide(panel);
      return { id: `tab-${panel}`, name: text(`app-tab-${panel}`), group, ...(key ? { keys: keysOf(key) } : {}), act };
    }),
    { id: 'tab-safety', name: text('app-tab-safety'), group, act: openSafety },
    ...(fixed ? [] : [{ id: 'check', name: text('app-palette-check'), group, act: check }]),
  ];
}

/** What the small buttons in a corner of the stage do. */
export function stageTools(text: Text): Entry[] {
  const group = 'app-palette-stage';
  return [
    { id: 'stage-nearer', name: text('stage-nearer'), group, act: () => lookBy(PRESS) },
    { id: 'stage-farther', name: text('stage-farther'), group, act: () => lookBy(1 / PRESS) },
    { id: 'stage-tidy', name: text('stage-tidy'), group, act: tidyUpAgain },
  ];
}

function lookBy(factor: number): void {
  const stage = document.querySelector('[data-part=stage] .stage');
  if (!stage) return;
  const { clientWidth: width, clientHeight: height } = stage;
  setLens(zoomed(useHand.getState().lens, factor, { x: width / 2, y: height / 2 }, { width, height }));
}

/** Bookmarks and branches: their lists, and each by its name. */
export function marks(text: Text): Entry[] {
  const { bookmarks, names } = useTimeline.getState();
  const { branches, branch: shown, compared } = getRun();
  const limbs = treeOf(branches);
  const others = limbs.filter(({ branch }) => branch.id !== shown);
  const isBeside = compared !== null || useCompare.getState().wish !== null;
  const group = 'app-palette-mark';
  return [
    { id: 'bookmarks', name: text('app-bookmarks'), group, act: () => openSurface('bookmarks') },
    ...bookmarks.map((bookmark): Entry => {
      const name = text('app-palette-bookmark', { name: bookmark.name === '' ? text.time(bookmark.t) : bookmark.name });
      return { id: `bookmark-${bookmark.id}`, name, group, also: 'bookmarks', act: () => void goToBookmark(bookmark) };
    }),
    { id: 'branches', name: text('app-branches'), group, act: () => openSurface('branch') },
    ...others.flatMap((limb): Entry[] => {
      const { id } = limb.branch;
      const name = branchName(limb, names, text);
      const beside = () => {
        compareWith(null);
        player.compare(id);
      };
      return [
        {
          id: `branch-${id}`,
          name: text('app-palette-branch', { name }),
          group,
          also: 'branches',
          act: () => player.showBranch(id),
        },
        { id: `beside-${id}`, name: text('app-branch-compare', { name }), group, also: 'compare', act: beside },
      ];
    }),
    { id: 'compare', name: text('app-palette-compare'), group: 'app-keys-page', act: () => openSurface('algorithm') },
    ...(isBeside
      ? [{ id: 'compare-none', name: text('app-compared-close'), group: 'app-keys-page', also: 'compare', act: alone }]
      : []),
  ];
}

function alone(): void {
  player.compare(null);
  compareWith(null);
}

/** The page's other views. */
export function views(text: Text, page: AlgorithmPage): Entry[] {
  const whose = page.id === FIRST_ALGORITHM ? null : page.id;
  const all: readonly [string, Exclude<View, { kind: 'run' }>][] = [
    ['app-course', { kind: 'course' }],
    ['app-palette-glossary', { kind: 'glossary', term: null, of: whose }],
    ['app-palette-teach', { kind: 'teach', handout: null }],
    ['app-palette-front', { kind: 'front' }],
  ];
  return all.map(([name, view]) => ({
    id: `view-${view.kind}`,
    name: text(name),
    group: 'app-palette-view',
    act: () => follow(hrefOf(view)),
  }));
}
