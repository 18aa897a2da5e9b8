/** What nodes are called here: as in the file where that is possible, otherwise by names that say so. */
import { NODES_MAX } from '../../kernel/limits.ts';
import { ImportError, type Told } from './told.ts';

/** Names that a header of ours allows: clients have C1, C2 and so on for themselves. */
const FINE = /^(?!C[1-9]\d?$)[A-Za-z][A-Za-z0-9_-]{0,15}$/;
const NUMBER = /^[1-9]\d{0,8}$/;

export interface Naming {
  /** The cluster, in order. */
  readonly nodes: readonly string[];
  /** Name in the file → name here. */
  readonly of: ReadonlyMap<string, string>;
  /** Name here → name in the file, where they are not the same. */
  readonly names: { readonly [node: string]: string };
}

/** All nodes that are told of anywhere, whether they do anything or not. */
export function namingOf(told: readonly Told[]): Naming {
  const found = new Map<string, number>();
  const meet = (name: string | null | undefined, line: number) => {
    if (name === null || name === undefined || found.has(name)) return;
    found.set(name, line);
    if (found.size > NODES_MAX)
      throw new ImportError(
        line,
        'too-many',
        `expected at most ${NODES_MAX} nodes; ${JSON.stringify(name)} is one more`,
      );
  };
  for (const { node, vote, leader, sent, received, voters, line } of told) {
    for (const name of [node, vote, leader, received?.from, ...sent.map(({ to }) => to)]) meet(name, line);
    for (const name of [...(voters?.now ?? []), ...(voters?.old ?? [])]) meet(name, line);
  }
  const own = [...found.keys()].sort(inOrder);
  const isFine = own.every((name) => FINE.test(name));
  const areNumbers = own.every((name) => NUMBER.test(name));
  const given = own.map((name, k) => (isFine ? name : areNumbers ? `S${name}` : `S${k + 1}`));
  const renamed = own.flatMap((name, k) => (given[k] === name ? [] : [[given[k] as string, name] as const]));
  return {
    nodes: given,
    of: new Map(own.map((name, k) => [name, given[k] as string])),
    names: Object.fromEntries(renamed),
  };
}

/** `n2` before `n10`: the same everywhere, whatever the language. */
function inOrder(a: string, b: string): number {
  const [, stemA = a, numberA] = /^(.*?)(\d{1,9})$/s.exec(a) ?? [];
  const [, stemB = b, numberB] = /^(.*?)(\d{1,9})$/s.exec(b) ?? [];
  if (stemA === stemB && numberA !== undefined && numberB !== undefined && numberA !== numberB)
    return Number(numberA) - Number(numberB);
  return a < b ? -1 : a > b ? 1 : 0;
}
