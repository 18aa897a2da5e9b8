/**
 * Our values as Fluent knows them. What counts stays a number to Fluent, so that messages can choose by it
 * (`{ $votes -> [one] … }`, `NUMBER($index)`); how it is written comes from here.
 */
import { type FluentBundle, FluentNumber, FluentType, type FluentVariable, type Scope } from '@fluent/bundle';
import { formatList, namesSaid, scaleDuration } from './format.ts';
import type { Language } from './languages.ts';
import { mark, unmarked } from './parts.ts';
import { isTyped, type TypedValue, type Value, type Values } from './values.ts';

/** What a selector sees in place of null. */
const NONE = 'none';

/** Writes a value, and marks it when the message is to be cut into parts. */
type Write = (scope: Scope) => string;

class WrittenNumber extends FluentNumber {
  readonly write: Write;
  constructor(value: number, write: Write) {
    super(value);
    this.write = write;
  }
  override toString(scope?: Scope): string {
    return scope ? this.write(scope) : super.toString();
  }
}

class WrittenText extends FluentType<string> {
  readonly write: Write;
  constructor(value: string, write: Write) {
    super(value);
    this.write = write;
  }
  override toString(scope: Scope): string {
    return this.write(scope);
  }
}

/** The arguments of a message for Fluent; with `marking`, typed values come out between marks. */
export function fluentArguments(values: Values, language: Language, marking: boolean): Record<string, FluentVariable> {
  const fluent: Record<string, FluentVariable> = {};
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    fluent[name] = isTyped(value) ? typed(name, value, language, marking) : untyped(value);
  }
  return fluent;
}

function untyped(value: Exclude<Value, TypedValue>): FluentVariable {
  if (value === null) return NONE;
  return typeof value === 'string' ? unmarked(value) : value;
}

function typed(name: string, { kind, value, text }: TypedValue, language: Language, marking: boolean): FluentVariable {
  const finish = (written: string) => (marking ? mark(name, written) : unmarked(written));
  if (value === null) return NONE;
  if (Array.isArray(value)) {
    const items = value.map(String);
    const said = (scope: Scope) => namesSaid(items, (count) => worded('value-more', new FluentNumber(count), scope));
    return new WrittenNumber(items.length, (scope) => finish(formatList(language, said(scope))));
  }
  if (typeof value === 'number') return new WrittenNumber(value, (scope) => finish(writeNumber(value, kind, scope)));
  return new WrittenText(String(value), () => finish(text ?? String(value)));
}

/** A number by its kind: «term 4», «index 3», «150 ms»; the wording is in the strings. */
function writeNumber(value: number, kind: TypedValue['kind'], scope: Scope): string {
  switch (kind) {
    case 'counter':
      return worded('value-counter', new FluentNumber(value), scope);
    case 'index':
      return worded('value-index', new FluentNumber(value), scope);
    case 'duration': {
      const { amount, unit, decimals } = scaleDuration(value);
      return worded(`unit-${unit}`, new FluentNumber(amount, { maximumFractionDigits: decimals }), scope);
    }
    default:
      return new FluentNumber(value).toString(scope);
  }
}

function worded(id: string, value: FluentNumber, { bundle }: { bundle: FluentBundle }): string {
  const pattern = bundle.getMessage(id)?.value;
  return pattern ? bundle.formatPattern(pattern, { value }, []) : String(value.value);
}
