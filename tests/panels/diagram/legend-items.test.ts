/** The legend of the diagram: each look that is in sight, once. */
import { describe, expect, test } from 'vitest';
import { makeText } from '../../../src/localization/text.ts';
import type { Chronicle } from '../../../src/panels/diagram/chronicle.ts';
import { type InSight, legendItems } from '../../../src/panels/diagram/legend-items.ts';
import { stringsOf } from '../../localization/files.ts';

const EMPTY: Chronicle = {
  lanes: [],
  messages: [],
  spans: [],
  commits: [],
  faults: [],
  linkFaults: [],
  bands: [],
  cuts: [],
};
const SIGHT = {
  from: 100,
  to: 200,
  t: 150,
  playing: false,
  caused: false,
  followed: false,
  ringed: false,
  shared: false,
};

function names(chronicle: object, sight: Partial<InSight> = {}): readonly string[] {
  const items = legendItems({ ...SIGHT, ...sight, chronicle: { ...EMPTY, ...chronicle } as Chronicle });
  return items.map((item) => (item.kind === 'role' ? item.role : item.sign));
}

describe('the legend', () => {
  test('has nothing of an empty picture, nor of what is out of sight', () => {
    expect(names({})).toEqual([]);
    const gone = {
      messages: [{ sentAt: 10, endsAt: 90, kind: 'request', lost: 'loss' }],
      spans: [{ from: 0, to: 99, what: 'crashed', role: 'follower', counter: 1 }],
      commits: [{ t: 201 }],
      faults: [{ t: 99 }],
      linkFaults: [{ t: 99, kind: 'cut' }],
      bands: [{ from: 201, to: 300 }],
      cuts: [{ from: 0, to: 99 }],
    };
    expect(names(gone)).toEqual([]);
  });

  test('has each role once, whoever leads first, and those that are not well apart', () => {
    const span = (what: string, role: string, counter: number) => ({ from: 90, to: 120, what, role, counter });
    const spans = [span('follows', 'follower', 0), span('contends', 'candidate', 1), span('leads', 'leader', 1)];
    expect(names({ spans: [...spans, ...spans] })).toEqual(['leader', 'candidate', 'follower', 'colour', 'before']);
    expect(names({ spans: [span('crashed', 'leader', 2), span('paused', 'follower', 2)] })).toEqual([
      'crashed',
      'paused',
      'colour',
    ]);
  });

  test('tells messages by kind and fate, and what is to come only ahead of the playhead', () => {
    const message = { sentAt: 140, endsAt: 160, kind: 'request', lost: null };
    expect(names({ messages: [message] })).toEqual(['request', 'open', 'ahead']);
    expect(names({ messages: [message] }, { playing: true })).toEqual(['request', 'ahead']);
    expect(names({ messages: [message] }, { t: 170 })).toEqual(['request']);
    expect(names({ messages: [{ ...message, kind: 'reply', lost: 'loss' }] }, { t: 170 })).toEqual(['reply', 'lost']);
  });

  test('says nothing of dashes where there are so many messages that none is dashed', () => {
    const message = { sentAt: 140, endsAt: 160, kind: 'request', lost: null };
    expect(names({ messages: Array(1500).fill(message) })).toContain('ahead');
    expect(names({ messages: Array(1501).fill(message) })).not.toContain('ahead');
  });

  test('tells each mark in words of its own', () => {
    for (const language of ['en', 'ja'] as const) {
      const text = makeText(language, stringsOf(language, 'raft'), () => {});
      const looks = (['crashed', 'paused', 'ahead'] as const).map((sign) =>
        text(`panels-diagram-legend-${sign}`)
          .split(/[:：]/)
          .map((part) => part.trim()),
      );
      // Lanes are told from messages: both may be dashed.
      expect(looks[1]?.join(), language).toMatch(language === 'en' ? /lane/ : /レーン/);
      expect(looks[2]?.join(), language).toMatch(language === 'en' ? /message/i : /メッセージ/);
    }
  });

  test('tells a split and cut links while they last, also those of before', () => {
    expect(names({ bands: [{ from: 50, to: 120 }] })).toEqual(['band']);
    expect(names({ cuts: [{ from: 50, to: 120 }] })).toEqual(['severed']);
  });

  test('tells what breaks links from what changes them, and what is lit', () => {
    expect(names({ linkFaults: [{ t: 150, kind: 'drop' }] })).toEqual(['broken']);
    expect(names({ linkFaults: [{ t: 150, kind: 'heal' }] })).toEqual(['changed']);
    expect(names({}, { caused: true, followed: true, ringed: true, shared: true })).toEqual([
      'cause',
      'effect',
      'event',
      'shared',
    ]);
  });
});
