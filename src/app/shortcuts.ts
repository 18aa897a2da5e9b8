/**
 * Every keyboard shortcut, once: the listeners, the sheet behind `?` and the tooltips all read this table. The words
 * for an entry are the string `app-key-<id>`; for a group `app-keys-<group>`.
 */

export type ShortcutId =
  | 'play'
  | 'step-back'
  | 'step-forward'
  | 'previous'
  | 'next'
  | 'moment-before'
  | 'moment-next'
  | 'bookmark'
  | 'slower'
  | 'faster'
  | 'select'
  | 'crash'
  | 'cut'
  | 'request'
  | 'admin'
  | 'load'
  | 'time-out'
  | 'heal'
  | 'undo'
  | 'redo'
  | 'diagram'
  | 'rule-card'
  | 'inspect'
  | 'legend'
  | 'full-screen'
  | 'picture'
  | 'present'
  | 'share'
  | 'palette'
  | 'sheet'
  | 'close'
  | 'present-before'
  | 'present-next'
  | 'present-play'
  | 'present-blank'
  | 'present-again';

export interface Shortcut<Id extends string = ShortcutId> {
  readonly id: Id;
  /** Those of `present` are for present mode only, where they go before the others; those of `presented` follow it. */
  readonly group: 'time' | 'cluster' | 'page' | 'present' | 'presented';
  /** Values of `KeyboardEvent.key`; letters stand for both cases. */
  readonly keys: readonly string[];
  /** Together with Shift; with Ctrl, or ⌘ on a Mac; or with both. */
  readonly mod?: 'shift' | 'mod' | 'mod+shift';
  /** What other programs have for the same. */
  readonly also?: Pick<Shortcut, 'keys' | 'mod'>;
}

