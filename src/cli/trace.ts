/** `quorate trace`: reads a trace of any kind, says what it breaks, and writes it in another form. */
import { type Imports, importTrace } from '../engine/host/importing.ts';
import { TIME_MAX_us } from '../kernel/limits.ts';
import { TOLD, type TraceEvent, type TraceHeader } from '../kernel/trace.ts';
import { FORMS, fileOf, takesSpan, within } from '../sharing/traces/export.ts';
import { formatOf, linesOf } from '../sharing/traces/import.ts';
import { type Pattern, readByPattern } from '../sharing/traces/pattern.ts';
import { UNITS } from '../sharing/traces/reading.ts';
import { ImportError } from '../sharing/traces/told.ts';
import { findAlgorithm } from './algorithm.ts';
import { onlyArgument, readArguments, readChoice, readDuration } from './arguments.ts';
import { type Command, FINE, VIOLATED_OR_DIFFERENT } from './command.ts';
import { isDoneWithin } from './deadline.ts';
import { Failure } from './failure.ts';
import { name, readWholeText } from './input.ts';
import { openTraceOutput } from './trace-output.ts';

/** An expression that needs more will need for ever; the page gives it no more, either. */
const PATTERN_ms = 4_000;
const FORMATS = ['quorate', 'lines', 'etcd', 'pattern'] as const;

export const trace: Command = async (args, terminal) => {
  const { values, positionals } = readArguments('trace', args, {
    as: { type: 'string' },
    from: { type: 'string' },
    until: { type: 'string' },
    format: { type: 'string' },
    pattern: { type: 'string' },
    unit: { type: 'string' },
    output: { type: 'string' },
    json: { type: 'boolean' },
  });
  const path = onlyArgument('trace', 'the file of a trace', positionals);
  const form = values.as === undefined ? null : readChoice('--as', values.as, FORMS);
  const unit = readChoice('--unit', values.unit ?? 's', Object.keys(UNITS) as (keyof typeof UNITS)[]);
  const format = values.format === undefined ? null : readChoice('--format', values.format, FORMATS);
  const from_us = values.from === undefined ? 0 : readDuration('--from', values.from);
  const to_us = values.until === undefined ? TIME_MAX_us : readDuration('--until', values.until);
  if (form && !takesSpan(form) && (values.from ?? values.until) !== undefined)
    throw new Failure(
      `--as ${form} takes no span`,
      'A part of a run could not be read again.',
      'Leave --from and --until out.',
    );
  const text = await readWholeText(path, terminal);
  const pattern = values.pattern === undefined ? null : { source: values.pattern, unit };
  if (pattern && (format ?? formatOf(text) ?? 'pattern') === 'pattern') expectAnEnd(text, pattern);
  const imported = await importTrace(text, { file: path === '-' ? null : path, format, pattern });
  if (imported.kind === 'problem') throw unreadable(path, imported.problem);
  const { header, events } = imported.kind === 'run' ? imported : imported.trace;
  if (form) {
    const rules = Object.keys((await findAlgorithm(header.algorithm)).milestones);
    const shown = takesSpan(form) ? within(events, from_us, to_us) : events;
    const output = openTraceOutput(values.output ?? '-', terminal);
    await output.line(fileOf(form, header, shown, rules).replace(/\n$/, ''));
    await output.end();
  }
  const found = summaryOf(imported, header, events);
  const words = values.json ? `${JSON.stringify(found)}\n` : asText(found);
  if (form && values.output === undefined) terminal.err(words);
  else await terminal.out(words);
  return found.violations.length > 0 ? VIOLATED_OR_DIFFERENT : FINE;
};

/** Tries the expression on all lines. What is wrong with it, or with a line, is told by the import. */
function expectAnEnd(text: string, pattern: Pattern): void {
  const isDone = isDoneWithin(PATTERN_ms, () => {
    try {
      readByPattern(linesOf(text), pattern);
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
    }
  });
  if (isDone) return;
  throw new Failure(
    `the expression did not come to an end within ${PATTERN_ms / 1000} s`,
    'On some line it has more ways to match than can be tried.',
    'Repeat nothing that is repeated inside, as in (a+)+, and begin it with ^.',
  );
}

function summaryOf(imported: Imports, header: TraceHeader, events: readonly TraceEvent[]) {
  const violations = events.flatMap(({ i, t, node, violations: broken, notes }) =>
    broken.map(({ property, nodes, values }) => ({ event: i, t, node, property, nodes, values, told: told(notes) })),
  );
  return {
    format: header.imported?.format ?? 'quorate',
    ours: imported.kind === 'run',
    differs: imported.kind === 'trace' ? imported.differs : null,
    nodes: header.nodes,
    names: header.imported?.names ?? {},
    events: events.length,
    skipped: header.imported?.skipped ?? 0,
    violations,
    unchecked: header.imported?.unchecked ?? {},
  };
}

function told(notes: TraceEvent['notes']): string | null {
  const words = notes.find(({ rule }) => rule === TOLD)?.values.words;
  return typeof words === 'string' ? words : null;
}

function asText(found: ReturnType<typeof summaryOf>): string {
  const { format, ours, differs, nodes, names, events, skipped, violations, unchecked } = found;
  const renamed = Object.entries(names).map(([node, other]) => `${node} is ${other}`);
  const lines = [
    ours ? 'a run of this version, the same event for event' : `a trace as it stands (format ${format})`,
    ...(differs ? [`  not what its header makes: line ${differs.line} differs at ${differs.field}`] : []),
    `  events      ${events}${skipped > 0 ? `, ${skipped} lines passed over` : ''}`,
    `  nodes       ${nodes.join(', ')}${renamed.length > 0 ? ` (${renamed.join(', ')})` : ''}`,
    `  violations  ${violations.length}`,
    ...violations.map(({ t, property, values, told: words }) => {
      const said = words === null ? '' : ` «${words}»`;
      return `    ${(t / 1e6).toFixed(6)} s  ${property} ${JSON.stringify(values)}${said}`;
    }),
    ...Object.entries(unchecked).map(([property, lacks]) => `  unchecked   ${property}: not told: ${lacks.join(', ')}`),
  ];
  return `${lines.join('\n')}\n`;
}

function unreadable(path: string, { line, code, detail }: { line: number; code: string; detail: string }): Failure {
  const remedy =
    code === 'format'
      ? "Give --pattern '(?<t>…) (?<node>…) (?<ev>…)', or another file."
      : 'See docs/traces.md for what can be read.';
  return new Failure(`line ${line} of ${name(path)} cannot be read`, `${detail}.`, remedy);
}
