/** The commands of etcd's interaction tests. */

/** Why a scenario cannot be compared: it is then listed with this reason, and neither agrees nor differs. */
export class NotComparable extends Error {}

/** A scenario that says something that makes no sense, so that nobody could run it. */
export class Unreadable extends Error {}

/** A scenario has so many servers at most. */
const SERVERS_MAX = 64;

export interface NodeOptions {
  readonly voters: readonly number[];
  readonly learners: readonly number[];
  /** Index of the snapshot that the logs begin with; its term is 1. 0 for an empty log. */
  readonly index: number;
  readonly preVote: boolean;
  readonly checkQuorum: boolean;
  /** A leader that is no voter any more steps down at once. */
  readonly stepDownOnRemoval: boolean;
  /** The leader lets any change of the configuration into the log. */
  readonly anyChange: boolean;
  /** Reads by lease; then a follower never forgets its leader. */
  readonly leaseReads: boolean;
  /** At most this many unacknowledged MsgApp with entries for each follower. */
  readonly inflight: number;
  /** At most this many committed entries are applied at a time. */
  readonly applyAtOnce: number;
}

/** `v3` adds voter 3, `l3` learner 3, `r3` removes 3, `u3` changes nothing of 3. */
export interface ServerChange {
  readonly kind: 'v' | 'l' | 'r' | 'u';
  readonly server: number;
}

export type Transition = 'auto' | 'implicit' | 'explicit';

export interface Recipient {
  readonly node: number;
  readonly drop: boolean;
}

export type Command =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'log-level'; readonly level: string }
  | { readonly kind: 'add-nodes'; readonly count: number; readonly options: NodeOptions }
  | { readonly kind: 'campaign' | 'restart' | 'forget-leader'; readonly node: number }
  | { readonly kind: 'tick'; readonly node: number; readonly ticks: 'heartbeat' | 'election' }
  | { readonly kind: 'timeout'; readonly node: number; readonly ticks: number }
  | { readonly kind: 'propose'; readonly node: number; readonly data: string }
  | {
      readonly kind: 'propose-conf-change';
      readonly node: number;
      readonly v1: boolean;
      readonly transition: Transition;
      readonly changes: readonly ServerChange[];
    }
  | { readonly kind: 'read-index'; readonly node: number; readonly context: string }
  | { readonly kind: 'transfer'; readonly from: number; readonly to: number }
  | { readonly kind: 'compact'; readonly node: number; readonly index: number }
  | { readonly kind: 'unreachable' | 'send-snapshot'; readonly node: number; readonly peer: number }
  | { readonly kind: 'process-ready'; readonly nodes: readonly number[] }
  | { readonly kind: 'deliver'; readonly recipients: readonly Recipient[]; readonly type: string | null }
  /** `quiet`: what happens meanwhile is not in the transcript. No nodes means all of them. */
  | { readonly kind: 'stabilize'; readonly nodes: readonly number[]; readonly quiet: boolean };

/** Reads a command; throws `NotComparable` for one that this adapter cannot interpret, `Unreadable` for nonsense. */
export function readCommand(text: string, input: string): Command {
  const command = commandIn(text, input);
  for (const number of serversIn(command)) {
    if (!Number.isInteger(number) || number < 1 || number > SERVERS_MAX) {
      throw new Unreadable(`it names no server from 1 to ${SERVERS_MAX}`);
    }
  }
  return command;
}

/** The numbers of servers that a command names, or how many it makes. */
function serversIn(command: Command): readonly number[] {
  switch (command.kind) {
    case 'nothing':
    case 'log-level':
      return [];
    case 'add-nodes':
      return [command.count, ...command.options.voters, ...command.options.learners];
    case 'transfer':
      return [command.from, command.to];
    case 'unreachable':
    case 'send-snapshot':
      return [command.node, command.peer];
    case 'propose-conf-change':
      return [command.node, ...command.changes.map(({ server }) => server)];
    case 'process-ready':
    case 'stabilize':
      return command.nodes;
    case 'deliver':
      return command.recipients.map(({ node }) => node);
    default:
      return [command.node];
  }
}

