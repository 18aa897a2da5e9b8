/**
 * Histories in the form of the reference data: an object with `ops` and, if known, `id` and the verdict
 * `linearizable`. An operation on a register is `[process, f, a, b, call, return, ok, out]`, one on a store of texts is
 * `[process, f, key, value, call, return, out]`.
 */
import * as v from 'valibot';
import type { Operation } from '../../checking/linearizability/model.ts';
import { type RegisterOp, type RegisterResult, register } from '../../checking/linearizability/models/register.ts';
import { type TextOp, type TextResult, textStore } from '../../checking/linearizability/models/text-store.ts';
import { type GivenHistory, givenHistory } from './history.ts';

const whole = v.pipe(v.number(), v.integer());
const time = v.pipe(v.number(), v.finite());
const process = v.union([v.number(), v.string()]);
/** Null where it never returned. */
const returned = v.nullable(time);
const text = v.string();

const REGISTER_OPS = v.array(
  v.strictTuple([
    process,
    v.picklist(['read', 'write', 'cas']),
    whole,
    whole,
    time,
    returned,
    v.picklist([1, 0, -1], 'ok must be 1 (done), 0 (failed) or -1 (outcome unknown)'),
    whole,
  ]),
);
const TEXT_OPS = v.array(
  v.strictTuple([
    process,
    v.picklist(['put', 'append', 'get']),
    text,
    v.nullable(text),
    time,
    returned,
    v.nullable(text),
  ]),
);
const HISTORY = v.looseObject({
  id: v.optional(v.union([text, v.number()])),
  linearizable: v.optional(v.boolean()),
  ops: v.array(v.array(v.unknown())),
});

type RegisterRow = v.InferOutput<typeof REGISTER_OPS>[number];
type TextRow = v.InferOutput<typeof TEXT_OPS>[number];

/** @param line the line that it stands in, if it is one of many. @returns the history, or what is wrong with it. */
export function readHistory(value: unknown, line: number | null): GivenHistory | { readonly problem: string } {
  const head = v.safeParse(HISTORY, value, { abortEarly: true });
  if (!head.success) return refusal(head.issues[0]);
  const { id = `line ${line ?? 1}`, linearizable = null, ops } = head.output;
  const what = { id: String(id), expected: linearizable };
  if (isText(ops)) {
    const rows = v.safeParse(TEXT_OPS, ops, { abortEarly: true });
    if (!rows.success) return refusal(rows.issues[0], 'ops');
    const problem = misfit(rows.output, ([, f, , value, call, end, out]) => {
      if (f !== 'get' && value === null) return `a ${f} needs a value`;
      if (f === 'get' && end !== null && out === null) return 'a get that returned needs what it got';
      return backwards(call, end);
    });
    return problem ?? givenHistory({ ...what, shown: rows.output }, textStore, rows.output.map(textOperation));
  }
  const rows = v.safeParse(REGISTER_OPS, ops, { abortEarly: true });
  if (!rows.success) return refusal(rows.issues[0], 'ops');
  const problem = misfit(rows.output, ([, , , , call, end, ok]) => {
    if (ok !== -1 && end === null) return 'only an operation of unknown outcome (ok -1) may lack its return';
    return backwards(call, end);
  });
  // What failed, and is no compare-and-swap, did nothing and tells nothing.
  const happened = rows.output.filter(([, f, , , , , ok]) => ok !== 0 || f === 'cas');
  return problem ?? givenHistory({ ...what, shown: happened }, register, happened.map(registerOperation));
}

/** A store of texts is known by its operations; where there are none, both models say the same. */
function isText(ops: readonly (readonly unknown[])[]): boolean {
  return ['put', 'append', 'get'].includes(ops[0]?.[1] as string);
}

function registerOperation(row: RegisterRow): Operation<RegisterOp, RegisterResult> {
  const [, f, a, b, call, end, ok, out] = row;
  const done = (result: RegisterResult) => (ok === -1 || end === null ? null : { at: end, result });
  switch (f) {
    case 'read':
      return { op: { kind: 'read' }, call, done: done(out) };
    case 'write':
      return { op: { kind: 'write', value: a }, call, done: done(null) };
    case 'cas':
      return { op: { kind: 'cas', from: a, to: b }, call, done: done(ok === 1) };
  }
}

function textOperation([, f, key, value, call, end, out]: TextRow): Operation<TextOp, TextResult> {
  const op: TextOp = f === 'get' ? { kind: f, key } : { kind: f, key, value: value as string };
  return { op, call, done: end === null ? null : { at: end, result: f === 'get' ? out : null } };
}

function backwards(call: number, end: number | null): string | null {
  return end !== null && end < call ? `it returns at ${end}, before its call at ${call}` : null;
}

function misfit<Row>(rows: readonly Row[], wrong: (row: Row) => string | null): { readonly problem: string } | null {
  for (const [k, row] of rows.entries()) {
    const problem = wrong(row);
    if (problem !== null) return { problem: `ops.${k}: ${problem}` };
  }
  return null;
}

function refusal(issue: v.BaseIssue<unknown>, within?: string): { readonly problem: string } {
  const path = [within, v.getDotPath(issue)].filter((each) => each !== null && each !== undefined).join('.');
  return { problem: path ? `${path}: ${issue.message}` : issue.message };
}
