/** What went wrong or has to be known, each in a line that can be dismissed. None of it takes the focus. */
import { type ReactNode, type Ref, useCallback, useEffect, useState } from 'react';
import { listAlgorithms } from '../catalogue.ts';
import { propertyId, useText } from '../localization/index.ts';
import { player, preferences, usePlayhead, usePreferences, useRun } from '../player/index.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Icon, type IconName } from '../ui/icons.tsx';
import './notice-list.css';
import { dismiss, type Notice, useNotices } from './notices.ts';
import { dismissLatest, latestStep, undo, useSteps } from './timeline/undo.ts';
import { useKeyOf } from './use-key-of.ts';
import { useWords } from './words.ts';

interface NoticeListProps {
  /** Beside the stage, which has no room to give: it takes its room from the panels. */
  readonly beside: boolean;
}

export function NoticeList({ beside }: NoticeListProps) {
  const text = useText();
  const notices = useNotices((state) => state.notices);
  // When the engine has failed for good, the stage says so.
  const problem = useRun((run) => (run.status === 'failed' ? null : run.problem));
  return (
    <div className={beside ? 'notices advice' : 'notices'} role="status" data-focus-after=".stage">
      {notices.map((notice) => (
        <NoticeLine
          key={notice.kind === 'url' ? notice.parameter : notice.kind}
          {...(notice.kind === 'vain' ? { icon: 'help', look: 'vain' } : { icon: 'warning' })}
          onDismiss={() => dismiss(notice)}
        >
          {notice.kind === 'offline' ? text('app-offline') : <SaidLater notice={notice} />}
        </NoticeLine>
      ))}
      {problem && NOT_FOUND.includes(problem.code) && <NotFound code={problem.code} />}
      {problem && !NOT_FOUND.includes(problem.code) && (
        <NoticeLine
          icon="warning"
          {...(problem.code === 'engine-lost' ? {} : { look: 'bad' as const })}
          onDismiss={() => player.dismissProblem()}
        >
          {text.has(`error-${problem.code}`) ? text(`error-${problem.code}`) : text('app-problem')}
          {problem.detail !== '' && (
            <details className="notice-detail">
              <summary>{text('app-problem-detail')}</summary>
              <span lang="en">{problem.detail}</span>
            </details>
          )}
        </NoticeLine>
      )}
      <Removal />
      {/* Where there is little room the sentence says it, in red. */}
      {!beside && <Violation />}
      <Search />
      <Hint narrow={beside} />
    </div>
  );
}

/** That something is not possible is said for so long, or until something else is asked for. */
const VAIN_ms = 8_000;

/** Nothing went wrong: somebody looked for what is not there. */
const NOT_FOUND: readonly string[] = ['no-milestone', 'no-such-milestone'];

/** Said until the playhead goes anywhere else. On a projector nothing is said: as after the last slide. */
function NotFound({ code }: { readonly code: string }) {
  const text = useText();
  const t = usePlayhead((playhead) => playhead.t);
  const [from] = useState(t);
  useEffect(() => {
    if (t !== from) player.dismissProblem();
  }, [t, from]);
  return (
    <NoticeLine look="vain" icon="next" onDismiss={() => player.dismissProblem()}>
      {text(`error-${code}`)}
    </NoticeLine>
  );
}

/** Its words are fetched with it; until they are there, or where they cannot be had, it is short. */
function SaidLater({ notice }: { readonly notice: Exclude<Notice, { readonly kind: 'offline' }> }) {
  const text = useText();
  const words = useWords('notices');
  useEffect(() => {
    if (notice.kind !== 'vain') return;
    const timer = setTimeout(() => dismiss(notice), VAIN_ms);
    return () => clearTimeout(timer);
  }, [notice]);
  if (!words) return text(notice.kind === 'vain' ? 'part-loading' : 'app-problem');
  switch (notice.kind) {
    case 'vain':
      return words(`notices-vain-${notice.why}`, { node: notice.node });
    case 'shared':
      return words(`notices-shared-${notice.why}`);
    default: {
      const { parameter, value } = notice;
      const algorithms = new Intl.ListFormat(words.language).format(listAlgorithms());
      return words('notices-url-wrong', { parameter, value, hint: words(`notices-url-${parameter}`, { algorithms }) });
    }
  }
}

