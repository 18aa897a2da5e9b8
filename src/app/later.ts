/**
 * What the first picture does without and is fetched after it: what packs a run into an address, what opens another run
 * in its place, and, all in one chunk (`parts.ts`), forms, lists, menus and sheets that open from header, bar and keys,
 * the announcer, the caption and the black screen.
 */
import { withWords } from '../localization/later.ts';
import { Why } from '../panels/why/why.tsx';
import { later } from '../ui/later.tsx';
import { Awaited } from './awaited.tsx';

/** What packs a run into an address, and takes it out again. */
export const loadSharing = () => import('../sharing/index.ts');

/** What opens another run in the place of the one on show. */
export const reopening = later(() => import('./reopen.ts'));

const parts = later(withWords(() => import('./parts.ts')));

export const arePartsComing = parts.isComing;

/** Where it does not come there is nothing to be heard; the parts that can be seen say so. */
export const Announcer = parts.part('Announcer', () => null);
export const BookmarkList = parts.part('BookmarkList');
export const BranchList = parts.part('BranchList');
export const Compared = parts.part('Compared');
export const MenuItems = parts.part('MenuItems');
export const MoreActions = parts.part('MoreActions');
export const RunSettings = parts.part('RunSettings');
export const ScenarioList = parts.part('ScenarioList');
export const Blank = parts.part('Blank', Awaited);
export const Caption = parts.part('Caption', Why);
export const Palette = parts.part('Palette', Awaited);
/** As long as it is on its way, as without a pointer. */
export const ScrubberTip = parts.part('ScrubberTip', () => null);
export const ShortcutSheet = parts.part('ShortcutSheet', Awaited);
export const ShownName = parts.part('ShownName');
