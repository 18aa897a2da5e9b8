/** Which surface – a popover, sheet or dialog – is open: at most one, whoever opened it. */
import { create } from 'zustand';

export type Surface =
  | 'algorithm'
  | 'scenario'
  | 'run'
  | 'network'
  | 'partition'
  | 'rules'
  | 'cut'
  | 'request'
  | 'admin'
  | 'load'
  | 'speed'
  | 'branch'
  | 'bookmarks'
  | 'more'
  | 'menu'
  | 'break'
  | 'shortcuts'
  | 'palette'
  | 'blank'
  | 'share'
  | 'trace'
  | 'save'
  | 'picture';

export const useSurface = create<{ readonly open: Surface | null }>(() => ({ open: null }));

export function openSurface(surface: Surface): void {
  useSurface.setState({ open: surface });
}

/** Closes a surface if it is the one that is open; without a name, whichever is. */
export function closeSurface(surface?: Surface): void {
  if (surface === undefined || useSurface.getState().open === surface) useSurface.setState({ open: null });
}

export function toggleSurface(surface: Surface): void {
  useSurface.setState(({ open }) => ({ open: open === surface ? null : surface }));
}
