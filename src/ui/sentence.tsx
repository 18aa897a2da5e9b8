/** A message with its values set by what they stand for: nodes bold, terms in their colour, indexes as chips. */
import type { ReactNode } from 'react';
import type { Violation } from '../kernel/contract.ts';
import type { Presentation } from '../kernel/presentation.ts';
import type { TraceNote } from '../kernel/trace.ts';
import { listParts, namesSaid } from '../localization/format.ts';
import {
  type Language,
  noteId,
  noteValues,
  type Part,
  type Text,
  useText,
  type Values,
  valuesOf,
  violationId,
} from '../localization/index.ts';
import { termColour, termWash } from './colour.ts';
import './sentence.css';

interface SentenceProps {
  readonly id: string;
  readonly values?: Values | undefined;
  /** Where the message is, if not among the page's own. */
  readonly words?: Text;
}

export function Sentence({ id, values, words }: SentenceProps) {
  const own = useText();
  const text = words ?? own;
  return <Pieces parts={text.parts(id, values)} language={text.language} />;
}

/** What a note says. A rule without words of ours (from a foreign trace) is shown by its name and values. */
export function NoteSentence({
  note,
  presentation,
}: {
  readonly note: TraceNote;
  readonly presentation: Presentation;
}) {
  const text = useText();
  const id = noteId(note.rule);
  if (!text.has(id)) return <code>{`${note.rule} ${JSON.stringify(note.values)}`}</code>;
  return <Sentence id={id} values={noteValues(note, presentation)} />;
}

/** Which two facts contradict each other when a safety property broke. */
export function ViolationSentence({ violation, presentation }: ViolationProps) {
  return <Sentence id={violationId(violation)} values={valuesOf(violation.values, presentation)} />;
}

interface ViolationProps {
  readonly violation: Violation;
  readonly presentation: Presentation;
}

/** The space before a Japanese counter, after a number or a value that stands before it: no line is broken there. */
const COUNTED = /(^|\d) (?=[台件票つ回個番度組通年人倍秒]|ミリ秒)/g;

function Pieces({ parts, language }: { readonly parts: readonly Part[]; readonly language: Language }) {
  // The pieces of a sentence have no identity but their place in it.
  // biome-ignore lint/suspicious/noArrayIndexKey: see above
  return parts.map((part, place) => <Piece key={place} part={part} language={language} />);
}

function Piece({ part, language }: { readonly part: Part; readonly language: Language }): ReactNode {
  const { kind, text, value } = part;
  switch (kind) {
    case 'node':
      return <strong className="sentence-node">{text}</strong>;
    case 'nodes':
      return Array.isArray(value) ? <NodeList nodes={value.map(String)} /> : text;
    case 'counter':
      return typeof value === 'number' ? <Counter value={value}>{text}</Counter> : text;
    case 'index':
      return <span className="sentence-chip sentence-index">{text}</span>;
    case 'operation':
      return <code className="sentence-chip sentence-operation">{text}</code>;
    case 'count':
    case 'duration':
      return <span className="sentence-figure">{text}</span>;
    case 'text':
      return language === 'ja' ? text.replace(COUNTED, '$1\u00a0') : text;
  }
}

function Counter({ value, children }: { readonly value: number; readonly children: string }) {
  const colours = { color: termColour(value), backgroundColor: termWash(value) };
  return (
    <span className="sentence-chip" style={colours}>
      {children}
    </span>
  );
}

function NodeList({ nodes }: { readonly nodes: readonly string[] }) {
  const text = useText();
  const said = namesSaid(nodes, (value) => text('value-more', { value }));
  return listParts(text.language, said).map(({ type, value }, place) =>
    type === 'element' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: as with the pieces of a sentence
      <strong key={place} className="sentence-node">
        {value}
      </strong>
    ) : (
      value
    ),
  );
}
