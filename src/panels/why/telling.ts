/**
 * What one event has to say: its sentence, the rule behind it and where that is stated. Pure; the words are
 * fetched when it is drawn.
 */
import type { AlgorithmPage } from '../../algorithms/manifest.ts';
import { concernedBy } from '../../kernel/concern.ts';
import type { TimedCommand, Violation } from '../../kernel/contract.ts';
import type { Flight } from '../../kernel/moment.ts';
import { TOLD, type TraceEvent, type TraceNote } from '../../kernel/trace.ts';
import { tellingNote } from '../../localization/names.ts';
import type { Value, Values } from '../../localization/values.ts';

/** What people do to the cluster, and what was lost of it. */
const COMMAND_WEIGHT = 95;
/** The settings of the network, which many a scenario begins with, and requests, which tell more on arrival. */
const QUIET_COMMAND_WEIGHT = 40;
const QUIET_COMMANDS = ['link', 'request'];
/** Links that are cut and joined: what comes of it, an election or a commit that waits, tells more. */
const LINK_COMMAND_WEIGHT = 74;
const LINK_COMMANDS = ['cut', 'join', 'partition', 'heal'];
const LOST_WEIGHT = 25;
/** What somebody does by hand while it plays: only what is violated tells more. */
export const DONE_WEIGHT = 99;
const VIOLATION_WEIGHT = 100;
/** What another program's trace tells: a change of state, or only that something happened. */
const TOLD_WEIGHT = { state: 60, else: 30 };

export interface Telling {
  readonly event: TraceEvent;
  /** How much it says, on the scale of the algorithm's notes. */
  readonly weight: number;
  /** A safety property that broke; it outweighs all else. */
  readonly violation: Violation | null;
  /** The algorithm's most telling note. */
  readonly note: TraceNote | null;
  /** Without those two: a message of this area. */
  readonly message: Message;
  /** Where the rule or property is stated, as the algorithm's page gives it. */
  readonly source: string | null;
}

export interface Message {
  readonly id: string;
  readonly values: Values;
}

type Page = Pick<AlgorithmPage, 'weights' | 'sources' | 'presentation' | 'properties'>;

const tellings = new WeakMap<
  TraceEvent,
  { readonly page: Page; readonly flight: Flight | undefined; readonly telling: Telling }
>();

/** What an event has to say; worked out once, because events never change. */
export function tellingOf(event: TraceEvent, page: Page): Telling {
  const known = tellings.get(event);
  const flight = concernedBy(event);
  if (known && known.page === page && known.flight === flight) return known.telling;
  const telling = tell(event, flight, page);
  tellings.set(event, { page, flight, telling });
  return telling;
}

function commandWeight(kind: string): number {
  if (QUIET_COMMANDS.includes(kind)) return QUIET_COMMAND_WEIGHT;
  return LINK_COMMANDS.includes(kind) ? LINK_COMMAND_WEIGHT : COMMAND_WEIGHT;
}

function tell(event: TraceEvent, flight: Flight | undefined, page: Page): Telling {
  const { cause } = event;
  const plain = { event, violation: null, note: null, message: quiet(event), source: null };
  const violation = event.violations[0];
  if (violation) {
    const source = page.properties.find(({ id }) => id === violation.property)?.source ?? null;
    return { ...plain, weight: VIOLATION_WEIGHT, violation, source };
  }
  const note = tellingNote(event.notes, page.weights);
  if (note?.rule === TOLD) return { ...plain, weight: event.state ? TOLD_WEIGHT.state : TOLD_WEIGHT.else, note };
  if (note) return { ...plain, weight: page.weights[note.rule] ?? 0, note, source: page.sources[note.rule] ?? null };
  if (cause.kind === 'command') {
    return {
      ...plain,
      weight: commandWeight(cause.command.kind),
      message: commandMessage(cause.command, page, flight),
    };
  }
  if (cause.kind === 'timer' && 'client' in cause) {
    return { ...plain, weight: QUIET_COMMAND_WEIGHT, message: retryMessage(event, cause) };
  }
  const loss = event.lost[0];
  if (loss) {
    return {
      ...plain,
      weight: LOST_WEIGHT,
      message: {
        id: `event-lost-${loss.reason}`,
        values: { node: typedNode(event.node), message: messageName(`${loss.id} → ${event.node}`, flight) },
      },
    };
  }
  return { ...plain, weight: 0 };
}

