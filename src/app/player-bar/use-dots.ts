import { useMemo } from 'react';
import { countUntil } from '../../kernel/in-order.ts';
import { usePlayhead, useRun } from '../../player/index.ts';
import { type Dot, dotsOf, type TrackProps } from './scale.ts';

/** The milestones that were seen, as they are drawn; anew only when there is another. */
export function useDots({ end, width }: TrackProps): readonly Dot[] {
  const milestones = useRun((run) => run.milestones);
  const seen = usePlayhead(({ seenUntil }) => countUntil(milestones, seenUntil));
  return useMemo(() => dotsOf(milestones.slice(0, seen), end, width), [milestones, seen, end, width]);
}
