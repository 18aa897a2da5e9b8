/** Where two runs of one scenario differ, in the first fact that does. */
import type { Happening, NodeView, RecordedMessage, WireEntry } from './transcript.ts';

/** Facts of a server that any correct Raft must agree on. Its flow control is its own affair. */
const FIELDS = [
  'role',
  'term',
  'vote',
  'lead',
  'commit',
  'applied',
  'lastIndex',
  'lastTerm',
  'voters',
  'votersOutgoing',
  'learners',
  'learnersNext',
  'autoLeave',
  'transferee',
] as const satisfies readonly (keyof NodeView)[];

/** How our server differs from theirs, in words; null if it does not. */
export function differenceOfNode(theirs: NodeView, our: NodeView): string | null {
  for (const field of FIELDS) {
    if (theirs[field] === undefined) continue;
    const expected = JSON.stringify(theirs[field]);
    const actual = JSON.stringify(our[field]);
    if (expected !== actual) return `server ${theirs.id}: ${field} is ${actual}, in etcd ${expected}`;
  }
  // How far a log is compacted is each server's own affair; what both still hold must be the same.
  const from = Math.max(theirs.first, our.first);
  const expected = theirs.log.filter(([, index]) => index >= from);
  const actual = our.log.filter(([, index]) => index >= from);
  for (const [k, entry] of expected.entries()) {
    if (JSON.stringify(actual[k]) === JSON.stringify(entry)) continue;
    return `server ${theirs.id}: the log has ${entryText(actual[k])}, in etcd ${entryText(entry)}`;
  }
  return null;
}

function entryText(entry: WireEntry | undefined): string {
  return entry ? `${entry[2]} ${entry[3]} of term ${entry[0]} at ${entry[1]}` : 'no entry';
}

/** How what happened with us differs from what happened there; null if it does not. */
export function differenceOfHappenings(theirs: readonly Happening[], our: readonly Happening[]): string | null {
  return differenceOfTexts(comparable(theirs), comparable(our));
}

export function differenceOfMessages(
  theirs: readonly RecordedMessage[],
  our: readonly RecordedMessage[],
): string | null {
  const inFlight = (messages: readonly RecordedMessage[]) => withoutRepeatedHeartbeats(messages.map(messageText));
  const difference = differenceOfTexts(inFlight(theirs), inFlight(our));
  return difference === null ? null : `in flight: ${difference}`;
}

function differenceOfTexts(theirs: readonly string[], our: readonly string[]): string | null {
  const place = theirs.findIndex((text, k) => text !== our[k]);
  if (place >= 0) return `${our[place] ?? 'nothing'}, in etcd ${theirs[place]}`;
  return our.length > theirs.length ? `${our[theirs.length]}, in etcd nothing` : null;
}

function comparable(happenings: readonly Happening[]): string[] {
  return withoutRepeatedHeartbeats(happenings.map(textOf));
}

/** How many empty heartbeats go out is not compared: one that says what the one before said does not count. */
function withoutRepeatedHeartbeats(texts: readonly string[]): string[] {
  const seen = new Set<string>();
  return texts.filter((text) => {
    if (!text.includes('MsgHeartbeat')) return true;
    const isNew = !seen.has(text);
    seen.add(text);
    return isNew;
  });
}

function textOf(happening: Happening): string {
  switch (happening.k) {
    case 'snap':
      return `snapshot up to ${happening.index} of term ${happening.term}`;
    case 'readstates':
      return `server ${happening.node} may answer reads ${happening.raw}`;
    default:
      return `${VERBS[happening.k]} ${messageText(happening.message)}`;
  }
}

const VERBS = { send: 'sent', recv: 'received', drop: 'lost' } as const;

/** What is compared of a message. Where a refusal suggests to go on (`hint`, and then `logTerm`) is flow control. */
function messageText({ from, to, type, term, logTerm, index, commit, entries = [], reject }: RecordedMessage): string {
  const position = type === 'MsgAppResp' ? `index ${index}` : `term ${logTerm} at ${index}`;
  const parts = [`${type} ${from}→${to} of term ${term}, ${position}`];
  if (commit) parts.push(`commit ${commit}`);
  if (entries.length > 0) parts.push(`entries ${entries.map(entryText).join(', ')}`);
  if (reject) parts.push('refused');
  return parts.join(', ');
}
