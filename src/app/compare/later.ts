/** Two runs side by side, and the menu of algorithms: fetched when they are asked for. */
import { later } from '../../ui/later.tsx';

const parts = later(() => import('./parts.ts'), { onlyWhenAsked: true });

export const AlgorithmMenu = parts.part('AlgorithmMenu');
export const SideBySide = parts.part('SideBySide');
