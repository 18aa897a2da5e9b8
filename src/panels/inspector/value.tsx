/** One value of a state or a message, set by what its field stands for. */
import type { Json } from '../../kernel/contract.ts';
import type { Presentation } from '../../kernel/presentation.ts';
import { useText } from '../../localization/index.ts';
import { termColour, termWash } from '../../ui/colour.ts';

interface ValueProps {
  readonly name: string;
  readonly value: Json | undefined;
  readonly presentation: Presentation;
}

/** Characters of a value at most; a snapshot's data may be long. */
const MOST_CHARACTERS = 160;

export function Value({ name, value, presentation }: ValueProps) {
  const text = useText();
  const kind = presentation.values[name];
  if (value === undefined) return <span className="inspect-none">{text('panels-inspect-absent')}</span>;
  if (value === null) return <span className="inspect-none">{text('panels-inspect-null')}</span>;
  if (kind === 'counter' && typeof value === 'number') {
    return (
      <span className="inspect-counter" style={{ color: termColour(value), background: termWash(value) }}>
        {value}
      </span>
    );
  }
  if (name === 'op') return <code>{presentation.operation(value)}</code>;
  if (Array.isArray(value)) {
    const plain = value.every((each) => typeof each !== 'object' || each === null);
    return <code>{value.length === 0 ? '[]' : plain ? value.join(', ') : short(JSON.stringify(value))}</code>;
  }
  return <code>{short(typeof value === 'string' ? value : JSON.stringify(value))}</code>;
}

function short(words: string): string {
  return words.length > MOST_CHARACTERS ? `${words.slice(0, MOST_CHARACTERS)}…` : words;
}
