/** Keys with texts, to be put, appended to, and got: the object of many courses' key-value exercises. */
import type { Model } from '../model.ts';

export type TextOp =
  | { readonly kind: 'get'; readonly key: string }
  | { readonly kind: 'put' | 'append'; readonly key: string; readonly value: string };

/** What was got; nothing (null) for the others. */
export type TextResult = string | null;

/** One key at a time; each has the empty text at first. */
export const textStore: Model<string, TextOp, TextResult> = {
  init: '',
  step(state, op, result) {
    switch (op.kind) {
      case 'get':
        return result === undefined || result === state ? state : undefined;
      case 'put':
        return op.value;
      case 'append':
        return state + op.value;
    }
  },
  key: (state) => state,
  part: ({ key }) => key,
  isRead: ({ kind }) => kind === 'get',
  isWrite: ({ kind }) => kind === 'put',
};
