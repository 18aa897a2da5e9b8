/** The page: header, stage, panels and player, on one screen. On a phone the panels take turns. */
import { type ReactNode, useEffect } from 'react';
import { setAlgorithmStrings } from '../localization/index.ts';
import { Diagram } from '../panels/diagram/later.ts';
import { Logs } from '../panels/logs/logs.tsx';
import { Safety } from '../panels/safety/safety.tsx';
import { Why } from '../panels/why/why.tsx';
import { After, useAlgorithm, usePreferences, useRun } from '../player/index.ts';
import { useSettled } from '../ui/later.tsx';
import { usePresenting } from '../ui/presenting.ts';
import { PHONE, TALL, useMedia } from '../ui/use-media.ts';
import { Announcer } from './announcer.tsx';
import './app.css';
import './present.css';
import { AroundPage } from './around-page.tsx';
import { SideBySide } from './compare/later.ts';
import { useCompare } from './compare/store.ts';
import { PictureDialog } from './export/picture/later.ts';
import { Header } from './header/header.tsx';
import { useKeyboard } from './keyboard.ts';
import { Blank, Caption, Compared, Palette, ShortcutSheet, ShownName } from './later.ts';
import { LessonStrip } from './lesson/later.ts';
import { NoticeList } from './notice-list.tsx';
import { report } from './notices.ts';
import { PlayerBar } from './player-bar/bar.tsx';
import { ScenarioStrip } from './scenario-strip.tsx';
import { Share } from './share/later.ts';
import { SidePanels } from './side-panels.tsx';
import { StageArea } from './stage-area.tsx';
import { useSurface } from './surfaces.ts';
import { Traces } from './traces/later.tsx';
import { useView } from './view.ts';

export function App() {
  const phone = useMedia(PHONE);
  const tall = useMedia(TALL) && !phone;
  const wantsDiagram = usePreferences((wanted) => wanted.diagram);
  const settled = useSettled(useRun((run) => run.status === 'ready'));
  const presenting = usePresenting(({ on }) => on);
  // A projector shows little in height: what stands below the picture elsewhere is below the logs.
  const beside = presenting && !phone;
  const showsDiagram = wantsDiagram && !phone && !presenting;
  const algorithm = useAlgorithm()?.id;
  const surface = useSurface(({ open }) => open);
  const from = useView((view) => (view.kind === 'run' ? view.from : null));
  useKeyboard();
  useEffect(() => {
    if (algorithm !== undefined) setAlgorithmStrings(algorithm).catch(() => report({ kind: 'offline' }));
  }, [algorithm]);

  return (
    <div className={classOf({ presenting, phone, showsDiagram })}>
      <After turn={2}>
        <AroundPage />
        <Header />
      </After>
      <main className="app-main">
        <div className="app-stage" data-part="stage">
          <Picture />
          {from !== null && <LessonStrip />}
          <After turn={2}>{!beside && <ScenarioStrip />}</After>
          <NoticeList />
          <Traces />
        </div>
        <div className="app-side">
          <After turn={2}>{settled || presenting ? <Caption /> : <Why />}</After>
          <After turn={3}>
            {(tall || presenting) && <Logs fits={presenting && 'terms'} />}
            {beside && <ScenarioStrip />}
            {!presenting && <SidePanels phone={phone} withoutLogs={tall} />}
          </After>
          <After turn={4}>{!phone && !presenting && <Safety />}</After>
        </div>
      </main>
      {showsDiagram && (
        <DiagramBelow>
          <After turn={4}>{settled && <Diagram isResizable />}</After>
        </DiagramBelow>
      )}
      <PlayerBar />
      {surface === 'shortcuts' && <ShortcutSheet />}
      {surface === 'palette' && <Palette />}
      {surface === 'blank' && <Blank />}
      {surface === 'share' && <Share />}
      {surface === 'picture' && <PictureDialog />}
      <After turn={4}>
        <Announcer />
      </After>
    </div>
  );
}

function classOf(shown: { presenting: boolean; phone: boolean; showsDiagram: boolean }): string {
  if (shown.presenting) return 'app app-presenting';
  return shown.phone ? 'app app-phone' : shown.showsDiagram ? 'app app-with-diagram' : 'app';
}

/** As high as it was made by hand. The style sheet has the usual height and the bounds. */
function DiagramBelow({ children }: { readonly children: ReactNode }) {
  const height = usePreferences((wanted) => wanted.diagramHeight);
  return (
    <div className="app-diagram" data-focus-after=".bar-more" style={height === null ? {} : { height: `${height}dvh` }}>
      {children}
    </div>
  );
}

/** The stage; two of them while a branch is compared with another. */
function Picture() {
  const beside = useCompare(({ wish }) => wish !== null);
  const compares = useRun((run) => run.compared !== null && run.status !== 'failed');
  if (beside) {
    return (
      <div className="app-picture">
        <SideBySide />
      </div>
    );
  }
  if (!compares) {
    return (
      <div className="app-picture">
        <StageArea />
      </div>
    );
  }
  return (
    <div className="app-picture app-picture-two">
      <div className="app-picture-half">
        <ShownName />
        <StageArea />
      </div>
      <Compared />
    </div>
  );
}
