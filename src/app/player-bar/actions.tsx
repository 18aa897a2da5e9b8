/** What can be done to the cluster: as buttons in the player bar, or on a phone in the sheet behind «Break it». */
import { type ComponentProps, type ReactNode, useState } from 'react';
import { useText } from '../../localization/index.ts';
import { Cut, Network, Partition, Workload } from '../../panels/later.ts';
import { useAlgorithm, useIsFixed } from '../../player/index.ts';
import { AdminForm, RequestForm } from '../../stage/later.ts';
import { Button } from '../../ui/button.tsx';
import { obey } from '../deeds.ts';
import { MoreActions } from '../later.ts';
import { Opener } from '../opener.tsx';
import { useTarget } from '../scene.ts';
import { withKey } from '../shortcuts.ts';
import { closeSurface } from '../surfaces.ts';
import { useKeyOf } from '../use-key-of.ts';
import { SpeedSlider } from './speed.tsx';
import { UndoWords } from './undo.tsx';

export function Actions() {
  const text = useText();
  const keyOf = useKeyOf();
  // What is on show is a trace, and says so.
  if (useIsFixed()) return <MoreAlone />;
  return (
    <div className="bar-actions" role="group" aria-label={text('app-actions')}>
      <CrashButton />
      <Opener
        surface="cut"
        label={text('panels-cut-title')}
        icon="cut"
        text={text('app-cut')}
        shortcut={keyOf('cut')}
        side="above"
      >
        <Cut onDone={() => closeSurface('cut')} />
      </Opener>
      <RequestButton />
      <More />
      <Hidden surface="request" label={text('app-request-choose')}>
        <ChooseRequest />
      </Hidden>
      <Hidden surface="admin" label={text('app-admin')}>
        <Administer />
      </Hidden>
      <Hidden surface="load" label={text('panels-load-title')}>
        <Workload />
      </Hidden>
    </div>
  );
}

function More(props: ComponentProps<typeof MoreActions>) {
  const text = useText();
  return (
    <Opener surface="more" label={text('app-more')} icon="more" look="outline" side="above" place="bar-more">
      <MoreActions {...props} />
    </Opener>
  );
}

/** For a trace: bookmarks, pictures and the like. */
function MoreAlone(props: ComponentProps<typeof MoreActions>) {
  return (
    <div className="bar-actions">
      <More {...props} />
    </div>
  );
}

/** A popover that only other menus open; it stands where the last button of the group is. */
function Hidden({
  surface,
  label,
  children,
}: {
  surface: 'request' | 'admin' | 'cut' | 'load';
  label: string;
  children: ReactNode;
}) {
  return (
    <Opener surface={surface} label={label} side="above" place="bar-hidden">
      {children}
    </Opener>
  );
}

/** The request form, for the selected node or else the leader. */
function ChooseRequest() {
  const target = useTarget();
  const close = () => closeSurface('request');
  return target && <RequestForm node={target.id} onDone={close} onBack={close} />;
}

/** The administrator's menu, for the selected node or else the leader. */
function Administer() {
  const target = useTarget();
  // Who is asked is chosen in the form: a change of leader meanwhile must not turn it to another.
  const [node] = useState(target?.id);
  return node !== undefined && <AdminForm node={node} closes onBack={() => closeSurface('admin')} />;
}

interface DeedProps {
  /** What was done is to be seen: whatever covers the stage goes. */
  readonly onDone?: () => void;
}

function CrashButton({ onDone }: DeedProps) {
  const text = useText();
  const keyOf = useKeyOf();
  const target = useTarget();
  const crashed = target?.status === 'crashed';
  const named = (id: string) => text(id, { node: target?.id ?? null });
  const [shown, other] = crashed ? ['app-restart-node', 'app-crash-node'] : ['app-crash-node', 'app-restart-node'];
  return (
    <Button
      icon={crashed ? 'restart' : 'crash'}
      shortcut={keyOf('crash')}
      place="bar-crash"
      disabled={!target}
      onClick={() => {
        obey('crash');
        onDone?.();
      }}
    >
      {target ? (
        <span className="bar-either" data-other={named(other)}>
          {named(shown)}
        </span>
      ) : (
        text('app-crash')
      )}
    </Button>
  );
}

function RequestButton({ onDone }: DeedProps) {
  const text = useText();
  const keyOf = useKeyOf();
  const ready = useAlgorithm() !== null;
  return (
    <Button
      icon="request"
      shortcut={keyOf('request')}
      title={withKey(text('app-request-help'), keyOf('request'))}
      disabled={!ready}
      onClick={() => {
        obey('request');
        onDone?.();
      }}
    >
      {text('app-request')}
    </Button>
  );
}

/** The phone's one button for all of it. */
export function BreakIt() {
  const text = useText();
  const close = () => closeSurface('break');
  if (useIsFixed()) return <MoreAlone onPhone />;
  return (
    <div className="bar-actions">
      <Opener surface="break" label={text('app-break-it')} text={text('app-break-it')} look="outline" place="bar-break">
        <h2 className="ui-title">{text('app-break-it')}</h2>
        <div className="bar-sheet-row">
          <CrashButton onDone={close} />
          <RequestButton onDone={close} />
        </div>
        <div className="bar-sheet-row">
          <UndoWords />
        </div>
        <MoreActions onPhone />
        <SpeedSlider />
      </Opener>
      <Hidden surface="request" label={text('app-request-choose')}>
        <ChooseRequest />
      </Hidden>
      <Hidden surface="admin" label={text('app-admin')}>
        <Administer />
      </Hidden>
      <Hidden surface="load" label={text('panels-load-title')}>
        <Workload />
      </Hidden>
      <Hidden surface="cut" label={text('panels-cut-title')}>
        <Cut onDone={() => closeSurface('cut')} />
      </Hidden>
      <Opener surface="network" label={text('panels-network-title')} place="bar-hidden">
        <Network />
      </Opener>
      <Opener surface="partition" label={text('panels-partition-title')} place="bar-hidden">
        <Partition onDone={() => closeSurface('partition')} />
      </Opener>
    </div>
  );
}
