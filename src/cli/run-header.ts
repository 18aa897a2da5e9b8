/** From the options of `quorate run` to the header of the run. */
import { FAULT_LEVELS, type FaultLevel, faultSchedule, paceOf } from '../checking/chaos.ts';
import type { Algorithm, Scenario, TimedCommand } from '../kernel/contract.ts';
import { validateConfig, validateHeader } from '../kernel/header.ts';
import { CLIENT_TIMEOUT_MIN_us, NODES_MAX } from '../kernel/limits.ts';
import { CALM_NETWORK, type LinkQuality, networkAfter } from '../kernel/network.ts';
import type { TraceHeader } from '../kernel/trace.ts';
import { scenariosOf } from './algorithm.ts';
import { durationOf, readChoice, readDuration, readNumber, readWhole } from './arguments.ts';
import { Failure } from './failure.ts';
import { name, readWholeText } from './input.ts';
import type { Terminal } from './terminal.ts';

export const RUN_OPTIONS = {
  for: { type: 'string' },
  seed: { type: 'string' },
  nodes: { type: 'string' },
  scenario: { type: 'string' },
  commands: { type: 'string' },
  faults: { type: 'string' },
  load: { type: 'string' },
  'client-timeout': { type: 'string' },
  config: { type: 'string', multiple: true },
  without: { type: 'string', multiple: true },
  trace: { type: 'string' },
  json: { type: 'boolean' },
} as const;

type RunOptions = {
  readonly [K in keyof typeof RUN_OPTIONS]?: (typeof RUN_OPTIONS)[K] extends { multiple: true }
    ? string[] | undefined
    : (typeof RUN_OPTIONS)[K] extends { type: 'boolean' }
      ? boolean | undefined
      : string | undefined;
};

/** The header of a run that ends at a stated time. */
export type RunHeader = TraceHeader & { readonly until: number };

/** What a run is when neither an option nor a scenario says otherwise. */
const DEFAULTS = { for: '10s', nodes: 5, seed: '1' };
/** More requests per second than a header takes. */
const LOAD_MAX = 100_000;

/** The header that the options ask for: a run that is complete in itself, faults and all. */
export async function headerOf(algorithm: Algorithm<any>, options: RunOptions, terminal: Terminal): Promise<RunHeader> {
  const until = readDuration('--for', options.for ?? DEFAULTS.for);
  const scenario = options.scenario === undefined ? null : await findScenario(algorithm.id, options.scenario);
  if (scenario && options.commands !== undefined) {
    throw new Failure(
      '--scenario and --commands exclude each other',
      'A scenario brings commands of its own.',
      'Leave one of them out.',
    );
  }
  const count = options.nodes === undefined ? scenario?.nodes : readWhole('--nodes', options.nodes, 1, NODES_MAX);
  const nodes = Array.from({ length: count ?? DEFAULTS.nodes }, (_, k) => `S${k + 1}`);
  const seed = options.seed ?? scenario?.seed ?? DEFAULTS.seed;
  const config = readConfig(algorithm, { ...scenario?.config }, options.config ?? []);
  const load = options.load === undefined ? (scenario?.load ?? 0) : readNumber('--load', options.load, LOAD_MAX);
  const clientTimeout_us = readClientTimeout(options['client-timeout'], scenario);
  const level = readChoice('--faults', options.faults ?? 'none', FAULT_LEVELS);
  const given = options.commands === undefined ? scenario?.commands : await readCommands(options.commands, terminal);
  const rules = (options.without ?? []).map((rule) => ruleOff(algorithm, rule));
  const calm = checked(algorithm, {
    quorate: 1,
    algorithm: algorithm.id,
    algorithmVersion: algorithm.version,
    seed,
    config,
    nodes,
    ...(scenario ? { scenario: scenario.id } : {}),
    commands: [...rules, ...(given ?? [])],
    ...(load > 0 ? { load } : {}),
    ...(clientTimeout_us === undefined ? {} : { clientTimeout_us }),
    until,
  });
  return level === 'none' ? calm : checked(algorithm, withFaults(calm, level));
}

