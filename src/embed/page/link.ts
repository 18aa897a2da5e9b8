/** The address of the whole page with the run of an embed. */
import { useState } from 'react';
import { getAlgorithm, getPlayhead, getRun, shownBranch, useRun } from '../../player/index.ts';

/**
 * The scenario's readable address; that of the very run at this moment, which has to be packed, once somebody reaches for
 * the link.
 */
export function useLink(): { readonly href: string; readonly reach: () => void } {
  const scenario = useRun((run) => run.header?.scenario);
  const [exact, setExact] = useState<string | null>(null);
  const plain = new URL(`./${scenario === undefined ? '' : `?scenario=${scenario}`}`, location.href).href;
  const reach = () => {
    const page = getAlgorithm();
    const run = getRun();
    const { header } = run;
    if (!page || !header) return;
    const { given = [] } = shownBranch(run) ?? {};
    import('../../sharing/index.ts')
      .then(({ packRun, shareRun }) => packRun(shareRun(page, header, given, getPlayhead().t)))
      // Where it cannot be packed, the readable address is a way, too.
      .then(
        (packed) => setExact(`${plain}#${packed}`),
        () => setExact(null),
      );
  };
  return { href: exact ?? plain, reach };
}
