/** The charts are opened by whoever wants them. */
import { later } from '../../ui/later.tsx';

const parts = later(() => import('./parts.ts'));

export const Charts = parts.part('Charts');
