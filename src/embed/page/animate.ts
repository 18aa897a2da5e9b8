/**
 * In place of `motion/mini` where every byte counts (`vite.embed.config.ts`): what is used of it, on the browser's own
 * animations, which it would use itself.
 */
export function animate(
  element: Element,
  keyframes: { readonly transform: readonly string[] },
  { duration, ease }: { readonly duration: number; readonly ease: 'easeOut' },
): { cancel(): void } {
  const easing = { easeOut: 'ease-out' }[ease];
  return element.animate({ transform: [...keyframes.transform] }, { duration: duration * 1000, easing });
}
