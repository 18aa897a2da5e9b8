/** The legend: the shapes that are on the stage just now, and what hands can do there. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { useText } from '../../localization/index.ts';
import { useAlgorithm, useIsFixed, usePlayhead } from '../../player/index.ts';
import { FORCED } from '../../ui/forced.ts';
import { Popover } from '../../ui/popover.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { useApplications } from '../applied.tsx';
import { MOST_FLYING } from '../seen-flights.ts';
import { useCommit } from '../use-commit.ts';
import type { HandProps } from './hand.tsx';
import './legend.css';
import { areTooFast, legendItems, type Sign } from './legend-items.ts';
import { LegendShape } from './legend-shape.tsx';
import { closeLegend, useHand } from './store.ts';
import { canCut } from './stroke.ts';

type LegendProps = Omit<HandProps, 'stage'>;

const DEEDS = ['cut', 'move', 'split', 'nearer', 'tidy', 'walk'];
/** What changes the run. */
const CHANGES = new Set(['cut', 'split']);
/** The glow after a commit is brief: so long after it there is still time to read what it was, ms. */
const GLOW_ms = 3_000;

export function Legend(props: LegendProps) {
  return useHand((state) => state.legend) ? <Open {...props} /> : null;
}

function Open({ layout, moment, views, flights, swarm, timed, crosses, commits }: LegendProps) {
  const text = useText();
  const presentation = useAlgorithm()?.presentation;
  const applying = useApplications(moment).length > 0;
  const stepped = useMedia('(prefers-reduced-motion: reduce)');
  const glows = useGlow(commits);
  const glowing = useCommit(moment) !== null || glows;
  const tooFast = useTooFast(moment);
  const touch = useMedia('(pointer: coarse)');
  const forced = useMedia(FORCED);
  const items = useMemo(() => {
    const drawn = { layout, moment, views, flights, swarm, timed, crosses, applying, glowing, stepped };
    return presentation ? legendItems({ ...drawn, presentation }) : [];
  }, [layout, moment, views, flights, swarm, timed, crosses, applying, glowing, stepped, presentation]);
  const anchor = useRef(() => document.querySelector('.hand-tools')?.lastElementChild?.getBoundingClientRect() ?? null);
  const count = views.length;
  const fixed = useIsFixed();
  // Where messages are buttons they are reached as all buttons are.
  const walks = count > MOST_FLYING && !touch;
  const can = (deed: string) => (deed !== 'cut' || canCut(count)) && (deed !== 'walk' || walks);
  const deeds = DEEDS.filter((deed) => can(deed) && !(fixed && CHANGES.has(deed)));
  const word = views[0]?.counterWord ?? '';
  return (
    <Popover
      anchor={anchor.current}
      label={text('stage-legend')}
      focus="panel"
      place="legend"
      side="right"
      onClose={closeLegend}
    >
      <h2 className="stage-card-title">{text('stage-legend')}</h2>
      <p className="ui-help">{text('stage-legend-now')}</p>
      {tooFast && (
        <p className="ui-help" data-item="tooFast">
          {text('stage-legend-too-fast')}
        </p>
      )}
      <dl className="legend-items">
        {items.map((item) => {
          const key = item.kind === 'role' ? item.role : item.sign;
          const words =
            item.kind === 'role'
              ? text('stage-legend-role', {
                  role: text(`role-${item.role}`),
                  standing: item.badged || item.standing !== 'leads' ? item.standing : 'starless',
                })
              : text(`stage-legend-${wordsFor(item.sign, forced)}`, { counter: word });
          return (
            <div key={`${item.kind} ${key}`} data-item={key}>
              <dt>
                <LegendShape item={item} />
              </dt>
              <dd>{words}</dd>
            </div>
          );
        })}
      </dl>
      <h3 className="legend-hands">{text('stage-legend-hands')}</h3>
      <ul className="legend-deeds">
        {deeds.map((deed) => (
          <li key={deed}>
            {text(`stage-legend-hand-${deed}`)}
            {!touch && text.has(`stage-legend-key-${deed}`) && text(`stage-legend-key-${deed}`)}
          </li>
        ))}
      </ul>
    </Popover>
  );
}

/** Have messages gone by too fast to be drawn since time runs at its present speed? Else it would be told by fits. */
function useTooFast({ flights }: Pick<HandProps['moment'], 'flights'>): boolean {
  const speed = usePlayhead((state) => (state.playing ? state.speed : 0));
  const [found, setFound] = useState(0);
  const now = areTooFast(flights, speed);
  useEffect(() => {
    if (now) setFound(speed);
  }, [now, speed]);
  return now || (speed > 0 && found === speed);
}

function wordsFor(sign: Sign, forced: boolean): string {
  // A reply is hollow in either shape.
  if (sign === 'hollowDot') return 'reply';
  return sign === 'colour' && forced ? 'shapes' : sign;
}

/** Did nodes learn of a commit just now? `commits`: how often each has. */
function useGlow(commits: HandProps['commits']): boolean {
  const total = Object.values(commits).reduce((sum, each) => sum + each, 0);
  const [over, setOver] = useState(total);
  useEffect(() => {
    const timer = setTimeout(() => setOver(total), GLOW_ms);
    return () => clearTimeout(timer);
  }, [total]);
  return total !== over;
}
