/** The house style of Japanese text: full-width punctuation, and a space between full- and half-width words. */
import { FluentParser, type TextElement, Visitor } from '@fluent/syntax';
import { describe, expect, it } from 'vitest';
import { stringsFiles } from './files.ts';

const JAPANESE = '[ぁ-んァ-ヶー一-龠々]';
const HALF_WIDTH_MARK = new RegExp(`${JAPANESE}\\s?[(:;,!?)]|[(),]${JAPANESE}`);
const NO_SPACE = new RegExp(`${JAPANESE}[A-Za-z0-9]|[A-Za-z0-9]${JAPANESE}`);
/** Words that have another form in this product: no form without the long-vowel mark, one word for one thing. */
const OTHER_WORD = /(クラスタ|サーバ|リーダ|フォロワ|タイマ|ユーザ)(?!ー)|ターム|クライアント要求/;
/** One word for one thing: an answer is 応答, whoever gives it. */
const OTHER_ANSWER = /返事|返答/;
/** Raft, its paper and the course speak of servers; what the page says of any algorithm speaks of nodes. */
const RAFT_FOLDER = /^algorithms\/raft\//;
const OTHER_SERVER = { ja: /ノード/, en: /\bnodes?\b/i };
const SPACE_BETWEEN = new RegExp(`${JAPANESE} ${JAPANESE}`);

function textsOf(source: string): string[] {
  const texts: string[] = [];
  class Texts extends Visitor {
    override visitTextElement({ value }: TextElement): void {
      texts.push(value);
    }
  }
  new Texts().visit(new FluentParser({ withSpans: false }).parse(source));
  return texts;
}

describe.each(stringsFiles.filter(({ language }) => language === 'ja'))('$folder/ja.ftl', ({ text }) => {
  it.each([
    ['punctuation is full-width', HALF_WIDTH_MARK],
    ['a space stands between full- and half-width words', NO_SPACE],
    ['and none between full-width words', SPACE_BETWEEN],
    ['words are those of the glossary', OTHER_WORD],
    ['an answer is called by one word', OTHER_ANSWER],
  ])('%s', (_, slip) => {
    expect(textsOf(text).filter((each) => slip.test(each))).toEqual([]);
  });
});

describe.each(stringsFiles.filter(({ folder }) => RAFT_FOLDER.test(folder)))(
  'Raft’s own words in $folder, $language',
  ({ text, language }) => {
    it('speak of servers', () => {
      expect(textsOf(text).filter((each) => OTHER_SERVER[language as 'ja' | 'en'].test(each))).toEqual([]);
    });
  },
);

it('Raft’s own words are found where they stand', () => {
  const folders = stringsFiles.filter(({ folder }) => RAFT_FOLDER.test(folder)).map(({ folder }) => folder);
  expect(folders).toContain('algorithms/raft/strings');
  expect(folders.length).toBeGreaterThan(10);
});

describe('the patterns', () => {
  it.each([
    ['過半数(3)', HALF_WIDTH_MARK],
    ['リンク: 切断', HALF_WIDTH_MARK],
    ['要求 3件', NO_SPACE],
    ['S1は', NO_SPACE],
    ['分断 と復旧', SPACE_BETWEEN],
    ['リーダを選ぶ', OTHER_WORD],
    ['返事を待つ', OTHER_ANSWER],
    ['5 台のノード', OTHER_SERVER.ja],
    ['of all nodes', OTHER_SERVER.en],
  ])('find %s', (slip, pattern) => {
    expect(slip).toMatch(pattern);
  });

  it.each(['過半数（3）', 'S1 は要求 3 に応答', 'リンク：切断', '150〜300 ミリ秒'])('let %s pass', (text) => {
    for (const pattern of [HALF_WIDTH_MARK, NO_SPACE, SPACE_BETWEEN, OTHER_WORD]) expect(text).not.toMatch(pattern);
  });
});
