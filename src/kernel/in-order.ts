/** How many of things that come in the order of their times, in µs, lie at or before one: by halves, for there may be many. */
export function countUntil(inOrder: readonly { readonly t: number }[], t_us: number): number {
  let [low, high] = [0, inOrder.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((inOrder[middle] as { t: number }).t <= t_us) low = middle + 1;
    else high = middle;
  }
  return low;
}
