/**
 * Arranges the page's document for a first visit by a slow network: a script that asks early for what will be needed
 * stands before all others, and style sheets after what is drawn without them.
 */
import type { HtmlTagDescriptor, Plugin } from 'vite';

const EARLY = 'src/early.ts';
const STYLE_SHEETS = / *<link rel="stylesheet"[^>]*>\n?/g;

export function firstVisit(): Plugin {
  return {
    name: 'quorate:first-visit',
    config: () => ({ build: { rolldownOptions: { input: { index: 'index.html', early: EARLY } } } }),
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle, server }) {
        if (server) return [script(`/${EARLY}`)];
        const entry = Object.values(bundle ?? {}).find((file) => file.type === 'chunk' && file.name === 'early');
        if (entry?.type !== 'chunk') throw new Error(`${EARLY} was not built`);
        const sheets = html.match(STYLE_SHEETS)?.join('') ?? '';
        return {
          html: html.replace(STYLE_SHEETS, '').replace('</body>', `${sheets}</body>`),
          tags: [script(`./${entry.fileName}`)],
        };
      },
    },
  };
}

/** Asynchronous: it waits neither for the rest of the document nor for style sheets. */
function script(src: string): HtmlTagDescriptor {
  return { tag: 'script', attrs: { type: 'module', async: true, crossorigin: true, src }, injectTo: 'head-prepend' };
}
