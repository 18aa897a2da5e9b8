/**
 * Pointers on the stage, told apart: a press that moves is a drag (from a node), a pan (with Ctrl or ⌘) or a stroke
 * (from anywhere else, a message included); two fingers look nearer and move the view; a finger held still opens a
 * card. A press on nothing leaves what was chosen. Everything else – clicks, the page's own scrolling – is left alone.
 */
import type { NodeId } from '../../kernel/contract.ts';
import { swallowClick } from '../../ui/swallow-click.ts';
import { between, distance, type Point } from '../geometry.ts';

export interface Handlers {
  strokeTo(point: Point, oneWay: boolean): void;
  dragTo(id: NodeId, point: Point, start: Point): void;
  /** Let go: what was drawn or dragged takes effect. */
  release(oneWay: boolean): void;
  /** Taken back before it took effect. */
  cancel(): void;
  pan(dx: number, dy: number): void;
  zoom(factor: number, at: Point): void;
  tidy(): void;
  /** Nothing was pressed. */
  leave(): void;
}

type Doing = 'nothing' | 'pressed' | 'stroke' | 'drag' | 'pan' | 'pinch' | 'held';

/** So far a press may stray, px. */
const STRAY = { mouse: 5, touch: 10 };
const HELD_ms = 500;
/** The click that ends a gesture comes at once. */
const CLICK_ms = 50;
const WHEEL = 0.0022;
/** What is pressed for itself. */
const OF_ITS_OWN = '[popover], dialog, .hand-tools, input';
const SOMETHING = `${OF_ITS_OWN}, [data-node], [data-message], [data-link], [data-client]`;

/** Listens on the stage until the function that it returns is called. */
export function listenToHands(stage: HTMLElement, handlers: Handlers): () => void {
  const pointers = new Map<number, Point>();
  let doing: Doing = 'nothing';
  let start: Point = { x: 0, y: 0 };
  let last: Point = start;
  let pressed: Element | null = null;
  /** What had the focus before the press. */
  let focused: Element | null = null;
  let holding = 0;
  const listeners = new AbortController();
  const { signal } = listeners;

  const at = (event: MouseEvent): Point => {
    const { left, top } = stage.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const end = (): void => {
    clearTimeout(holding);
    doing = 'nothing';
    pressed = null;
  };
  const cancel = (): void => {
    if (doing === 'stroke' || doing === 'drag') handlers.cancel();
    end();
  };
  const hold = (): void => {
    const card = pressed?.closest('[data-node], [data-message], [data-link]');
    end();
    if (!card) return;
    doing = 'held';
    card.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    navigator.vibrate?.(10);
  };

  const down = (event: PointerEvent): void => {
    if (!(event.target instanceof Element) || event.target.closest(OF_ITS_OWN) || event.button !== 0) return;
    pointers.set(event.pointerId, at(event));
    if (pointers.size === 2) {
      cancel();
      doing = 'pinch';
    }
    if (pointers.size > 1) return;
    start = at(event);
    last = start;
    pressed = event.target;
    focused = document.activeElement;
    doing = 'pressed';
    if (event.pointerType === 'touch') holding = window.setTimeout(hold, HELD_ms);
  };

  /** What a gesture begins on is not pressed: Space is to go on playing the run, not to open a node or a message. */
  const giveBackFocus = (): void => {
    const taken = document.activeElement;
    if (taken === focused || !taken?.matches('[data-node], [data-link], [data-message]')) return;
    if (focused instanceof HTMLElement || focused instanceof SVGElement) focused.focus({ preventScroll: true });
    if (document.activeElement === taken) (taken as HTMLOrSVGElement & Element).blur();
  };

  const begin = (event: PointerEvent): void => {
    const far = event.pointerType === 'touch' ? STRAY.touch : STRAY.mouse;
    if (distance(start, at(event)) < far) return;
    clearTimeout(holding);
    const onNode = pressed?.closest('[data-node]');
    doing = event.ctrlKey || event.metaKey ? 'pan' : onNode ? 'drag' : 'stroke';
    stage.setPointerCapture(event.pointerId);
    giveBackFocus();
    if (doing === 'stroke') handlers.strokeTo(start, event.shiftKey);
  };

  const pinch = (event: PointerEvent): void => {
    const before = [...pointers.values()] as [Point, Point];
    pointers.set(event.pointerId, at(event));
    const after = [...pointers.values()] as [Point, Point];
    const middle = between(after[0], after[1], 0.5);
    const was = between(before[0], before[1], 0.5);
    // Nearer first: a stage that is seen whole has nowhere to go, and would slip from under the fingers.
    handlers.zoom(distance(after[0], after[1]) / Math.max(1, distance(before[0], before[1])), was);
    handlers.pan(middle.x - was.x, middle.y - was.y);
  };

  const move = (event: PointerEvent): void => {
    if (!pointers.has(event.pointerId)) return;
    if (doing === 'pinch') {
      if (pointers.size === 2) pinch(event);
      return;
    }
    if (doing === 'pressed') begin(event);
    const point = at(event);
    pointers.set(event.pointerId, point);
    if (doing === 'stroke') handlers.strokeTo(point, event.shiftKey);
    if (doing === 'drag')
      handlers.dragTo(pressed?.closest('[data-node]')?.getAttribute('data-node') ?? '', point, start);
    if (doing === 'pan' && (event.ctrlKey || event.metaKey)) handlers.pan(point.x - last.x, point.y - last.y);
    last = point;
  };

  const up = (event: PointerEvent): void => {
    if (!pointers.delete(event.pointerId)) return;
    if (doing !== 'pressed' && doing !== 'nothing') swallowClick(stage, CLICK_ms);
    if (doing === 'pressed' && !pressed?.closest(SOMETHING)) handlers.leave();
    if (doing === 'stroke' || doing === 'drag') handlers.release(event.shiftKey);
    // The finger that is left after a pinch draws nothing.
    if (pointers.size === 0 && doing !== 'held') end();
  };

  stage.addEventListener('pointerdown', down, { signal });
  stage.addEventListener('pointermove', move, { signal });
  window.addEventListener('pointerup', up, { signal });
  window.addEventListener(
    'pointercancel',
    (event) => {
      if (!pointers.delete(event.pointerId)) return;
      cancel();
    },
    { signal },
  );
  // The press that follows a touch would take the focus out of the card that it has opened.
  stage.addEventListener(
    'touchend',
    (event) => {
      if (doing === 'held' && event.cancelable) event.preventDefault();
      if (event.touches.length === 0 && doing === 'held') end();
    },
    { passive: false, signal },
  );
  // A finger held on a node asks the system for its menu too, which would close the card again.
  stage.addEventListener(
    'contextmenu',
    (event) => {
      if (pointers.size === 0 || (event as PointerEvent).pointerType === 'mouse') return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true, signal },
  );
  stage.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      handlers.zoom(Math.exp(-event.deltaY * (event.deltaMode === 1 ? 16 : 1) * WHEEL), at(event));
    },
    { passive: false, signal },
  );
  stage.addEventListener(
    'dblclick',
    ({ target }) => {
      if (target instanceof Element && !target.closest(SOMETHING)) handlers.tidy();
    },
    { signal },
  );
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || (doing !== 'stroke' && doing !== 'drag')) return;
      event.preventDefault();
      event.stopPropagation();
      handlers.cancel();
      // Until the hand lets go nothing more happens, and that is no click either.
      doing = 'pinch';
    },
    { capture: true, signal },
  );
  return () => {
    clearTimeout(holding);
    listeners.abort();
  };
}
