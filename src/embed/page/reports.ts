/** Tells the host how the run goes on: its state, the milestones that are passed, broken properties. */
import { useEffect, useRef } from 'react';
import { getRun, usePlayhead } from '../../player/index.ts';
import type { EmbedState, Told } from '../protocol.ts';

/** After a jump what lies between is not told one by one. */
const JUMP_us = 2_000_000;

export function useReports(tell: (told: Told) => void, state: () => EmbedState): void {
  const playing = usePlayhead((playhead) => playhead.playing);
  const speed = usePlayhead((playhead) => playhead.speed);
  const t = usePlayhead((playhead) => playhead.t);
  const index = usePlayhead(({ moment }) => moment.index);
  const before = useRef(t);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the state is told anew when one of these has changed
  useEffect(() => tell({ type: 'statechange', state: state() }), [tell, state, playing, speed, index]);
  useEffect(() => {
    const from = before.current;
    before.current = t;
    if (t <= from || t - from > JUMP_us) return;
    for (const { t: at, kind, node, what } of getRun().milestones) {
      if (at <= from || at > t) continue;
      tell({ type: 'milestone', t: at / 1e6, kind, node, what });
      if (kind === 'violation') tell({ type: 'violation', t: at / 1e6, property: what });
    }
  }, [tell, t]);
}
