import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** What is promised within a time, or counted up to one, must not fight for the processor: it comes last, alone. */
const TIMED = ['tests/browser/opening.test.ts', 'tests/browser/size.test.ts'];

const IN_BROWSERS = {
  globalSetup: ['tests/browser/setup.ts'],
  testTimeout: 60_000,
  hookTimeout: 60_000,
  // Vitest's own second is short for a page with others beside it. What comes is not waited for any longer.
  expect: { poll: { timeout: 10_000 } },
  // The files that a process runs share its Chromium (`harness.ts`).
  isolate: false,
};

export default defineConfig({
  plugins: [react()],
  test: {
    // Every core: left to itself Vitest keeps one free, which is half of a machine with two.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**'],
          testTimeout: 60_000,
          // To begin a process for each of so many files cost more than most of the files themselves. Whoever replaces
          // something global puts it back.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          ...IN_BROWSERS,
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          exclude: TIMED,
        },
      },
      {
        extends: true,
        test: {
          ...IN_BROWSERS,
          name: 'browser-alone',
          include: TIMED,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