async function findScenario(algorithm: string, id: string): Promise<Scenario> {
  const scenarios = await scenariosOf(algorithm);
  const scenario = scenarios.find((each) => each.id === id);
  if (scenario) return scenario;
  const known = scenarios.map((each) => each.id).join(', ') || 'no scenarios';
  throw new Failure(`there is no scenario ${id}`, `${algorithm} has ${known}.`, 'Run `quorate list` to see them.');
}

function readConfig(
  algorithm: Algorithm<any>,
  base: Record<string, number | boolean>,
  settings: readonly string[],
): Readonly<Record<string, number | boolean>> {
  const config: Record<string, unknown> = { ...base };
  for (const setting of settings) {
    const [, key, value] = /^([^=]+)=(.*)$/.exec(setting) ?? [];
    if (key === undefined || value === undefined) {
      throw new Failure(
        `--config ${setting} sets nothing`,
        'A setting is a key and a value with = between them.',
        'Write it like --config heartbeatInterval_us=50ms.',
      );
    }
    config[key] = settingValue(key, value);
  }
  const result = validateConfig(config, algorithm);
  if ('config' in result) return result.config;
  const hint = 'Run `quorate list` to see the settings and their bounds.';
  throw new Failure('the configuration is not valid', `${result.problem.detail}.`, hint);
}

function settingValue(key: string, value: string): unknown {
  if (value === 'true' || value === 'false') return value === 'true';
  if (/^\d{1,15}$/.test(value)) return Number(value);
  return (key.endsWith('_us') && durationOf(value)) || value;
}

function readClientTimeout(given: string | undefined, scenario: Scenario | null): number | undefined {
  if (given === undefined) return scenario?.clientTimeout_us;
  const us = readDuration('--client-timeout', given);
  if (us >= CLIENT_TIMEOUT_MIN_us) return us;
  throw new Failure(
    `--client-timeout ${given} is too short`,
    'A client that asked again so soon would hear no answer in time.',
    `Use ${CLIENT_TIMEOUT_MIN_us / 1_000}ms or more.`,
  );
}

function ruleOff(algorithm: Algorithm<any>, rule: string): TimedCommand {
  if (algorithm.rules.some(({ id }) => id === rule)) return { at: 0, kind: 'rule', name: rule, on: false };
  const known = algorithm.rules.map(({ id }) => id).join(', ') || 'none';
  throw new Failure(
    `there is no rule ${rule} that can be switched off`,
    `Those of ${algorithm.id} are ${known}.`,
    'Use one of them.',
  );
}

async function readCommands(path: string, terminal: Terminal): Promise<unknown[]> {
  const text = await readWholeText(path, terminal);
  const hint = 'Give a JSON array of commands, such as [{"at":500000,"kind":"crash","node":"S1"}].';
  let commands: unknown;
  try {
    commands = JSON.parse(text);
  } catch (error) {
    throw new Failure(`${name(path)} is not JSON`, (error as Error).message.replaceAll('\n', ' '), hint);
  }
  if (Array.isArray(commands)) return commands;
  throw new Failure(`${name(path)} holds no commands`, 'It is JSON, but not an array.', hint);
}

function withFaults(calm: RunHeader, level: FaultLevel): RunHeader {
  const { seed, nodes, commands, until } = calm;
  const faults = faultSchedule({
    seed,
    nodes,
    duration_us: until,
    level,
    pace_us: paceOf(calm.config),
    calm: linksAtStart(calm),
  });
  return { ...calm, commands: [...commands, ...faults] };
}

/** The quality of links that the run begins with, and to which faults return. */
function linksAtStart({ commands, nodes }: TraceHeader): LinkQuality {
  const atStart = commands.filter(({ at }) => at === 0);
  return atStart.reduce((network, command) => networkAfter(network, command, nodes), CALM_NETWORK).quality;
}

function checked(algorithm: Algorithm<any>, raw: object): RunHeader {
  const result = validateHeader(raw, algorithm);
  if ('header' in result) return result.header as RunHeader;
  const { code, detail } = result.problem;
  const hint = 'Change what is refused; `quorate run --help` and ARCHITECTURE.md say what is possible.';
  throw new Failure('the run is refused', `${detail} (${code}).`, hint);
}
