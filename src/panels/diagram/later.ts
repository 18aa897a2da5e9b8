/** The diagram, with the part of D3 that it needs, comes after the first picture. */
import { withWords } from '../../localization/later.ts';
import { later } from '../../ui/later.tsx';

const parts = later(withWords(() => import('./parts.ts')));

export const Diagram = parts.part('Diagram');
