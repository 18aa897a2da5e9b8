/** `quorate list`: what there is to run. */
import { listAlgorithms } from '../engine/host/algorithms.ts';
import type { ConfigField } from '../kernel/contract.ts';
import { findAlgorithm, scenariosOf } from './algorithm.ts';
import { readArguments } from './arguments.ts';
import { type Command, FINE } from './command.ts';
import { Failure } from './failure.ts';

export const list: Command = async (args, terminal) => {
  const { values, positionals } = readArguments('list', args, { json: { type: 'boolean' } });
  if (positionals.length > 0) {
    throw new Failure(`${positionals[0]} is one argument too many`, 'The list is always whole.', 'Run `quorate list`.');
  }
  const algorithms = await Promise.all(listAlgorithms().map(describe));
  await terminal.out(values.json ? `${JSON.stringify(algorithms)}\n` : algorithms.map(inWords).join('\n'));
  return FINE;
};

async function describe(name: string) {
  const { id, version, config, invariants, rules } = await findAlgorithm(name);
  const scenarios = await scenariosOf(name);
  return {
    id,
    version,
    config: config.fields as Readonly<Record<string, ConfigField>>,
    scenarios: scenarios.map(({ id, nodes, seed, load, clientTimeout_us, rule }) => ({
      id,
      nodes,
      seed,
      load,
      ...(clientTimeout_us === undefined ? {} : { clientTimeout_us }),
      ...(rule === undefined ? {} : { rule }),
    })),
    properties: invariants.map(({ id, source }) => ({ id, source })),
    rules: rules.map(({ id, source, defends }) => ({ id, source, defends })),
  };
}

function inWords({ id, version, config, scenarios, properties, rules }: Awaited<ReturnType<typeof describe>>): string {
  const lines = [
    `${id}, version ${version}`,
    ...section('settings, with their defaults and bounds (--config)', Object.entries(config).map(setting)),
    ...section(
      'scenarios (--scenario)',
      scenarios.map((each) => [
        each.id,
        `${each.nodes} nodes, seed ${each.seed}${each.rule === undefined ? '' : `; try it --without ${each.rule}`}`,
      ]),
    ),
    ...section(
      'safety properties',
      properties.map((each) => [each.id, each.source]),
    ),
    ...section(
      'rules that can be switched off (--without)',
      rules.map((each) => [each.id, `${each.source}, defends ${each.defends}`]),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function setting([key, field]: [string, ConfigField]): [string, string] {
  const bounds = field.kind === 'integer' ? `${field.min} to ${field.max}` : 'true or false';
  return [key, `${field.default} (${bounds})`];
}

function section(title: string, rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(0, ...rows.map(([name]) => name.length));
  return ['', `  ${title}`, ...rows.map(([name, text]) => `    ${name.padEnd(width)}  ${text}`)];
}
