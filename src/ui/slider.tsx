/** A labelled slider with its value in words beside it. Changes are shown at once and reported again when released. */
import { useId } from 'react';
import './slider.css';

export interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The value with its unit. */
  readonly shown: string;
  readonly onChange: (value: number) => void;
  /** The thumb was let go, or a key that moved it. */
  readonly onRelease?: () => void;
}

export function Slider({ label, value, min, max, step, shown, onChange, onRelease }: SliderProps) {
  const id = useId();
  return (
    <div className="ui-slider">
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id}>{shown}</output>
      <input
        id={id}
        type="range"
        value={value}
        min={min}
        max={max}
        step={step}
        aria-valuetext={shown}
        onChange={(event) => onChange(event.target.valueAsNumber)}
        onPointerUp={onRelease}
        onKeyUp={onRelease}
        onBlur={onRelease}
      />
    </div>
  );
}
