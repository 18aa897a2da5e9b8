/** Which of the panels beside the stage is open. Anybody may open one: a card on the stage, a shortcut, a tab. */
import { create } from 'zustand';

export const SIDE_PANELS = ['logs', 'feed', 'rules', 'inspect', 'charts', 'diagram', 'network', 'safety'] as const;
export type SidePanel = (typeof SIDE_PANELS)[number];

interface Side {
  readonly panel: SidePanel;
  /** Are the panels on the page? Not beside a lesson's stage, on the front page, in an embed, before a room. */
  readonly isThere: boolean;
}

export const useSide = create<Side>(() => ({ panel: 'logs', isThere: false }));

export function showSide(panel: SidePanel): void {
  useSide.setState({ panel });
}
