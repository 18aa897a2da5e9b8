/**
 * What Vite puts around each `import()` of a chunk with style sheets, at a third of the weight: an embed preloads no scripts
 * (`modulePreload` is off), and stands in no document that asks for a nonce.
 */
import type { Plugin } from 'vite';

/** The module that Vite makes up, and the name by which it calls what is in it. */
const HELPER = '\0vite/preload-helper.js';
const CODE = `
const sheets = {};
const fetchSheet = (href) =>
  (sheets[href] ??=
    [...document.styleSheets].some((sheet) => sheet.href === href) ||
    new Promise((resolve, reject) => {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = href;
      link.onload = resolve;
      // Who asks again tries again.
      link.onerror = () => {
        delete sheets[href];
        link.remove();
        reject(Error('cannot load ' + href));
      };
      document.head.append(link);
    }));
export const __vitePreload = async (load, deps = [], from) => {
  await Promise.all(deps.map((dep) => fetchSheet(new URL(dep, from).href)));
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
