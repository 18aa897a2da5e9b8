/** A term in motion: a real run on a small stage, played to where the term is to be seen. One runs at a time. */
import { useEffect, useMemo } from 'react';
import type { Miniature } from '../../algorithms/glossary.ts';
import type { AlgorithmPage } from '../../algorithms/manifest.ts';
import { shine } from '../../course/light.ts';
import { headerOfSetting } from '../../course/scene.ts';
import type { Text } from '../../localization/index.ts';
import { Logs } from '../../panels/logs/logs.tsx';
import { Why } from '../../panels/why/why.tsx';
import { player, usePlayhead, useRun } from '../../player/index.ts';
import { Button } from '../../ui/button.tsx';
import { StageArea } from '../stage-area.tsx';
import { viewOf } from '../view.ts';
import './miniature.css';
import { useHold, usePausedAt } from './use-hold.ts';

interface MiniatureProps {
  readonly page: AlgorithmPage;
  readonly miniature: Miniature;
  readonly words: Text;
}

export function MiniatureView({ page, miniature, words }: MiniatureProps) {
  const { start_us, speed = 1, show } = miniature;
  const header = useMemo(() => headerOfSetting(page, miniature), [page, miniature]);
  useEffect(() => {
    // On the way back to a run the glossary is still on show until that is there, and must not take its place.
    if (viewOf(location.search, location.hash).kind !== 'glossary') return;
    player.setSpeed(speed);
    void player.open(header, { start_us, play: true });
  }, [header, start_us, speed]);
  // A miniature that is put away does not run on unseen.
  useEffect(() => () => player.pause(), []);
  const isShown = useRun((run) => run.header === header && run.status === 'ready');
  const hold = useHold(miniature, isShown ? header : null);
  const hold_us = hold?.moment.t ?? null;
  usePausedAt(hold);
  const playing = usePlayhead((playhead) => playhead.playing);
  const held = usePlayhead(({ t, playing }) => !playing && hold_us !== null && t >= hold_us);
  useEffect(() => {
    shine(held && hold ? (miniature.light?.(hold) ?? null) : null);
    return () => shine(null);
  }, [held, hold, miniature]);
  const pressed = () => {
    if (held) player.seek(start_us);
    if (playing) player.pause();
    else player.play();
  };
  return (
    <div className="miniature" data-part="miniature" data-show={show} data-held={held || undefined}>
      <div className="miniature-stage" data-part="stage">
        <StageArea />
      </div>
      {show === 'logs' && (
        <div className="miniature-logs">
          <Logs />
        </div>
      )}
      <div className="miniature-bar">
        <p role="status">{words(held ? 'glossary-held' : 'glossary-playing')}</p>
        <Button icon={held ? 'reset' : playing ? 'pause' : 'play'} onClick={pressed}>
          {words(held ? 'glossary-again' : playing ? 'glossary-pause' : 'glossary-play')}
        </Button>
      </div>
      <Why />
    </div>
  );
}
