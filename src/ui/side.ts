/** Which of the panels beside the stage is open. Anybody may open one: a card on the stage, a shortcut, a tab. */
import { create } from 'zustand';

export type SidePanel = 'logs' | 'feed' | 'rules' | 'inspect' | 'charts' | 'diagram' | 'network' | 'safety';

export const useSide = create<{ readonly panel: SidePanel }>(() => ({ panel: 'logs' }));

export function showSide(panel: SidePanel): void {
  useSide.setState({ panel });
}
