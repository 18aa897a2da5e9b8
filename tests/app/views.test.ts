/** Which view an address asks for, what the glossary finds, and the moments of a handout. */
import { describe, expect, it } from 'vitest';
import glossary from '../../src/algorithms/raft/glossary/index.ts';
import raft from '../../src/algorithms/raft/index.ts';
import page from '../../src/algorithms/raft/page.ts';
import teaching from '../../src/algorithms/raft/teaching/index.ts';
import { themesFound } from '../../src/app/glossary/finding.ts';
import { momentsAt, spanOf } from '../../src/app/teach/moments-at.ts';
import { searchOf, type View, viewOf } from '../../src/app/view.ts';
import { validateHeader } from '../../src/kernel/header.ts';
import { encodeEvent } from '../../src/kernel/record.ts';
import { Simulator } from '../../src/kernel/simulator.ts';
import type { TraceEvent } from '../../src/kernel/trace.ts';
import { readEntries } from '../../src/localization/parity.ts';
import { headerFor } from '../../src/player/header.ts';
import { stringsFiles } from '../localization/files.ts';
import { stepsOf } from '../runs.ts';

describe('the view of an address', () => {
  it.each([
    ['', '', 'front'],
    ['?lang=ja&theme=dark&utm_source=x', '', 'front'],
    ['?scenario=split-vote', '', 'run'],
    ['?seed=7', '', 'run'],
    ['?present=1', '', 'run'],
    ['?lang=ja', '#run=1.abc', 'run'],
    ['?page=nonsense', '', 'front'],
    ['?page=course', '', 'course'],
    ['?lesson=terms&scenario=split-vote', '', 'lesson'],
  ])('%s%s is the %s', (search, hash, kind) => {
    expect(viewOf(search, hash).kind).toBe(kind);
  });

  it.each<Exclude<View, { kind: 'run' }>>([
    { kind: 'front' },
    { kind: 'glossary', term: 'term', of: null },
    { kind: 'glossary', term: null, of: 'paxos' },
    { kind: 'teach', handout: 'figure-8' },
    { kind: 'teach', handout: null },
  ])('of %o is that view again, and keeps language and theme', (view) => {
    const search = searchOf(view, '?lang=ja&theme=dark&scenario=split-vote');
    expect(viewOf(search)).toEqual(view);
    expect(search).toMatch(/^lang=ja&theme=dark/);
  });
});

describe('the glossary finds', () => {
  const words = (id: string) => ({ 'term-pre-vote': 'pre-vote', 'term-pre-vote.other': '事前投票' })[id] ?? '';
  const found = (typed: string) =>
    themesFound(glossary, words, typed).flatMap(({ terms }) => terms.map(({ id }) => id));

  it.each(['Pre-Vote', 'prevote', 'ｐｒｅ ｖｏｔｅ', '事前'])('a term by %s', (typed) => {
    expect(found(typed)).toContain('pre-vote');
  });
  it('all of them when nothing is typed, and none by nonsense', () => {
    expect(found('').length).toBeGreaterThan(40);
    expect(found('zzz')).toEqual([]);
  });
});

describe('the moments of a handout', () => {
  it('are those of the run at their times', () => {
    const header = headerFor(page, { scenario: 'figure-8' });
    const span = spanOf(page, 'figure-8');
    const checked = validateHeader(header, raft);
    if ('problem' in checked) throw new Error(checked.problem.detail);
    const simulator = new Simulator<any>(raft, checked.header, { checks: false });
    const events: TraceEvent[] = [];
    for (const record of stepsOf(simulator, span.to_us)) events.push(encodeEvent(raft, record));
    const moments = momentsAt(events, header, span.moments);
    expect(moments.map(({ name }) => name)).toEqual(['other', 'majority', 'won', 'overwritten']);
    expect(moments.map(({ moment }) => moment.event?.t)).toEqual(span.moments.map(({ at }) => at));
  });
});

describe('the lesson plans', () => {
  it('take the time that they say, with scenarios that there are', () => {
    const minutes = teaching.plans.map(({ parts }) => parts.reduce((sum, part) => sum + part.minutes, 0));
    expect(minutes).toEqual([45, 90]);
    const ids = page.scenarios.map(({ id }) => id);
    const shown = teaching.plans.flatMap(({ parts }) => parts.flatMap(({ scenario }) => scenario ?? []));
    expect(shown.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it.each(['en', 'ja'])('have all their words in %s, and no others', (language) => {
    const file = stringsFiles.find((each) => each.folder === 'algorithms/raft/teaching' && each.language === language);
    const wanted = [
      ...teaching.plans.flatMap(({ id, parts }) => [
        `plan-${id}`,
        `plan-${id}.about`,
        ...parts.map((part) => `plan-${id}-${part.id}`),
      ]),
      ...page.scenarios.map(({ id }) => `ask-${id}`),
    ];
    expect(file && [...readEntries(file, []).keys()].toSorted()).toEqual(wanted.toSorted());
  });
});
