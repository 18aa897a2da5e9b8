/**
 * In place of `ui/land.ts` where every byte counts (`vite.embed.config.ts`): the same move by the browser's own
 * animations, which Motion would use itself.
 */
export function land(element: Element, from: string): { cancel(): void } {
  return element.animate({ transform: [from, 'none'] }, { duration: 240, easing: 'ease-out' });
}
