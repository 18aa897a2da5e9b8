/** Which term of the algorithm's glossary tells what a field is: fetched with the inspector, few and short. */
import { useEffect, useState } from 'react';
import type { GlossaryFields } from '../../algorithms/glossary.ts';
import { loadGlossaryFields } from '../../catalogue-more.ts';

const NONE: GlossaryFields = {};

export function useFieldTerms(algorithm: string | undefined): GlossaryFields {
  const [terms, setTerms] = useState(NONE);
  useEffect(() => {
    let wanted = true;
    if (algorithm === undefined) return;
    // Without them the fields are named all the same.
    loadGlossaryFields(algorithm).then(
      (loaded) => wanted && setTerms(loaded),
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [algorithm]);
  return terms;
}
