/** With what the run on show is compared, as it stands in the address (`wish.ts`); null for nothing. */
import { create } from 'zustand';

export const useCompare = create<{ readonly wish: string | null }>(() => ({ wish: null }));

/** Shows a run beside the one on show, or none, and writes it into the address. */
export function compareWith(wish: string | null): void {
  useCompare.setState({ wish });
  const parameters = new URLSearchParams(location.search);
  if (wish === null) parameters.delete('compare');
  else parameters.set('compare', wish);
  // Names of rules are joined by commas, which need not be written as `%2C`.
  const search = parameters.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  try {
    history.replaceState(history.state, '', `${location.pathname}?${search}${location.hash}`);
  } catch {
    // A page in a sandboxed frame may have no address that it could change.
  }
}
