/** How the miniatures of the glossary begin: in a scenario, or in a small situation of their own. */
import type { Hold, Light, Setting, Wait } from '../../course.ts';
import type { Miniature } from '../../glossary.ts';
import { setting } from '../course/script.ts';
import { SCENARIOS } from '../scenarios/index.ts';
import { elect, get, set } from '../scenarios/script.ts';

type More = Pick<Miniature, 'speed' | 'show' | 'light'>;

/** The node to which it happens stands out. */
export const HERE = {
  light: ({ moment }: Hold): Light => ({ nodes: moment.event?.node ? [moment.event.node] : [] }),
} as const;

/** From where a scenario starts (or a later second of it) until something. */
export function inScenario(
  id: string,
  until: Wait,
  { start, ...more }: More & { readonly start?: number } = {},
): Miniature {
  const scenario = SCENARIOS.find((each) => each.id === id);
  if (!scenario) throw new RangeError(`there is no scenario ${id}`);
  const { nodes, seed, config, commands, load, start_us, clientTimeout_us } = scenario;
  return {
    nodes,
    seed,
    config,
    commands,
    load,
    start_us: start === undefined ? start_us : start * 1_000_000,
    ...(clientTimeout_us === undefined ? {} : { clientTimeout_us }),
    until,
    ...more,
  };
}

export function inSetting(own: Setting, until: Wait, more: More = {}): Miniature {
  return { ...own, until, ...more };
}

/** A leader that asks a majority before it answers a read. */
export const READING = setting({
  nodes: 3,
  config: { readIndex: true },
  prelude: 0.7,
  start: 1,
  commands: [elect(0.1, 'S1'), set(0.3, 'x', 1, 'S1'), get(1.2, 'x', 'S1', 'C2')],
});

/** Two writes, one after the other, in a cluster so small that all of it is in sight. */
export const WRITING = setting({
  nodes: 3,
  prelude: 0.7,
  start: 1,
  commands: [elect(0.1, 'S1'), set(0.3, 'x', 1, 'S1'), set(1.2, 'x', 2, 'S1')],
});

/** Logs that are cut short by snapshots as they grow. */
export const COMPACTING = setting({
  nodes: 3,
  config: { snapshotThreshold: 4 },
  prelude: 0.7,
  start: 1,
  load: 1.5,
  commands: [elect(0.1, 'S1')],
});
