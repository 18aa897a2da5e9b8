/** The fields that both tabs have. */
import { useId } from 'react';

interface ChoiceProps<T extends string | number> {
  readonly label: string;
  readonly name: string;
  readonly value: T;
  readonly options: readonly (readonly [value: NoInfer<T>, label: string])[];
  onChange(value: NoInfer<T>): void;
}

/** One of a few. */
export function Choice<T extends string | number>({ label, name, value, options, onChange }: ChoiceProps<T>) {
  const id = useId();
  return (
    <div className="ui-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="ui-input"
        data-field={name}
        value={value}
        onChange={({ target }) => {
          const chosen = options.find(([each]) => String(each) === target.value);
          if (chosen) onChange(chosen[0]);
        }}
      >
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

interface SecondsProps {
  readonly label: string;
  readonly name: string;
  /** As it is typed. */
  readonly value: string;
  readonly isWrong: boolean;
  onChange(value: string): void;
}

/** A time in seconds. */
export function Seconds({ label, name, value, isWrong, onChange }: SecondsProps) {
  const id = useId();
  return (
    <div className="ui-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="ui-input"
        data-field={name}
        inputMode="decimal"
        autoComplete="off"
        aria-invalid={isWrong}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}

/** µs, or null where it is no time of a run. */
export function microseconds(typed: string): number | null {
  const seconds = Number(typed.trim());
  return typed.trim() !== '' && seconds >= 0 && seconds <= 1e6 ? Math.round(seconds * 1e6) : null;
}

export function inSeconds(t_us: number): string {
  return String(Math.max(0, Math.round(t_us / 1e4) / 100));
}

/** A span of virtual time as typed. */
export function spanOf(from: string, to: string): { readonly from_us: number; readonly to_us: number } | null {
  const [from_us, to_us] = [microseconds(from), microseconds(to)];
  return from_us !== null && to_us !== null && from_us < to_us ? { from_us, to_us } : null;
}
