/** Writes the service worker of a build: `src/offline/service-worker.js` with the names of all files, and their version. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Plugin } from 'vite';

const NAME = 'service-worker.js';

export function offline(): Plugin {
  let root = '';
  let output = '';
  return {
    name: 'quorate:offline',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      output = join(config.root, config.build.outDir);
    },
    // Last of all: workers and public files are there, too.
    closeBundle() {
      const files = readdirSync(output, { recursive: true, encoding: 'utf8' })
        .filter((path) => path !== NAME && path !== 'index.html' && statSync(join(output, path)).isFile())
        .map((path) => path.split(sep).join('/'))
        .sort();
      const hash = createHash('sha256');
      for (const path of ['index.html', ...files]) hash.update(path).update(readFileSync(join(output, path)));
      const text = readFileSync(join(root, 'src/offline', NAME), 'utf8')
        .replace("'__VERSION__'", JSON.stringify(hash.digest('hex').slice(0, 16)))
        .replace("'__FILES__'", JSON.stringify(files.map((path) => `./${path}`)));
      writeFileSync(join(output, NAME), text);
    },
  };
}
