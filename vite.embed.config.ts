import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { fewerShapes } from './scripts/embed/fewer-shapes.ts';
import { fewerStrings } from './scripts/embed/fewer-strings.ts';
import { groupsOf, type Part } from './scripts/first-visit.ts';
import { smallPreload } from './scripts/small-preload.ts';
import { chunkOfStrings, stringsBuild } from './scripts/strings-build.ts';

/** The picture that waits, and all that runs: in one piece text compresses better. */
const PARTS: readonly Part[] = [
  { chunk: 'shell', entry: '/src/embed/page/shell.ts', isSetOff: true },
  { chunk: 'figure', entry: '/src/embed/page/figure.tsx' },
  { chunk: 'figure', entry: '/src/algorithms/raft/page.ts' },
];

/**
 * The embed, built beside the page and into the same folder. It stands in other people's pages, often several times, and
 * has to be light: Preact draws it, which does for it what React does at a seventh of the weight.
 */
export default defineConfig({
  base: './',
  appType: 'mpa',
  publicDir: false,
  plugins: [react(), fewerStrings(), fewerShapes(), smallPreload(), stringsBuild()],
  resolve: {
    alias: [
      { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
      { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
      { find: /^react-dom$/, replacement: 'preact/compat' },
      { find: /^react$/, replacement: 'preact/compat' },
      {
        find: /^(\.\/(branching|companion|history-check|in-pieces|milestone-search|note-kinds)|\.\.\/(ui\/presenting|localization\/(later|keeping)))\.ts$/,
        replacement: fileURLToPath(new URL('src/embed/page/absent.ts', import.meta.url)),
      },
      {
        find: /^\.\/preferences\.ts$/,
        replacement: fileURLToPath(new URL('src/embed/page/preferences.ts', import.meta.url)),
      },
      {
        find: /^\.\/land\.ts$/,
        replacement: fileURLToPath(new URL('src/embed/page/land.ts', import.meta.url)),
      },
      {
        find: /^.*\/wire-schema\/(from|to)-worker\.ts$/,
        replacement: fileURLToPath(new URL('src/engine/wire-schema/trust.ts', import.meta.url)),
      },
      {
        // Of branches it only ever gives its engine those that this has told it.
        find: /^\.\/growth\.ts$/,
        replacement: fileURLToPath(new URL('src/embed/page/growth.ts', import.meta.url)),
      },
    ],
  },
  worker: {
    format: 'es',
    rolldownOptions: {
      output: { entryFileNames: 'assets/worker/[name]-[hash].js', chunkFileNames: 'assets/worker/[name]-[hash].js' },
    },
  },
  build: {
    target: 'es2022',
    emptyOutDir: false,
    assetsDir: 'assets/embed',
    assetsInlineLimit: 0,
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: 'embed.html',
      output: { codeSplitting: { groups: [{ name: chunkOfStrings, priority: 9 }, ...groupsOf(PARTS)] } },
    },
  },
});
