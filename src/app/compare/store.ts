/** With what the run on show is compared, as it stands in the address (`wish.ts`); null for nothing. */
import { create } from 'zustand';
import { writeParameter } from '../write-address.ts';

export const useCompare = create<{ readonly wish: string | null }>(() => ({ wish: null }));

/** Shows a run beside the one on show, or none, and writes it into the address. */
export function compareWith(wish: string | null): void {
  useCompare.setState({ wish });
  writeParameter('compare', wish);
}
