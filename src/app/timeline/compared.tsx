/**
 * The branch that stands beside the one on show: a second stage with the same playhead. Nothing can be done to it there,
 * but it can change places.
 */
import { useMemo } from 'react';
import { useText } from '../../localization/index.ts';
import { Beside, player, useAlgorithm, useBeside, usePlayhead, useRun } from '../../player/index.ts';
import { Stage } from '../../stage/stage.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { branchName } from './branch-list.tsx';
import './compared.css';
import { differing, writtenStates } from './differing.ts';
import { useTimeline } from './store.ts';
import { treeOf } from './tree.ts';

export function Compared() {
  const text = useText();
  const compared = useRun((run) => run.compared);
  const name = useName(compared);
  if (compared === null) return null;
  return (
    <section className="compared" aria-label={text('app-compared', { name })} data-focus-after=".stage">
      <div className="compared-head">
        <strong>{name}</strong>
        <Difference />
        <Button onClick={() => player.showBranch(compared)}>{text('app-compared-swap')}</Button>
        <IconButton icon="close" label={text('app-compared-close')} onClick={() => player.compare(null)} />
      </div>
      <div className="compared-stage" inert>
        <Beside>
          <Stage />
        </Beside>
      </div>
    </section>
  );
}

/** What the branch on show is called, above its own stage, while there are two. */
export function ShownName() {
  const shown = useRun((run) => run.branch);
  const name = useName(shown);
  return (
    <div className="compared-head">
      <strong>{name}</strong>
    </div>
  );
}

function useName(id: number | null): string {
  const text = useText();
  const branches = useRun((run) => run.branches);
  const names = useTimeline((timeline) => timeline.names);
  const limb = useMemo(() => treeOf(branches).find(({ branch }) => branch.id === id), [branches, id]);
  return limb ? branchName(limb, names, text) : '';
}

/** Which nodes are in another state here than on the branch on show. */
function Difference() {
  const text = useText();
  const page = useAlgorithm();
  const here = useBeside(({ moment }) => (page ? writtenStates(moment, page) : ''));
  const there = usePlayhead(({ moment }) => (page ? writtenStates(moment, page) : ''));
  const nodes = differing(here, there);
  return (
    <span className="compared-difference" data-differing={nodes.join(' ')}>
      {nodes.length === 0 ? text('app-compared-same') : text('app-compared-differ', { nodes: text.list(nodes) })}
    </span>
  );
}
