/** All that is known of a node, field by field, and how it differs from another. */
import { useMemo } from 'react';
import type { AlgorithmPage } from '../../algorithms/manifest.ts';
import type { TraceState } from '../../kernel/contract.ts';
import type { NodeMoment } from '../../kernel/moment.ts';
import { useText } from '../../localization/index.ts';
import { pictureOf, usePlayhead, useRecentEvents, useRun } from '../../player/index.ts';
import { entryAt, firstDifference, lastIndexOf } from '../entries.ts';
import { Changes } from './changes.tsx';
import { LOOK_BACK, rowsOf } from './rows.ts';
import { Table } from './table.tsx';

interface NodeViewProps {
  readonly node: NodeMoment;
  readonly other: NodeMoment | null;
  readonly page: AlgorithmPage;
  readonly explained: boolean;
}

export function NodeView({ node, other, page, explained }: NodeViewProps) {
  const text = useText();
  const before = useStateBefore(node);
  const rows = useMemo(
    () =>
      node.state
        ? rowsOf(withUnknown(node.state), {
            before: before && withUnknown(before),
            other: other ? withUnknown(other.state ?? {}) : null,
          })
        : [],
    [node.state, before, other],
  );
  if (!node.state) return <p className="inspect-empty">{text('panels-inspect-not-started', { node: node.id })}</p>;
  return (
    <>
      {before && <Changes rows={rows} presentation={page.presentation} />}
      <dl className="inspect-facts">
        <MachineFact node={node} page={page} />
        <LogFact node={node} />
        {other && <Difference node={node} other={other} />}
        <div>
          <dt>{text('panels-inspect-clock')}</dt>
          <dd>{text('panels-inspect-clock-rate', { rate: node.clockRate })}</dd>
        </div>
        <Timers node={node} />
      </dl>
      <Table
        label={text('panels-inspect-fields', { node: node.id })}
        rows={rows}
        presentation={page.presentation}
        node={node.id}
        other={other?.id ?? null}
        explained={explained}
      />
    </>
  );
}

/** What a trace of another program does not tell stands there as a question mark. */
function withUnknown({ unknown, ...told }: TraceState): TraceState {
  if (!Array.isArray(unknown)) return unknown === undefined ? told : { ...told, unknown };
  const names = unknown.filter((name) => typeof name === 'string' && name !== 'log');
  return { ...told, ...Object.fromEntries(names.map((name) => [name, '?'])) };
}

/** The node's state before the event at the playhead; null when that event is not this node's, or it was too long ago. */
function useStateBefore({ id }: NodeMoment) {
  const event = usePlayhead(({ moment }) => moment.event);
  const recent = useRecentEvents(LOOK_BACK);
  return useMemo(() => {
    if (event?.node !== id || !event.state) return null;
    return recent.findLast((each) => each.i < event.i && each.node === id && each.state)?.state ?? null;
  }, [event, recent, id]);
}

/** What it has applied so far has come to; of those that apply nothing there is none. */
function MachineFact({ node, page }: Pick<NodeViewProps, 'node' | 'page'>) {
  const text = useText();
  const cluster = useRun((run) => run.header?.nodes) ?? [];
  const contents = pictureOf(node, page, cluster)?.contents ?? [];
  if (contents.length === 0) return null;
  return (
    <div>
      <dt>{text('panels-inspect-machine')}</dt>
      <dd>{contents.map(([key, value]) => `${key} = ${value}`).join(', ')}</dd>
    </div>
  );
}

function LogFact({ node }: { readonly node: NodeMoment }) {
  const text = useText();
  const last = lastIndexOf(node);
  const term = entryAt(node, last)?.term ?? node.logStart.term;
  return (
    <div>
      <dt>{text('panels-inspect-log')}</dt>
      <dd>
        {last === 0
          ? text('panels-inspect-log-empty')
          : text('panels-inspect-log-last', {
              index: last,
              term: { kind: 'counter', value: term },
              compacted: node.logStart.index,
            })}
      </dd>
    </div>
  );
}

function Difference({ node, other }: { readonly node: NodeMoment; readonly other: NodeMoment }) {
  const text = useText();
  const index = useMemo(() => firstDifference(node, other), [node, other]);
  return (
    <div data-differs={index !== null || undefined}>
      <dt>{text('panels-inspect-logs')}</dt>
      <dd>
        {index === null
          ? text('panels-inspect-logs-same', { other: other.id })
          : text('panels-inspect-logs-differ', { other: other.id, index })}
      </dd>
    </div>
  );
}

/** Time left changes all the while: only this is drawn again. */
function Timers({ node }: { readonly node: NodeMoment }) {
  const text = useText();
  const t = usePlayhead((state) => state.t);
  const running = node.status === 'crashed' ? [] : node.timers;
  return (
    <div>
      <dt>{text('panels-inspect-timers')}</dt>
      <dd>
        {running.length === 0 && text('panels-inspect-timers-none')}
        {running.map(({ name, fires }) => (
          <span key={name} className="inspect-timer">
            {text.has(`timer-${name}`) ? text(`timer-${name}`) : <code>{name}</code>}{' '}
            {text('panels-inspect-left', { time: text.duration(Math.max(0, fires - t)) })}
          </span>
        ))}
      </dd>
    </div>
  );
}
