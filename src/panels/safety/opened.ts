/** Do the details of safety stand open? Who looks for them by name opens them, too. */
import { create } from 'zustand';

export const useSafetyOpen = create<{ readonly open: boolean }>(() => ({ open: false }));

export function showSafety(open: boolean): void {
  useSafetyOpen.setState({ open });
}
