/** `quorate list`: what there is to run. */
import { listAlgorithms, loadAlgorithm } from '../engine/host/algorithms.ts';
import type { Algorithm } from '../kernel/contract.ts';
import { readArguments } from './arguments.ts';
import type { Terminal } from './terminal.ts';

export async function list(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values } = readArguments('list', args, { json: { type: 'boolean' } });
  const algorithms = await Promise.all(listAlgorithms().map(loadAlgorithm));
  const text = values.json ? JSON.stringify(algorithms.map(described)) : algorithms.map(inWords).join('\n\n');
  await terminal.out(`${text}\n`);
  return 0;
}

function described(algorithm: Algorithm<any>) {
  const { id, version, config, scenarios, invariants, rules } = algorithm;
  return {
    id,
    version,
    config: config.fields,
    scenarios: scenarios.map(({ id: name, nodes, seed, load }) => ({ id: name, nodes, seed, load })),
    properties: invariants.map(({ id: name, source }) => ({ id: name, source })),
    rules: rules.map(({ id: name, source, defends }) => ({ id: name, source, defends })),
  };
}

function inWords(algorithm: Algorithm<any>): string {
  const { id, version, config, scenarios, properties, rules } = described(algorithm);
  const settings = Object.entries(config).map(([key, field]) => {
    const bounds = field.kind === 'integer' ? `${field.min} to ${field.max}` : 'true or false';
    return `    ${key} = ${field.default}  (${bounds})`;
  });
  return [
    `${id} (version ${version})`,
    '  settings, with their defaults and bounds',
    ...settings,
    '  scenarios',
    ...scenarios.map((each) => `    ${each.id}  (${each.nodes} nodes, seed ${each.seed})`),
    '  safety properties',
    ...properties.map((each) => `    ${each.id}  ${each.source}`),
    '  rules that can be switched off',
    ...rules.map((each) => `    ${each.id}  ${each.source}, defends ${each.defends}`),
  ].join('\n');
}