/** What was put away can come back, until something is done to the run. */
function Removal() {
  const text = useText();
  const keyOf = useKeyOf();
  const steps = useSteps();
  const latest = useRun((run) => latestStep(steps, run));
  if (!latest?.removed || latest === steps.dismissed) return null;
  return (
    <NoticeLine icon="drop" onDismiss={dismissLatest}>
      {text(latest.removed === 'branch' ? 'app-branch-removed' : 'app-bookmark-removed')}
      <Button shortcut={keyOf('undo')} onClick={() => undo()}>
        {text('app-key-undo')}
      </Button>
    </NoticeLine>
  );
}

/** Standing at the event that broke a safety property: which one, and what to do now. */
function Violation() {
  const text = useText();
  const first = usePlayhead(({ moment }) => moment.event?.violations[0] ?? null);
  const playing = usePlayhead((playhead) => playhead.playing);
  if (!first || playing) return null;
  return (
    <NoticeLine icon="warning" look="bad">
      {text('app-violated', {
        property: text(propertyId(first.property)),
        nodes: { kind: 'nodes', value: first.nodes },
      })}
    </NoticeLine>
  );
}

function Search() {
  const text = useText();
  const progress = useRun((run) => run.progress);
  if (progress === null) return null;
  return (
    <NoticeLine icon="clock">
      {text('app-searching', { percent: Math.round(progress * 100) })}
      <Button onClick={() => player.cancelSearch()}>{text('app-cancel')}</Button>
    </NoticeLine>
  );
}

/**
 * One line for the first visit, until something is opened, another panel is chosen, or anything is done to the cluster.
 * On the stage its place stays when it has gone: what was just pressed does not move. It goes when everything moves.
 */
function Hint({ narrow }: { readonly narrow: boolean }) {
  const text = useText();
  const seen = usePreferences((wanted) => wanted.hintSeen);
  const ready = useRun((run) => run.status === 'ready');
  // What the user did to the run can be taken back; what the scenario does cannot.
  const used = useRun(({ branches }) => branches.some(({ canUndo }) => canUndo));
  const header = useRun((run) => run.header);
  const [room, setRoom] = useState({ height: 0, of: header });
  const measure = useCallback(
    (line: HTMLElement | null) => {
      if (line) setRoom({ height: line.offsetHeight, of: header });
    },
    [header],
  );
  useEffect(() => {
    if (seen) {
      const leave = () => setRoom({ height: 0, of: null });
      window.addEventListener('resize', leave);
      return () => window.removeEventListener('resize', leave);
    }
    if (used) dismissHint();
    const pressed = ({ target }: Event) => target instanceof Element && target.closest('[role=tab]') && dismissHint();
    // Of cards, menus and sheets: it does not bubble.
    document.addEventListener('toggle', dismissHint, true);
    document.addEventListener('click', pressed);
    return () => {
      document.removeEventListener('toggle', dismissHint, true);
      document.removeEventListener('click', pressed);
    };
  }, [seen, used]);
  if (seen) {
    const isKept = !narrow && room.height > 0 && room.of === header;
    return isKept && <div className="notice-room" style={{ height: room.height }} />;
  }
  if (!ready) return null;
  return (
    <NoticeLine look="hint" icon="star" line={measure} onDismiss={dismissHint}>
      {text(narrow ? 'app-hint-phone' : 'app-hint')}
    </NoticeLine>
  );
}

function dismissHint(): void {
  preferences.set({ hintSeen: true });
}

interface LineProps {
  readonly icon: IconName;
  /** Something went wrong, was looked for in vain, or is mere advice, which gives way to everything else. */
  readonly look?: 'bad' | 'vain' | 'hint';
  readonly line?: Ref<HTMLDivElement>;
  readonly onDismiss?: () => void;
  readonly children: ReactNode;
}

function NoticeLine({ icon, look, line, onDismiss, children }: LineProps) {
  const text = useText();
  return (
    <div ref={line} className={look ? `notice notice-${look}` : 'notice'}>
      <Icon name={icon} />
      <div className="notice-words">{children}</div>
      {onDismiss && <IconButton icon="close" label={text('app-dismiss')} place="notice-close" onClick={onDismiss} />}
    </div>
  );
}
