/** One setting each in the form of a run's settings, with a way back to what a fresh run of the scenario has. */
import { useId } from 'react';
import type { ConfigField } from '../../kernel/contract.ts';
import { useText } from '../../localization/index.ts';
import { IconButton } from '../../ui/button.tsx';
import { Switch } from '../../ui/switch.tsx';
import { boundsOf, inUnit, isTime, numberTyped } from './fields.ts';

interface WayBackProps {
  readonly name: string;
  /** What it goes back to, in words. */
  readonly usual: string;
  readonly onBack: () => void;
}

/** Quietly beside what was changed. */
export function WayBack({ name, usual, onBack }: WayBackProps) {
  const text = useText();
  return (
    <IconButton
      icon="reset"
      place="run-settings-back"
      label={text('app-run-field-reset', { name, usual })}
      onClick={({ currentTarget }) => {
        onBack();
        // The button goes, and would take the focus along; the field then says what it holds.
        currentTarget.closest('[data-setting]')?.querySelector('input')?.focus();
      }}
    />
  );
}

interface SettingProps {
  readonly name: string;
  readonly field: ConfigField;
  readonly usual: number | boolean | undefined;
  readonly value: string | boolean | undefined;
  /** It does not go together with another. */
  readonly clashes: boolean;
  readonly onChange: (value: string | boolean) => void;
}

/** One setting of the algorithm, as its kind wants it. */
export function Setting({ name, field, usual, value, clashes, onChange }: SettingProps) {
  const text = useText();
  const label = text(`config-${name}`);
  const help = text(`config-${name}.description`);
  if (field.kind === 'integer') {
    return (
      <NumberField
        {...{ name, label, help, field, clashes, onChange }}
        usual={typeof usual === 'number' ? usual : field.default}
        typed={String(value ?? '')}
      />
    );
  }
  const isUsuallyOn = usual === true;
  return (
    <div className="run-settings-switch" data-setting={name}>
      <Switch label={label} help={help} checked={value === true} invalid={clashes} onChange={onChange} />
      {(value === true) !== isUsuallyOn && (
        <WayBack
          name={label}
          usual={text(isUsuallyOn ? 'app-run-on' : 'app-run-off')}
          onBack={() => onChange(isUsuallyOn)}
        />
      )}
    </div>
  );
}

interface NumberFieldProps {
  /** By it a time is known (`fields.ts`). */
  readonly name: string;
  readonly label: string;
  readonly help: string;
  readonly field: Extract<ConfigField, { readonly kind: 'integer' }>;
  readonly typed: string;
  /** What a fresh run of the scenario has; null for nothing. */
  readonly usual: number | null;
  /** It may be left empty. */
  readonly isOptional?: boolean;
  readonly clashes?: boolean;
  readonly onChange: (typed: string) => void;
}

export function NumberField({
  name,
  label,
  help,
  field,
  typed,
  usual,
  isOptional = false,
  clashes = false,
  onChange,
}: NumberFieldProps) {
  const text = useText();
  const id = useId();
  const fits = (isOptional && typed.trim() === '') || numberTyped(name, field, typed) !== null;
  const bounds = boundsOf(name, field, text);
  const written = usual === null ? text('app-run-empty') : boundsOf(name, { min: usual, max: usual }, text).min;
  const back = usual === null ? '' : String(inUnit(name, usual));
  return (
    <div className="run-settings-number" data-setting={name}>
      <label htmlFor={id}>{label}</label>
      <span className="run-settings-unit">
        {typed.trim() !== back && <WayBack name={label} usual={written} onBack={() => onChange(back)} />}
        <input
          id={id}
          className="ui-input"
          inputMode="decimal"
          autoComplete="off"
          value={typed}
          aria-invalid={!fits || clashes}
          aria-describedby={`${id}-help`}
          size={Math.max(6, String(inUnit(name, field.max)).length)}
          onChange={(event) => onChange(event.target.value)}
        />
        {isTime(name) && <span>{text('app-run-ms')}</span>}
      </span>
      <p id={`${id}-help`} className="ui-help">
        {help}{' '}
        <span className={fits ? undefined : 'ui-error'}>
          {text(fits ? 'app-run-bounds' : 'app-run-out-of-bounds', { ...bounds, usual: written })}
        </span>
      </p>
    </div>
  );
}
