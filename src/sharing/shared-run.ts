/**
 * A run as it is handed on: what it is made of, and what was done to it by hand. It is small, because a run is
 * determined by its description: whoever opens it has the same run, event for event.
 */
import * as v from 'valibot';
import type { AlgorithmPage } from '../algorithms/manifest.ts';
import type { BranchInfo } from '../engine/wire.ts';
import type { TimedCommand } from '../kernel/contract.ts';
import { CLIENT_TIMEOUT_MIN_us, NODES_MAX, SEED_LENGTH_MAX, TIME_MAX_us } from '../kernel/limits.ts';
import type { TraceHeader } from '../kernel/trace.ts';
import { choiceOf, defaultsOf, headerFor, nodeNames } from '../player/index.ts';
import type { Opening } from '../player/types.ts';

/** More commands are not read from a link: whoever opens it would wait for them, and an address is too short for them. */
const COMMANDS_MAX = 10_000;

const TIME = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(TIME_MAX_us));
const COMMANDS = few(v.array(v.looseObject({ at: TIME, kind: v.string() })));

const NAME = v.pipe(v.string(), v.maxLength(64));

/** They are counted before they are looked at. */
function few<S extends v.GenericSchema<unknown[], unknown[]>>(schema: S) {
  const counted = v.custom<v.InferInput<S>>((raw) => Array.isArray(raw) && raw.length <= COMMANDS_MAX);
  return v.pipe(counted, schema);
}

/**
 * What of it is wrong in itself is found here; whether there are such nodes, settings and commands, the engine checks
 * when the run is opened.
 */
const SHARED_RUN = v.object({
  algorithm: NAME,
  /** The algorithm's version: another one goes another way. */
  version: v.pipe(v.number(), v.integer()),
  /** Absent for a run of no scenario, such as one that was begun in a lesson. */
  scenario: v.optional(NAME),
  /** The following only where they are not the scenario's; without one, not the algorithm's. */
  seed: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(SEED_LENGTH_MAX))),
  nodes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(NODES_MAX))),
  config: v.optional(v.record(v.string(), v.union([v.number(), v.boolean()]))),
  clientTimeout_us: v.optional(
    v.nullable(v.pipe(v.number(), v.integer(), v.minValue(CLIENT_TIMEOUT_MIN_us), v.maxValue(TIME_MAX_us))),
  ),
  /** Rules that are off from the beginning. */
  without: v.optional(few(v.array(v.string()))),
  /** Only without a scenario: what is done from the beginning, and what clients ask for per virtual second. */
  commands: v.optional(COMMANDS),
  load: v.optional(v.pipe(v.number(), v.minValue(0))),
  /** Commands given by hand, in the order in which they were given. */
  given: v.optional(COMMANDS),
  /** Where the playhead stood, µs of virtual time. */
  t: v.optional(TIME),
  /** What was open beside the stage, and which node was selected. Where there is no such thing, it counts for nothing. */
  view: v.optional(v.object({ panel: v.optional(NAME), node: v.optional(NAME) })),
});

export type SharedRun = v.InferOutput<typeof SHARED_RUN>;

/** Reads what may be anything. @returns null for what is no run. */
export function readSharedRun(raw: unknown): SharedRun | null {
  const read = v.safeParse(SHARED_RUN, raw, { abortEarly: true });
  return read.success ? read.output : null;
}

/**
 * The run on show, to be handed on.
 * @param given what was done by hand on the branch on show
 */
export function shareRun(
  page: AlgorithmPage,
  header: TraceHeader,
  given: readonly TimedCommand[],
  t: number | null,
  view?: SharedRun['view'],
): SharedRun {
  const choice = choiceOf(page, header);
  const { without, config, ...rest } = choice ?? choiceOfNone(page, header);
  return {
    algorithm: page.id,
    version: page.version,
    ...rest,
    ...(config ? { config: { ...config } } : {}),
    ...(without ? { without: [...without] } : {}),
    ...(given.length > 0 ? { given: [...given] as NonNullable<SharedRun['given']> } : {}),
    ...(t === null ? {} : { t: Math.floor(t) }),
    ...(view && Object.keys(view).length > 0 ? { view } : {}),
  };
}

/** All that makes a run of no scenario. Its nodes have the usual names, as in all runs that the page begins. */
function choiceOfNone(page: AlgorithmPage, { seed, nodes, config, clientTimeout_us, commands, load }: TraceHeader) {
  const changed = Object.entries(config).filter(([name, value]) => value !== page.config[name]?.default);
  return {
    seed,
    nodes: nodes.length,
    config: Object.fromEntries(changed),
    commands: [...commands] as NonNullable<SharedRun['commands']>,
    without: undefined,
    ...(load === undefined ? {} : { load }),
    ...(clientTimeout_us === undefined ? {} : { clientTimeout_us }),
  };
}

/** The header of a run of no scenario; null if not enough is said of it. */
function headerOfNone(page: AlgorithmPage, run: SharedRun): TraceHeader | null {
  const { seed, nodes, config, commands = [], load, clientTimeout_us } = run;
  if (seed === undefined || nodes === undefined) return null;
  return {
    quorate: 1,
    algorithm: page.id,
    algorithmVersion: page.version,
    seed,
    config: { ...defaultsOf(page), ...config },
    nodes: nodeNames(nodes),
    commands: commands as readonly TimedCommand[],
    ...(load === undefined || load === 0 ? {} : { load }),
    ...(clientTimeout_us === undefined || clientTimeout_us === null ? {} : { clientTimeout_us }),
  };
}

/** What is to be opened for a shared run; null if the algorithm has no such scenario or is of another version. */
export function openingOf(
  page: AlgorithmPage,
  run: SharedRun,
): { readonly header: TraceHeader; readonly opening: Opening } | null {
  const { algorithm, version, scenario, seed, nodes, config, clientTimeout_us, without, given, t } = run;
  if (algorithm !== page.id || version !== page.version) return null;
  const known = page.scenarios.find(({ id }) => id === scenario);
  const header =
    scenario === undefined
      ? headerOfNone(page, run)
      : known
        ? headerFor(page, {
            scenario,
            ...(seed === undefined ? {} : { seed }),
            ...(nodes === undefined ? {} : { nodes }),
            ...(config === undefined ? {} : { config }),
            ...(clientTimeout_us === undefined ? {} : { clientTimeout_us }),
            ...(without === undefined ? {} : { without }),
          })
        : null;
  if (!header) return null;
  const branches = given === undefined ? {} : { branches: [firstBranch(given as readonly TimedCommand[])] };
  return { header, opening: { start_us: t ?? known?.start_us ?? 0, ...branches } };
}

/** The run itself as its only branch: what was given can be taken back, one by one. */
function firstBranch(given: readonly TimedCommand[]): BranchInfo {
  return { id: 0, parent: null, forkedAt: 0, commands: [], given, inherited: 0, canUndo: true, canRedo: false };
}
