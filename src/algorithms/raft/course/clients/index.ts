/** Chapter: what clients may rely on when they ask again, and when they read (§8, D§6.3, D§6.4). */
import type { Json } from '../../../../kernel/contract.ts';
import type { NodeMoment } from '../../../../kernel/moment.ts';
import { CLIENT_REQUEST } from '../../../../kernel/trace.ts';
import type { Challenge, Chapter, Seen } from '../../../course.ts';
import { elect, get, partition, set } from '../../scenarios/script.ts';
import type { Op } from '../../types.ts';
import { setting } from '../script.ts';
import { leases, twoSides } from './scene-reads.ts';
import { withoutSessions, withSessions } from './scene-retry.ts';

/** A server's machine after it had applied the log so far. */
interface Applied {
  readonly index: number;
  readonly data: Readonly<Record<string, string>>;
}

/** A read without an answer. What it may be told: what the servers have held for its key since it was sent, those aside that were behind then. */
interface Read {
  readonly of: string;
  readonly key: string;
  readonly index: number;
  readonly current: readonly (string | null)[];
}

interface Memory {
  /** The furthest that any server has ever come, even if it has crashed since. */
  readonly furthest: Applied;
  readonly open: readonly Read[];
  readonly isStale: boolean;
}

function appliedAt({ state }: NodeMoment): Applied {
  return { index: Number(state?.lastApplied ?? 0), data: (state?.machine ?? {}) as Applied['data'] };
}

function nameOf({ client, request }: { readonly client?: Json; readonly request?: Json }): string {
  return `${client} ${request}`;
}

/** A client is told what had been replaced before it asked. */
function watch(memory: Memory, { event, moment }: Seen): Memory {
  const machines = Object.values(moment.nodes).map(appliedAt);
  const furthest = machines.reduce((best, other) => (other.index > best.index ? other : best), memory.furthest);
  const asked = event.sent.flatMap(({ type, copyOf, body }): Read[] => {
    if (type !== CLIENT_REQUEST || body.attempt !== 1 || copyOf !== undefined) return [];
    const op = body.op as Op;
    if (op.kind !== 'get') return [];
    const { index, data } = memory.furthest;
    return [{ of: nameOf(body), key: op.key, index, current: [data[op.key] ?? null] }];
  });
  if (asked.length === 0 && memory.open.length === 0) return { ...memory, furthest };
  const open = [...memory.open, ...asked].map((read): Read => {
    const held = machines.filter(({ index }) => index >= read.index).map(({ data }) => data[read.key] ?? null);
    return { ...read, current: [...new Set([...read.current, ...held])] };
  });
  const told = (read: Read) => event.results.find((result) => nameOf(result) === read.of);
  const isOld = open.some((read) => {
    const result = told(read);
    return result?.ok === true && !read.current.includes(result.value ?? null);
  });
  return { furthest, open: open.filter((read) => !told(read)), isStale: memory.isStale || isOld };
}

const challenge: Challenge<Memory> = {
  setting: setting({ prelude: 0.7, start: 1.3, commands: [elect(0.1, 'S1'), set(0.3, 'x', 1, 'S1')] }),
  begin: { furthest: { index: 0, data: {} }, open: [], isStale: false },
  watch,
  isSolved: ({ isStale }) => isStale,
  solution: [
    partition(1.5, ['S1'], ['S2', 'S3', 'S4', 'S5']),
    elect(2, 'S2'),
    set(3.5, 'x', 2, 'S2'),
    get(6, 'x', 'S1', 'C2', 'local'),
  ],
};

const chapter: Chapter = {
  id: 'clients',
  scenes: [withoutSessions, withSessions, twoSides, leases],
  challenge: challenge as Challenge,
};

export default chapter;
