/**
 * Transcripts of etcd's Raft, as JSON Lines: a scenario a line, and of each of its commands what happened, which
 * servers changed and how, and what was in flight after it.
 */
import * as v from 'valibot';
import { Unreadable } from './commands.ts';

/** Term, index, type and data of a log entry, as the transcripts write it. */
const ENTRY = v.tuple([v.number(), v.number(), v.string(), v.string()]);

/** Servers have numbers; with asynchronous storage writes etcd's threads, which have names, take part as well. */
const PARTY = v.union([v.number(), v.string()]);

const MESSAGE = v.looseObject({
  from: PARTY,
  to: PARTY,
  type: v.string(),
  term: v.number(),
  logTerm: v.number(),
  index: v.number(),
  commit: v.optional(v.number()),
  entries: v.optional(v.array(ENTRY)),
  reject: v.optional(v.boolean()),
});

/** What kind of event it is; what else it says is read when it is looked at. Log text, for one, never is. */
const EVENT = v.looseObject({ k: v.string() });

const NODE = v.looseObject({
  id: v.number(),
  role: v.string(),
  term: v.number(),
  vote: v.number(),
  lead: v.number(),
  commit: v.number(),
  applied: v.number(),
  first: v.number(),
  lastIndex: v.number(),
  lastTerm: v.number(),
  log: v.array(ENTRY),
  voters: v.optional(v.array(v.number()), []),
  votersOutgoing: v.optional(v.array(v.number()), []),
  learners: v.optional(v.array(v.number()), []),
  learnersNext: v.optional(v.array(v.number()), []),
  /** Not every transcript says it: the given ones never do, where etcd's own output does. */
  autoLeave: v.optional(v.boolean()),
  transferee: v.optional(v.number(), 0),
  /** What a leader knows of each server: match, next and pace. Not compared; the adapter's own is checked with it. */
  progress: v.optional(v.record(v.string(), v.tuple([v.number(), v.number(), v.string()]))),
});

const STEP = v.looseObject({
  cmd: v.string(),
  input: v.optional(v.string(), ''),
  events: v.array(EVENT),
  changed: v.array(NODE),
  inflight: v.array(MESSAGE),
});

const SCENARIO = v.looseObject({ name: v.string(), steps: v.array(STEP) });
export type WireEntry = v.InferOutput<typeof ENTRY>;
export type NodeView = v.InferOutput<typeof NODE>;
export type Step = v.InferOutput<typeof STEP>;
export type Scenario = v.InferOutput<typeof SCENARIO>;

/** A message as the transcripts write it. */
export interface WireMessage<Party = number> {
  readonly from: Party;
  readonly to: Party;
  readonly type: string;
  readonly term: number;
  readonly logTerm: number;
  readonly index: number;
  readonly commit?: number | undefined;
  readonly entries?: readonly WireEntry[] | undefined;
  readonly reject?: boolean | undefined;
}

export type RecordedMessage = WireMessage<number | string>;

/** What is compared of what happens during a command. */
export type Happening =
  | { readonly k: 'send' | 'recv' | 'drop'; readonly message: RecordedMessage }
  /** Index and term of the snapshot that the message before carries, or that a server has taken over. */
  | { readonly k: 'snap'; readonly index: number; readonly term: number }
  /** Reads that a server may answer once it has applied up to the index: `[{index context} …]`. */
  | { readonly k: 'readstates'; readonly node: number; readonly raw: string };

/** The scenarios of a file, one a line; for a line that is none, what is wrong with it. */
export function readScenarios(text: string): (Scenario | RangeError)[] {
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  return lines.flatMap((line, k) => (line.trim() === '' ? [] : [readScenario(line, k + 1)]));
}

/** The scenarios of a file all of whose lines are scenarios. */
export function readAllScenarios(text: string): Scenario[] {
  return readScenarios(text).map((each) => {
    if (each instanceof RangeError) throw each;
    return each;
  });
}

function readScenario(line: string, number: number): Scenario | RangeError {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    return new RangeError(`line ${number} is not JSON: ${(error as Error).message}`);
  }
  const result = v.safeParse(SCENARIO, json);
  if (result.success) return result.output;
  const [issue] = result.issues;
  return new RangeError(`line ${number}: ${v.getDotPath(issue) ?? 'the scenario'}: ${issue.message}`);
}

/** What is compared of a step's events, in their order. Throws `Unreadable` where one lacks what it should say. */
export function happeningsOf(step: Step): Happening[] {
  const happenings: Happening[] = [];
  for (const event of step.events) {
    switch (event.k) {
      case 'send':
      case 'recv':
      case 'drop':
        happenings.push({ k: event.k, message: read(MESSAGE, event) });
        break;
      case 'snap': {
        const { index, term } = read(v.looseObject({ index: v.number(), term: v.number() }), event);
        happenings.push({ k: 'snap', index, term });
        break;
      }
      case 'readstates': {
        const { node, raw } = read(v.looseObject({ node: v.number(), raw: v.string() }), event);
        happenings.push({ k: 'readstates', node, raw });
        break;
      }
    }
  }
  return happenings;
}

function read<S extends v.GenericSchema>(schema: S, event: Step['events'][number]): v.InferOutput<S> {
  const result = v.safeParse(schema, event);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Unreadable(`an event «${event.k}»: ${v.getDotPath(issue) ?? ''}: ${issue.message}`);
}
