/** What of the shell is fetched later: see `later.ts`. */
export { Announcer } from './announcer.tsx';
export { Blank } from './blank.tsx';
export { Caption } from './caption.tsx';
export { MenuItems } from './header/menu-items.tsx';
export { ScenarioList } from './header/scenario-list.tsx';
export { Palette } from './palette/palette.tsx';
export { MoreActions } from './player-bar/more-actions.tsx';
export { ScrubberTip } from './player-bar/scrubber-tip.tsx';
export { RunSettings } from './settings/run-settings.tsx';
export { ShortcutSheet } from './shortcut-sheet.tsx';
export { BookmarkList } from './timeline/bookmark-list.tsx';
export { BranchList } from './timeline/branch-list.tsx';
export { Compared, ShownName } from './timeline/compared.tsx';
