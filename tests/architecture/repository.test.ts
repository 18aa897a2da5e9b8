/** What README promises is there, and no file of ours names a machine or a registry. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../scripts/headers.mjs';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const README = read('README.md');

test('README states the policy that is served', () => {
  expect(README).toContain(`\n${CONTENT_SECURITY_POLICY}\n`);
});

test('every script that README names exists', () => {
  const { scripts } = JSON.parse(read('package.json'));
  const named = [...README.matchAll(/npm run (?:--silent )?([a-z:]+)/g)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((name) => !Object.hasOwn(scripts, name ?? ''))).toEqual([]);
});

test('every file and folder that README names exists', () => {
  const linked = [...README.matchAll(/\]\(([^):]+)\)/g)].map(([, path]) => path ?? '');
  const quoted = [...README.matchAll(/`((?:src|bin|scripts|tests)\/[\w./-]+)`/g)].map(([, path]) => path ?? '');
  expect([...linked, ...quoted].filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

test('the lock file works anywhere: no registry is named, and no platform is left out', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { resolved?: string; optionalDependencies?: Record<string, string> }>;
  };
  const entries = Object.entries(packages);
  expect(entries.filter(([, { resolved }]) => resolved?.startsWith('http')).map(([path]) => path)).toEqual([]);
  // The tools that come as one package per platform; for each, the desktops and servers people work on.
  for (const prefix of ['@biomejs/cli', '@rolldown/binding', '@oxc-parser/binding']) {
    for (const platform of ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64']) {
      expect(
        entries.some(([path]) => path.startsWith(`node_modules/${prefix}-${platform}`)),
        `${prefix}-${platform}`,
      ).toBe(true);
    }
  }
});

test('the dependencies are under licences that ask nothing of who uses them', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, { license?: string }> };
  const fine = /^\(?(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|MPL-2\.0|BlueOak-1\.0\.0|MIT OR Apache-2\.0)\)?$/;
  expect(Object.entries(packages).filter(([, { license }]) => !fine.test(license ?? ''))).toEqual([]);
});
