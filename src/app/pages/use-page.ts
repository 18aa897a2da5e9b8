/** The manifest of an algorithm, for pages that need it before a run is on show; null until it is there. */
import { useEffect, useState } from 'react';
import type { AlgorithmPage } from '../../algorithms/manifest.ts';
import { loadAlgorithmPage } from '../../catalogue.ts';

export function usePage(algorithm: string): AlgorithmPage | null {
  const [page, setPage] = useState<AlgorithmPage | null>(null);
  useEffect(() => {
    // The start of the page has fetched it, or said that it cannot be had.
    loadAlgorithmPage(algorithm).then(setPage, () => {});
  }, [algorithm]);
  return page;
}
