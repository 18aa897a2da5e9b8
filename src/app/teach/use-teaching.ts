/** Lesson plans and questions, fetched with the page for teachers. */
import { useEffect, useState } from 'react';
import type { Teaching } from '../../algorithms/teaching.ts';
import { loadTeaching } from '../../course/catalogue.ts';
import type { Language } from '../../localization/index.ts';
import { makeText, type Text } from '../../localization/text.ts';

export interface Material {
  readonly teaching: Teaching;
  readonly words: Text;
}

/** Null while it is fetched, or where there is none: what does not need it is shown all the same. */
export function useTeaching(algorithm: string, language: Language): Material | null {
  const [material, setMaterial] = useState<Material | null>(null);
  useEffect(() => {
    let wanted = true;
    loadTeaching(algorithm, language).then(
      (loaded) => {
        if (!wanted || !loaded) return;
        setMaterial({ teaching: loaded.teaching, words: makeText(language, [loaded.strings], () => {}) });
      },
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [algorithm, language]);
  return material;
}
