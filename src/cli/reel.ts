/** A run made into what pictures are drawn from, in this process. */
import { loadAlgorithmPage } from '../catalogue.ts';
import { loadAlgorithm } from '../engine/host/algorithms.ts';
import { validateHeader } from '../kernel/header.ts';
import { encodeEvent } from '../kernel/record.ts';
import { Simulator } from '../kernel/simulator.ts';
import type { TraceEvent, TraceHeader } from '../kernel/trace.ts';
import type { Language } from '../localization/languages.ts';
import type { Reel } from '../pictures/reel.ts';
import { pictureWords } from './picture-words.ts';

/**
 * Runs a header up to a time, both ends included, with its properties checked.
 * Throws where the header is not valid.
 * @param raw as the page's `headerFor` gives it, or a link
 * @param until_us of virtual time
 */
export async function reelOf(raw: TraceHeader, until_us: number, language: Language): Promise<Reel> {
  const [algorithm, page, text] = await Promise.all([
    loadAlgorithm(raw.algorithm),
    loadAlgorithmPage(raw.algorithm),
    pictureWords(raw.algorithm, language),
  ]);
  const checked = validateHeader(raw, algorithm);
  if ('problem' in checked) throw new RangeError(`${checked.problem.code}: ${checked.problem.detail}`);
  const { header } = checked;
  const simulator = new Simulator(algorithm, header, { checks: true });
  const events: TraceEvent[] = [];
  for (let record = simulator.step(until_us); record; record = simulator.step(until_us)) {
    events.push(encodeEvent(algorithm, record));
  }
  return { page, header, commands: header.commands, text, events };
}
