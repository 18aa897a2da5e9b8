/** How the miniatures of the glossary begin: in a scenario. */
import type { Hold, Light, Wait } from '../../course.ts';
import type { Miniature } from '../../glossary.ts';
import { SCENARIOS } from '../scenarios/index.ts';

/** From where a scenario starts until something; the node to which it happens stands out. */
export function inScenario(id: string, until: Wait, more: Pick<Miniature, 'show' | 'speed'> = {}): Miniature {
  const scenario = SCENARIOS.find((each) => each.id === id);
  if (!scenario) throw new RangeError(`there is no scenario ${id}`);
  const { nodes, seed, config, commands, load, start_us } = scenario;
  const light = ({ moment }: Hold): Light => ({ nodes: moment.event?.node ? [moment.event.node] : [] });
  return { nodes, seed, config, commands, load, start_us, until, light, ...more };
}
