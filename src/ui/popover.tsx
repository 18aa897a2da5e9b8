/**
 * A panel anchored to the thing it is about; a bottom sheet where the screen is narrow. Mount it to open it.
 * It takes the focus, closes on Esc or a press outside, and gives the focus back to where it came from.
 */
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { observeSize } from './observe-size.ts';
import './popover.css';
import { type Put, placeBeside, type Side } from './placement.ts';
import { swallowClick } from './swallow-click.ts';
import { PHONE } from './use-media.ts';

/** An element (of HTML or SVG), or where something without one is at the moment, in viewport coordinates. */
export type Anchor = Element | (() => DOMRect | null) | null;

export interface PopoverProps {
  readonly anchor: Anchor;
  /** The anchor may go elsewhere: the panel goes there too. */
  readonly follows?: boolean;
  /** Name of the panel for screen readers. */
  readonly label: string;
  readonly onClose: () => void;
  readonly side?: Side;
  /** Finds its place, where that is not simply beside the anchor; and how high it may be as a sheet. */
  readonly put?: Put;
  /** More classes, for the size. */
  readonly place?: string;
  /**
   * What is focused on opening: the control with `data-focus-first` or else the first, or the panel itself (so that its
   * text is read first).
   */
  readonly focus?: 'first' | 'panel';
  readonly children: ReactNode;
}

const FOCUSABLE =
  'button:not(:disabled), [href], input:not(:disabled), select, textarea, [tabindex]:not([tabindex="-1"])';

/** So long after a press its click may come. */
const CLICK_ms = 500;

export function Popover(props: PopoverProps) {
  const { anchor, follows = false, label, onClose, side = 'below', place, focus = 'first', children } = props;
  const panel = useRef<HTMLDivElement>(null);
  const latest = useRef({ anchor, onClose, side, find: props.put });
  latest.current = { anchor, onClose, side, find: props.put };
  const putBeside = useRef(() => {});

  useLayoutEffect(() => {
    const element = panel.current;
    if (!element) return;
    const before = document.activeElement;
    const put = () => {
      const { find = placeBeside } = latest.current;
      if (find === placeBeside && matchMedia(PHONE).matches) {
        element.style.removeProperty('--ui-popover-room');
        return;
      }
      const box = anchorBox(latest.current.anchor);
      if (!box) return;
      const { left, top, room } = find(
        box,
        { width: element.offsetWidth, height: element.scrollHeight + 2 },
        { width: document.documentElement.clientWidth, height: window.innerHeight },
        latest.current.side,
      );
      element.style.setProperty('--ui-popover-left', `${Math.round(left)}px`);
      element.style.setProperty('--ui-popover-top', `${Math.round(top)}px`);
      element.style.setProperty('--ui-popover-room', `${Math.round(room)}px`);
    };
    element.showPopover();
    put();
    putBeside.current = put;
    const first =
      focus === 'first'
        ? (element.querySelector<HTMLElement>('[data-focus-first]') ?? element.querySelector<HTMLElement>(FOCUSABLE))
        : null;
    (first ?? element).focus({ preventScroll: true });
    // The first of all is in sight anyway; another may be anywhere in a long list.
    if (first?.dataset.focusFirst) first.scrollIntoView({ block: 'center' });
    const end = observeSize(put, element);
    window.addEventListener('resize', put);
    return () => {
      end();
      window.removeEventListener('resize', put);
      const inside = element.contains(document.activeElement) || document.activeElement === document.body;
      const isElement = before instanceof HTMLElement || before instanceof SVGElement;
      if (inside && isElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [focus]);

  useLayoutEffect(() => {
    if (!follows) return;
    let frame = 0;
    let before = '';
    const look = () => {
      const box = anchorBox(latest.current.anchor);
      const now = box ? [box.x, box.y, box.width, box.height].join() : '';
      if (now !== before) putBeside.current();
      before = now;
      frame = requestAnimationFrame(look);
    };
    look();
    return () => cancelAnimationFrame(frame);
  }, [follows]);

  useEffect(() => {
    const pressed = (event: PointerEvent) => {
      const target = event.target;
      if (!(target instanceof Node) || panel.current?.contains(target)) return;
      // The button that opened the panel closes it by itself.
      if (latest.current.anchor instanceof Element && latest.current.anchor.contains(target)) return;
      if (target instanceof Element && target.closest('[popover], dialog')) return;
      // A tap beside a sheet only closes it: what lies under the shade must not be pressed too.
      if (matchMedia(PHONE).matches) swallowClick(document, CLICK_ms);
      latest.current.onClose();
    };
    document.addEventListener('pointerdown', pressed, true);
    return () => document.removeEventListener('pointerdown', pressed, true);
  }, []);

  return (
    <div
      ref={panel}
      popover="manual"
      role="dialog"
      // As in `modal.tsx`.
      data-focus-after=".stage"
      aria-label={label}
      tabIndex={-1}
      className={place ? `ui-popover ${place}` : 'ui-popover'}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      {children}
    </div>
  );
}

function anchorBox(anchor: Anchor): DOMRect | null {
  if (anchor === null) return null;
  if (!(anchor instanceof Element)) return anchor();
  // A button that is not shown: what it belongs to stands for it.
  const shown = anchor.getClientRects().length > 0 ? anchor : (anchor.parentElement ?? anchor);
  return shown.getBoundingClientRect();
}
