/** What can be told of a chapter from its words alone, so that the contents need not fetch its steps. Pure. */
import { type FluentBundle, FluentResource } from '@fluent/bundle';
import type { Language } from '../localization/index.ts';

/** English words, Japanese characters a minute, as the chapters' own test counts them. */
const A_MINUTE: Readonly<Record<Language, number>> = { en: 180, ja: 450 };

export interface Reading {
  /** Ids of the steps: those messages that have a lecturer's notes. */
  readonly steps: readonly string[];
  readonly minutes: number;
}

type Pattern = NonNullable<NonNullable<ReturnType<FluentBundle['getMessage']>>['value']>;

export function readingOf(language: Language, source: string): Reading {
  const messages = new FluentResource(source).body.filter(({ id }) => !id.startsWith('challenge'));
  const steps = messages.filter(({ attributes }) => attributes.notes !== undefined).map(({ id }) => id);
  const words = messages.map(({ value }) => (value === null ? '' : textOf(value as Pattern))).join(' ');
  const count = language === 'ja' ? words.replace(/\s/g, '').length : words.split(/\s+/).filter(Boolean).length;
  return { steps, minutes: Math.max(1, Math.ceil(count / A_MINUTE[language])) };
}

/** The text of a message as it is read, with about what a value will take in its place. */
function textOf(pattern: Pattern): string {
  if (typeof pattern === 'string') return pattern;
  return pattern.map((piece) => (typeof piece === 'string' ? piece : placed(piece))).join('');
}

function placed(piece: unknown): string {
  const { type, variants, star } = piece as {
    readonly type: string;
    readonly variants?: readonly { readonly value: Pattern }[];
    readonly star?: number;
  };
  const usual = type === 'select' ? variants?.[star ?? 0] : undefined;
  return usual ? textOf(usual.value) : 'S1';
}
