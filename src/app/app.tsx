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
import { LOW, PHONE, TALL, useMedia } from '../ui/use-media.ts';
import './app.css';
import './flowing.css';
import './present.css';
import { AroundPage } from './around-page.tsx';
import { SideBySide } from './compare/later.ts';
import { useCompare } from './compare/store.ts';
import { PictureDialog } from './export/picture/later.ts';
import { Header } from './header/header.tsx';
import { useKeyboard } from './keyboard.ts';
import { Announcer, Blank, Caption, Compared, Palette, ShortcutSheet, ShownName } from './later.ts';
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

/** The cluster has no room to give: the same figures stand in `notice-list.css`. */
const NARROW = '(max-width: 760px), (max-height: 500px)';

export function App() {
  const phone = useMedia(PHONE);
  const tall = useMedia(TALL) && !phone;
  const wantsDiagram = usePreferences((wanted) => wanted.diagram);
  const low = useMedia(LOW);
  const compares = useCompares();
  const presenting = usePresenting(({ on }) => on);
  const flows = low || (phone && compares !== null && !presenting);
  const settled = useSettled(useRun((run) => run.status === 'ready'));
  // A projector shows little in height: what stands below the picture elsewhere is below the logs.
  const beside = presenting && !phone && !low;
  const noticesBeside = useMedia(NARROW) && !presenting;
  const showsDiagram = wantsDiagram && !phone && !presenting;
  const algorithm = useAlgorithm()?.id;
  const surface = useSurface(({ open }) => open);
  const from = useView((view) => (view.kind === 'run' ? view.from : null));
  useKeyboard();
  useEffect(() => {
    if (algorithm !== undefined) setAlgorithmStrings(algorithm).catch(() => report({ kind: 'offline' }));
  }, [algorithm]);

  return (
    <div className={classOf({ presenting, phone, showsDiagram, flows, compares })}>
      <After turn={2}>
        <AroundPage />
        <Header />
      </After>
      <main className="app-main">
        <div className="app-stage" data-part="stage">
          <Picture compares={compares} />
          {from !== null && <LessonStrip />}
          <After turn={2}>{!beside && <ScenarioStrip />}</After>
          {!noticesBeside && <NoticeList beside={false} />}
          <Traces />
        </div>
        <div className="app-side">
          <After turn={2}>{settled || presenting ? <Caption flows={flows} /> : <Why />}</After>
          <After turn={3}>
            {(tall || presenting) && <Logs fits={presenting && 'terms'} />}
            {beside && <ScenarioStrip />}
            {!presenting && <SidePanels phone={phone} withoutLogs={tall} />}
          </After>
          <After turn={4}>{!phone && !presenting && <Safety />}</After>
          {noticesBeside && <NoticeList beside />}
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
      {/* It has to be there before anything is said in it. */}
      <div className="ui-unseen" role="status" aria-live="polite">
        {settled && <Announcer />}
      </div>
    </div>
  );
}

interface Shown {
  readonly presenting: boolean;
  readonly phone: boolean;
  readonly showsDiagram: boolean;
  /** There is not room for all of it at once. */
  readonly flows: boolean;
  readonly compares: Comparison | null;
}

function classOf({ presenting, phone, showsDiagram, flows, compares }: Shown): string {
  const classes = ['app'];
  if (presenting) classes.push(flows ? 'app-presenting' : 'app-presenting app-whole');
  else if (phone) classes.push('app-phone');
  else if (showsDiagram) classes.push('app-with-diagram');
  if (flows) classes.push('app-flows');
  if (compares) classes.push('app-compares');
  return classes.join(' ');
}

/** What stands beside the run on show: another run, or another branch of it. */
type Comparison = 'run' | 'branch';

function useCompares(): Comparison | null {
  const beside = useCompare(({ wish }) => wish !== null);
  const branch = useRun((run) => run.compared !== null && run.status !== 'failed');
  return beside ? 'run' : branch ? 'branch' : null;
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

/** The stage; two of them while something is compared. */
function Picture({ compares }: { readonly compares: Comparison | null }) {
  if (compares === 'branch') {
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
  return <div className="app-picture">{compares ? <SideBySide /> : <StageArea />}</div>;
}