function commandIn(text: string, input: string): Command {
  const [word = '', ...args] = text.trim().split(/\s+/);
  const node = Number(args[0]);
  switch (word) {
    case 'raft-log':
    case 'raft-state':
    case 'status':
    // The transcripts keep the line that ends an empty input as a command of its own.
    case '----':
      return { kind: 'nothing' };
    case 'log-level':
      return { kind: 'log-level', level: args[0] ?? '' };
    case 'add-nodes':
      return { kind: 'add-nodes', count: node, options: optionsOf(args.slice(1)) };
    case 'campaign':
    case 'restart':
    case 'forget-leader':
      return { kind: word, node };
    case 'tick-heartbeat':
      return { kind: 'tick', node, ticks: 'heartbeat' };
    case 'tick-election':
      return { kind: 'tick', node, ticks: 'election' };
    case 'set-randomized-election-timeout':
      return { kind: 'timeout', node, ticks: numbers(settings(args).timeout)[0] ?? 0 };
    case 'propose':
      return { kind: 'propose', node, data: text.trim().replace(/^\S+\s+\S+\s*/, '') };
    case 'propose-conf-change':
      return confChange(node, settings(args.slice(1)), input);
    case 'read-index':
      return { kind: 'read-index', node, context: args[1] ?? '' };
    case 'transfer-leadership': {
      const { from, to } = settings(args);
      return { kind: 'transfer', from: Number(from), to: Number(to) };
    }
    case 'compact':
      return { kind: 'compact', node, index: Number(args[1]) };
    case 'report-unreachable':
      return { kind: 'unreachable', node, peer: Number(args[1]) };
    case 'send-snapshot':
      return { kind: 'send-snapshot', node, peer: Number(args[1]) };
    case 'process-ready':
      return { kind: 'process-ready', nodes: args.map(Number) };
    case 'deliver-msgs':
      return delivery(args);
    case 'stabilize':
      return {
        kind: 'stabilize',
        nodes: args.filter((arg) => /^\d+$/.test(arg)).map(Number),
        quiet: settings(args)['log-level'] === 'none',
      };
    default:
      throw new NotComparable(`the command «${word}» is none that the adapter can interpret`);
  }
}

/** `key=value` arguments by key. */
function settings(args: readonly string[]): Record<string, string> {
  return Object.fromEntries(args.filter((arg) => arg.includes('=')).map((arg) => arg.split('=', 2)));
}

/** `(1,2,3)` or `1` as numbers. */
function numbers(value: string | undefined): number[] {
  return (value ?? '')
    .replace(/[()]/g, '')
    .split(',')
    .filter((part) => part !== '')
    .map(Number);
}

function optionsOf(args: readonly string[]): NodeOptions {
  const given = settings(args);
  const { voters, learners, index, prevote, checkquorum, inflight, ...others } = given;
  const { 'step-down-on-removal': stepDown, 'disable-conf-change-validation': anyChange, ...more } = others;
  const { 'max-committed-size-per-ready': applySize, 'read-only': readOnly, ...unknown } = more;
  for (const [key, value] of Object.entries(unknown)) {
    if (key === 'async-storage-writes') {
      throw new NotComparable(
        'asynchronous storage writes: acknowledgements come from separate append and apply threads; here a server’s ' +
          'disk is written within the event that changes it',
      );
    }
    throw new NotComparable(`the option ${key}=${value} is none that the adapter can interpret`);
  }
  if (applySize !== undefined && applySize !== '1') {
    throw new NotComparable(`max-committed-size-per-ready=${applySize}: sizes in bytes are not those of our entries`);
  }
  return {
    voters: numbers(voters),
    learners: numbers(learners),
    index: Number(index ?? 0),
    preVote: prevote === 'true',
    checkQuorum: checkquorum === 'true',
    stepDownOnRemoval: stepDown === 'true',
    anyChange: anyChange === 'true',
    leaseReads: readOnly === 'lease-based',
    inflight: inflight === undefined ? Number.POSITIVE_INFINITY : Number(inflight),
    // One byte at a time is one entry at a time.
    applyAtOnce: applySize === undefined ? Number.POSITIVE_INFINITY : 1,
  };
}

function confChange(node: number, given: Record<string, string>, input: string): Command {
  const transition = given.transition ?? 'auto';
  if (transition !== 'auto' && transition !== 'implicit' && transition !== 'explicit') {
    throw new NotComparable(`a transition «${transition}»`);
  }
  return { kind: 'propose-conf-change', node, v1: given.v1 === 'true', transition, changes: readChanges(input) };
}

/** `v4 r2` as changes; throws `NotComparable` for any other form. */
export function readChanges(text: string): ServerChange[] {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => {
      const [, kind, server] = /^([vlru])(\d+)$/.exec(word) ?? [];
      if (kind === undefined) throw new NotComparable(`the change «${word}» of a configuration`);
      return { kind: kind as ServerChange['kind'], server: Number(server) };
    });
}

function delivery(args: readonly string[]): Command {
  const recipients: Recipient[] = [];
  let type: string | null = null;
  for (const arg of args) {
    const [key = '', value] = arg.split('=', 2);
    if (value === undefined) recipients.push({ node: Number(key), drop: false });
    else if (key === 'drop') for (const node of numbers(value)) recipients.push({ node, drop: true });
    else if (key === 'type') type = value;
    else throw new NotComparable(`deliver-msgs with ${arg}`);
  }
  return { kind: 'deliver', recipients, type };
}

/** Every server that a scenario names, even one that never runs: IO wants to know them all. */
export function highestServer(commands: readonly Command[]): number {
  let created = 0;
  let named = 0;
  for (const command of commands) {
    if (command.kind === 'add-nodes') {
      created += command.count;
      named = Math.max(named, created, ...command.options.voters, ...command.options.learners);
    } else if (command.kind === 'propose-conf-change') {
      named = Math.max(named, ...command.changes.map(({ server }) => server));
    }
  }
  return named;
}
