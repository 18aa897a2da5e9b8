/** How strings travel: without the comments for translators, and an algorithm's in one language together. */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const RAW_STRINGS = /\.ftl\?raw$/;

export function stringsBuild(): Plugin {
  return {
    name: 'quorate:strings',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      if (!RAW_STRINGS.test(id)) return null;
      const text = readFileSync(id.replace(/\?raw$/, ''), 'utf8');
      return `export default ${JSON.stringify(withoutComments(text))}`;
    },
  };
}

/** Fluent's comments begin a line; a line that is indented belongs to a message, whatever it begins with. */
export function withoutComments(text: string): string {
  return text
    .split('\n')
    .filter((line) => !line.startsWith('#') && line.trim() !== '')
    .join('\n');
}

/** The chunk of a module, if it is an algorithm's strings: in one piece text compresses better, and is asked for once. */
export function chunkOfStrings(id: string): string | null {
  // Who asks for all of the first one's (`localization/first-<language>.ts`) is fetched with them.
  const first = /\/localization\/first-([a-z]+)\.ts$/.exec(id)?.[1];
  if (first !== undefined) return `strings-raft-${first}`;
  // What is asked for by a further query is a part of its own (`embed/fewer-strings.ts`).
  const [, algorithm, later, language, more] =
    /\/algorithms\/([^/]+)\/strings\/(later\/)?(?:[^/.]+\.)?([a-z]+)\.ftl\?raw(?:&(\w+))?/.exec(id) ?? [];
  if (algorithm === undefined) return null;
  return ['strings', algorithm, ...(later ? ['later'] : []), language, ...(more ? [more] : [])].join('-');
}
