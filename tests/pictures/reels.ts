/** Runs to draw pictures of, with the words of both languages; a word that is missing fails the test. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import raft from '../../src/algorithms/raft/index.ts';
import page from '../../src/algorithms/raft/page.ts';
import { validateHeader } from '../../src/kernel/header.ts';
import { encodeEvent } from '../../src/kernel/record.ts';
import { Simulator } from '../../src/kernel/simulator.ts';
import type { TraceEvent, TraceHeader } from '../../src/kernel/trace.ts';
import type { Language } from '../../src/localization/languages.ts';
import { makeText, type Text } from '../../src/localization/text.ts';
import type { Reel } from '../../src/pictures/index.ts';
import { headerFor, type RunChoice } from '../../src/player/header.ts';

const SOURCES = join(import.meta.dirname, '../../src');

/** The texts of all files with words that pictures need. */
export function sourcesIn(language: Language): readonly string[] {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((path) =>
    new RegExp(`(^[a-z]+/strings/|raft/strings/|pictures/words/)(later/)?([a-z]+\\.)?${language}\\.ftl$`).test(path),
  );
  return files.sort().map((path) => readFileSync(join(SOURCES, path), 'utf8'));
}

function textIn(language: Language): Text {
  return makeText(language, sourcesIn(language), (mistake) => {
    throw new Error(mistake);
  });
}

export const TEXTS: Readonly<Record<Language, Text>> = { en: textIn('en'), ja: textIn('ja') };

/** A scenario's run, up to a time. */
export function reelFor(choice: RunChoice, until_us: number, language: Language = 'en'): Reel {
  return reelFrom(headerFor(page, choice), until_us, language);
}

export function reelFrom(raw: TraceHeader, until_us: number, language: Language = 'en'): Reel {
  const checked = validateHeader(raw, raft);
  if ('problem' in checked) throw new Error(checked.problem.detail);
  const { header } = checked;
  const simulator = new Simulator(raft, header, { checks: true });
  const events: TraceEvent[] = [];
  for (let record = simulator.step(until_us); record; record = simulator.step(until_us)) {
    events.push(encodeEvent(raft, record));
  }
  return { page, header, commands: header.commands, text: TEXTS[language], events };
}