export const SHORTCUTS: readonly Shortcut[] = [
  { id: 'play', group: 'time', keys: [' ', 'k'] },
  { id: 'step-back', group: 'time', keys: [','] },
  { id: 'step-forward', group: 'time', keys: ['.'] },
  { id: 'previous', group: 'time', keys: ['j'] },
  { id: 'next', group: 'time', keys: ['l'] },
  { id: 'moment-before', group: 'time', keys: ['p'] },
  { id: 'moment-next', group: 'time', keys: ['n'] },
  { id: 'bookmark', group: 'time', keys: ['m'] },
  { id: 'slower', group: 'time', keys: ['<'] },
  { id: 'faster', group: 'time', keys: ['>'] },
  { id: 'select', group: 'cluster', keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'] },
  { id: 'crash', group: 'cluster', keys: ['c'] },
  { id: 'cut', group: 'cluster', keys: ['x'] },
  { id: 'request', group: 'cluster', keys: ['r'] },
  { id: 'admin', group: 'cluster', keys: ['a'] },
  { id: 'load', group: 'cluster', keys: ['w'] },
  { id: 'time-out', group: 'cluster', keys: ['t'] },
  { id: 'heal', group: 'cluster', keys: ['h'] },
  { id: 'undo', group: 'cluster', keys: ['z'], mod: 'mod' },
  { id: 'redo', group: 'cluster', keys: ['z'], mod: 'mod+shift', also: { keys: ['y'], mod: 'mod' } },
  { id: 'diagram', group: 'page', keys: ['d'] },
  { id: 'rule-card', group: 'page', keys: ['u'] },
  { id: 'inspect', group: 'page', keys: ['i'] },
  { id: 'legend', group: 'page', keys: ['g'] },
  { id: 'full-screen', group: 'page', keys: ['f'] },
  { id: 'picture', group: 'page', keys: ['s'] },
  { id: 'present', group: 'page', keys: ['p'], mod: 'shift' },
  { id: 'share', group: 'page', keys: ['s'], mod: 'shift' },
  { id: 'palette', group: 'page', keys: ['k'], mod: 'mod' },
  { id: 'sheet', group: 'page', keys: ['?'] },
  { id: 'close', group: 'page', keys: ['Escape'] },
  // What presenters' remotes send.
  { id: 'present-before', group: 'present', keys: ['PageUp'] },
  { id: 'present-next', group: 'present', keys: ['PageDown'] },
  { id: 'present-play', group: 'present', keys: ['F5'] },
  { id: 'present-blank', group: 'present', keys: ['.', 'b'] },
  // Many have one key that sends F5 and Escape in turn. Who has not presented keeps F5 for the browser.
  { id: 'present-again', group: 'presented', keys: ['F5'] },
];

/** What of a key press decides; a `KeyboardEvent` is one. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Is present mode on, or has it been since the page was loaded? */
export type Presenting = boolean | 'before';

/** The shortcut of a table that a key press means, or null. */
export function shortcutFor(press: KeyPress, singleKeys: boolean, presenting?: Presenting): Shortcut | null;
export function shortcutFor<Id extends string>(
  press: KeyPress,
  singleKeys: boolean,
  presenting: Presenting,
  table: readonly Shortcut<Id>[],
): Shortcut<Id> | null;
export function shortcutFor(
  press: KeyPress,
  singleKeys: boolean,
  presenting: Presenting = false,
  table: readonly Shortcut<string>[] = SHORTCUTS,
): Shortcut<string> | null {
  if (press.altKey) return null;
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  const pressed = press.ctrlKey || press.metaKey ? (press.shiftKey ? 'mod+shift' : 'mod') : undefined;
  const find = (wanted: Shortcut['mod'], group?: Shortcut['group']) =>
    table.find(
      (entry) =>
        [entry, entry.also].some((one) => one && one.mod === wanted && one.keys.includes(key)) &&
        (group ? entry.group === group : !entry.group.startsWith('present')),
    );
  const found =
    (presenting === true && find(pressed, 'present')) ||
    (presenting === 'before' && !press.shiftKey && find(pressed, 'presented')) ||
    (press.shiftKey && pressed === undefined && find('shift')) ||
    find(pressed);
  if (!found) return null;
  return singleKeys || !isSingleKey(found) ? found : null;
}

/** Is it a mere character, which speech input or another tool may send? Such shortcuts can be switched off. */
export function isSingleKey({ keys, mod }: Pick<Shortcut, 'keys' | 'mod'>): boolean {
  return (mod === undefined || mod === 'shift') && keys.some((key) => key.length === 1);
}

/** Keys that are written otherwise than they are reported. */
const WRITTEN: Readonly<Record<string, string>> = {
  ' ': 'Space',
  Escape: 'Esc',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
};

const BEFORE: Readonly<Record<NonNullable<Shortcut['mod']>, { readonly mac: string; readonly other: string }>> = {
  shift: { mac: '⇧', other: 'Shift+' },
  mod: { mac: '⌘', other: 'Ctrl+' },
  'mod+shift': { mac: '⇧⌘', other: 'Ctrl+Shift+' },
};

/** The keys of a shortcut as they are written on a keyboard: `Space`, `K`, `Ctrl+Z`, `⌘Z`. */
export function writtenKeys(
  { keys, mod, also }: Pick<Shortcut, 'keys' | 'mod' | 'also'>,
  mac: boolean,
): readonly string[] {
  const before = mod === undefined ? '' : BEFORE[mod][mac ? 'mac' : 'other'];
  const shown = keys.length === 9 ? ['1 … 9'] : keys;
  const written = shown.map((key) => before + (WRITTEN[key] ?? key.toUpperCase()));
  return also ? [...written, ...writtenKeys(also, mac)] : written;
}

/** The first key of a shortcut, for tooltips; none if it is one of those that are switched off. */
export function keyOf(id: ShortcutId, { mac = isMac(), singleKeys = true } = {}): string | undefined {
  const shortcut = SHORTCUTS.find((entry) => entry.id === id) as Shortcut;
  return singleKeys || !isSingleKey(shortcut) ? writtenKeys(shortcut, mac)[0] : undefined;
}

/** What a tooltip says of a button, with the key that does the same. */
export function withKey(label: string, key: string | undefined): string {
  return key === undefined ? label : `${label} (${key})`;
}

export function isMac(): boolean {
  return typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);
}
