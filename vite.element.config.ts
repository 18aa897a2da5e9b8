import { defineConfig } from 'vite';

/** `embed.js`, the one file that authors of pages link to: its name never changes, and any kind of script tag runs it. */
export default defineConfig({
  publicDir: false,
  build: {
    target: 'es2022',
    emptyOutDir: false,
    reportCompressedSize: false,
    lib: { entry: 'src/embed/element/quorate-sim.ts', name: 'quorate', formats: ['iife'], fileName: () => 'embed.js' },
  },
});
