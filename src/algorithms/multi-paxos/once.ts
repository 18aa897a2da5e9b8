/**
 * Executing a chosen command, once. A client that hears nothing asks again, and so a command may come to be chosen for
 * two slots; no server executes it a second time (PMMC §2). Every one remembers what it answered.
 */
import { apply } from './machine.ts';
import type { Answers, Command, Hands, Machine, Outcome } from './types.ts';

export const EMPTY_MACHINE: Machine = { data: {}, revision: 0, clients: {} };

/** So many answers are remembered of a client that does not say which it has; then the earliest is forgotten. */
const ANSWERS_MAX = 64;
const NO_ANSWERS: Answers = { oldest: 1, given: [] };

/** To a request that is too old to be told from one that was executed. */
const EXPIRED: Outcome = { ok: false, error: 'request-expired' };

export function execute(
  machine: Machine,
  command: Command,
  slot: number,
  io: Pick<Hands, 'follows' | 'note' | 'self'>,
): { readonly machine: Machine; readonly outcome: Outcome } {
  const { client, request, oldest, op } = command;
  const known = Object.hasOwn(machine.clients, client) ? (machine.clients[client] as Answers) : NO_ANSWERS;
  const repeated = answerTo(known, request);
  if (repeated && io.follows('request-numbers')) {
    io.note('request.repeated', { node: io.self, client, request, slot });
    return { machine, outcome: repeated };
  }
  const { data, outcome } = apply(machine.data, op);
  const clients = { ...machine.clients, [client]: remembered(known, request, oldest, outcome) };
  return { machine: { data, revision: machine.revision + 1, clients }, outcome };
}

function answerTo({ given, oldest }: Answers, request: number): Outcome | undefined {
  return given.find((each) => each.request === request)?.outcome ?? (request < oldest ? EXPIRED : undefined);
}

function remembered(known: Answers, request: number, wanted: number, outcome: Outcome): Answers {
  const oldest = Math.max(known.oldest, wanted);
  const others = known.given.filter((each) => each.request >= oldest && each.request !== request);
  const given = [...others, { request, outcome }];
  if (given.length <= ANSWERS_MAX) return { oldest, given };
  const earliest = Math.min(...given.map((each) => each.request));
  return { oldest: earliest + 1, given: given.filter((each) => each.request !== earliest) };
}
