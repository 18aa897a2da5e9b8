/** What the build does to strings changes nothing that a reader sees. */
import { FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import { chunkOfStrings, withoutComments } from '../../scripts/strings-build.ts';
import { stringsFiles } from './files.ts';

describe('strings without their comments', () => {
  it('say the same', () => {
    let shorter = 0;
    for (const { text, folder } of stringsFiles) {
      const plain = withoutComments(text);
      if (plain.length < text.length) shorter += 1;
      expect(new FluentResource(plain).body, folder).toEqual(new FluentResource(text).body);
    }
    expect(shorter).toBeGreaterThan(0);
  });

  it('keep a sign that only looks like one', () => {
    expect(withoutComments('# for translators\na =\n    # of votes\n\nb = B # c\n')).toBe(
      'a =\n    # of votes\nb = B # c',
    );
  });
});

describe('strings of an algorithm', () => {
  it.each([
    ['/work/src/algorithms/raft/strings/en.ftl?raw', 'strings-raft-en'],
    ['/work/src/algorithms/raft/strings/scenarios.ja.ftl?raw', 'strings-raft-ja'],
    ['/work/src/algorithms/raft/strings/later/settings.ja.ftl?raw', 'strings-raft-later-ja'],
    ['/work/src/localization/first-ja.ts', 'strings-raft-ja'],
    ['/work/src/app/strings/ja.ftl?raw', null],
    ['/work/src/algorithms/raft/page.ts', null],
  ])('%s travel as %s', (id, chunk) => {
    expect(chunkOfStrings(id)).toBe(chunk);
  });
});
