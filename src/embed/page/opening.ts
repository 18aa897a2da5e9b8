/** Opens the run of an embed: that of a link, or a scenario as the options change it. */
import type { AlgorithmPage } from '../../algorithms/manifest.ts';
import { loadAlgorithmPage } from '../../catalogue.ts';
import { headerFor, player } from '../../player/index.ts';
import { DEFAULTS, type EmbedOptions } from '../options.ts';

export type Opened = 'asked' | 'other-version' | 'broken-link' | 'no-scenario' | 'failed';

/** @returns what was opened: what was asked for, or the scenario because of what was wrong with that */
export async function openRun(options: EmbedOptions, hash: string, play: boolean): Promise<Opened> {
  const page = await loadAlgorithmPage(options.algorithm).catch(() => loadAlgorithmPage(DEFAULTS.algorithm));
  player.setSpeed(options.speed);
  const shared = hash.startsWith('#run=') ? await openShared(page, options, hash, play) : null;
  if (shared === 'asked') return shared;
  const asked = page.scenarios.find(({ id }) => id === options.scenario);
  const scenario = asked ?? page.scenarios[0];
  if (!scenario) return 'failed';
  const { seed, nodes, without, at, loop } = options;
  const header = headerFor(page, {
    scenario: scenario.id,
    without: without.filter((rule) => page.rules.some(({ id }) => id === rule)),
    ...(seed === null ? {} : { seed }),
    ...(nodes === null ? {} : { nodes }),
  });
  const start_s = at ?? loop?.[0] ?? null;
  const start_us = start_s === null ? scenario.start_us : Math.round(start_s * 1e6);
  if (!(await player.open(header, { start_us, play }))) return 'failed';
  return shared ?? (asked ? 'asked' : 'no-scenario');
}

async function openShared(page: AlgorithmPage, options: EmbedOptions, hash: string, play: boolean): Promise<Opened> {
  const { unpackRun, openingOf } = await import('../../sharing/index.ts');
  const unpacked = await unpackRun(hash);
  if (unpacked.kind !== 'run') return 'broken-link';
  const found = openingOf(page, unpacked.run);
  if (!found) return 'other-version';
  const start_s = options.at ?? options.loop?.[0] ?? null;
  const opening = { ...found.opening, ...(start_s === null ? {} : { start_us: Math.round(start_s * 1e6) }), play };
  return (await player.open(found.header, opening)) ? 'asked' : 'broken-link';
}
