/** What a message in the diagram is said to be: whose, when it was sent, and what became of it. */
import { expect, test } from 'vitest';
import { makeText } from '../../../src/localization/text.ts';
import type { MessageLine } from '../../../src/panels/diagram/chronicle.ts';
import { messageTold, phaseOf } from '../../../src/panels/diagram/told.ts';
import { stringsOf } from '../../localization/files.ts';

const message: MessageLine = {
  id: 7,
  from: 'S1',
  to: 'S3',
  sentAt: 5_101_000,
  endsAt: 5_250_000,
  reached: 1,
  lost: null,
  kind: 'request',
  counter: 1,
  type: 'AppendEntries',
};

const told = (language: 'en' | 'ja', t: number, line = message) => {
  const text = makeText(language, stringsOf(language, 'raft'), (mistake) => expect.fail(mistake));
  return messageTold(line, phaseOf(line, t), text).replaceAll('\u00a0', ' ');
};

test('before, on, and after its way', () => {
  const way = 'AppendEntries S1 → S3';
  expect(told('en', 5_000_000)).toBe(`${way} · to be sent at 5.101 s · arrives at 5.250 s`);
  expect(told('en', 5_101_000)).toBe(`${way} · sent at 5.101 s · in flight · arrives at 5.250 s`);
  expect(told('en', 5_250_000)).toBe(`${way} · sent at 5.101 s · arrived at 5.250 s`);
  expect(told('ja', 5_200_000)).toBe(`${way} · 5.101 秒に送信 · 配送中 · 5.250 秒に到着予定`);
});

test('one that will be lost is not told as if it were already', () => {
  const lost = { ...message, lost: 'partition' } as const;
  expect(told('en', 5_200_000, lost)).toMatch(/ · in flight · lost at the split \(5\.250 s, still to come\)$/);
  expect(told('ja', 5_200_000, lost)).toMatch(/ · 配送中 · 分断で届かず（5\.250 秒の予定）$/);
});

test('one that is lost never arrives', () => {
  expect(told('en', 6_000_000, { ...message, lost: 'cut' })).toBe(
    'AppendEntries S1 → S3 · sent at 5.101 s · lost at the cut (5.250 s)',
  );
});
