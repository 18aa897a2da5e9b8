/**
 * What a run is compared with: another algorithm, or the same with a setting or a rule the other way round; and the
 * header of that run, under the same seed, load and faults. Pure.
 */
import type { AlgorithmPage } from '../../algorithms/manifest.ts';
import type { TimedCommand } from '../../kernel/contract.ts';
import type { TraceHeader } from '../../kernel/trace.ts';
import { defaultsOf } from '../../player/header.ts';
import { firstScenarioOf } from '../run.ts';

export type Wish =
  | { readonly kind: 'algorithm'; readonly id: string }
  | { readonly kind: 'setting'; readonly id: string }
  | { readonly kind: 'rule'; readonly id: string };

/** As it stands in an address, `?compare=`: the name of an algorithm, `setting:<name>` or `rule:<name>`. */
export function writtenWish({ kind, id }: Wish): string {
  return kind === 'algorithm' ? id : `${kind}:${id}`;
}

/** Null for what is no wish about this algorithm, whose settings and rules these are. */
export function readWish(
  written: string,
  page: Pick<AlgorithmPage, 'id' | 'config' | 'rules'>,
  algorithms: readonly string[],
): Wish | null {
  const [, kind, id = ''] = /^(setting|rule):(.+)$/.exec(written) ?? [];
  if (kind === 'setting') return page.config[id]?.kind === 'boolean' ? { kind, id } : null;
  if (kind === 'rule') return page.rules.some((rule) => rule.id === id) ? { kind, id } : null;
  return written !== page.id && algorithms.includes(written) ? { kind: 'algorithm', id: written } : null;
}

/** Commands that are about an algorithm’s own messages, timers or rules: they mean nothing to another one. */
const OF_ITS_OWN = new Set(['rule', 'admin', 'timeout', 'drop', 'deliver', 'duplicate', 'delay']);

export interface Compared {
  readonly header: TraceHeader;
  /** So many commands could not be given to it, since they mean nothing there. */
  readonly leftOut: number;
}

/**
 * The run to be shown beside one. `given`: what was done to that by hand, in order of time; `other`: the algorithm of the
 * run beside, its own one but for a wish of another.
 */
export function comparedWith(
  wish: Wish,
  { header, given }: { readonly header: TraceHeader; readonly given: readonly TimedCommand[] },
  other: AlgorithmPage,
): Compared {
  const commands = [...header.commands, ...given].toSorted((a, b) => a.at - b.at);
  const same = { ...header, commands };
  switch (wish.kind) {
    case 'setting':
      return { header: { ...same, config: { ...header.config, [wish.id]: !header.config[wish.id] } }, leftOut: 0 };
    case 'rule':
      return { header: { ...same, commands: withRuleTurned(commands, wish.id) }, leftOut: 0 };
    case 'algorithm': {
      const translated = commands.flatMap((command, k) => translatedTo(other, command, k));
      const { scenario: _, ...rest } = same;
      const pace = other.scenarios.find(({ id }) => id === firstScenarioOf(other))?.config;
      return {
        header: {
          ...rest,
          algorithm: other.id,
          algorithmVersion: other.version,
          config: { ...defaultsOf(other), ...pace },
          commands: translated,
        },
        leftOut: commands.length - translated.length,
      };
    }
  }
}

/** Without a rule that was followed; with it, if it was off from the beginning. */
function withRuleTurned(commands: readonly TimedCommand[], rule: string): readonly TimedCommand[] {
  const others = commands.filter(({ kind, name }) => kind !== 'rule' || name !== rule);
  return others.length < commands.length ? others : [{ at: 0, kind: 'rule', name: rule, on: false }, ...commands];
}

/** Faults are the same to all algorithms; what clients ask is put into a request of the other’s own. */
function translatedTo(other: AlgorithmPage, command: TimedCommand, serial: number): readonly TimedCommand[] {
  if (OF_ITS_OWN.has(command.kind)) return [];
  if (command.kind !== 'request') return [command];
  const { op } = command;
  const kind = typeof op === 'object' && op !== null && 'kind' in op ? op.kind : null;
  const isKnown = other.operations.some((operation) => operation.kind === kind);
  return [{ ...command, op: isKnown ? op : other.sampleOp(serial) }];
}
