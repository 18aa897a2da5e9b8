/** Our own icons: drawn on a 20 × 20 grid, strokes of 1.75, in the colour of the text around them. */
import { memo } from 'react';
import { type IconName, SHAPES, type Shape } from './icon-shapes.ts';
import './icons.css';

export type { IconName } from './icon-shapes.ts';

/** The bare shape of an icon on its 20 × 20 grid, to be set inside another drawing. */
export function IconShape({ name }: { readonly name: IconName }) {
  const shape: Shape = SHAPES[name];
  return (
    <>
      {shape.line && <path className="ui-icon-line" d={shape.line} />}
      {shape.fill && <path className="ui-icon-fill" d={shape.fill} />}
    </>
  );
}

/** An icon beside text or in a button; the words are elsewhere, so it is hidden from screen readers. */
export const Icon = memo(function Icon({ name, small }: { readonly name: IconName; readonly small?: boolean }) {
  return (
    <svg
      className={small ? 'ui-icon ui-icon-small' : 'ui-icon'}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      <IconShape name={name} />
    </svg>
  );
});
