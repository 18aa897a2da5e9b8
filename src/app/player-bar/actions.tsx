/** What can be done to the cluster: as buttons in the player bar, or on a phone in the sheet behind «Break it». */
import { type ReactNode, useState } from 'react';
import { useText } from '../../localization/index.ts';
import { Cut, Network, Partition, Workload } from '../../panels/later.ts';
import { player, preferences, useAlgorithm, useIsFixed, usePlayhead } from '../../player/index.ts';
import { AdminForm, RequestForm } from '../../stage/later.ts';
import { Button } from '../../ui/button.tsx';
import { crashOrRestart, pauseOrResume, request, targetOf, timeOut } from '../actions.ts';
import { Opener } from '../opener.tsx';
import { readScene, useTarget } from '../scene.ts';
import { keyOf } from '../shortcuts.ts';
import { closeSurface, openSurface } from '../surfaces.ts';
import { SpeedSlider } from './speed.tsx';
import { Undo } from './undo.tsx';

export function Actions() {
  const text = useText();
  // What is on show is a trace, and says so.
  if (useIsFixed()) return null;
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
      <Opener surface="more" label={text('app-more')} icon="more" look="outline" side="above" place="bar-more">
        <MoreActions />
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

function CrashButton() {
  const text = useText();
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
      onClick={() => target && void player.give(crashOrRestart(target))}
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

function RequestButton() {
  const text = useText();
  const ready = useAlgorithm() !== null;
  return (
    <Button
      icon="request"
      shortcut={keyOf('request')}
      title={text('app-request-help')}
      disabled={!ready}
      onClick={() => {
        const scene = readScene();
        if (scene) void player.give(request(scene));
      }}
    >
      {text('app-request')}
    </Button>
  );
}

/** What is needed less often. `onPhone` it also holds what the bar has no room for. */
function MoreActions({ onPhone = false }: { readonly onPhone?: boolean }) {
  const text = useText();
  const target = useTarget();
  const split = usePlayhead(
    ({ moment }) => moment.network.groups !== null || Object.keys(moment.network.cuts).length > 0,
  );
  const pause = target ? pauseOrResume(target) : null;
  const scene = readScene();
  const whole = scene && targetOf(scene);
  const timeout = scene && whole ? timeOut(whole, scene) : null;
  const node = target?.id ?? null;
  const hasVerbs = (useAlgorithm()?.verbs.length ?? 0) > 0;
  return (
    <ul className="app-menu">
      <Item
        icon={target?.status === 'paused' ? 'play' : 'pause'}
        disabled={!pause}
        onPick={() => pause && void player.give(pause)}
      >
        {text(target?.status === 'paused' ? 'app-resume-node' : 'app-pause-node', { node })}
      </Item>
      <Item
        icon="timeout"
        shortcut={keyOf('time-out')}
        disabled={!timeout}
        onPick={() => timeout && void player.give(timeout)}
      >
        {text('app-time-out-node', { node })}
      </Item>
      <Item icon="request" onPick={() => openSurface('request')}>
        {text('app-request-choose')}
      </Item>
      <Item icon="clock" shortcut={keyOf('load')} onPick={() => openSurface('load')}>
        {text('app-load-choose')}
      </Item>
      {hasVerbs && (
        <Item icon="admin" shortcut={keyOf('admin')} onPick={() => openSurface('admin')}>
          {text('app-admin-choose')}
        </Item>
      )}
      {onPhone && (
        <Item icon="cut" onPick={() => openSurface('cut')}>
          {text('app-cut-choose')}
        </Item>
      )}
      <Item icon="partition" onPick={() => openSurface('partition')}>
        {text('app-partition-choose')}
      </Item>
      <Item icon="heal" shortcut={keyOf('heal')} disabled={!split} onPick={() => void player.give({ kind: 'heal' })}>
        {text('app-heal')}
      </Item>
      {!onPhone && (
        <Item icon="network" onPick={() => openSurface('network')}>
          {text('app-network-choose')}
        </Item>
      )}
      {!onPhone && (
        <Item
          icon="branch"
          shortcut={keyOf('diagram')}
          onPick={() => preferences.set({ diagram: !preferences.get().diagram })}
        >
          {text('app-key-diagram')}
        </Item>
      )}
      <Item icon="snapshot" shortcut={keyOf('picture')} onPick={() => openSurface('picture')}>
        {text('app-key-picture')}
      </Item>
    </ul>
  );
}

interface ItemProps {
  readonly icon: Parameters<typeof Button>[0]['icon'];
  readonly shortcut?: string;
  readonly disabled?: boolean;
  readonly onPick: () => void;
  readonly children: ReactNode;
}

function Item({ icon, shortcut, disabled = false, onPick, children }: ItemProps) {
  const pick = () => {
    closeSurface();
    onPick();
  };
  return (
    <li>
      <Button
        look="plain"
        place="app-menu-item"
        {...(icon ? { icon } : {})}
        shortcut={shortcut}
        disabled={disabled}
        onClick={pick}
      >
        {children}
      </Button>
    </li>
  );
}

/** The phone's one button for all of it. */
export function BreakIt() {
  const text = useText();
  if (useIsFixed()) return null;
  return (
    <div className="bar-actions">
      <Opener surface="break" label={text('app-break-it')} text={text('app-break-it')} look="outline" place="bar-break">
        <h2 className="ui-title">{text('app-break-it')}</h2>
        <div className="bar-sheet-row">
          <CrashButton />
          <RequestButton />
        </div>
        <MoreActions onPhone />
        <div className="bar-sheet-row">
          <Undo />
        </div>
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
