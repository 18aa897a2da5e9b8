/** Fails the build when a string, or a value in it, exists in one language and not in the other. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { parityProblems, placeOf } from '../src/localization/parity.ts';

export function languageParity(): Plugin {
  let sources = '';
  return {
    name: 'quorate:language-parity',
    configResolved(config) {
      sources = join(config.root, 'src');
    },
    buildStart() {
      const files = readdirSync(sources, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.ftl'))
        .map((path) => ({ ...placeOf(path), text: readFileSync(join(sources, path), 'utf8') }));
      const problems = parityProblems(files);
      if (problems.length > 0) this.error(`the languages differ:\n${problems.join('\n')}`);
    },
  };
}
