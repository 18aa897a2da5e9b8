/** How good the network is: five sliders and three presets. A change is one command, given when the slider is let go. */
import { useMemo } from 'react';
import { useText } from '../../localization/index.ts';
import { player, usePlayhead, usePlayheadNow } from '../../player/index.ts';
import { Button } from '../../ui/button.tsx';
import { Slider } from '../../ui/slider.tsx';
import { useWanted } from '../use-wanted.ts';
import './network.css';
import {
  type Dials,
  dialsOf,
  PLACES,
  PRESETS,
  PROBABILITY_MAX,
  placeOfTime,
  qualityOf,
  sameDials,
  timeAtPlace,
} from './quality.ts';

const TIMES = ['latency_us', 'jitter_us'] as const;
const CHANCES = ['loss', 'duplicate', 'reorder'] as const;

export function Network() {
  const text = useText();
  const quality = usePlayheadNow(({ moment }) => moment.network.quality);
  const exceptions = usePlayhead(({ moment }) => Object.keys(moment.network.links).length);
  const said = useMemo(() => dialsOf(quality), [quality]);
  const { shown: dials, choose, settle, give } = useWanted(said, sameDials, giveDials);
  const percent = (chance: number) => text('panels-network-percent', { value: Math.round(chance * 100) });

  return (
    <section className="network" aria-labelledby="network-title">
      <h2 id="network-title" className="ui-title">
        {text('panels-network-title')}
      </h2>
      <div className="ui-row" role="group" aria-label={text('panels-network-presets')}>
        {Object.entries(PRESETS).map(([name, preset]) => (
          <Button key={name} aria-pressed={sameDials(preset, said)} onClick={() => give(preset)}>
            {text(`panels-network-${name}`)}
          </Button>
        ))}
      </div>
      {TIMES.map((key) => (
        <Slider
          key={key}
          label={text(`panels-network-${key === 'latency_us' ? 'latency' : 'jitter'}`)}
          value={placeOfTime(dials[key])}
          min={0}
          max={PLACES}
          step={1}
          shown={
            key === 'jitter_us'
              ? text('panels-network-up-to', { time: text.duration(dials[key]) })
              : text.duration(dials[key])
          }
          onChange={(place) => choose({ ...dials, [key]: timeAtPlace(place) })}
          onRelease={settle}
        />
      ))}
      {CHANCES.map((key) => (
        <Slider
          key={key}
          label={text(`panels-network-${key}`)}
          value={dials[key]}
          min={0}
          max={PROBABILITY_MAX}
          step={0.01}
          shown={percent(dials[key])}
          onChange={(chance) => choose({ ...dials, [key]: chance })}
          onRelease={settle}
        />
      ))}
      <p className="ui-help network-note">{text('panels-network-note')}</p>
      {exceptions > 0 && <p className="ui-help">{text('panels-network-exceptions', { count: exceptions })}</p>}
    </section>
  );
}

function giveDials(dials: Dials): Promise<boolean> {
  return player.give({ kind: 'link', ...qualityOf(dials) });
}
