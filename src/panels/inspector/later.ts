/** The inspector: not in the first picture. */
import { later } from '../../ui/later.tsx';

export const Inspector = later(() => import('./parts.ts')).part('Inspector');