function quiet(event: TraceEvent): Message {
  return { id: 'event-quiet', values: { node: typedNode(event.node) } };
}

/** A client's patience is at an end: it asks another node, or gives up. */
function retryMessage({ sent }: TraceEvent, cause: { readonly client: string; readonly request: number }): Message {
  const values = { client: typedNode(cause.client), request: cause.request };
  const asked = sent[0];
  return asked
    ? { id: 'event-retry', values: { ...values, node: typedNode(asked.to) } }
    : { id: 'event-retry-gave-up', values };
}

/**
 * The telling that says most among events; the latest of those that say the same. Null for no events.
 * @param planned The commands with which the run begins: who does anything else waits for its sentence, which goes before
 * what comes of it. Settings and requests are left to that.
 */
export function mostTelling(
  events: readonly TraceEvent[],
  page: Page,
  planned: readonly TimedCommand[],
): Telling | null {
  let most: Telling | null = null;
  for (const event of events) {
    const plain = tellingOf(event, page);
    const telling = isDeed(event, planned) ? { ...plain, weight: Math.max(plain.weight, DONE_WEIGHT) } : plain;
    if (most === null || telling.weight >= most.weight) most = telling;
  }
  return most;
}

function isDeed({ t, cause }: TraceEvent, planned: readonly TimedCommand[]): boolean {
  return (
    cause.kind === 'command' &&
    !QUIET_COMMANDS.includes(cause.command.kind) &&
    !planned.some(({ at, kind }) => at === t && kind === cause.command.kind)
  );
}

/** What a command does, in words. */
export function commandMessage(command: TimedCommand, page: Page, flight?: Flight): Message {
  const id = `event-command-${command.kind}`;
  const node = typedNode(command.node);
  const ends = { from: typedNode(command.from), to: typedNode(command.to) };
  switch (command.kind) {
    case 'partition':
      return { id, values: { groups: groupsText(command.groups) } };
    case 'cut':
    case 'join':
      return { id: command.direction === 'oneWay' ? `${id}-one-way` : id, values: ends };
    case 'link':
      return command.from === undefined ? { id, values: {} } : { id: `${id}-one`, values: ends };
    case 'drop':
    case 'deliver':
    case 'duplicate':
    case 'delay':
      return { id, values: { message: messageName(command.message, flight), by: duration(command.by_us) } };
    case 'clock':
      return { id, values: { node, rate: typeof command.rate === 'number' ? command.rate : 1 } };
    case 'request': {
      const op = command.op ?? null;
      const operation: Value = { kind: 'operation', value: op, text: page.presentation.operation(op) };
      return { id, values: { client: typedNode(command.client), operation } };
    }
    case 'load': {
      const rate = typeof command.rate === 'number' ? command.rate : 0;
      const { burst = 1 } = command as { readonly burst?: number };
      if (rate === 0) return { id: `${id}-none`, values: {} };
      return burst > 1 ? { id: `${id}-bursts`, values: { rate, burst } } : { id, values: { rate } };
    }
    case 'rule':
      return { id: command.on === false ? `${id}-off` : `${id}-on`, values: { rule: String(command.name) } };
    default:
      return { id, values: { node } };
  }
}

function typedNode(id: unknown): Value {
  return typeof id === 'string' ? { kind: 'node', value: id } : null;
}

function duration(value: unknown): Value {
  return typeof value === 'number' ? { kind: 'duration', value } : null;
}

/** `AppendEntries S1 → S3`; where its sending has not been seen, its number. */
function messageName(id: unknown, flight: Flight | undefined): string {
  return flight ? `${flight.type} ${flight.from} → ${flight.to}` : `#${id}`;
}

/** `S1 S2 | S3 S4 S5`; whoever is in no group is in one with all others that are in none. */
function groupsText(groups: unknown): string {
  if (!Array.isArray(groups)) return '';
  return groups
    .map((group) => (Array.isArray(group) ? group.join(' ') : ''))
    .concat(groups.length > 1 ? [] : '…')
    .join(' | ');
}
