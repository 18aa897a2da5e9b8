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

/** What first visits need, part by part: each of the named is one chunk, for in one piece text compresses better. */
const PARTS = [
  // What asks early must stay small, and must not wait for the page's own script.
  { chunk: 'early-parts', entry: '/src/early.ts' },
  { chunk: 'first', entry: '/src/main.tsx' },
  { chunk: 'sandbox-parts', entry: '/src/app/app.tsx' },
  { chunk: 'page-raft', entry: '/src/algorithms/raft/page.ts' },
] as const;

/** Who imports a module, other than to fetch it later. */
interface Graph {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

/**
 * Says of a module in which of those chunks it is, if in any: in that of the first part that needs it from the beginning.
 * The page's two entries stand apart, for whoever needs what is beside them must not set them off.
 */
export function chunkOfFirstVisit(id: string, graph: Graph): string | null {
  if (PARTS.slice(0, 2).some(({ entry }) => id.endsWith(entry))) return null;
  const above = new Set([id]);
  for (const each of above) for (const importer of graph.getModuleInfo(each)?.importers ?? []) above.add(importer);
  const needing = PARTS.find(({ entry }) => [...above].some((each) => each.endsWith(entry)));
  return needing?.chunk ?? null;
}

/**
 * Groups for the bundler. That of the early part stands alone and goes first: a group takes along whatever its modules
 * import, so that otherwise the page's own script would take these from it.
 */
export const FIRST_VISIT = [
  {
    name: (id: string, graph: Graph) => (chunkOfFirstVisit(id, graph) === PARTS[0].chunk ? PARTS[0].chunk : null),
    priority: 1,
  },
  { name: chunkOfFirstVisit },
];
