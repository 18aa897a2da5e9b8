/** What the tabs of the Share dialog have in common: what is shared, how, and the link that comes of it. */
import { useEffect, useState } from 'react';
import { getAlgorithm, getPlayhead, getRun, getSelection, player, shownBranch } from '../../player/index.ts';
import { useSide } from '../../ui/side.ts';
import { differsFromScenario, linkTo, type Subject, type Wanted } from './link.ts';

export interface Sharing {
  readonly subject: Subject;
  readonly wanted: Wanted;
  choose(change: Partial<Wanted>): void;
  /** The scenario alone may be shared instead of the run. */
  readonly hasTwo: boolean;
  /** The link; null while it is being made, and where the run is too long for any. */
  readonly link: string | null;
  readonly tooLong: boolean;
}

/** The run on show; null before there is one. */
function subjectNow(): Subject | null {
  const [page, run] = [getAlgorithm(), getRun()];
  const { header } = run;
  const shown = shownBranch(run);
  if (!page || !header || !shown) return null;
  const [{ panel }, selection] = [useSide.getState(), getSelection()];
  const view = {
    ...(panel === 'logs' ? {} : { panel }),
    ...(selection?.kind === 'node' ? { node: selection.id } : {}),
  };
  return { page, header, branch: shown, t: getPlayhead().t, view };
}

/** Null where there is nothing to share yet. */
export function useSharing(): Sharing | null {
  // As it was when the dialog opened, with what was still on its way then.
  const [subject, setSubject] = useState(subjectNow);
  useEffect(
    () =>
      void player.atGoal(() => {
        const now = subjectNow();
        setSubject((before) => (before?.branch === now?.branch && before?.t === now?.t ? before : now));
      }),
    [],
  );
  // Whoever stopped somewhere has something to show there.
  const [wanted, setWanted] = useState<Wanted>(() => ({
    what: 'run',
    here: !getPlayhead().playing && getPlayhead().t > 0,
    language: null,
  }));
  const [made, setMade] = useState<{ wanted: Wanted; link: string | null } | null>(null);
  useEffect(() => {
    if (!subject) return;
    let latest = true;
    linkTo(subject, wanted, location.href.split(/[?#]/, 1)[0] ?? '').then(
      (link) => latest && setMade({ wanted, link }),
      () => latest && setMade({ wanted, link: null }),
    );
    return () => {
      latest = false;
    };
  }, [subject, wanted]);
  if (!subject) return null;
  return {
    subject,
    wanted,
    choose: (change) => setWanted((before) => ({ ...before, ...change })),
    hasTwo: differsFromScenario(subject),
    link: made?.wanted === wanted ? made.link : null,
    tooLong: made?.wanted === wanted && made.link === null,
  };
}
