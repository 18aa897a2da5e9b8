/** The feed is not in the first picture. */
import { later } from '../../ui/later.tsx';

const parts = later(() => import('./parts.ts'));

export const Feed = parts.part('Feed');
