/** The panels of a phone, one at a time, under tabs. */
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useText } from '../localization/index.ts';
import { Network, Partition } from '../panels/later.ts';
import { Logs } from '../panels/logs/logs.tsx';
import { Safety } from '../panels/safety/safety.tsx';
import { Feed } from '../panels/why/feed.tsx';
import { usePlayhead, useRun } from '../player/index.ts';
import { Icon } from '../ui/icons.tsx';

const TABS = ['logs', 'feed', 'network', 'safety'] as const;
type Tab = (typeof TABS)[number];

const PANELS: Record<Tab, () => ReactNode> = {
  logs: () => <Logs />,
  feed: () => <Feed />,
  network: () => (
    <>
      <Network />
      <Partition />
    </>
  ),
  safety: () => <Safety detailed />,
};

export function PhonePanels() {
  const text = useText();
  const [tab, setTab] = useState<Tab>('logs');

  const turn = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = TABS[(TABS.indexOf(tab) + step + TABS.length) % TABS.length] as Tab;
    setTab(next);
    document.getElementById(`tab-${next}`)?.focus();
  };

  return (
    <>
      <div className="app-tabs" role="tablist" aria-label={text('app-tabs')} onKeyDown={turn}>
        {TABS.map((each) => (
          <button
            key={each}
            id={`tab-${each}`}
            type="button"
            role="tab"
            className="app-tab"
            aria-selected={each === tab}
            aria-controls="tab-panel"
            tabIndex={each === tab ? 0 : -1}
            onClick={() => setTab(each)}
          >
            {text(`app-tab-${each}`)}
            {each === 'safety' && <SafetySign />}
          </button>
        ))}
      </div>
      <div id="tab-panel" className="app-tab-panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {PANELS[tab]()}
      </div>
    </>
  );
}

/** A tick, or a warning once a property was violated. */
function SafetySign() {
  const milestones = useRun((run) => run.milestones);
  const first = milestones.find(({ kind }) => kind === 'violation')?.t ?? Number.POSITIVE_INFINITY;
  const violated = usePlayhead(({ moment }) => moment.t >= first);
  return <Icon name={violated ? 'warning' : 'check'} small />;
}
