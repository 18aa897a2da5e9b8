/** What stands in the form of a run's settings, and whether a run can be made of it. Pure. */
import type { AlgorithmPage } from '../../algorithms/manifest.ts';
import { CLIENT_TIMEOUT_MIN_us, SEED_LENGTH_MAX } from '../../kernel/limits.ts';
import type { TraceHeader } from '../../kernel/trace.ts';
import { CLUSTER_MAX } from '../run.ts';
import { configOf, type Draft, draftOf, inUnit, numberTyped } from './fields.ts';

export const NODES = { min: 1, max: CLUSTER_MAX } as const;
/** How long clients may wait; on the page a minute is for ever. */
export const CLIENT_TIMEOUT = {
  kind: 'integer',
  min: CLIENT_TIMEOUT_MIN_us,
  max: 60_000_000,
  default: 1_000_000,
} as const;

/** What stands in the form. */
export interface Typed {
  readonly size: string;
  readonly seed: string;
  /** For how long clients wait; empty: for ever. */
  readonly patience: string;
  readonly draft: Draft;
}

type RunMade = Pick<TraceHeader, 'nodes' | 'seed' | 'clientTimeout_us' | 'config'>;

export function typedOf({ nodes, seed, clientTimeout_us, config }: RunMade): Typed {
  return {
    size: String(nodes.length),
    seed,
    patience: clientTimeout_us === undefined ? '' : String(inUnit('clientTimeout_us', clientTimeout_us)),
    draft: draftOf(config),
  };
}

/** What a run has of which nobody changed anything, in place of what was typed. */
export function withUsual(typed: Typed, usual: Typed): Typed {
  return { ...usual, draft: { ...typed.draft, ...usual.draft } };
}

export function isSame(typed: Typed, other: Typed): boolean {
  return JSON.stringify(typed) === JSON.stringify(other);
}

export interface Judgement {
  /** 0 if it is no number. */
  readonly nodes: number;
  readonly sizeFits: boolean;
  readonly seedFits: boolean;
  readonly patienceFits: boolean;
  /** The algorithm's settings that are no numbers within their bounds. */
  readonly wrong: readonly string[];
  /** Settings that do not go together, and why; null if all do. */
  readonly clash: ReturnType<NonNullable<AlgorithmPage['checkConfig']>>;
  /** What was chosen; null while anything is wrong. */
  readonly choice: {
    readonly nodes: number;
    readonly seed: string;
    readonly clientTimeout_us: number | null;
    readonly config: Readonly<Record<string, number | boolean>>;
  } | null;
}

export function judge({ size, seed, patience, draft }: Typed, page: AlgorithmPage): Judgement {
  const nodes = /^\d{1,4}$/.test(size.trim()) ? Number(size) : 0;
  const sizeFits = nodes >= NODES.min && nodes <= NODES.max;
  const seedFits = seed.length >= 1 && seed.length <= SEED_LENGTH_MAX;
  const isPatient = patience.trim() === '';
  const clientTimeout_us = isPatient ? null : numberTyped('clientTimeout_us', CLIENT_TIMEOUT, patience);
  const patienceFits = isPatient || clientTimeout_us !== null;
  const result = configOf(draft, page.config);
  const config = 'config' in result ? result.config : null;
  const clash = (config && page.checkConfig?.(config)) ?? null;
  const fits = sizeFits && seedFits && patienceFits && clash === null;
  return {
    ...{ nodes, sizeFits, seedFits, patienceFits, clash },
    wrong: 'wrong' in result ? result.wrong : [],
    choice: fits && config ? { nodes, seed, clientTimeout_us, config } : null,
  };
}
