/** A published model with its constants, as `npm run explore` takes it. */
import type { Cells } from '../../../../src/checking/explorer/cells.ts';
import type { Model } from '../../../../src/checking/explorer/model.ts';

export interface Spec {
  readonly name: string;
  /** Module of https://github.com/tlaplus/Examples that it is written after. */
  readonly source: string;
  /** Its constants, in order, and the least value that each can have. */
  readonly constants: Readonly<Record<string, number>>;
  /** How many cells a state has. */
  width(constants: Constants): number;
  /** What makes these constants impossible here, in English; null if nothing does. */
  refuse(constants: Constants): string | null;
  model(constants: Constants): Model<Cells>;
}

export type Constants = Readonly<Record<string, number>>;

/** `from`, …, `from` + `count` − 1. */
export function range(count: number, from = 0): readonly number[] {
  return Array.from({ length: count }, (_, k) => from + k);
}
