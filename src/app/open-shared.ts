/** Opening the run that the fragment of an address holds. */
import type { AlgorithmPage } from '../algorithms/manifest.ts';
import { player } from '../player/index.ts';
import { openingOf, unpackRun } from '../sharing/index.ts';
import { report } from './notices.ts';

export interface Shared {
  readonly opened: boolean;
  /** If it was not opened: its scenario, where there is one of that name here. */
  readonly scenario?: string | undefined;
  /** If it was: what was to be seen beside it. */
  readonly view?: { readonly panel?: string | undefined; readonly node?: string | undefined } | undefined;
}

/** Opens the run that a fragment holds; why it cannot be opened, if there is one and it is wanted still, is told. */
export async function openShared(
  page: AlgorithmPage,
  hash: string,
  play: boolean | undefined,
  isWanted: () => boolean,
): Promise<Shared> {
  const unpacked = await unpackRun(hash);
  if (!isWanted()) return { opened: false };
  if (unpacked.kind === 'none') return { opened: false };
  const run = unpacked.kind === 'run' ? unpacked.run : null;
  const found = run && openingOf(page, run);
  const scenario = page.scenarios.find(({ id }) => id === run?.scenario)?.id;
  if (!found) {
    report({ kind: 'shared', why: unpacked.kind === 'broken' ? 'broken' : 'other-version' });
    return { opened: false, scenario };
  }
  // Whoever was sent to a moment stands there.
  if (await player.open(found.header, { ...found.opening, play: play ?? run.t === undefined }))
    return { opened: true, view: run.view };
  if (!isWanted()) return { opened: false };
  // What is wrong with its commands or settings only the engine can tell.
  player.dismissProblem();
  report({ kind: 'shared', why: 'broken' });
  return { opened: false, scenario };
}
