/** The page: header, stage, panels and player, on one screen. On a phone the panels take turns. */
import { useEffect } from 'react';
import { setAlgorithmStrings, useText } from '../localization/index.ts';
import { Diagram } from '../panels/diagram/later.ts';
import { Logs } from '../panels/logs/logs.tsx';
import { Safety } from '../panels/safety/safety.tsx';
import { Why } from '../panels/why/why.tsx';
import { After, player, useAlgorithm, useModified, usePreferences, useRun } from '../player/index.ts';
import { Stage } from '../stage/stage.tsx';
import { Button } from '../ui/button.tsx';
import { useSettled } from '../ui/later.tsx';
import { usePresenting } from '../ui/presenting.ts';
import { PHONE, TALL, useMedia } from '../ui/use-media.ts';
import { showAddress } from './address.ts';
import { Announcer } from './announcer.tsx';
import './app.css';
import './present.css';
import { Header } from './header/header.tsx';
import { useKeyboard } from './keyboard.ts';
import { Blank, Compared, Palette, ShortcutSheet, ShownName } from './later.ts';
import { NoticeList } from './notice-list.tsx';
import { report } from './notices.ts';
import { PlayerBar } from './player-bar/bar.tsx';
import { ScenarioStrip } from './scenario-strip.tsx';
import { SidePanels } from './side-panels.tsx';
import { useSurface } from './surfaces.ts';
import { showTheme } from './theme.ts';
import { beginTimeline } from './timeline/store.ts';

export function App() {
  const phone = useMedia(PHONE);
  const tall = useMedia(TALL) && !phone;
  const wantsDiagram = usePreferences((wanted) => wanted.diagram);
  const settled = useSettled(useRun((run) => run.status === 'ready'));
  const presenting = usePresenting(({ on }) => on);
  const showsDiagram = wantsDiagram && !phone && !presenting;
  const theme = usePreferences((wanted) => wanted.theme);
  const algorithm = useAlgorithm()?.id;
  const surface = useSurface(({ open }) => open);
  useKeyboard();
  useEffect(() => showTheme(theme), [theme]);
  useEffect(() => {
    if (algorithm !== undefined) setAlgorithmStrings(algorithm).catch(() => report({ kind: 'offline' }));
  }, [algorithm]);
  useTitle();
  useDescription();
  useAddress();

  return (
    <div className={classOf({ presenting, phone, showsDiagram })}>
      <Header />
      <main className="app-main">
        <div className="app-stage" data-part="stage">
          <Picture />
          <ScenarioStrip />
          <NoticeList />
        </div>
        <div className="app-side">
          <After turn={1}>
            <Why />
          </After>
          <After turn={2}>
            {(tall || presenting) && <Logs />}
            {!presenting && <SidePanels phone={phone} withoutLogs={tall} />}
          </After>
          <After turn={3}>{!phone && !presenting && <Safety />}</After>
        </div>
      </main>
      {showsDiagram && (
        <div className="app-diagram">
          <After turn={3}>{settled && <Diagram />}</After>
        </div>
      )}
      <After turn={1}>
        <PlayerBar />
      </After>
      {surface === 'shortcuts' && <ShortcutSheet />}
      {surface === 'palette' && <Palette />}
      {surface === 'blank' && <Blank />}
      <After turn={3}>
        <Announcer />
      </After>
    </div>
  );
}

function classOf(shown: { presenting: boolean; phone: boolean; showsDiagram: boolean }): string {
  if (shown.presenting) return 'app app-presenting';
  return shown.phone ? 'app app-phone' : shown.showsDiagram ? 'app app-with-diagram' : 'app';
}

/** The title of the document says so when the run is not of the real algorithm. */
function useTitle(): void {
  const text = useText();
  const page = useAlgorithm();
  const modified = useModified().length > 0;
  useEffect(() => {
    const title = text('app-document-title');
    const id = `algorithm-${page?.id}`;
    document.title = modified && text.has(id) ? `${text('app-modified', { algorithm: text(id) })} · ${title}` : title;
  }, [text, page, modified]);
}

/** What search engines and shared links show of the page, in the language that it is in. */
function useDescription(): void {
  const text = useText();
  useEffect(() => {
    document.querySelector('meta[name=description]')?.setAttribute('content', text('app-document-description'));
  }, [text]);
}

/** The address is that of the run on show. */
function useAddress(): void {
  const page = useAlgorithm();
  const header = useRun((run) => run.header);
  const branch = useRun(({ branches, branch: shown }) => branches.find(({ id }) => id === shown));
  useEffect(() => {
    beginTimeline(header);
    if (page && header && branch) void showAddress(page, header, branch);
  }, [page, header, branch]);
}

/** The stage; two of them while a branch is compared with another. */
function Picture() {
  const compares = useRun((run) => run.compared !== null && run.status !== 'failed');
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

/** The picture of the cluster; before there is one, or when there cannot be, words in its place. */
function StageArea() {
  const text = useText();
  const status = useRun((run) => run.status);
  const opened = useRun((run) => run.header !== null);
  const problem = useRun((run) => run.problem);
  if (status === 'failed') {
    return (
      <div className="app-state" role="alert">
        <p>{problem && text.has(`error-${problem.code}`) ? text(`error-${problem.code}`) : text('app-failed')}</p>
        {problem && (
          <p className="ui-help" lang="en">
            {problem.detail}
          </p>
        )}
        <Button look="solid" icon="reset" onClick={() => (opened ? player.reset() : location.reload())}>
          {text(opened ? 'app-fault-restart' : 'app-fault-reload')}
        </Button>
      </div>
    );
  }
  if (!opened) {
    return (
      <div className="app-state" role="status">
        {text('app-loading')}
      </div>
    );
  }
  return <Stage />;
}
