/** Play, the track of time, and what else there is room for. */
import type { SyntheticEvent } from 'react';
import { useText } from '../../localization/index.ts';
import { player, usePlayhead } from '../../player/index.ts';
import { IconButton } from '../../ui/button.tsx';
import { horizon } from '../../ui/horizon.ts';
import type { LABELS } from '../labels.ts';
import { useLink } from './link.ts';

const SPEEDS = [0.1, 0.25, 0.5, 1, 2, 5, 10];

interface ControlsProps {
  readonly labels: (typeof LABELS)['en'];
  readonly full: boolean;
}

export function Controls({ labels, full }: ControlsProps) {
  const playing = usePlayhead((playhead) => playhead.playing);
  return (
    <div className="embed-bar">
      <IconButton
        icon={playing ? 'pause' : 'play'}
        label={playing ? labels.pause : labels.play}
        look="solid"
        onClick={() => player.toggle()}
      />
      {full && <IconButton icon="step-back" label={labels.back} onClick={() => player.step(-1)} />}
      {full && <IconButton icon="step-forward" label={labels.step} onClick={() => player.step(1)} />}
      <Track label={labels.time} />
      {full && <Speed label={labels.speed} />}
      <IconButton icon="reset" label={labels.again} onClick={() => player.reset()} />
      <Way label={labels.open} />
    </div>
  );
}

/** As coarse as it is told: the track moves with the playhead, which knows better. */
function Track({ label }: { readonly label: string }) {
  const text = useText();
  const t = usePlayhead((playhead) => playhead.t);
  const end = usePlayhead(({ seenUntil, t: at }) => horizon(Math.max(seenUntil, at)));
  const move = (event: SyntheticEvent<HTMLInputElement>) => player.seek(Number(event.currentTarget.value));
  return (
    <>
      <input
        className="embed-track"
        type="range"
        min={0}
        max={end}
        step={1000}
        value={Math.round(t / 1000) * 1000}
        aria-label={label}
        aria-valuetext={text.time(t)}
        onInput={move}
        // The browser asks for it beside `value`; `input` has told already.
        onChange={move}
      />
      <span className="embed-time">{text.time(t)}</span>
    </>
  );
}

function Speed({ label }: { readonly label: string }) {
  const speed = usePlayhead((playhead) => playhead.speed);
  const speeds = SPEEDS.includes(speed) ? SPEEDS : [...SPEEDS, speed].sort((a, b) => a - b);
  return (
    <select
      className="embed-speed"
      aria-label={label}
      value={String(speed)}
      onChange={(event) => player.setSpeed(Number(event.currentTarget.value))}
    >
      {speeds.map((each) => (
        <option key={each} value={String(each)}>
          {each}×
        </option>
      ))}
    </select>
  );
}

/** To the whole page, with this run at this moment. */
function Way({ label }: { readonly label: string }) {
  const { href, reach } = useLink();
  return (
    <a className="embed-way" href={href} target="_blank" rel="noopener" onPointerEnter={reach} onFocus={reach}>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="10" cy="10" r="7.5" className="embed-ring" />
        <path d="M10 2.5a7.5 7.5 0 1 1-6.5 11.2" className="embed-ring embed-ring-majority" />
      </svg>
      <span>{label}</span>
    </a>
  );
}
