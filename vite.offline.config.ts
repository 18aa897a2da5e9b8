import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { languageParity } from './scripts/language-parity.ts';
import { oneFile, workersInside } from './scripts/offline-file.ts';
import { stringsBuild } from './scripts/strings-build.ts';

/** The page as one file for rooms without a network: `npm run build:offline` writes `dist-offline/quorate.html`. */
export default defineConfig({
  base: './',
  mode: 'offline',
  publicDir: false,
  plugins: [react(), languageParity(), stringsBuild(), workersInside(), oneFile()],
  build: {
    outDir: 'dist-offline',
    target: 'es2022',
    cssCodeSplit: false,
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: false } },
  },
});
