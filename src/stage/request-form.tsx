/** A small form for a client's request to one node: an operation of the key-value machine. */
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import type { Json } from '../kernel/contract.ts';
import { useText } from '../localization/index.ts';
import { player, useRun } from '../player/index.ts';
import { Button } from '../ui/button.tsx';

const KINDS = ['set', 'add', 'get', 'delete', 'cas'] as const;
type Kind = (typeof KINDS)[number];
/** The longest key and value that the machine takes. */
const TEXT_MAX = 32;

interface Fields {
  readonly kind: Kind;
  readonly key: string;
  readonly value: string;
  readonly from: string;
}

/** The client in whose name the page asks. */
const CLIENT = 'C1';

interface RequestFormProps {
  readonly node: string;
  onDone(): void;
  onBack(): void;
}

export function RequestForm({ node, onDone, onBack }: RequestFormProps) {
  const text = useText();
  const id = useId();
  const problem = useRun((run) => run.problem);
  const [fields, setFields] = useState<Fields>({ kind: 'set', key: 'x', value: '1', from: '' });
  const [wrong, setWrong] = useState<{ readonly field: 'key' | 'value' | null; readonly words: string } | null>(null);
  const { kind } = fields;

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const mistake = mistakeIn(fields);
    if (mistake) {
      setWrong({ field: mistake.field, words: text(mistake.id) });
      document.getElementById(`${id}-${mistake.field}`)?.focus();
      return;
    }
    if (await player.give({ kind: 'request', client: CLIENT, node, op: operationOf(fields) })) onDone();
    else setWrong({ field: null, words: '' });
  };
  const input = (field: 'key' | 'value' | 'from', label: string, help?: string): ReactNode => (
    <label className="stage-field">
      <span>{label}</span>
      <input
        id={`${id}-${field}`}
        value={fields[field]}
        maxLength={TEXT_MAX}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        aria-invalid={wrong?.field === field}
        aria-describedby={wrong?.field === field ? `${id}-wrong` : undefined}
        onChange={(event) => {
          setFields({ ...fields, [field]: event.target.value });
          setWrong(null);
        }}
      />
      {help && <small>{help}</small>}
    </label>
  );

  return (
    <form className="stage-request" noValidate onSubmit={send}>
      <h2 className="stage-card-title">{text('stage-request-title', { node })}</h2>
      <label className="stage-field">
        <span>{text('stage-request-kind')}</span>
        {/* biome-ignore lint/a11y/noAutofocus: the form was asked for, and takes the card's place */}
        <select autoFocus value={kind} onChange={(event) => setFields({ ...fields, kind: event.target.value as Kind })}>
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {text(`stage-request-${one}`)}
            </option>
          ))}
        </select>
      </label>
      <div className="stage-field-row">
        {input('key', text('stage-request-key'))}
        {kind === 'cas' && input('from', text('stage-request-from'), text('stage-request-from-help'))}
        {kind === 'set' && input('value', text('stage-request-value'))}
        {kind === 'add' && input('value', text('stage-request-by'))}
        {kind === 'cas' && input('value', text('stage-request-to'))}
      </div>
      <p id={`${id}-wrong`} className="stage-wrong" role="alert">
        {wrong && (wrong.words || (problem ? text(`error-${problem.code}`) : ''))}
      </p>
      <div className="stage-actions">
        <Button look="solid" type="submit">
          {text('stage-request-send')}
        </Button>
        <Button onClick={onBack}>{text('stage-request-back')}</Button>
      </div>
    </form>
  );
}

/** What is wrong with what was filled in; null if nothing is. */
export function mistakeIn({
  kind,
  key,
  value,
}: Fields): { readonly field: 'key' | 'value'; readonly id: string } | null {
  if (key.trim() === '') return { field: 'key', id: 'stage-request-key-missing' };
  if (kind === 'get' || kind === 'delete') return null;
  if (value.trim() === '') return { field: 'value', id: 'stage-request-value-missing' };
  if (kind === 'add' && !/^[+-]?\d{1,15}$/.test(value.trim())) return { field: 'value', id: 'stage-request-number' };
  return null;
}

/** The operation as the trace format writes it. */
export function operationOf({ kind, key: rawKey, value: rawValue, from }: Fields): Json {
  const key = rawKey.trim();
  const value = rawValue.trim();
  if (kind === 'get' || kind === 'delete') return { kind, key };
  if (kind === 'cas') return { kind, key, from: from.trim() === '' ? null : from.trim(), to: value };
  return { kind, key, value: kind === 'add' ? String(Number(value)) : value };
}
