/** Chapters played in Node: the events of a scene's run, as the page gets them, and the places of its steps. */
import type { Answer, Chapter, Hold, Scene, Setting } from '../../src/algorithms/course.ts';
import type { AlgorithmPage } from '../../src/algorithms/manifest.ts';
import { loadAlgorithmPage } from '../../src/catalogue.ts';
import { commandsOf, headerOfSetting, type Place, Places } from '../../src/course/scene.ts';
import { loadAlgorithm } from '../../src/engine/host/algorithms.ts';
import type { Algorithm, TimedCommand } from '../../src/kernel/contract.ts';
import { validateHeader } from '../../src/kernel/header.ts';
import { firstMoment, nextMoment } from '../../src/kernel/moment.ts';
import { encodeEvent } from '../../src/kernel/record.ts';
import { Simulator } from '../../src/kernel/simulator.ts';
import type { TraceEvent } from '../../src/kernel/trace.ts';
import { stepsOf } from '../runs.ts';

/** A scene that has not held everywhere by then never will, µs after its beginning. */
const SCENE_MAX_us = 180_000_000;

/** Whoever only waits for so long has done nothing, µs. */
const WAITING_us = 60_000_000;

export interface Taught {
  readonly algorithm: Algorithm<any>;
  readonly page: AlgorithmPage;
}

/** An algorithm with its manifest, by its name. */
export async function taughtOf(id: string): Promise<Taught> {
  return { algorithm: await loadAlgorithm(id), page: await loadAlgorithmPage(id) };
}

/** The events of a run that begins so, until a time; commands that are refused throw. */
export function* eventsOf(
  { algorithm, page }: Taught,
  setting: Setting,
  commands: readonly TimedCommand[],
  until_us: number,
): Generator<TraceEvent, void> {
  const checked = validateHeader(headerOfSetting(page, setting, commands), algorithm);
  if ('problem' in checked) throw new Error(`${checked.problem.code}: ${checked.problem.detail}`);
  const simulator = new Simulator<any>(algorithm, checked.header, { checks: true });
  for (const record of stepsOf(simulator, until_us)) yield encodeEvent(algorithm, record);
  if (simulator.refused.length > 0) throw new Error(`refused: ${JSON.stringify(simulator.refused)}`);
}

/** Where the steps of a scene hold. Throws when a wait is in vain, and says which. */
export function placesOf(taught: Taught, scene: Scene): readonly Place[] {
  const { nodes } = headerOfSetting(taught.page, scene);
  const places = new Places(scene, nodes);
  for (const event of eventsOf(taught, scene, commandsOf(scene), scene.start_us + SCENE_MAX_us)) {
    if (!places.add(event)) return places.found;
  }
  const { found } = places;
  throw new Error(`${scene.id}: step ${scene.steps[found.length]?.id} waits in vain`);
}

/** The right answer to the question of a place. */
export function answerAt({ step, hold, revealed }: Place): Answer {
  if (!step.question) throw new Error(`${step.id} asks nothing`);
  return step.question.answer(hold, revealed as Hold);
}

/** Is the challenge of a chapter solved by these commands, and when? µs, or null. */
export function solvedAt(taught: Taught, { challenge }: Chapter, commands: readonly TimedCommand[]): number | null {
  const { nodes } = headerOfSetting(taught.page, challenge.setting);
  let moment = firstMoment({ nodes, load: challenge.setting.load });
  let memory = challenge.begin;
  const last = Math.max(challenge.setting.start_us, ...commands.map(({ at }) => at));
  const until_us = last + (commands.length > 0 ? SCENE_MAX_us : WAITING_us);
  for (const event of eventsOf(taught, challenge.setting, commands, until_us)) {
    const before = moment;
    moment = nextMoment(before, event, nodes);
    memory = challenge.watch(memory, { event, before, moment });
    if (challenge.isSolved(memory)) return event.t;
  }
  return null;
}
