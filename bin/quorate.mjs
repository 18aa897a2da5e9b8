#!/usr/bin/env node
/** The command line. It is built from its sources when they are newer; nothing but its own output goes to stdout. */
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from '../scripts/built.mjs';

/** Neither «violated» nor «bad usage»: sysexits' EX_SOFTWARE. */
const COULD_NOT_BUILD = 70;

const main = await ensureBuilt('cli').catch((error) => {
  console.error(`quorate: ${error.message}`);
  process.exit(COULD_NOT_BUILD);
});
await import(pathToFileURL(main).href);
