#!/usr/bin/env node
/**
 * The command line. It is built from its sources when they are newer; in a package, which has none, it was built before.
 * Nothing but its own output goes to stdout.
 */
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const PACKED = new URL('../dist-lib/cli/main.js', import.meta.url).href;
const hasSources = existsSync(new URL('../src', import.meta.url));

/** Neither «violated» nor «bad usage»: sysexits' EX_SOFTWARE. */
const COULD_NOT_BUILD = 70;

async function built() {
  const { ensureBuilt } = await import('../scripts/built.mjs');
  return pathToFileURL(await ensureBuilt('cli')).href;
}

const main = hasSources
  ? await built().catch((error) => {
      console.error(`quorate: ${error.message}`);
      process.exit(COULD_NOT_BUILD);
    })
  : PACKED;
await import(main);
