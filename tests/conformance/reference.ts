/** Where the reference data of others lies: beside the project, or where `QUORATE_REFERENCE` says. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** The path of a file or folder of the reference data; null if it is not there (tests are then skipped, by name). */
export function referencePath(...segments: readonly string[]): string | null {
  const path = join(process.env['QUORATE_REFERENCE'] ?? join(ROOT, '../shared/reference'), ...segments);
  return existsSync(path) ? path : null;
}
