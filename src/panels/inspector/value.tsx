/** Values of a state or a message, set by what their fields stand for. */
import type { Json } from '../../kernel/contract.ts';
import type { Presentation } from '../../kernel/presentation.ts';
import { useText } from '../../localization/index.ts';
import { termColour, termWash } from '../../ui/colour.ts';
import { isFields, type Row } from './rows.ts';

interface ValueProps {
  readonly name: string;
  readonly value: Json | undefined;
  readonly presentation: Presentation;
}

/** What the stage names by words of its own is named so here: `leader` by the string `role-leader`. */
const NAMED: readonly string[] = ['status', 'role'];

/** Characters of a value at most; a snapshot's data may be long. */
const MOST_CHARACTERS = 160;

export function Value({ name, value, presentation }: ValueProps) {
  const text = useText();
  const kind = presentation.values[name];
  if (value === undefined) return <span className="inspect-none">{text('panels-inspect-absent')}</span>;
  if (value === null) return <span className="inspect-none">{text('panels-inspect-null')}</span>;
  if (NAMED.includes(name) && text.has(`${name}-${value}`)) return <span>{text(`${name}-${value}`)}</span>;
  if (kind === 'counter' && typeof value === 'number') {
    return (
      <span className="inspect-counter" style={{ color: termColour(value), background: termWash(value) }}>
        {value}
      </span>
    );
  }
  if (name === 'op') return <code>{presentation.operation(value)}</code>;
  const written = writtenOf(value);
  if (written === '' && typeof value === 'object') {
    return <span className="inspect-none">{text('panels-inspect-nothing')}</span>;
  }
  return <code>{short(written)}</code>;
}

/** A value in one line: lists by commas, what has fields as `y = 6`, several such by dots. */
function writtenOf(value: Json): string {
  if (Array.isArray(value)) return value.map(writtenOf).join(value.some(isFields) ? ' · ' : ', ');
  if (isFields(value)) {
    return Object.entries(value)
      .map(([name, held]) => `${name} = ${isFields(held) ? `(${writtenOf(held)})` : writtenOf(held ?? null)}`)
      .join(', ');
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}

interface ChangeProps extends Omit<ValueProps, 'value'> {
  readonly before: Json | undefined;
  readonly now: Json | undefined;
}

/** What a value was, and what it is now. */
export function Change({ before, now, ...shown }: ChangeProps) {
  return (
    <>
      <del>
        <Value {...shown} value={before} />
      </del>
      <span className="inspect-arrow"> → </span>
      <Value {...shown} value={now} />
    </>
  );
}

/** By which name a value's kind is known: within a field its name tells what the values are, as `nextIndex` of S2. */
export function kindOf({ name, field }: Pick<Row, 'name' | 'field'>, { values }: Presentation): string {
  return values[name] ? name : field;
}

function short(words: string): string {
  return words.length > MOST_CHARACTERS ? `${words.slice(0, MOST_CHARACTERS)}…` : words;
}
