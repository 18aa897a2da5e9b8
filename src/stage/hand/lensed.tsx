/** All that stands on the stage, as near as people look at it. */
import type { ReactNode } from 'react';
import { round } from '../geometry.ts';
import { styled } from '../style.ts';
import { useHand } from './store.ts';

export function Lensed({ scale, children }: { readonly scale: number; readonly children: ReactNode }) {
  const { zoom, x, y } = useHand((state) => state.lens);
  const transform = zoom === 1 ? undefined : `translate(${round(x)}px, ${round(y)}px) scale(${round(zoom)})`;
  return (
    <div className="stage-inside" style={styled({ '--u': round(scale), transform })}>
      {children}
    </div>
  );
}
