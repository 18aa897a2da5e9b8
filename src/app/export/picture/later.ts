/** Saving pictures and films: for a few, and fetched when somebody wants to. */
import { later } from '../../../ui/later.tsx';

export const PictureDialog = later(() => import('./picture-dialog.tsx'), { onlyWhenAsked: true }).part('PictureDialog');
