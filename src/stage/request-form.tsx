/** A form for a client's request: to one node, or by one client to whichever node it asks first. What can be asked for is the algorithm's to say. */
import { type FormEvent, useId, useRef, useState } from 'react';
import type { OperationField } from '../algorithms/manifest.ts';
import { useText } from '../localization/index.ts';
import { getPlayhead, idleClient, player, useAlgorithm, useRun } from '../player/index.ts';
import { Button } from '../ui/button.tsx';
import { type Filled, initialOf, mistakeIn, operationOf } from './operation.ts';

interface RequestFormProps {
  /** Whom it is for; absent where the client chooses. */
  readonly node?: string;
  /** Who asks; absent for somebody who waits for nothing. */
  readonly client?: string;
  /** The kind of operation that is chosen at first. */
  readonly kind?: string;
  onDone(): void;
  onBack(): void;
}

interface Wrong {
  /** The field that it is about; null for what the engine says. */
  readonly field: string | null;
  readonly words: string;
}

export function RequestForm({ node, client, kind: first, onDone, onBack }: RequestFormProps) {
  const text = useText();
  const id = useId();
  const operations = useAlgorithm()?.operations ?? [];
  const problem = useRun((run) => run.problem);
  const [kind, setKind] = useState(first ?? operations[0]?.kind ?? '');
  const [typed, setTyped] = useState<Filled>({});
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const isSending = useRef(false);
  const form = operations.find((operation) => operation.kind === kind);
  if (!form) return null;
  // What was typed for another kind stays, where this one has a field of that name.
  const filled = { ...initialOf(form), ...typed };

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const mistake = mistakeIn(form, filled);
    if (mistake) {
      setWrong({ field: mistake.field, words: text(mistake.id) });
      document.getElementById(`${id}-${mistake.field}`)?.focus();
      return;
    }
    // Pressed once more before it is done it is meant but once.
    if (isSending.current) return;
    isSending.current = true;
    const isGiven = await player.give(() => ({
      kind: 'request',
      client: client ?? idleClient(getPlayhead().moment),
      ...(node ? { node } : {}),
      op: operationOf(form, filled),
    }));
    isSending.current = false;
    if (isGiven) onDone();
    else setWrong({ field: null, words: '' });
  };

  return (
    <form className="stage-request" noValidate onSubmit={send}>
      <h2 className="stage-card-title">
        {node ? text('stage-request-title', { node }) : text('stage-client-request', { client: client ?? '' })}
      </h2>
      <label className="stage-field">
        <span>{text('stage-request-kind')}</span>
        {/* biome-ignore lint/a11y/noAutofocus: the form was asked for, and takes the card's place */}
        <select autoFocus value={kind} onChange={(event) => setKind(event.target.value)}>
          {operations.map((operation) => (
            <option key={operation.kind} value={operation.kind}>
              {text(`operation-${operation.kind}`)}
            </option>
          ))}
        </select>
      </label>
      <div className="stage-field-row">
        {form.fields.map((field) => (
          <Field
            key={field.name}
            id={`${id}-${field.name}`}
            field={field}
            value={filled[field.name] ?? ''}
            wrong={wrong?.field === field.name ? `${id}-wrong` : null}
            onChange={(value) => {
              setTyped({ ...typed, [field.name]: value });
              setWrong(null);
            }}
          />
        ))}
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

interface FieldProps {
  readonly id: string;
  readonly field: OperationField;
  readonly value: string;
  /** Id of what says what is wrong with it; null if nothing is. */
  readonly wrong: string | null;
  readonly onChange: (value: string) => void;
}

function Field({ id, field, value, wrong, onChange }: FieldProps) {
  const text = useText();
  const label = `operation-field-${field.label}`;
  if (field.type === 'choice') {
    const { words, choices } = field;
    return (
      <label className="stage-field stage-field-wide">
        <span>{text(label)}</span>
        <select
          id={id}
          value={value}
          aria-describedby={`${id}-help`}
          onChange={(event) => onChange(event.target.value)}
        >
          {['', ...choices].map((choice) => (
            <option key={choice} value={choice}>
              {text(`${words}-${choice || 'unset'}`)}
            </option>
          ))}
        </select>
        <small id={`${id}-help`}>{text(`${words}-${value || 'unset'}.description`)}</small>
      </label>
    );
  }
  return (
    <label className="stage-field">
      <span>{text(label)}</span>
      <input
        id={id}
        value={value}
        maxLength={field.type === 'text' ? field.max : 16}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        aria-invalid={wrong !== null}
        aria-describedby={wrong ?? undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {text.has(`${label}.help`) && <small>{text(`${label}.help`)}</small>}
    </label>
  );
}
