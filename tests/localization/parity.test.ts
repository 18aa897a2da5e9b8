import { describe, expect, it } from 'vitest';
import { parityProblems, readEntries, type StringsFile } from '../../src/localization/parity.ts';
import { stringsFiles } from './files.ts';

function pair(en: string, ja: string): StringsFile[] {
  return [
    { folder: 'stage/strings', language: 'en', text: en },
    { folder: 'stage/strings', language: 'ja', text: ja },
  ];
}

describe('our strings', () => {
  it('say the same in every language', () => {
    expect(stringsFiles.length).toBeGreaterThanOrEqual(4);
    expect(parityProblems(stringsFiles)).toEqual([]);
  });

  it('have one folder for each id, where they are loaded together', () => {
    const homes = new Map<string, string>();
    for (const file of stringsFiles.filter(({ folder }) => !folder.startsWith('algorithms'))) {
      for (const id of readEntries(file, []).keys()) {
        expect(homes.get(id) ?? file.folder, id).toBe(file.folder);
        homes.set(id, file.folder);
      }
    }
  });
});

describe('the strings of an algorithm', () => {
  it('have one file for each id: where two themes have it, the later would be lost', () => {
    const homes = new Set<string>();
    for (const file of stringsFiles.filter(({ folder }) => folder.startsWith('algorithms'))) {
      for (const id of readEntries(file, []).keys()) {
        const place = `${file.folder} ${file.language} ${id}`;
        expect(homes.has(place), place).toBe(false);
        homes.add(place);
      }
    }
  });
});

describe('parityProblems', () => {
  it('accepts files that agree, whatever the order and the wording', () => {
    const en = 'a = { $n ->\n    [one] { $n } vote\n   *[other] { $n } votes\n}\nb = B\n    .rule = R\n';
    const ja = 'b = い\n    .rule = う\na = { $n } 票\n';
    expect(parityProblems(pair(en, ja))).toEqual([]);
  });

  it.each([
    ['a message that is missing', 'a = A\nb = B\n', 'a = あ\n', 'stage/strings/ja.ftl: lacks b'],
    ['a message that is missing in the first language', 'a = A\n', 'a = あ\nb = い\n', 'stage/strings/en.ftl: lacks b'],
    ['an attribute that is missing', 'a = A\n    .rule = R\n', 'a = あ\n', 'stage/strings/ja.ftl: lacks a.rule'],
    ['a value that is left out', 'a = A { $n }\n', 'a = あ\n', 'stage/strings/ja.ftl: lacks $n in a'],
    ['a value of another name', 'a = { $n }\n', 'a = { $n }{ $m }\n', 'stage/strings/en.ftl: lacks $m in a'],
    ['a value that only chooses', 'a = { $n ->\n   *[x] A\n}\n', 'a = あ\n', 'stage/strings/ja.ftl: lacks $n in a'],
    ['a reference that is left out', 'a = A\nb = { a }\n', 'a = あ\nb = い\n', 'stage/strings/ja.ftl: lacks a in b'],
    ['an id that is there twice', 'a = A\na = B\n', 'a = あ\n', 'stage/strings/en.ftl: a is there twice'],
    ['what Fluent cannot read', 'a = A\nb = { $\n', 'a = あ\n', 'stage/strings/en.ftl: cannot be read: b = { $'],
  ])('tells of %s', (_, en, ja, problem) => {
    expect(parityProblems(pair(en, ja))).toContain(problem);
  });

  it('tells of a language that a folder lacks', () => {
    const files = [...pair('a = A\n', 'a = あ\n'), { folder: 'app/strings', language: 'en', text: 'b = B\n' }];
    expect(parityProblems(files)).toEqual(['there is no app/strings/ja.ftl']);
  });
});
