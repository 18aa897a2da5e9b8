/** Reads the strings and the sources of the product from the disk, for the tests of this folder. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { placeOf, type StringsFile } from '../../src/localization/parity.ts';

const SOURCE = fileURLToPath(new URL('../../src', import.meta.url));

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((each) =>
    each.isDirectory() ? filesBelow(join(folder, each.name)) : [join(folder, each.name)],
  );
}

const files = filesBelow(SOURCE);

export const stringsFiles: readonly StringsFile[] = files
  .filter((file) => file.endsWith('.ftl'))
  .map((file) => ({ ...placeOf(relative(SOURCE, file)), text: readFileSync(file, 'utf8') }));

/** The text of the strings of one language: of all screens, and of one algorithm if it is named. */
export function stringsOf(language: string, algorithm?: string): string[] {
  return stringsFiles
    .filter((file) => file.language === language)
    .filter(({ folder }) => !folder.startsWith('algorithms') || folder.startsWith(`algorithms/${algorithm}/strings`))
    .map(({ text }) => text);
}

/** TypeScript sources of the product by path. */
export const sources: readonly { readonly path: string; readonly code: string }[] = files
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ path: relative(SOURCE, file), code: readFileSync(file, 'utf8') }));
