/** The panels beside the stage (below it on a phone), one at a time, under tabs. */
import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../localization/index.ts';
import { Charts } from '../panels/charts/later.ts';
import { Diagram } from '../panels/diagram/later.ts';
import { Inspector } from '../panels/inspector/later.ts';
import { Network, Partition } from '../panels/later.ts';
import { Logs } from '../panels/logs/logs.tsx';
import { RuleCard } from '../panels/rule-card/later.ts';
import { Safety } from '../panels/safety/safety.tsx';
import { Feed } from '../panels/why/later.ts';
import { useAlgorithm, usePlayhead, useRun } from '../player/index.ts';
import { Icon } from '../ui/icons.tsx';
import { type SidePanel, showSide, useSide } from '../ui/side.ts';
import { Tabs } from '../ui/tabs.tsx';

interface Panel {
  readonly id: SidePanel;
  /** On a phone only: elsewhere it is always in sight, or opens from the header. */
  readonly phoneOnly?: true;
  readonly show: () => ReactNode;
  readonly sign?: () => ReactNode;
}

const PANELS: readonly Panel[] = [
  { id: 'logs', show: () => <Logs /> },
  { id: 'inspect', show: () => <Inspector /> },
  { id: 'feed', show: () => <Feed /> },
  { id: 'diagram', phoneOnly: true, show: () => <Diagram /> },
  { id: 'rules', show: () => <RuleCard /> },
  { id: 'charts', show: () => <Charts /> },
  {
    id: 'network',
    phoneOnly: true,
    show: () => (
      <>
        <Network />
        <Partition />
      </>
    ),
  },
  { id: 'safety', phoneOnly: true, show: () => <Safety detailed />, sign: () => <SafetySign /> },
];

interface SidePanelsProps {
  readonly phone: boolean;
  /** The logs stand above already. */
  readonly withoutLogs: boolean;
}

export function SidePanels({ phone, withoutLogs }: SidePanelsProps) {
  const text = useText();
  const wanted = useSide(({ panel }) => panel);
  const keepsNone = useAlgorithm()?.presentation.logs === 'none';
  useThere(wanted);
  const shown = PANELS.filter(({ id, phoneOnly }) => (phone || !phoneOnly) && !(withoutLogs && id === 'logs'));
  const chosen = shown.find(({ id }) => id === wanted) ?? (shown[0] as Panel);
  return (
    <Tabs
      label={text('app-tabs')}
      tabs={shown.map(({ id, sign }) => ({
        id,
        label: text(id === 'logs' && keepsNone ? 'app-tab-registers' : `app-tab-${id}`),
        sign: sign?.(),
      }))}
      chosen={chosen.id}
      onChoose={showSide}
    >
      {chosen.show()}
    </Tabs>
  );
}

/** Says that the panels are there. On small phones what is chosen would begin below what is in sight. */
function useThere(wanted: SidePanel): void {
  const before = useRef(wanted);
  useEffect(() => {
    useSide.setState({ isThere: true });
    return () => useSide.setState({ isThere: false });
  }, []);
  useEffect(() => {
    if (before.current === wanted) return;
    before.current = wanted;
    document.querySelector('.app-side > .tabs')?.scrollIntoView({ block: 'start' });
  }, [wanted]);
}

/** A tick, or a warning once a property was violated. */
function SafetySign() {
  const milestones = useRun((run) => run.milestones);
  const first = milestones.find(({ kind }) => kind === 'violation')?.t ?? Number.POSITIVE_INFINITY;
  const violated = usePlayhead(({ moment }) => moment.t >= first);
  return <Icon name={violated ? 'warning' : 'check'} small />;
}
