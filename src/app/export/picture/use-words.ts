/** The words in which pictures are drawn, and those of the dialog: fetched with it. */
import { useEffect, useState } from 'react';
import { type Language, loadText, type Text, useText } from '../../../localization/index.ts';

const files = import.meta.glob<string>(['./words/*.ftl', '../../../pictures/words/*.ftl'], {
  query: '?raw',
  import: 'default',
});

async function loadPictureText(language: Language): Promise<Text> {
  const own = Object.keys(files).filter((path) => path.endsWith(`/${language}.ftl`));
  const sources = await Promise.all(own.map((path) => files[path]?.() ?? ''));
  return loadText(language, sources);
}

/** All words of the page with ours, in the language on show; null until they are there. */
export function usePictureText(): Text | null {
  const { language } = useText();
  const [text, setText] = useState<Text | null>(null);
  useEffect(() => {
    let isWanted = true;
    // Without them there is no dialog; whoever opens it again asks again.
    loadPictureText(language).then(
      (loaded) => isWanted && setText(() => loaded),
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [language]);
  return text;
}
