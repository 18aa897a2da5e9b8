/**
 * What the page needs of an algorithm, without its code: loaded from `<algorithm>/page.ts` as a chunk of its own.
 */
import type { ConfigField, Json, Scenario, SwitchableRule } from '../kernel/contract.ts';
import type { Presentation } from '../kernel/presentation.ts';

export interface AlgorithmPage {
  readonly id: string;
  readonly version: number;
  readonly config: { readonly [key: string]: ConfigField };
  /** Rules between settings, as `ConfigSchema.check`: what is wrong, in English, or null. */
  checkConfig?(config: Readonly<Record<string, number | boolean>>): string | null;
  /** The network on which it is shown at a pace for people: applied when the page makes a run of its own. */
  readonly scenarios: readonly Scenario[];
  readonly rules: readonly SwitchableRule[];
  readonly properties: readonly { readonly id: string; readonly source: string }[];
  /** Note → where its rule is stated, e.g. `§5.2`. */
  readonly sources: { readonly [rule: string]: string };
  /** Note → how well it tells the story of an event with several notes; the heaviest is the one to show. */
  readonly weights: { readonly [rule: string]: number };
  /** A client operation when nobody chooses one, number `serial` of the run. */
  sampleOp(serial: number): Json;
  readonly presentation: Presentation;
}
