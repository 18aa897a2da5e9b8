/** Icons that stand only in menus and panels of the page: an embed, which has none of these, does not carry their paths. */
import type { Plugin } from 'vite';

const UNSEEN = [
  'network',
  'menu',
  'settings',
  'light',
  'dark',
  'auto',
  'help',
  'keyboard',
  'full-screen',
  'present',
  'branch',
  'bookmark',
  'edit',
  'compare',
  'dice',
  'rules',
  'shield',
  'share',
  'language',
  'previous',
  'next',
  'moment-before',
  'moment-next',
  'undo',
  'redo',
  'more',
  'close',
  'warning',
] as const;

export function fewerShapes(): Plugin {
  return {
    name: 'quorate:fewer-shapes',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/src/ui/icon-shapes.ts')) return null;
      return UNSEEN.reduce(withoutShape, code);
    },
  };
}

/** Throws where there is no such shape, so that the list says nothing that is not so. */
function withoutShape(code: string, name: string): string {
  const shape = new RegExp(`^ {2}'?${name}'?: \\{(?:[^\\n]*\\},|\\n[^]*?^ {2}\\},)\\n`, 'm');
  if (!shape.test(code)) throw new Error(`there is no icon ${name} that an embed could do without`);
  return code.replace(shape, '');
}
