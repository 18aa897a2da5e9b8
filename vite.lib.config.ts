import { defineConfig } from 'vite';

/** The package: `quorate/engine` and `quorate/react` for others' builds. `scripts/build-lib.mjs` adds types and command line. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: 'dist-lib',
    target: 'es2022',
    // Whoever builds with it makes it small; until then it can be read.
    minify: false,
    reportCompressedSize: false,
    lib: { entry: { engine: 'src/library/engine.ts', react: 'src/library/react.tsx' }, formats: ['es'] },
    rolldownOptions: {
      external: [/^(react|valibot|pure-rand|@noble\/hashes)($|\/)/],
      // A file each: whoever takes little of it leaves whole files out.
      output: { preserveModules: true, preserveModulesRoot: 'src' },
    },
  },
});
