/** The Share dialog, fetched when it is asked for. */
import { later } from '../../ui/later.tsx';

const parts = later(() => import('./parts.ts'), { onlyWhenAsked: true });

export const Share = parts.part('Share');
