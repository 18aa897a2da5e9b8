/** What is filled in for a client's operation, as the algorithm's form asks for it, and the operation that it makes. Pure. */
import type { OperationField, OperationForm } from '../algorithms/manifest.ts';
import type { Json } from '../kernel/contract.ts';

/** By name of field, as typed; of a choice, one of its choices, or nothing for none. */
export type Filled = Readonly<Record<string, string>>;

export function initialOf({ fields }: OperationForm): Filled {
  return Object.fromEntries(fields.map((field) => [field.name, field.type === 'choice' ? '' : field.initial]));
}

/** The first field with something wrong in it, and the message that says what; null if nothing is. */
export function mistakeIn(
  { fields }: OperationForm,
  filled: Filled,
): { readonly field: string; readonly id: string } | null {
  for (const field of fields) {
    const id = mistakeInField(field, (filled[field.name] ?? '').trim());
    if (id !== null) return { field: field.name, id };
  }
  return null;
}

function mistakeInField(field: OperationField, typed: string): string | null {
  switch (field.type) {
    case 'text':
      return typed === '' && !field.optional ? 'stage-request-missing' : null;
    case 'number':
      return /^[+-]?\d{1,15}$/.test(typed) ? null : 'stage-request-number';
    case 'choice':
      return typed === '' || field.choices.includes(typed) ? null : 'stage-request-missing';
  }
}

/** The operation as the trace format writes it. There must be no mistake in what is filled in. */
export function operationOf({ kind, fields }: OperationForm, filled: Filled): Json {
  const operation: Record<string, Json> = { kind };
  for (const field of fields) {
    const typed = (filled[field.name] ?? '').trim();
    if (field.type === 'number') operation[field.name] = String(Number(typed));
    else if (typed !== '') operation[field.name] = typed;
    else if (field.type === 'text') operation[field.name] = null;
  }
  return operation;
}
