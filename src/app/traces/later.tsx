/** What has to do with traces, fetched a while after the first picture. Until it is there, there is nothing to see of it. */
import { type ComponentType, useEffect, useState } from 'react';
import { withWords } from '../../localization/later.ts';

const AFTER_START_ms = 2_000;

export function Traces() {
  const [Part, setPart] = useState<ComponentType | null>(null);
  useEffect(() => {
    const fetch = withWords(() => import('./traces.tsx'));
    const show = () =>
      void fetch().then(
        ({ Traces }) => setPart(() => Traces),
        () => {},
      );
    const timer = setTimeout(show, AFTER_START_ms);
    return () => clearTimeout(timer);
  }, []);
  return Part && <Part />;
}
