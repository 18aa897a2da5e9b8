/** A register of one whole number, to be read, written, and compared and swapped. */
import type { Model } from '../model.ts';

/** What a register holds that nobody has written to yet. */
export const NIL = -1;

export type RegisterOp =
  | { readonly kind: 'read' }
  | { readonly kind: 'write'; readonly value: number }
  | { readonly kind: 'cas'; readonly from: number; readonly to: number };

/** What was read; for a `cas`, whether it found what it compared with; nothing (null) for a write. */
export type RegisterResult = number | boolean | null;

export const register: Model<number, RegisterOp, RegisterResult> = {
  init: NIL,
  step(state, op, result) {
    switch (op.kind) {
      case 'read':
        return result === undefined || result === state ? state : undefined;
      case 'write':
        return op.value;
      case 'cas': {
        const isEqual = state === op.from;
        if (result !== undefined && result !== isEqual) return undefined;
        return isEqual ? op.to : state;
      }
    }
  },
  key: (state) => state,
  part: () => '',
  isRead: (op, result) => op.kind === 'read' || (op.kind === 'cas' && result === false),
  isWrite: ({ kind }) => kind === 'write',
};
