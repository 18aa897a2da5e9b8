/** The short move by which something new comes to its place: by Motion, on the compositor. */
import { later } from './later.tsx';

const LANDING_s = 0.24;

let animate: typeof import('motion/mini').animate | null = null;
later(async () => {
  const motion = await import('motion/mini');
  animate = motion.animate;
  return motion;
});

/** `from` is a CSS transform relative to the place. Motion comes after the first picture: until then nothing moves. */
export function land(element: Element, from: string): { cancel(): void } | undefined {
  return animate?.(element, { transform: [from, 'none'] }, { duration: LANDING_s, ease: 'easeOut' });
}
