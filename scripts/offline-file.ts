/**
 * Makes one file of a build, which runs from `file://`: the document, and in it style sheets and scripts packed, the
 * workers among these as strings. Unpacked they would weigh half as much again as is promised; a small script that stands
 * in the document unpacks them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { build, type Plugin } from 'vite';
import { stringsBuild } from './strings-build.ts';

const NAME = 'quorate.html';
/** By this the page learns where a worker is (`src/engine/client`). */
const WORKER_ADDRESS = /\/host\/([a-z-]*worker)\.ts\?worker&url$/;
const WORKER_MODULE = /^\0quorate:([a-z-]*worker)$/;

/** The workers as strings in the page's own script: their addresses are those of Blobs. */
export function workersInside(): Plugin {
  let root = '';
  return {
    name: 'quorate:workers-inside',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
    },
    resolveId: { filter: { id: WORKER_ADDRESS }, handler: (id) => `\0quorate:${WORKER_ADDRESS.exec(id)?.[1]}` },
    load: {
      filter: { id: WORKER_MODULE },
      async handler(id) {
        const code = JSON.stringify(await bundledWorker(root, WORKER_MODULE.exec(id)?.[1] ?? ''));
        return `export default URL.createObjectURL(new Blob([${code}], { type: 'text/javascript' }));`;
      },
    },
  };
}

/** A classic script with all algorithms in it: where a document has no origin of its own, a Blob can be no module. */
async function bundledWorker(root: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'error',
    plugins: [stringsBuild()],
    // Only a module knows its own address; the worker asks for it because of modules that import from it.
    define: { 'import.meta.url': '""' },
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: {
        input: join(root, `src/engine/host/${name}.ts`),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  if (!('output' in built)) throw new Error(`${name} was not built as one`);
  const [entry, ...others] = built.output;
  if (others.length > 0) throw new Error(`beside ${name} stands ${others.map(({ fileName }) => fileName)}`);
  return entry.code;
}

/** Puts all that was built into one document. */
export function oneFile(): Plugin {
  let root = '';
  return {
    name: 'quorate:one-file',
    enforce: 'post',
    configResolved(config) {
      root = config.root;
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        let [document, scripts, styles] = ['', '', ''];
        for (const [name, file] of Object.entries(bundle)) {
          if (file.type === 'chunk') scripts += file.code;
          else if (name.endsWith('.html')) document = String(file.source);
          else if (name.endsWith('.css')) styles += String(file.source);
          else throw new Error(`nothing knows how to put ${name} into one file`);
          delete bundle[name];
        }
        const icon = readFileSync(join(root, 'public/favicon.svg'), 'base64');
        this.emitFile({ type: 'asset', fileName: NAME, source: together(document, { scripts, styles, icon }) });
      },
    },
  };
}

/** Stands between the style sheets and the scripts, neither of which holds it. */
const BETWEEN = '\0';

/** Decodes and unpacks what stands in the element before, puts the style sheets in, and runs the page's module. */
const UNPACK = `
const packed = document.getElementById('packed').textContent;
const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
const [styles, scripts] = (await new Response(unpacked).text()).split('\\0');
for (const [name, text] of [['style', styles], ['script', scripts]]) {
  const element = document.createElement(name);
  if (name === 'script') element.type = 'module';
  element.textContent = text;
  document.head.append(element);
}
`;

interface Parts {
  readonly scripts: string;
  readonly styles: string;
  /** SVG in base64. */
  readonly icon: string;
}

/** The document without what it would fetch, and with all of that in it instead. */
function together(document: string, { scripts, styles, icon }: Parts): string {
  if (`${styles}${scripts}`.includes(BETWEEN)) throw new Error('style sheets and scripts could not be told apart');
  const packed = deflateRawSync([styles, scripts].join(BETWEEN), { level: 9 }).toString('base64');
  const inside = [
    `<script type="text/plain" id="packed">${packed}</script>`,
    `<script type="module">${UNPACK}</script>`,
  ].join('\n');
  return (
    document
      .replace(/ *<link rel="(?:manifest|apple-touch-icon|stylesheet|modulepreload)"[^>]*>\n?/g, '')
      .replace(/ *<script type="module"[^>]*><\/script>\n?/g, '')
      .replace(/(<link rel="icon" href=")[^"]*/, `$1data:image/svg+xml;base64,${icon}`)
      // As functions, for `$` in what is put in would mean something.
      .replace('</body>', () => `${inside}\n</body>`)
  );
}
