/**
 * What the checks of both directions share: the kinds of values, commands, branches, and how a check is made and told.
 */
import * as v from 'valibot';
import { isJson, isPlainObject } from '../plain-data.ts';
import { type Growth, WIRE_VERSION } from '../wire.ts';

export type Checked<M> =
  | { readonly message: M }
  /** `request` is the number of the request it belongs to, if it could be read. */
  | { readonly wrong: string; readonly request: number | null };

export const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
export const position = v.pipe(v.number(), v.integer(), v.minValue(-1), v.maxValue(Number.MAX_SAFE_INTEGER));
export const ratio = v.pipe(v.number(), v.finite(), v.minValue(0));
export const name = v.pipe(v.string(), v.maxLength(256));
export const json = v.custom<unknown>((value) => isJson(value), 'not plain data');
export const fields = v.custom<object>((value) => isPlainObject(value) && isJson(value), 'not an object of plain data');
export const milestoneKind = v.picklist(['election', 'commit', 'fault', 'violation']);
export const wire = v.literal(WIRE_VERSION, `not version ${WIRE_VERSION} of the messages`);

/**
 * A command that the engine has taken: what the page reads of its kind is as it should be. Whatever else it holds is
 * somebody's own, and goes along.
 */
export const command = v.pipe(
  fields,
  v.variant('kind', [
    v.looseObject({ at: count, kind: v.picklist(['crash', 'restart', 'pause', 'resume', 'wipe']), node: name }),
    v.looseObject({ at: count, kind: v.picklist(['timeout', 'admin']), node: name }),
    v.looseObject({ at: count, kind: v.literal('clock'), node: name, rate: ratio }),
    v.looseObject({ at: count, kind: v.literal('partition'), groups: v.array(v.array(name)) }),
    v.looseObject({ at: count, kind: v.picklist(['cut', 'join']), from: name, to: name }),
    v.looseObject({
      at: count,
      kind: v.literal('link'),
      from: v.optional(name),
      to: v.optional(name),
      latency_us: v.optional(v.tuple([count, count])),
      loss: v.optional(ratio),
      duplicate: v.optional(ratio),
      reorder: v.optional(ratio),
      bandwidth_Bps: v.optional(ratio),
    }),
    v.looseObject({
      at: count,
      kind: v.literal('load'),
      rate: v.number(),
      reads: v.optional(v.number()),
      burst: v.optional(count),
      clients: v.optional(count),
    }),
    v.looseObject({ at: count, kind: v.literal('rule'), name, on: v.boolean() }),
    v.looseObject({ at: count, kind: v.picklist(['heal', 'drop', 'deliver', 'duplicate', 'delay', 'request']) }),
  ]),
);
const growth: v.GenericSchema<unknown, Growth> = v.object({
  id: count,
  parent: v.nullable(count),
  forkedAt: count,
  given: v.array(command),
  inherited: count,
  takenBack: v.optional(
    v.array(v.union([v.strictObject({ command }), v.strictObject({ reopen: v.lazy(() => growth) })])),
  ),
}) as never;
export const growths = v.array(growth);
export const branches = v.array(
  v.intersect([growth, v.object({ commands: v.array(command), canUndo: v.boolean(), canRedo: v.boolean() })]),
);

/** The message itself is handed on, not the schema's copy of it: unknown keys stay, and nothing is built twice. */
export function check<M>(schema: v.GenericSchema, raw: unknown): Checked<M> {
  const parsed = v.safeParse(schema, raw, { abortEarly: true });
  if (parsed.success) return { message: raw as M };
  const issue = parsed.issues[0];
  const path = v.getDotPath(issue);
  return { wrong: path ? `${path}: ${issue.message}` : issue.message, request: requestOf(raw) };
}

function requestOf(raw: unknown): number | null {
  const read = v.safeParse(v.object({ request: count }), raw);
  return read.success ? read.output.request : null;
}
