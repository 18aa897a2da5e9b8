/** One table of shortcuts: no key twice, every entry in words, and single keys that can be switched off. */
import { describe, expect, it } from 'vitest';
import { type KeyPress, keyOf, SHORTCUTS, shortcutFor, withKey, writtenKeys } from '../../src/app/shortcuts.ts';
import { makeText } from '../../src/localization/text.ts';
import { stringsOf } from '../localization/files.ts';

const press = (key: string, modifiers: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...modifiers,
});

describe('the table of shortcuts', () => {
  it('uses no key twice', () => {
    const all = SHORTCUTS.flatMap(({ group, keys, mod, also }) =>
      [{ keys, mod }, ...(also ? [also] : [])].flatMap((one) =>
        one.keys.map((key) => `${group.startsWith('present') ? group : ''} ${one.mod ?? ''} ${key}`),
      ),
    );
    expect(new Set(all).size).toBe(all.length);
  });

  it('names letters in lower case, so that Shift and Caps Lock do not matter', () => {
    for (const { keys } of SHORTCUTS) for (const key of keys) if (key.length === 1) expect(key).toBe(key.toLowerCase());
  });

  it.each(['en', 'ja'] as const)('has words for every entry in %s', (language) => {
    const text = makeText(language, stringsOf(language), (mistake) => expect.fail(mistake));
    for (const { id, group } of SHORTCUTS) {
      expect(text.has(`app-key-${id}`), id).toBe(true);
      if (group !== 'presented') expect(text.has(`app-keys-${group}`), group).toBe(true);
    }
  });
});

describe('a key press', () => {
  it('does again what was undone, as either family of programs has it', () => {
    expect(shortcutFor(press('Z', { ctrlKey: true, shiftKey: true }), true)?.id).toBe('redo');
    expect(shortcutFor(press('y', { ctrlKey: true }), false)?.id).toBe('redo');
    expect(shortcutFor(press('y'), true)).toBeNull();
    const redo = SHORTCUTS.find(({ id }) => id === 'redo');
    expect(redo && writtenKeys(redo, false)).toEqual(['Ctrl+Shift+Z', 'Ctrl+Y']);
    expect(keyOf('redo', { mac: false })).toBe('Ctrl+Shift+Z');
  });

  it('finds its shortcut', () => {
    expect(shortcutFor(press(' '), true)?.id).toBe('play');
    expect(shortcutFor(press('K'), true)?.id).toBe('play');
    expect(shortcutFor(press('<', { shiftKey: true }), true)?.id).toBe('slower');
    expect(shortcutFor(press('7'), true)?.id).toBe('select');
    expect(shortcutFor(press('z', { metaKey: true }), true)?.id).toBe('undo');
    expect(shortcutFor(press('Z', { ctrlKey: true, shiftKey: true }), true)?.id).toBe('redo');
  });

  it('belongs to the browser where another modifier is held', () => {
    expect(shortcutFor(press('c', { ctrlKey: true }), true)).toBeNull();
    expect(shortcutFor(press('l', { metaKey: true }), true)).toBeNull();
    expect(shortcutFor(press('.', { altKey: true }), true)).toBeNull();
    expect(shortcutFor(press('q'), true)).toBeNull();
  });

  it('does nothing alone once characters are switched off', () => {
    for (const { keys, group } of SHORTCUTS.filter(({ mod }) => mod === undefined || mod === 'shift')) {
      for (const key of keys.filter((one) => one.length === 1))
        for (const shiftKey of [false, true])
          expect(shortcutFor(press(key, { shiftKey }), false, group === 'present'), key).toBeNull();
    }
    expect(shortcutFor(press('Escape'), false)?.id).toBe('close');
    expect(shortcutFor(press('z', { ctrlKey: true }), false)?.id).toBe('undo');
    expect(shortcutFor(press('PageDown'), false, true)?.id).toBe('present-next');
  });

  it('means something else while presenting, or with Shift', () => {
    expect(shortcutFor(press('.'), true, false)?.id).toBe('step-forward');
    expect(shortcutFor(press('.'), true, true)?.id).toBe('present-blank');
    expect(shortcutFor(press('PageDown'), true, false)).toBeNull();
    expect(shortcutFor(press('l'), true, true)?.id).toBe('next');
    expect(shortcutFor(press('p'), true)?.id).toBe('moment-before');
    expect(shortcutFor(press('P', { shiftKey: true }), true)?.id).toBe('present');
    // Caps Lock is not Shift.
    expect(shortcutFor(press('P'), true)?.id).toBe('moment-before');
  });

  it('of a remote that sends F5 and Escape in turn leads in and out, but F5 reloads for who never presented', () => {
    expect(shortcutFor(press('F5'), true, false)).toBeNull();
    expect(shortcutFor(press('F5'), false, true)?.id).toBe('present-play');
    expect(shortcutFor(press('F5'), false, 'before')?.id).toBe('present-again');
    for (const held of ['ctrlKey', 'metaKey', 'shiftKey'] as const)
      expect(shortcutFor(press('F5', { [held]: true }), true, 'before'), held).toBeNull();
    for (const held of ['ctrlKey', 'metaKey'] as const)
      expect(shortcutFor(press('r', { [held]: true }), true, 'before'), held).toBeNull();
    expect(shortcutFor(press('PageDown'), true, 'before')).toBeNull();
  });
});

describe('a written key', () => {
  it('is as it stands on the keyboard', () => {
    expect(keyOf('play', { mac: false })).toBe('Space');
    expect(keyOf('undo', { mac: false })).toBe('Ctrl+Z');
    expect(keyOf('redo', { mac: true })).toBe('⇧⌘Z');
    expect(keyOf('present', { mac: false })).toBe('Shift+P');
    expect(keyOf('present-next', { mac: true })).toBe('Page Down');
    expect(keyOf('cut', { mac: false })).toBe('X');
    const select = SHORTCUTS.find(({ id }) => id === 'select');
    expect(select && writtenKeys(select, false)).toEqual(['1 … 9']);
  });

  it('is not promised while it is switched off', () => {
    const off = { mac: false, singleKeys: false };
    for (const id of ['play', 'crash', 'share'] as const) expect(keyOf(id, off), id).toBeUndefined();
    expect(keyOf('undo', off)).toBe('Ctrl+Z');
    expect(keyOf('close', off)).toBe('Esc');
    expect(withKey('Cut links', keyOf('cut', off))).toBe('Cut links');
    expect(withKey('Cut links', keyOf('cut', { mac: false }))).toBe('Cut links (X)');
  });
});
