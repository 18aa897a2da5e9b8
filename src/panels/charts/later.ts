/** The charts are opened by whoever wants them. */
import { withWords } from '../../localization/later.ts';
import { later } from '../../ui/later.tsx';

const parts = later(withWords(() => import('./parts.ts')));

export const Charts = parts.part('Charts');
