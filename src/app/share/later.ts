/** The Share dialog, fetched when it is asked for. */
import { withWords } from '../../localization/later.ts';
import { later } from '../../ui/later.tsx';
import { Awaited } from '../awaited.tsx';

const parts = later(
  withWords(() => import('./parts.ts')),
  { onlyWhenAsked: true },
);

export const Share = parts.part('Share', Awaited);
