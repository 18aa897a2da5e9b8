/** Saving pictures and films: for a few, and fetched when somebody wants to. */
import { withWords } from '../../../localization/later.ts';
import { later } from '../../../ui/later.tsx';
import { Awaited } from '../../awaited.tsx';

export const PictureDialog = later(
  withWords(() => import('./picture-dialog.tsx')),
  { onlyWhenAsked: true },
).part('PictureDialog', Awaited);
