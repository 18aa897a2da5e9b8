/** Where the captions of a split's sides stand, read off the drawing: what they say is measured there and nowhere else. */
import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Box } from '../geometry.ts';
import type { StageLayout } from '../stage-layout.ts';

const NO_BOXES: readonly Box[] = [];

/** @param part something that stands on the stage */
export function useCaptions(part: RefObject<Element | null>, layout: StageLayout): readonly Box[] {
  const [boxes, setBoxes] = useState(NO_BOXES);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with another layout they stand elsewhere
  useLayoutEffect(() => {
    const texts = part.current?.closest('.stage')?.querySelectorAll<SVGGraphicsElement>('.stage-caption') ?? [];
    const found = [...texts].map((text): Box => {
      const { x, y, width, height } = text.getBBox();
      return { x, y, width, height };
    });
    setBoxes((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found));
  }, [part, layout]);
  return boxes;
}
