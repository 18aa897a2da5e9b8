/**
 * What Vite puts around each `import()` of a chunk that needs others, at half of the weight: what it needs is asked for at
 * once, style sheets are waited for, and our documents ask for no nonce.
 */
import type { Plugin } from 'vite';

/** The module that Vite makes up, and the name by which it calls what is in it. */
const HELPER = '\0vite/preload-helper.js';
const CODE = `
const asked = {};
const ask = (href) => {
  const link = document.createElement('link');
  link.href = href;
  if (!href.endsWith('.css')) {
    link.rel = 'modulepreload';
    document.head.append(link);
    return true;
  }
  if ([...document.styleSheets].some((sheet) => sheet.href === href)) return true;
  link.rel = 'stylesheet';
  return new Promise((resolve, reject) => {
    link.onload = resolve;
    // Who asks again tries again.
    link.onerror = () => {
      delete asked[href];
      link.remove();
      reject(Error('cannot load ' + href));
    };
    document.head.append(link);
  });
};
export const __vitePreload = async (load, deps = [], from) => {
  await Promise.all(deps.map((dep) => new URL(dep, from).href).map((href) => (asked[href] ??= ask(href))));
  return load();
};
`;

export function smallPreload(): Plugin {
  let isUsed = false;
  return {
    name: 'quorate:small-preload',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      if (id !== HELPER) return null;
      isUsed = true;
      return CODE;
    },
    buildEnd(error) {
      if (!error && !isUsed) throw new Error('Vite preloads otherwise than is known here');
    },
  };
}
