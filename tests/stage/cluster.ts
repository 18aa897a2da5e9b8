/** Moments of real runs, and real words, for the tests of what the stage says. */
import raft from '../../src/algorithms/raft/index.ts';
import page from '../../src/algorithms/raft/page.ts';
import type { TimedCommand } from '../../src/kernel/contract.ts';
import { History } from '../../src/kernel/history.ts';
import { firstMoment, type Moment, nextMoment } from '../../src/kernel/moment.ts';
import type { TraceHeader } from '../../src/kernel/trace.ts';
import type { Language } from '../../src/localization/languages.ts';
import { makeText, type Text } from '../../src/localization/text.ts';
import { stringsOf } from '../localization/files.ts';

export const { presentation } = page;

/** The words of a language. Whatever is missing fails the test. */
export function wordsOf(language: Language): Text {
  return makeText(language, stringsOf(language, 'raft'), (mistake) => {
    throw new Error(mistake);
  });
}

/** The header of a scenario of Raft with these commands instead of its own. */
export function headerOf(scenario: string, commands?: readonly TimedCommand[], nodes = 5): TraceHeader {
  const found = page.scenarios.find(({ id }) => id === scenario);
  if (!found) throw new Error(`no scenario ${scenario}`);
  const defaults = Object.fromEntries(Object.entries(page.config).map(([key, field]) => [key, field.default]));
  return {
    quorate: 1,
    algorithm: 'raft',
    algorithmVersion: page.version,
    seed: found.seed,
    config: { ...defaults, ...found.config },
    nodes: Array.from({ length: nodes }, (_, k) => `S${k + 1}`),
    commands: commands ? [...found.commands.filter(({ kind }) => kind === 'link'), ...commands] : found.commands,
  };
}

/** The moments of a run, one after each event, up to a time. */
export function momentsOf(header: TraceHeader, until_us: number): Moment[] {
  const history = new History(raft, header, { checks: false });
  const last = history.indexAt(0, until_us);
  const moments = [firstMoment(header)];
  for (const event of history.eventsFrom(0, 0, last + 1).events) {
    moments.push(nextMoment(moments[moments.length - 1] as Moment, event, header.nodes));
  }
  return moments;
}

export function momentAt(header: TraceHeader, until_us: number): Moment {
  return momentsOf(header, until_us).at(-1) as Moment;
}
