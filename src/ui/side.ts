/** Which of the panels beside the stage is open. Anybody may open one: a card on the stage, a shortcut, a tab. */
import { create } from 'zustand';

export const SIDE_PANELS = ['logs', 'feed', 'rules', 'inspect', 'charts', 'diagram', 'network', 'safety'] as const;
export type SidePanel = (typeof SIDE_PANELS)[number];

export const useSide = create<{ readonly panel: SidePanel }>(() => ({ panel: 'logs' }));

export function showSide(panel: SidePanel): void {
  useSide.setState({ panel });
}
