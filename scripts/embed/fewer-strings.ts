/**
 * An embed has neither menus nor courses, and is not to carry their words: of the strings of the page those are left out
 * that nothing in it can show. What only those embeds show that have logs, or in which something can be done to the
 * cluster (cards, forms, what commands were refused for), is a second part, asked for as `…ftl?raw&hands`.
 */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { withoutComments } from '../strings-build.ts';

const STRINGS = /\/src\/(.*\.ftl)\?raw(&hands)?$/;
/** Files of which nothing is shown. */
const UNSEEN = /^(app|course)\/strings\/|^algorithms\/[^/]+\/strings\/(later\/(fields|scenarios|settings)|scenarios)\./;
/**
 * Of the panels' words those of the sentence about an event, and of the logs and their entries. Only what traces of other
 * programs break has no words of its own.
 */
const PANELS = /^(event-(?!violation)|panels-(why|log|life|machine|entry|legend))/;
const HANDS =
  /^(event-command-admin|verb-|detail-|kind-|operation-|read-mode-|config-|panels-(log|life|machine|entry|legend)|error-|stage-(node-card|fact|do-|clock$|clock-rate|request|admin|message-(card|way|arrives|waits|entries)|link-menu|link-parted|client-(card|request|ask|none|number|unknown|open|answered|gave-up|timed-out|attempts)|tools|nearer|farther|tidy|stroke|drop|violated|held|legend|tip))/;

export function fewerStrings(): Plugin {
  return {
    name: 'quorate:fewer-strings',
    enforce: 'pre',
    load(id) {
      const [, path, hands] = STRINGS.exec(id) ?? [];
      if (path === undefined) return null;
      if (UNSEEN.test(path)) return 'export default ""';
      const text = onlyNames(withoutComments(readFileSync(id.replace(/\?raw.*$/, ''), 'utf8')));
      const kept = path.startsWith('panels/') ? messagesOf(text, (name) => PANELS.test(name)) : text;
      return `export default ${JSON.stringify(messagesOf(kept, (name) => HANDS.test(name) === (hands !== undefined)))}`;
    },
  };
}

/** The messages of a Fluent text whose names are wanted; a line that is indented belongs to the message before. */
export function messagesOf(text: string, isWanted: (name: string) => boolean): string {
  let isKept = false;
  return text
    .split('\n')
    .filter((line) => {
      const name = /^-?[\w-]+/.exec(line)?.[0];
      // Terms (`-name`) belong to all that may refer to them.
      if (name !== undefined) isKept = name.startsWith('-') || isWanted(name);
      return isKept;
    })
    .join('\n');
}

/**
 * What the page says in its menus of an algorithm, under its rule card of where it is stated, and of a rule that can be
 * switched off: an embed tells their names.
 */
const MORE = [/^algorithm-.*\.(summary|sources)$/, /^rule-.*\./];

function onlyNames(text: string): string {
  let of = '';
  let isKept = true;
  return text
    .split('\n')
    .filter((line) => {
      const attribute = /^\s+(\.[\w-]+) =/.exec(line)?.[1];
      if (/^\S/.test(line)) [of, isKept] = [line.split(' ')[0] ?? '', true];
      else if (attribute !== undefined) isKept = !MORE.some((more) => more.test(of + attribute));
      return isKept;
    })
    .join('\n');
}
