/**
 * Covering arrays of strength two: few combinations of settings in which each two values of two settings come together
 * at least once. Most faults that depend on settings depend on one or two (Kuhn, Wallace and Gallo, 2004), and all
 * combinations of twenty switches would be a million runs.
 */

/** The settings, each with the values that it may have. */
export type Factors = { readonly [name: string]: readonly unknown[] };

/** One value of each setting. */
export type Combination<F extends Factors> = { readonly [Name in keyof F]: F[Name][number] };

/** Two settings by their positions, with a value of each by its position. */
interface Pair {
  readonly factor: number;
  readonly level: number;
  readonly other: number;
  readonly otherLevel: number;
}

/**
 * Combinations that cover all pairs. Greedy: each begins with the first pair that is still to be covered, and gives every
 * other setting, in order, the value that covers most of what is left. The same factors give the same combinations.
 */
export function pairwise<F extends Factors>(factors: F): readonly Combination<F>[] {
  const names = Object.keys(factors);
  const sizes = names.map((name) => (factors[name] as readonly unknown[]).length);
  let left = pairsOf(sizes);
  const rows: number[][] = [];
  for (let pair = left[0]; pair; pair = left[0]) {
    const row = rowWith(pair, sizes, left);
    left = left.filter((each) => !covers(row, each));
    rows.push(row);
  }
  // A single setting has no pairs, but values all the same.
  if (names.length === 1) for (let level = 0; level < (sizes[0] as number); level += 1) rows.push([level]);
  return rows.map((row) => combination(factors, names, row));
}

function pairsOf(sizes: readonly number[]): Pair[] {
  const pairs: Pair[] = [];
  sizes.forEach((size, factor) => {
    for (let other = factor + 1; other < sizes.length; other += 1) {
      for (let level = 0; level < size; level += 1) {
        const otherSize = sizes[other] as number;
        for (let otherLevel = 0; otherLevel < otherSize; otherLevel += 1)
          pairs.push({ factor, level, other, otherLevel });
      }
    }
  });
  return pairs;
}

function covers(row: readonly (number | undefined)[], { factor, level, other, otherLevel }: Pair): boolean {
  return row[factor] === level && row[other] === otherLevel;
}

function rowWith(pair: Pair, sizes: readonly number[], left: readonly Pair[]): number[] {
  const row: (number | undefined)[] = sizes.map(() => undefined);
  row[pair.factor] = pair.level;
  row[pair.other] = pair.otherLevel;
  sizes.forEach((size, factor) => {
    if (row[factor] !== undefined) return;
    let best = 0;
    let most = -1;
    for (let level = 0; level < size; level += 1) {
      row[factor] = level;
      const gain = left.filter((each) => (each.factor === factor || each.other === factor) && covers(row, each)).length;
      // What no pair with the values so far speaks for, let the pairs decide that are left for later settings.
      const later = left.filter((each) => each.factor === factor && each.level === level).length;
      const worth = gain * left.length + later;
      if (worth <= most) continue;
      most = worth;
      best = level;
    }
    row[factor] = best;
  });
  return row as number[];
}

function combination<F extends Factors>(factors: F, names: readonly string[], row: readonly number[]): Combination<F> {
  const chosen: Record<string, unknown> = {};
  names.forEach((name, k) => {
    chosen[name] = (factors[name] as readonly unknown[])[row[k] as number];
  });
  return chosen as Combination<F>;
}
