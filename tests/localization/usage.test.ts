import { describe, expect, it } from 'vitest';
import { readEntries } from '../../src/localization/parity.ts';
import { sources, stringsFiles } from './files.ts';
import { stringsIn, usesOf } from './usage.ts';

const english = stringsFiles.filter(({ language }) => language === 'en');
const ids = new Set(english.flatMap((file) => [...readEntries(file, []).keys()]));

describe('every message that the code asks for', () => {
  const screens = sources.filter(({ path }) => !/^(kernel|algorithms|checking|engine|cli)\//.test(path));
  const uses = screens.flatMap(({ path, code }) => usesOf(path, code));

  it('exists', () => {
    const unknown = uses.filter(({ id }) =>
      typeof id === 'string' ? !ids.has(id) : ![...ids].some((each) => id.test(each)),
    );
    expect(uses.length).toBeGreaterThan(0);
    expect(unknown.map(({ id, place }) => `${place}: ${id}`)).toEqual([]);
  });
});

describe('every message of a screen', () => {
  it('is asked for by some code', () => {
    const literals = new Set<string>();
    const templates: RegExp[] = [];
    for (const found of sources.flatMap(({ path, code }) => stringsIn(path, code))) {
      if (typeof found === 'string') literals.add(found);
      else if (/^\^[a-z]+-/.test(found.source)) templates.push(found);
    }
    const screens = english.filter(({ folder }) => !folder.startsWith('algorithms'));
    const own = screens.flatMap((file) => [...readEntries(file, []).keys()]);
    // Codes of errors come from the engine without their prefix; `errors.test.ts` looks after them.
    const asked = (id: string) =>
      id.startsWith('error-') || literals.has(id) || templates.some((each) => each.test(id));
    expect(own.filter((id) => !asked(id))).toEqual([]);
  });
});

describe('usesOf', () => {
  it.each([
    ["text('a-b')", ['a-b']],
    ["text('a-b.help', { n: 1 })", ['a-b.help']],
    ["text.parts('a-b')", ['a-b']],
    ["getText()('a-b')", ['a-b']],
    ["text(open ? 'a-open' : 'a-shut')", ['a-open', 'a-shut']],
    ['<Sentence id="a-b" />', ['a-b']],
    ['<Sentence id={ok ? "a-b" : "a-c"} />', ['a-b', 'a-c']],
    ['<div id="a-b" />', []],
    ["other('a-b')", []],
  ])('finds in %s %j', (code, found) => {
    expect(usesOf('x.tsx', code).map(({ id }) => id)).toEqual(found);
  });

  it('takes a template for any id that it can give', () => {
    const [use] = usesOf('x.tsx', ['text(`role-', '{role}.tally`)'].join('$'));
    expect('role-leader.tally').toMatch(use?.id ?? '');
    expect('role-leader').not.toMatch(use?.id ?? '');
  });
});
