import { defineConfig } from 'vite';

/** The command line, bundled for Node: `vite build --config vite.cli.config.ts`. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: 'src/cli/main.ts',
    outDir: '.cache/cli',
    target: 'node20',
    minify: false,
  },
});
