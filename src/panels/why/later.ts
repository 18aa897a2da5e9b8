/** The feed is not in the first picture. */
import { withWords } from '../../localization/later.ts';
import { later } from '../../ui/later.tsx';

const parts = later(withWords(() => import('./parts.ts')));

export const Feed = parts.part('Feed');
