/** Many pictures of many runs, as one digest each: made in Node and, bundled, in a browser, they must be the same. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import raft from '../../src/algorithms/raft/index.ts';
import page from '../../src/algorithms/raft/page.ts';
import { validateHeader } from '../../src/kernel/header.ts';
import { encodeEvent } from '../../src/kernel/record.ts';
import { Simulator } from '../../src/kernel/simulator.ts';
import type { TraceEvent } from '../../src/kernel/trace.ts';
import type { Language } from '../../src/localization/languages.ts';
import { makeText } from '../../src/localization/text.ts';
import { pictureOf, scenesOf } from '../../src/pictures/index.ts';
import { headerFor } from '../../src/player/header.ts';

export interface Asked {
  readonly language: Language;
  /** The texts of all `.ftl` files that pictures need. */
  readonly sources: readonly string[];
  /** µs. */
  readonly times: readonly number[];
  readonly width: number;
}

/** `<scenario> <time> <what>` → digest of the picture, for every scenario. */
export function manyDigests({ language, sources, times, width }: Asked): Record<string, string> {
  const text = makeText(language, sources, () => {});
  const digests: Record<string, string> = {};
  for (const { id } of page.scenarios) {
    const checked = validateHeader(headerFor(page, { scenario: id }), raft);
    if ('problem' in checked) throw new Error(checked.problem.detail);
    const { header } = checked;
    const simulator = new Simulator(raft, header, { checks: true });
    const events: TraceEvent[] = [];
    const end = times.at(-1) ?? 0;
    for (let record = simulator.step(end); record; record = simulator.step(end)) events.push(encodeEvent(raft, record));
    const reel = { page, header, commands: header.commands, text, events };
    for (const scene of scenesOf(reel, times)) {
      // All of it is stage and logs.
      for (const what of ['all', 'diagram'] as const) {
        const span = { from_us: Math.max(0, scene.t - 2_000_000), to_us: scene.t + 1, events };
        const { svg } = pictureOf(scene, { what, theme: 'print', width, span });
        digests[`${id} ${scene.t} ${what}`] = bytesToHex(sha256(utf8ToBytes(svg))).slice(0, 16);
      }
    }
  }
  return digests;
}
