/** Below what is not possible now: why. */
import type { Vain } from './in-vain.ts';
import { useTarget } from './scene.ts';
import { useWords } from './words.ts';

export function Because({ not }: { readonly not: Vain }) {
  const words = useWords('notices');
  const target = useTarget();
  return words && <span className="app-why">{words(`notices-vain-${not}`, { node: target?.id ?? null })}</span>;
}
