/** What the browser shows around the page: its title and its address, which are those of the run on show. */
import { useEffect } from 'react';
import { useText } from '../localization/index.ts';
import { useAlgorithm, useModified, useRun } from '../player/index.ts';
import { later } from '../ui/later.tsx';
import { keepAddress, showAddress } from './address.ts';
import { reopening } from './later.ts';
import { report } from './notices.ts';
import { rememberHands } from './timeline/store.ts';
import { ways } from './timeline/undo.ts';

// What leads back there is fetched when it is first gone: such a step may be of before the page was loaded again.
const changing = later(() => import('./timeline/changes.ts'));
ways.run ??= (step, isBack) => fetched(reopening, () => ways.run?.(step, isBack));
ways.branch ??= (step, isBack) => fetched(changing, () => ways.branch?.(step, isBack));

async function fetched<T>(parts: { fetch(): Promise<unknown> }, go: () => Promise<T> | undefined): Promise<T | null> {
  try {
    await parts.fetch();
  } catch {
    report({ kind: 'offline' });
    return null;
  }
  return (await go()) ?? null;
}

/**
 * Draws nothing, and stands by itself: each command changes the address, and the page need not be drawn anew for that.
 * While the sandbox is there, nodes that are moved by hand can be put back.
 */
export function AroundPage() {
  useTitle();
  useAddress();
  useEffect(rememberHands, []);
  return null;
}

/** The title of the document says so when the run is not of the real algorithm. */
function useTitle(): void {
  const text = useText();
  const page = useAlgorithm();
  const modified = useModified().length > 0;
  useEffect(() => {
    const title = text('app-document-title');
    const id = `algorithm-${page?.id}`;
    document.title = modified && text.has(id) ? `${text('app-modified', { algorithm: text(id) })} · ${title}` : title;
  }, [text, page, modified]);
}

/** The address is that of the run on show. */
function useAddress(): void {
  const page = useAlgorithm();
  const header = useRun((run) => run.header);
  const branch = useRun(({ branches, branch: shown }) => branches.find(({ id }) => id === shown));
  useEffect(() => {
    // A trace has no address: nothing here can make it again.
    if (page && header && !header.imported && branch) void showAddress(page, header, branch);
  }, [page, header, branch]);
  useEffect(() => keepAddress, []);
}
