import type { CSSProperties } from 'react';

/** A style that may set custom properties, which React's own type does not know. */
export function styled(style: CSSProperties & { readonly [name: `--${string}`]: string | number }): CSSProperties {
  return style;
}
