/** `quorate picture`: a moment of a run as an SVG file. */
import { writeFileSync } from 'node:fs';
import type { Algorithm } from '../kernel/contract.ts';
import { LANGUAGES } from '../localization/languages.ts';
import { THEMES } from '../pictures/palette.ts';
import { type Look, pictureOf, WHATS, WIDTH_MAX_px, WIDTH_MIN_px } from '../pictures/picture.ts';
import { posterOf, posterTime } from '../pictures/poster.ts';
import { type Reel, sceneAt } from '../pictures/reel.ts';
import { findAlgorithm, scenariosOf } from './algorithm.ts';
import { onlyArgument, readArguments, readChoice, readDuration, readWhole } from './arguments.ts';
import { type Command, FINE } from './command.ts';
import { Failure } from './failure.ts';
import { reelOf } from './reel.ts';
import { headerOf, RUN_OPTIONS } from './run-header.ts';
import type { Terminal } from './terminal.ts';

const { trace: _trace, json: _json, for: _for, ...WHICH_RUN } = RUN_OPTIONS;
const OPTIONS = {
  ...WHICH_RUN,
  at: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  what: { type: 'string' },
  theme: { type: 'string' },
  width: { type: 'string' },
  lang: { type: 'string' },
  output: { type: 'string', short: 'o' },
} as const;

/** What the diagram shows of the time before and after the moment, where it is not said, µs. */
const BEFORE_us = 2_500_000;
const AFTER_us = 500_000;
/** So long is looked for a moment of interest, and for what follows it, µs. */
const SEARCHED_us = 30_000_000;
const FOLLOWING_us = 1_000_000;

export const picture: Command = async (args, terminal) => {
  const { values, positionals } = readArguments('picture', args, OPTIONS);
  const algorithm = await findAlgorithm(onlyArgument('picture', 'the name of an algorithm', positionals));
  const what = readChoice('--what', values.what ?? 'all', [...WHATS, 'poster'] as const);
  const theme = readChoice('--theme', values.theme ?? 'print', THEMES);
  const width = readWhole('--width', values.width ?? (what === 'poster' ? '480' : '960'), WIDTH_MIN_px, WIDTH_MAX_px);
  const language = readChoice('--lang', values.lang ?? 'en', LANGUAGES);
  const asked = {
    at: readTime('--at', values.at),
    from: readTime('--from', values.from),
    to: readTime('--to', values.to),
  };
  const until = await untilOf(algorithm, values.scenario, what === 'poster' ? NOTHING_ASKED : asked);
  const header = await headerOf(algorithm, { ...values, for: `${until}us` }, terminal);
  const reel = await reelOf(header, until, language);
  const svg =
    what === 'poster'
      ? posterOf(reel, { width, height: Math.round((width * 9) / 16), theme }).svg
      : pictureOf(...sceneAndLook(reel, { what, theme, width }, asked)).svg;
  await write(svg, values.output ?? '-', terminal);
  return FINE;
};

interface Asked {
  readonly at: number | null;
  readonly from: number | null;
  readonly to: number | null;
}

const NOTHING_ASKED: Asked = { at: null, from: null, to: null };

/** A time such as 3.2s; a bare number is in seconds. */
function readTime(option: string, given: string | undefined): number | null {
  if (given === undefined) return null;
  return readDuration(option, /^\d+(\.\d+)?$/.test(given) ? `${given}s` : given);
}

/** How far the run must go for what is asked. */
async function untilOf(algorithm: Algorithm<any>, scenario: string | undefined, { at, to }: Asked): Promise<number> {
  if (to !== null) return Math.max(to, at ?? 0);
  if (at !== null) return at + AFTER_us;
  const known = (await scenariosOf(algorithm.id)).find(({ id }) => id === scenario);
  const first = (known?.moments ?? []).map((moment) => moment.at).sort((a, b) => a - b);
  // Some moments come about only with, or without, a rule: the next one is within reach, too.
  return (first[1] ?? first[0] ?? SEARCHED_us) + FOLLOWING_us;
}

function sceneAndLook(reel: Reel, look: Look, { at, from, to }: Asked): [ReturnType<typeof sceneAt>, Look] {
  const t = at ?? (to !== null && from !== null ? Math.round((from + to) / 2) : posterTime(reel));
  const from_us = from ?? Math.max(0, (to ?? t) - BEFORE_us);
  const to_us = to ?? t + AFTER_us;
  if (to_us <= from_us) {
    throw new Failure('the span is empty', '--to must be later than --from.', 'Give, for example, --from 1s --to 4s.');
  }
  return [
    sceneAt(reel, t),
    look.what === 'diagram' ? { ...look, span: { from_us, to_us, events: reel.events } } : look,
  ];
}

async function write(svg: string, path: string, terminal: Terminal): Promise<void> {
  if (path === '-') {
    await terminal.out(svg);
    return;
  }
  try {
    writeFileSync(path, svg);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Failure(
      `the picture cannot be written to ${path}`,
      `The system says ${code}.`,
      'Give another path after --output.',
    );
  }
}
