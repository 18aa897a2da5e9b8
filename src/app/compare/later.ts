/** Two runs side by side, and the menu of algorithms: fetched when they are asked for. */
import { withWords } from '../../localization/later.ts';
import { later } from '../../ui/later.tsx';

const parts = later(
  withWords(() => import('./parts.ts')),
  { onlyWhenAsked: true },
);

export const AlgorithmMenu = parts.part('AlgorithmMenu');
export const SideBySide = parts.part('SideBySide');
