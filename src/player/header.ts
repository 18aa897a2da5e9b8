/** Making the header of a run: the page's own runs are described exactly as those that come by file or link. */
import type { AlgorithmPage } from '../algorithms/manifest.ts';
import type { NodeId } from '../kernel/contract.ts';
import type { TraceHeader } from '../kernel/trace.ts';

export interface RunChoice {
  /** Id of a scenario of the algorithm; the rest changes it. */
  readonly scenario: string;
  readonly seed?: string;
  /** How many nodes. The scenario's commands that name a node beyond are left out. */
  readonly nodes?: number;
  readonly config?: Readonly<Record<string, number | boolean>>;
  /** How long clients wait before they ask again, µs; null for ever. */
  readonly clientTimeout_us?: number | null;
  /** Rules that are off from the beginning. */
  readonly without?: readonly string[];
}

/** What of an algorithm makes headers. */
type Described = Pick<AlgorithmPage, 'id' | 'version' | 'config' | 'scenarios'>;

/** `S1` to `S<count>`. */
export function nodeNames(count: number): NodeId[] {
  return Array.from({ length: count }, (_, k) => `S${k + 1}`);
}

/** Every setting as the algorithm has it if nobody chooses. */
export function defaultsOf({ config }: Pick<AlgorithmPage, 'config'>): TraceHeader['config'] {
  return Object.fromEntries(Object.entries(config).map(([key, field]) => [key, field.default]));
}

/** The header of a scenario's run, as changed by `choice`. Throws when the algorithm has no such scenario. */
export function headerFor(page: Described, choice: RunChoice): TraceHeader {
  const scenario = page.scenarios.find(({ id }) => id === choice.scenario);
  if (!scenario) throw new RangeError(`${page.id} has no scenario ${choice.scenario}`);
  const nodes = nodeNames(choice.nodes ?? scenario.nodes);
  const absent = new Set(nodeNames(scenario.nodes).slice(nodes.length));
  const off = (choice.without ?? []).map((name) => ({ at: 0, kind: 'rule', name, on: false }));
  const clientTimeout_us = choice.clientTimeout_us === undefined ? scenario.clientTimeout_us : choice.clientTimeout_us;
  return {
    quorate: 1,
    algorithm: page.id,
    algorithmVersion: page.version,
    seed: choice.seed ?? scenario.seed,
    config: { ...defaultsOf(page), ...scenario.config, ...choice.config },
    nodes,
    scenario: scenario.id,
    commands: [...off, ...scenario.commands.filter((command) => !names(command, absent))],
    ...(scenario.load > 0 ? { load: scenario.load } : {}),
    ...(clientTimeout_us === undefined || clientTimeout_us === null ? {} : { clientTimeout_us }),
  };
}

/** The rules that a run is without from the beginning. */
export function withoutOf({ commands }: Pick<TraceHeader, 'commands'>): readonly string[] {
  const first = commands.filter(({ at, kind, on }) => at === 0 && kind === 'rule' && on === false);
  return [...new Set(first.map(({ name }) => String(name)))];
}

/** The shortest choice that makes this header; null if it is of no scenario of the algorithm. */
export function choiceOf(page: AlgorithmPage, header: TraceHeader): RunChoice | null {
  const scenario = page.scenarios.find(({ id }) => id === header.scenario)?.id;
  if (scenario === undefined) return null;
  const written = headerFor(page, { scenario });
  const { seed, nodes, config, clientTimeout_us = null } = header;
  const changed = Object.entries(config).filter(([name, value]) => value !== written.config[name]);
  const without = withoutOf(header);
  return {
    scenario,
    ...(seed === written.seed ? {} : { seed }),
    ...(nodes.length === written.nodes.length ? {} : { nodes: nodes.length }),
    ...(changed.length === 0 ? {} : { config: Object.fromEntries(changed) }),
    ...(clientTimeout_us === (written.clientTimeout_us ?? null) ? {} : { clientTimeout_us }),
    ...(without.length === 0 ? {} : { without }),
  };
}

/** Is a run that of its scenario, but for the rules that it is without from the beginning? */
export function isAsWritten(page: AlgorithmPage, header: TraceHeader): boolean {
  const choice = choiceOf(page, header);
  return choice !== null && Object.keys(choice).every((name) => name === 'scenario' || name === 'without');
}

/** Does any field of a command name one of these nodes? */
function names(value: unknown, nodes: ReadonlySet<NodeId>): boolean {
  if (typeof value === 'string') return nodes.has(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((field) => names(field, nodes));
}
