/** The above as one classic script that leaves `manyDigests` on the window. */
import { join } from 'node:path';
import { build } from 'vite';

export async function manyBundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, 'many.ts'), formats: ['iife'], name: 'pictures' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (!first || !('output' in first)) throw new Error('nothing was built');
  return first.output[0].code;
}
