/** What went wrong or has to be known, each in a line that can be dismissed. None of it takes the focus. */
import type { ReactNode } from 'react';
import { propertyId, useText } from '../localization/index.ts';
import { player, preferences, usePlayhead, usePreferences, useRun } from '../player/index.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Icon, type IconName } from '../ui/icons.tsx';
import { PHONE, useMedia } from '../ui/use-media.ts';
import './notice-list.css';
import { dismiss, useNotices } from './notices.ts';

export function NoticeList() {
  const text = useText();
  const notices = useNotices((state) => state.notices);
  const problem = useRun((run) => run.problem);
  return (
    <div className="notices" role="status">
      {notices.map((notice) => (
        <NoticeLine
          key={notice.kind === 'url' ? notice.parameter : notice.kind}
          icon="warning"
          onDismiss={() => dismiss(notice)}
        >
          {notice.kind === 'url'
            ? `${text('app-url-wrong', { parameter: notice.parameter, value: notice.value })} ${text(`app-url-${notice.parameter}`)}`
            : text('app-offline')}
        </NoticeLine>
      ))}
      {problem && (
        <NoticeLine icon="warning" bad={problem.code !== 'engine-restored'} onDismiss={() => player.dismissProblem()}>
          {text.has(`error-${problem.code}`) ? text(`error-${problem.code}`) : text('app-problem')}
          {problem.detail !== '' && (
            <details className="notice-detail">
              <summary>{text('app-problem-detail')}</summary>
              <span lang="en">{problem.detail}</span>
            </details>
          )}
        </NoticeLine>
      )}
      <Violation />
      <Search />
      <Hint />
    </div>
  );
}

/** Standing at the event that broke a safety property: which one, and what to do now. */
function Violation() {
  const text = useText();
  const first = usePlayhead(({ moment }) => moment.event?.violations[0] ?? null);
  const playing = usePlayhead((playhead) => playhead.playing);
  if (!first || playing) return null;
  return (
    <NoticeLine icon="warning" bad>
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

/** One line for the first visit. Doing anything to the cluster dismisses it as well. */
function Hint() {
  const text = useText();
  const seen = usePreferences((wanted) => wanted.hintSeen);
  const ready = useRun((run) => run.status === 'ready');
  const phone = useMedia(PHONE);
  if (seen || !ready) return null;
  return (
    <NoticeLine icon="star" onDismiss={() => preferences.set({ hintSeen: true })}>
      {text(phone ? 'app-hint-phone' : 'app-hint')}
    </NoticeLine>
  );
}

interface LineProps {
  readonly icon: IconName;
  readonly bad?: boolean;
  readonly onDismiss?: () => void;
  readonly children: ReactNode;
}

function NoticeLine({ icon, bad = false, onDismiss, children }: LineProps) {
  const text = useText();
  return (
    <div className={bad ? 'notice notice-bad' : 'notice'}>
      <Icon name={icon} />
      <div className="notice-words">{children}</div>
      {onDismiss && <IconButton icon="close" label={text('app-dismiss')} place="notice-close" onClick={onDismiss} />}
    </div>
  );
}
