/** What a node holds: an acceptor's promise and what it has accepted, a proposer's last ballot, what a learner knows. */
import type { TraceState } from '../../../kernel/contract.ts';
import type { Register } from '../../../kernel/presentation.ts';
import { whole, word } from './reading.ts';

/** The most that one node holds, as wide as they commonly get; who only proposes has `used` instead. */
export const REGISTERS: readonly Register[] = [
  { name: 'promised', counter: 12, value: '12' },
  { name: 'accepted', counter: 12, value: 'AB' },
  { name: 'chosen', counter: 12, value: 'AB' },
];

/** Only those of the node's own roles; of a node that is down, whose roles are not known, what is on its disk. */
export function registersOf(state: TraceState): readonly Register[] {
  const roles = word(state.roles);
  const registers: Register[] = [];
  const promised = whole(state.promised);
  const used = whole(state.usedBallot);
  if (roles === null ? promised > 0 || used === 0 : plays(roles, 'acceptor')) {
    registers.push(register('promised', promised, promised > 0 ? `${promised}` : null));
    registers.push(register('accepted', whole(state.acceptedBallot), word(state.acceptedValue)));
  } else if (roles === null || plays(roles, 'proposer')) {
    registers.push(register('used', used, used > 0 ? `${used}` : null));
  }
  const chosen = word(state.chosenValue);
  if (chosen !== null || (roles !== null && plays(roles, 'learner'))) {
    registers.push({ ...register('chosen', whole(state.chosenBallot), chosen), standing: 'settled' });
  }
  return registers;
}

export function plays(roles: string, role: 'proposer' | 'acceptor' | 'learner'): boolean {
  return roles === 'all' || roles.split('-').includes(role);
}

function register(name: string, counter: number, value: string | null): Register {
  return { name, counter: counter > 0 ? counter : null, value, standing: 'open' };
}
