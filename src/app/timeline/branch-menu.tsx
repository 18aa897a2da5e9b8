/**
 * The button for the branches of the run, once there is more than one: every edit of a past that was seen opens another.
 * Until then the list, which says so, opens from the command palette.
 */
import { useText } from '../../localization/index.ts';
import { useRun } from '../../player/index.ts';
import { BranchList } from '../later.ts';
import { Opener } from '../opener.tsx';

export function BranchMenu() {
  const text = useText();
  const branches = useRun((run) => run.branches);
  const shown = useRun((run) => run.branch);
  const place = branches.findIndex(({ id }) => id === shown);
  if (place < 0) return null;
  return (
    <Opener
      surface="branch"
      label={text('app-branches')}
      icon="branch"
      text={text('app-branch-count', { number: place + 1, count: branches.length })}
      look="plain"
      side="above"
      place={branches.length < 2 ? 'bar-hidden' : 'bar-branch'}
      wide
    >
      <BranchList />
    </Opener>
  );
}
