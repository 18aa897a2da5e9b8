/** The sliders' view of the network: latency and jitter in place of a range, with the presets. Pure. */
import type { LinkQuality } from '../../kernel/network.ts';

export interface Dials {
  /** The shortest way from node to node, µs. */
  readonly latency_us: number;
  /** How much longer it may take, drawn at random, µs. */
  readonly jitter_us: number;
  /** Probabilities from 0 to 1. */
  readonly loss: number;
  readonly duplicate: number;
  readonly reorder: number;
}

/** Ends of the time sliders. Their scale is quadratic: short times need the finer steps. */
export const TIME_MAX_us = 2_000_000;
export const PROBABILITY_MAX = 0.9;
export const PLACES = 200;

export const PRESETS: { readonly [name: string]: Dials } = {
  fast: { latency_us: 5_000, jitter_us: 10_000, loss: 0, duplicate: 0, reorder: 0 },
  classroom: { latency_us: 250_000, jitter_us: 150_000, loss: 0, duplicate: 0, reorder: 0 },
  lossy: { latency_us: 250_000, jitter_us: 350_000, loss: 0.15, duplicate: 0.05, reorder: 0.1 },
};

export function dialsOf({ latency_us: [min, max], loss, duplicate, reorder }: LinkQuality): Dials {
  return { latency_us: min, jitter_us: max - min, loss, duplicate, reorder };
}

/** The fields of the `link` command that sets the whole network so. */
export function qualityOf({ latency_us, jitter_us, loss, duplicate, reorder }: Dials) {
  return { latency_us: [latency_us, latency_us + jitter_us] as const, loss, duplicate, reorder };
}

export function sameDials(a: Dials, b: Dials): boolean {
  return (Object.keys(a) as (keyof Dials)[]).every((key) => a[key] === b[key]);
}

/** The time at a place of a slider, rounded so that it reads well. */
export function timeAtPlace(place: number): number {
  const exact = TIME_MAX_us * (place / PLACES) ** 2;
  const grain = exact < 10_000 ? 500 : exact < 100_000 ? 5_000 : exact < 500_000 ? 10_000 : 50_000;
  return Math.round(exact / grain) * grain;
}

/** The place of a time; times beyond the slider stand at its end. */
export function placeOfTime(time_us: number): number {
  return Math.round(Math.sqrt(Math.min(time_us, TIME_MAX_us) / TIME_MAX_us) * PLACES);
}
