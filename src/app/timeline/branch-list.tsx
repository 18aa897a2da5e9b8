/** The branches as a small tree over time, with what can be done to each: show, name, compare, delete. */
import { useState } from 'react';
import { type Text, useText } from '../../localization/index.ts';
import { commandMessage } from '../../panels/why/telling.ts';
import { player, useAlgorithm, usePlayhead, useRun } from '../../player/index.ts';
import { IconButton } from '../../ui/button.tsx';
import { HeldIconButton } from '../../ui/held-button.tsx';
import { horizon } from '../../ui/horizon.ts';
import { Sentence } from '../../ui/sentence.tsx';
import { compareWith } from '../compare/store.ts';
import { nameBranch, removeBranch } from './changes.ts';
import { NameField } from './name-field.tsx';
import { useTimeline } from './store.ts';
import './timeline.css';
import { type Limb, treeOf } from './tree.ts';

/** Size of a row, and of the drawing beside the names, in the drawing's own units. */
const ROW = 44;
const WIDTH = 96;

export function BranchList() {
  const text = useText();
  const branches = useRun((run) => run.branches);
  const names = useTimeline((timeline) => timeline.names);
  const limbs = treeOf(branches);
  const [vain, setVain] = useState<string | null>(null);
  return (
    <div className="branches">
      <h2 className="ui-title">{text('app-branches')}</h2>
      <div className="branches-tree">
        <Drawing limbs={limbs} />
        <ul>
          {limbs.map((limb) => (
            <Row
              key={limb.branch.id}
              limb={limb}
              name={branchName(limb, names, text)}
              isOnly={limbs.length === 1}
              onVain={setVain}
            />
          ))}
        </ul>
      </div>
      <p className="ui-help" role="status">
        {vain ?? text('app-branches-help')}
      </p>
    </div>
  );
}

/** As it was named, or else «main», «branch 2». */
export function branchName({ branch, number }: Limb, names: Readonly<Record<string, string>>, text: Text): string {
  return names[branch.id] ?? (branch.id === 0 ? text('app-branch-main') : text('app-branch-name', { number }));
}

/** Each branch a line from where it leaves the one that it grows from. */
function Drawing({ limbs }: { readonly limbs: readonly Limb[] }) {
  const shown = useRun((run) => run.branch);
  const compared = useRun((run) => run.compared);
  const now = usePlayhead(({ t }) => t);
  const end = horizon(Math.max(now, ...limbs.map(({ branch }) => branch.forkedAt)));
  const x = (t: number) => 6 + (t / end) * (WIDTH - 12);
  const y = (row: number) => (row + 0.5) * ROW;
  return (
    <svg className="branches-drawing" width={WIDTH} height={limbs.length * ROW} aria-hidden="true">
      {limbs.map(({ branch, from }, row) => {
        const start = x(branch.forkedAt);
        const stem = from === null ? `M${x(0)},${y(row)}` : `M${start},${y(from)}V${y(row) - 6}q0,6 6,6`;
        const look = branch.id === shown ? 'shown' : branch.id === compared ? 'compared' : 'other';
        return <path key={branch.id} className={`branches-line-${look}`} d={`${stem}H${WIDTH - 2}`} />;
      })}
      <path className="branches-now" d={`M${x(now)},0V${limbs.length * ROW}`} />
    </svg>
  );
}

interface RowProps {
  readonly limb: Limb;
  readonly name: string;
  readonly isOnly: boolean;
  /** What was pressed cannot be done, and why. */
  readonly onVain: (why: string | null) => void;
}

function Row({ limb, name, isOnly, onVain }: RowProps) {
  const { branch } = limb;
  const text = useText();
  const page = useAlgorithm();
  const shown = useRun((run) => run.branch) === branch.id;
  const compared = useRun((run) => run.compared) === branch.id;
  const [naming, setNaming] = useState(false);
  const opened = branch.given[branch.inherited];
  const words = opened && page && branch.id !== 0 ? commandMessage(opened, page) : null;
  return (
    <li className="branches-row" data-branch={branch.id}>
      {naming ? (
        <NameField
          name={name}
          label={text('app-branch-rename', { name })}
          onDone={(typed) => {
            setNaming(false);
            nameBranch(branch.id, typed);
          }}
        />
      ) : (
        <button
          type="button"
          className="branches-show"
          aria-current={shown ? 'true' : undefined}
          onClick={() => {
            onVain(null);
            player.showBranch(branch.id);
          }}
        >
          <strong>{name}</strong>
          {opened && words && (
            <small>
              {text.time(opened.at)} · <Sentence id={words.id} values={words.values} />
            </small>
          )}
        </button>
      )}
      <IconButton icon="edit" label={text('app-branch-rename', { name })} onClick={() => setNaming(true)} />
      <HeldIconButton
        icon="compare"
        label={text('app-branch-compare', { name })}
        aria-pressed={compared}
        why={shown ? text('app-branch-is-shown') : null}
        say={onVain}
        onClick={() => {
          // There is room for one beside the run.
          onVain(null);
          compareWith(null);
          player.compare(compared ? null : branch.id);
        }}
      />
      <HeldIconButton
        icon="drop"
        label={text('app-branch-remove', { name })}
        why={isOnly ? text('app-branch-is-only') : null}
        say={onVain}
        onClick={() => {
          onVain(null);
          removeBranch(branch.id);
        }}
      />
    </li>
  );
}
