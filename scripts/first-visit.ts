/**
 * Arranges the page's document for a first visit by a slow network: a script that asks early for what will be needed
 * stands before all others, style sheets after what is drawn without them, and what the front page says in the document.
 */
import { type HtmlTagDescriptor, type Plugin, runnerImport } from 'vite';

const EARLY = 'src/early.ts';
const FRONT = '<!-- first front -->';
const STYLE_SHEETS = / *<link rel="stylesheet"[^>]*>\n?/g;

export function firstVisit(): Plugin {
  let root = '';
  return {
    name: 'quorate:first-visit',
    configResolved(config) {
      root = config.root;
    },
    config: () => ({ build: { rolldownOptions: { input: { index: 'index.html', early: EARLY } } } }),
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle, server }) {
        if (server) return [script(`/${EARLY}`)];
        const entry = Object.values(bundle ?? {}).find((file) => file.type === 'chunk' && file.name === 'early');
        if (entry?.type !== 'chunk') throw new Error(`${EARLY} was not built`);
        const sheets = html.match(STYLE_SHEETS)?.join('') ?? '';
        if (!html.includes(FRONT)) throw new Error(`the document has no ${FRONT}`);
        const front = await firstFront(root);
        return {
          html: html
            .replace(STYLE_SHEETS, '')
            .replace(FRONT, () => front)
            .replace('</body>', `${sheets}</body>`),
          tags: [script(`./${entry.fileName}`)],
        };
      },
    },
  };
}

/** @returns HTML */
async function firstFront(root: string): Promise<string> {
  const options = { root, configFile: false } as const;
  const { module } = await runnerImport<{ firstFront(): string }>('/src/app/front/first.tsx', options);
  return module.firstFront();
}

/** Asynchronous: it waits neither for the rest of the document nor for style sheets. */
function script(src: string): HtmlTagDescriptor {
  return { tag: 'script', attrs: { type: 'module', async: true, crossorigin: true, src }, injectTo: 'head-prepend' };
}

/** A part of a page: what the module needs from the beginning, in one chunk, for in one piece text compresses better. */
export interface Part {
  readonly chunk: string;
  /** How its path ends. */
  readonly entry: string;
  /** The module itself stands apart: whoever needs what is beside it must not set it off. */
  readonly isSetOff?: boolean;
}

/** The page's parts; what several need is in the first of them. */
export const PAGE_PARTS: readonly Part[] = [
  // What asks early must stay small, and must not wait for the page's own script.
  { chunk: 'early-parts', entry: '/src/early.ts', isSetOff: true },
  { chunk: 'first', entry: '/src/main.tsx', isSetOff: true },
  { chunk: 'sandbox-parts', entry: '/src/app/app.tsx' },
  { chunk: 'page-raft', entry: '/src/algorithms/raft/page.ts' },
];

/** Who imports a module, other than to fetch it later. */
interface Graph {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

/** In which part's chunk a module is, if in any: in that of the first part that needs it from the beginning. */
export function chunkOf(parts: readonly Part[], id: string, graph: Graph): string | null {
  if (parts.some(({ entry, isSetOff }) => isSetOff && id.endsWith(entry))) return null;
  const above = new Set([id]);
  for (const each of above) for (const importer of graph.getModuleInfo(each)?.importers ?? []) above.add(importer);
  const needing = parts.find(({ entry }) => [...above].some((each) => each.endsWith(entry)));
  return needing?.chunk ?? null;
}

/**
 * Groups for the bundler, one for each part and the first of them first: a group takes along whatever its modules import,
 * so that otherwise a later part would take that from an earlier one.
 */
export function groupsOf(parts: readonly Part[]) {
  return parts.map(({ chunk }, k) => ({
    name: (id: string, graph: Graph) => (chunkOf(parts, id, graph) === chunk ? chunk : null),
    priority: parts.length - k,
  }));
}
