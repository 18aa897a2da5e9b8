/** Reading the header of a run: complete, bounded, and checked against the algorithm before anything runs. */
import * as v from 'valibot';
import { type Problem, validateCommand } from './commands.ts';
import type { Algorithm, TimedCommand } from './contract.ts';
import { CLIENT_TIMEOUT_MIN_us, COMMANDS_MAX, LOAD_MAX, NODES_MAX, SEED_LENGTH_MAX, TIME_MAX_us } from './limits.ts';
import { rulesOff, type TraceHeader } from './trace.ts';

const HEADER = v.looseObject({
  quorate: v.literal(1, 'quorate must be 1, the version of the trace format'),
  algorithm: v.string(),
  algorithmVersion: v.pipe(v.number(), v.integer()),
  seed: v.pipe(v.string(), v.maxLength(SEED_LENGTH_MAX)),
  config: v.record(v.string(), v.union([v.number(), v.boolean()])),
  nodes: v.pipe(
    v.array(v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9_-]{0,15}$/, 'a node is named like S1'))),
    v.minLength(1, 'a cluster has at least one node'),
    v.maxLength(NODES_MAX, `a cluster has at most ${NODES_MAX} nodes`),
    v.check((nodes) => new Set(nodes).size === nodes.length, 'two nodes have the same name'),
    v.check((nodes) => !nodes.some((id) => /^C[1-9][0-9]?$/.test(id)), 'C1, C2, … are names of clients'),
  ),
  scenario: v.optional(v.pipe(v.string(), v.maxLength(64))),
  commands: v.pipe(v.array(v.unknown()), v.maxLength(COMMANDS_MAX, `at most ${COMMANDS_MAX} commands`)),
  load: v.optional(v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(LOAD_MAX))),
  clientTimeout_us: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(CLIENT_TIMEOUT_MIN_us), v.maxValue(TIME_MAX_us)),
  ),
  until: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(TIME_MAX_us))),
});

/** The id of the algorithm that a header asks for, before the rest can be checked; null if it names none. */
export function algorithmOf(raw: unknown): string | null {
  const named = v.safeParse(v.looseObject({ algorithm: v.string() }), raw);
  return named.success ? named.output.algorithm : null;
}

/**
 * Checks only the form of a header: that of a run which is looked at and not run, of whatever version.
 * @returns the header with its commands as they stand there, or why it is none; never throws.
 */
export function validateForm(raw: unknown): { readonly header: TraceHeader } | { readonly problem: Problem } {
  const parsed = v.safeParse(HEADER, raw);
  if (!parsed.success) {
    const issue = parsed.issues[0];
    const path = v.getDotPath(issue);
    return { problem: { code: 'bad-header', detail: path ? `${path}: ${issue.message}` : issue.message } };
  }
  return { header: parsed.output as unknown as TraceHeader };
}

/**
 * Checks a header against the algorithm it names, fills in defaults of its configuration, and says which rules are
 * switched off, whatever it said of that itself. Unknown keys are kept.
 * @returns the header, or why it is refused; never throws.
 */
export function validateHeader(
  raw: unknown,
  algorithm: Algorithm<any>,
): { readonly header: TraceHeader } | { readonly problem: Problem } {
  const parsed = validateForm(raw);
  if ('problem' in parsed) return parsed;
  const { header } = parsed;
  if (header.algorithm !== algorithm.id)
    return { problem: { code: 'unknown-algorithm', detail: `${header.algorithm} is not ${algorithm.id}` } };
  if (header.algorithmVersion !== algorithm.version) {
    const detail = `this run is of ${algorithm.id} version ${header.algorithmVersion}; this is version ${algorithm.version}`;
    return { problem: { code: 'other-version', detail } };
  }
  const checked = validateConfig(header.config, algorithm);
  if ('problem' in checked) return checked;
  const commands: TimedCommand[] = [];
  for (const [k, each] of header.commands.entries()) {
    const result = validateCommand(each, header.nodes, algorithm);
    if ('problem' in result) {
      const { code, detail } = result.problem;
      return { problem: { code, detail: `command ${k + 1}: ${detail}` } };
    }
    commands.push(result.command);
  }
  const { modified: _claimed, ...rest } = header;
  const modified = rulesOff(commands);
  const whole = {
    ...rest,
    config: checked.config,
    commands: inOrder(commands),
    ...(modified.length > 0 ? { modified } : {}),
  };
  return { header: whole as unknown as TraceHeader };
}

/** Commands by time; those of one time stay in list order. */
export function inOrder(commands: readonly TimedCommand[]): TimedCommand[] {
  return commands.slice().sort((a, b) => a.at - b.at);
}

/** Checks settings against an algorithm's schema; missing ones get their defaults, unknown ones are refused. */
export function validateConfig(
  raw: Readonly<Record<string, unknown>>,
  algorithm: Pick<Algorithm<any>, 'config'>,
): { readonly config: Readonly<Record<string, number | boolean>> } | { readonly problem: Problem } {
  const { fields, check } = algorithm.config;
  const problem = (detail: string) => ({ problem: { code: 'bad-config', detail } });
  const unknown = Object.keys(raw).find((key) => !Object.hasOwn(fields, key));
  if (unknown !== undefined) return problem(`there is no setting ${unknown}`);
  const config: Record<string, number | boolean> = {};
  for (const key of Object.keys(fields)) {
    const field = fields[key];
    if (!field) continue;
    const value = Object.hasOwn(raw, key) ? raw[key] : field.default;
    if (field.kind === 'boolean') {
      if (typeof value !== 'boolean') return problem(`${key} must be true or false`);
      config[key] = value;
    } else {
      if (typeof value !== 'number' || !Number.isInteger(value) || value < field.min || value > field.max)
        return problem(`${key} must be a whole number from ${field.min} to ${field.max}`);
      config[key] = value;
    }
  }
  const clash = check?.(config) ?? null;
  return clash === null ? { config } : problem(clash.detail);
}
