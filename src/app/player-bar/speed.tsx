/** How fast time goes by: − and + step the speed, the figure between them opens a slider. */
import { useText } from '../../localization/index.ts';
import { player, SPEED_MAX, SPEED_MIN, usePlayhead } from '../../player/index.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Slider } from '../../ui/slider.tsx';
import { Opener } from '../opener.tsx';
import { placeOfSpeed, speedAtPlace, steppedSpeed } from '../speeds.ts';
import { useKeyOf } from '../use-key-of.ts';

const PLACES = 200;
const CHOICES = [0.1, 0.5, 1, 5, 20];

export function Speed() {
  const text = useText();
  const keyOf = useKeyOf();
  const speed = usePlayhead((playhead) => playhead.speed);
  const shown = text('app-speed-times', { speed });
  return (
    <div className="bar-speed" role="group" aria-label={text('app-speed')}>
      <IconButton
        icon="minus"
        place="bar-small"
        label={text('app-key-slower')}
        shortcut={keyOf('slower')}
        aria-disabled={speed <= SPEED_MIN}
        onClick={() => player.setSpeed(steppedSpeed(speed, -1))}
      />
      <Opener surface="speed" label={text('app-speed')} text={shown} look="plain" side="above" place="bar-speed-figure">
        <SpeedSlider />
      </Opener>
      <IconButton
        icon="plus"
        place="bar-small"
        label={text('app-key-faster')}
        shortcut={keyOf('faster')}
        aria-disabled={speed >= SPEED_MAX}
        onClick={() => player.setSpeed(steppedSpeed(speed, 1))}
      />
    </div>
  );
}

/** The speed on its logarithmic slider, and a few to choose from. */
export function SpeedSlider() {
  const text = useText();
  const speed = usePlayhead((playhead) => playhead.speed);
  return (
    <div className="bar-speed-panel">
      <Slider
        label={text('app-speed')}
        value={Math.round(placeOfSpeed(speed) * PLACES)}
        min={0}
        max={PLACES}
        step={1}
        shown={text('app-speed-times', { speed })}
        onChange={(place) => player.setSpeed(speedAtPlace(place / PLACES))}
      />
      <div className="ui-row">
        {CHOICES.map((choice) => (
          <Button key={choice} aria-pressed={choice === speed} onClick={() => player.setSpeed(choice)}>
            {text('app-speed-times', { speed: choice })}
          </Button>
        ))}
      </div>
      <p className="ui-help">{text('app-speed-help')}</p>
    </div>
  );
}
