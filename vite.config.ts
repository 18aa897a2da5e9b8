import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { firstVisit, groupsOf, PAGE_PARTS } from './scripts/first-visit.ts';
import { languageParity } from './scripts/language-parity.ts';
import { offline } from './scripts/offline.ts';
import { smallPreload } from './scripts/small-preload.ts';
import { chunkOfStrings, stringsBuild } from './scripts/strings-build.ts';

export default defineConfig(({ command }) => ({
  // Relative addresses: the build runs from any folder of any server.
  base: './',
  appType: 'mpa',
  plugins: [react(), languageParity(), stringsBuild(), smallPreload(), firstVisit(), offline()],
  // What is built trusts its own worker; while one develops it is checked.
  resolve: {
    alias:
      command === 'build'
        ? [
            {
              find: /^.*\/wire-schema\/from-worker\.ts$/,
              replacement: fileURLToPath(new URL('src/engine/wire-schema/trust.ts', import.meta.url)),
            },
          ]
        : [],
  },
  // Inside a worker lazily loaded algorithms need real modules. Its own folder lets a test weigh it.
  worker: {
    format: 'es',
    rolldownOptions: {
      output: { entryFileNames: 'assets/worker/[name]-[hash].js', chunkFileNames: 'assets/worker/[name]-[hash].js' },
    },
  },
  build: {
    target: 'es2022',
    // A `data:` script or font would need a weaker policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: chunkOfStrings, priority: 9 }, ...groupsOf(PAGE_PARTS)] } },
    },
  },
}));
