/** Panels that take turns, under tabs: arrow keys, Home and End choose, as people know it from elsewhere. */
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import './tabs.css';

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** Behind the label. */
  readonly sign?: ReactNode;
}

/** As wide as what fades at the edges of the list, and a little more (`tabs.css`). */
const FADE_px = 28;

interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
  /** The panel of the chosen tab. */
  readonly children: ReactNode;
}

export function Tabs<Id extends string>({ label, tabs, chosen, onChoose, children }: TabsProps<Id>) {
  const name = useId();
  const list = useRef<HTMLDivElement>(null);
  // The page stays where it is: only the list is scrolled, until the chosen tab is clear of what fades at its edges.
  useEffect(() => {
    const tab = list.current?.querySelector(`[data-tab="${chosen}"]`)?.getBoundingClientRect();
    if (!list.current || !tab) return;
    const { left, right } = list.current.getBoundingClientRect();
    list.current.scrollLeft += Math.max(0, tab.right + FADE_px - right) || Math.min(0, tab.left - FADE_px - left);
  }, [chosen]);
  const turn = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ id }) => id === chosen);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    const next = to === undefined ? undefined : tabs.at(to % tabs.length);
    if (!next) return;
    event.preventDefault();
    onChoose(next.id);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  };
  return (
    <div className="tabs" data-part="tabs">
      <div ref={list} className="tabs-list" role="tablist" aria-label={label} onKeyDown={turn}>
        {tabs.map(({ id, label: words, sign }) => (
          <button
            key={id}
            id={`${name}-${id}`}
            type="button"
            role="tab"
            className="tabs-tab"
            data-tab={id}
            aria-selected={id === chosen}
            aria-controls={`${name}-panel`}
            tabIndex={id === chosen ? 0 : -1}
            onClick={() => onChoose(id)}
          >
            {words}
            {sign}
          </button>
        ))}
      </div>
      {/* Another panel begins at its top, wherever the one before was scrolled to. */}
      <div
        key={chosen}
        id={`${name}-panel`}
        className="tabs-panel"
        role="tabpanel"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by keys where nothing in it takes the focus
        tabIndex={0}
        aria-labelledby={`${name}-${chosen}`}
      >
        {children}
      </div>
    </div>
  );
}
