/** What follows from the values of a note and decides how its sentence goes; see `Presentation.facts`. */
import type { Json } from '../../kernel/contract.ts';

type Values = { readonly [name: string]: Json };
type Facts = { readonly [name: string]: string };

export function facts(rule: string, values: Values): Facts {
  switch (rule) {
    case 'applied': {
      const single = values.firstSlot === values.slot;
      const isEmpty = values.operation === null || values.operation === undefined;
      const isTold = values.value !== null && values.value !== undefined;
      return { single: yesNo(single), outcome: single && isEmpty ? 'empty' : single && isTold ? 'value' : 'nothing' };
    }
    case 'learned':
    case 'caught-up':
    case 'learn.answered':
      return { single: yesNo(values.firstSlot === values.slot) };
    case 'promised':
      return { again: yesNo(values.ballot === values.promised) };
    case 'chosen':
    case 'accepted':
    case 'adopted':
      return { what: values.operation === null || values.operation === undefined ? 'noop' : 'operation' };
    default:
      return {};
  }
}

function yesNo(holds: boolean): string {
  return holds ? 'yes' : 'no';
}
