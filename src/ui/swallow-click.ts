/**
 * The click that the present press ends with is no click. None may follow, where the finger has moved on: after so many ms
 * the next press counts again.
 */
export function swallowClick(on: EventTarget, wait_ms: number): void {
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  on.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => on.removeEventListener('click', swallow, true), wait_ms);
}
