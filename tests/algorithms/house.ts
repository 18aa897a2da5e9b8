/** A copy of what the product is built from, to add something to and see what becomes of it. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** The sources, what builds them, what checks them, and those tests that a new algorithm takes part in. */
const PARTS = [
  'src',
  'public',
  'scripts',
  'bin',
  'index.html',
  'package.json',
  'vite.config.ts',
  'vite.cli.config.ts',
  'vitest.config.ts',
  'biome.json',
  'tsconfig.base.json',
  'tests/runs.ts',
  'tests/golden',
  'tests/kernel/golden.test.ts',
  'tests/catalogue.test.ts',
  'tests/localization/files.ts',
  'tests/localization/japanese.test.ts',
];

export class House {
  readonly root: string;

  constructor() {
    mkdirSync(join(ROOT, '.cache'), { recursive: true });
    this.root = mkdtempSync(join(ROOT, '.cache/house-'));
    for (const part of PARTS) {
      mkdirSync(dirname(join(this.root, part)), { recursive: true });
      cpSync(join(ROOT, part), join(this.root, part), { recursive: true });
    }
    symlinkSync(join(ROOT, 'node_modules'), join(this.root, 'node_modules'), 'junction');
  }

  /** Runs one of the tools of the house. @returns its exit code, and all that it says */
  tool(path: string, ...args: readonly string[]): { readonly status: number | null; readonly said: string } {
    const script = join(ROOT, 'node_modules', path);
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
      cwd: this.root,
      encoding: 'utf8',
    });
    return { status, said: `${stdout}${stderr}` };
  }

  /** What is in it, by path, for comparing: all but what was built. */
  contents(): ReadonlyMap<string, string> {
    // Not through the link to the packages.
    const parts = readdirSync(this.root).filter((name) => !['node_modules', '.cache', 'dist'].includes(name));
    const files = parts.flatMap((part) => filesIn(this.root, part));
    return new Map(files.map((path) => [path, digestOf(readFileSync(join(this.root, path)))]));
  }

  /** Tears it down. */
  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

function filesIn(root: string, path: string): string[] {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path)).flatMap((name) => filesIn(root, `${path}/${name}`));
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
