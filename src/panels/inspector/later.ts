/** The inspector: not in the first picture. */
import { withWords } from '../../localization/later.ts';
import { later } from '../../ui/later.tsx';

export const Inspector = later(withWords(() => import('./parts.ts'))).part('Inspector');
