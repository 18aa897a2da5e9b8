/**
 * Calls `measure` when the size of one of these elements has changed, with the next frame: what is laid out while the
 * browser still tells of sizes may change one that it has told already, of which it complains.
 * @returns ends it
 */
export function observeSize(measure: () => void, ...elements: readonly Element[]): () => void {
  let frame = 0;
  const observer = new ResizeObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(measure);
  });
  for (const element of elements) observer.observe(element);
  return () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
  };
}
