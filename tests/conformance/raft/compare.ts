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
  'first',
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
  const length = Math.max(theirs.log.length, our.log.length);
  for (let k = 0; k < length; k += 1) {
    const [expected, actual] = [theirs.log[k], our.log[k]];
    if (JSON.stringify(actual) === JSON.stringify(expected)) continue;
    return `server ${theirs.id}: the log has ${entryText(actual)}, in etcd ${entryText(expected)}`;
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
  const inFlight = (messages: readonly RecordedMessage[]) =>
    withoutRepeatedHeartbeats(messages.map((message) => [message.type, messageText(message)]));
  const difference = differenceOfTexts(inFlight(theirs), inFlight(our));
  return difference === null ? null : `in flight: ${difference}`;
}

function differenceOfTexts(theirs: readonly string[], our: readonly string[]): string | null {
  const place = theirs.findIndex((text, k) => text !== our[k]);
  if (place >= 0) return `${our[place] ?? 'nothing'}, in etcd ${theirs[place]}`;
  return our.length > theirs.length ? `${our[theirs.length]}, in etcd nothing` : null;
}

function comparable(happenings: readonly Happening[]): string[] {
  return withoutRepeatedHeartbeats(
    happenings.map((happening) => ['message' in happening ? happening.message.type : null, textOf(happening)]),
  );
}

/**
 * How many empty heartbeats go out, and so how many are answered, is not compared: one that says what one before said
 * does not count. With each text the type of its message, if it is of one.
 */
function withoutRepeatedHeartbeats(texts: readonly (readonly [type: string | null, text: string])[]): string[] {
  const seen = new Set<string>();
  const counted = texts.filter(([type, text]) => {
    if (type !== 'MsgHeartbeat' && type !== 'MsgHeartbeatResp') return true;
    const isNew = !seen.has(text);
    seen.add(text);
    return isNew;
  });
  return counted.map(([, text]) => text);
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
