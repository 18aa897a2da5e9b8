/**
 * Checks what the page asks before the worker does anything with it. A message that does not hold to `wire.ts` is
 * refused whole, with a reason that names the place, and changes nothing.
 */
import * as v from 'valibot';
import type { ToWorker } from '../wire.ts';
import { type Checked, check, count, fields, growths, milestoneKind, name, position, wire } from './common.ts';

/** A command on its way to the engine: its fields are judged by the kernel, which can say more about them. */
const asked = v.pipe(fields, v.looseObject({ at: count, kind: name }));
const toWorker = { wire, request: count };
const TO_WORKER = v.variant('kind', [
  // What is in the header is judged by the kernel, with the algorithm at hand.
  v.object({ ...toWorker, kind: v.literal('open'), header: fields, branches: v.optional(growths) }),
  v.object({ ...toWorker, kind: v.literal('arrange'), branches: growths }),
  v.object({
    ...toWorker,
    kind: v.literal('chunk'),
    branch: count,
    where: v.union([v.strictObject({ t: count }), v.strictObject({ chunk: count })]),
    bare: v.optional(v.boolean()),
  }),
  v.object({ ...toWorker, kind: v.literal('command'), branch: count, command: asked, seen_us: count }),
  v.object({ ...toWorker, kind: v.picklist(['undo', 'redo']), branch: count }),
  v.object({
    ...toWorker,
    kind: v.literal('milestone'),
    branch: count,
    from: position,
    direction: v.picklist(['next', 'previous']),
    until_us: count,
    of: v.optional(milestoneKind),
  }),
  v.object({ ...toWorker, kind: v.literal('digest'), branch: count, until_us: count }),
  v.object({ ...toWorker, kind: v.literal('linearizability'), branch: count, until_us: count }),
  v.object({ ...toWorker, kind: v.literal('cancel'), cancels: count }),
]);

/** Reads what the page sent. */
export function readToWorker(raw: unknown): Checked<ToWorker> {
  return check(TO_WORKER, raw);
}
