/** The branches of the run, once there is more than one: every edit of a past that was seen opens another. */
import type { BranchInfo } from '../../engine/wire.ts';
import { type Text, useText } from '../../localization/index.ts';
import { player, useRun } from '../../player/index.ts';
import { Opener } from '../opener.tsx';
import { closeSurface } from '../surfaces.ts';

export function BranchMenu() {
  const text = useText();
  const branches = useRun((run) => run.branches);
  const shown = useRun((run) => run.branch);
  const current = branches.find(({ id }) => id === shown);
  if (branches.length < 2 || !current) return null;
  return (
    <Opener
      surface="branch"
      label={text('app-branches')}
      icon="branch"
      text={text('app-branch-count', { number: branches.indexOf(current) + 1, count: branches.length })}
      look="plain"
      side="above"
      place="bar-branch"
    >
      <BranchList />
    </Opener>
  );
}

export function BranchList() {
  const text = useText();
  const branches = useRun((run) => run.branches);
  const shown = useRun((run) => run.branch);
  return (
    <>
      <h2 className="ui-title">{text('app-branches')}</h2>
      <ul className="app-menu">
        {branches.map((branch, place) => (
          <li key={branch.id}>
            <button
              type="button"
              className="app-menu-item"
              aria-current={branch.id === shown ? 'true' : undefined}
              onClick={() => {
                player.showBranch(branch.id);
                closeSurface();
              }}
            >
              {branchName(branch, place, text)}
            </button>
          </li>
        ))}
      </ul>
      <p className="ui-help">{text('app-branches-help')}</p>
    </>
  );
}

/** «main», «branch 2 from 9.600 s» */
function branchName({ parent, forkedAt }: BranchInfo, place: number, text: Text): string {
  return parent === null
    ? text('app-branch-main')
    : text('app-branch-name', { number: place + 1, time: text.time(forkedAt) });
}
