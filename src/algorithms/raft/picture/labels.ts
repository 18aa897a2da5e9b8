/** Operations, entries and configurations in a few characters, the same in every language: they stand in log cells. */
import type { Json, LogEntry, NodeId } from '../../../kernel/contract.ts';
import type { EntryPicture } from '../../../kernel/presentation.ts';
import { type Fields, fieldsOf, whole, word } from './reading.ts';
import { membersOf } from './tally.ts';

export function entry({ term, kind, op, client, configuration }: LogEntry): EntryPicture {
  const counter = whole(term);
  if (kind === 'config') return { counter, label: configurationLabel(configuration), kind: 'configuration' };
  if (kind !== 'op') return { counter, label: String(kind), kind: 'upkeep' };
  if (fieldsOf(op).kind === 'register') return { counter, label: `open ${word(client)}`, kind: 'upkeep' };
  return { counter, label: operation(op ?? null) };
}

/** Longest word for an operation, in characters. */
const WORD_MAX = 24;

/** `x←1`, `x+1`, `get x`, `del x`, `x:1→2`; of a read that does not go through the log, also how: `get x, lease`. */
export function operation(op: Json): string {
  // Traces of other programs may write it in a word.
  // What is empty is seen to be so.
  if (op === '') return '""';
  if (typeof op === 'string' || typeof op === 'number') return String(op).slice(0, WORD_MAX);
  const fields = fieldsOf(op);
  const { kind, key, value, from, to } = fields;
  switch (kind) {
    case 'set':
      return `${word(key)}←${word(value)}`;
    case 'add':
      return word(key) + (word(value).startsWith('-') ? '' : '+') + word(value);
    case 'get':
      return `get ${word(key)}${readMode(fields)}`;
    case 'delete':
      return `del ${word(key)}`;
    case 'cas':
      return `${word(key)}:${word(from)}→${word(to)}`;
    case 'register':
      return 'open';
    default:
      return '?';
  }
}

function readMode({ read }: Fields): string {
  return typeof read === 'string' ? `, ${read}` : '';
}

/** `S1–S3`; with learners `S1–S3 (S4)`; in joint consensus on the way to them: `→S1–S5`. */
function configurationLabel(configuration: Json | undefined): string {
  const members = membersOf({ configuration });
  if (!members) return '?';
  const { voters, old, learners } = members;
  const rest = learners.length > 0 ? ` (${ranges(learners)})` : '';
  return `${old ? '→' : ''}${ranges(voters)}${rest}`;
}

/** Names in few characters: of three or more that follow one another only the first and the last. */
function ranges(names: readonly NodeId[]): string {
  const runs: NodeId[][] = [];
  for (const name of names) {
    const run = runs.at(-1);
    if (run && follows(run.at(-1) as NodeId, name)) run.push(name);
    else runs.push([name]);
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]}–${run.at(-1)}` : run.join(' '))).join(' ');
}

/** Does S4 come after S3? */
function follows(before: NodeId, after: NodeId): boolean {
  const [, stem, number] = /^(\D*)(\d{1,9})$/.exec(before) ?? [];
  return number !== undefined && after === `${stem}${Number(number) + 1}`;
}
