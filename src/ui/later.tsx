/**
 * Parts of the page that are not in its first picture: menus, forms, cards. They are fetched together soon after the
 * page has started, or when one is asked for, so that the first picture need not wait for them.
 */
import { type ComponentType, Fragment, type ReactNode, useEffect, useState } from 'react';
import { useText } from '../localization/index.ts';
import { Button } from './button.tsx';

/** From the first picture to what is large and beside it, ms. */
const SETTLED_ms = 1_500;

/** Has the first picture been there for a while, so that what is not in it may come? */
export function useSettled(isThere: boolean): boolean {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    if (settled || !isThere) return;
    const timer = setTimeout(() => setSettled(true), SETTLED_ms);
    return () => clearTimeout(timer);
  }, [settled, isThere]);
  return settled;
}

/** What `import()` gives: components by name. */
type Parts = { readonly [name: string]: unknown };

/** From the start: long enough for the first picture to be there, ms. */
const AFTER_START_ms = 3_000;

export interface Later<M extends Parts> {
  /** Fetches the parts, if they are not there yet; they are fetched once. */
  fetch(): Promise<M>;
  /** Are they there or on their way? Not before they are asked for, nor while they cannot be had. */
  isComing(): boolean;
  /** One of the parts, as a component that says so while it is fetched, and when it cannot be: in a `Frame`, if it needs one. */
  part<N extends keyof M>(
    name: N,
    Frame?: ComponentType<{ readonly children: ReactNode }>,
  ): M[N] extends ComponentType<infer P> ? ComponentType<P & object> : never;
}

const wanted: (() => Promise<unknown>)[] = [];
let isSoon = false;

/** From now on all parts but those that are `onlyWhenAsked` come by themselves, a while after the start. */
export function fetchPartsSoon(): void {
  isSoon = true;
  for (const fetch of wanted.splice(0)) setTimeout(() => fetch().catch(() => {}), AFTER_START_ms);
}

/** `onlyWhenAsked`: too much for everybody, or for a few. */
export function later<M extends Parts>(load: () => Promise<M>, { onlyWhenAsked = false } = {}): Later<M> {
  let parts: M | null = null;
  let loading: Promise<M> | null = null;
  const fetch = () => {
    loading ??= load().then(
      (loaded) => {
        parts = loaded;
        return loaded;
      },
      (error: unknown) => {
        // The next who asks tries again.
        loading = null;
        throw error;
      },
    );
    return loading;
  };
  if (!onlyWhenAsked) {
    wanted.push(fetch);
    if (isSoon) fetchPartsSoon();
  }

  function part(name: keyof M, Frame: ComponentType<{ readonly children: ReactNode }> = Fragment) {
    function Part(props: object) {
      const [, setLoaded] = useState(parts);
      const [failed, setFailed] = useState(false);
      const wanted = parts === null && !failed;
      useEffect(() => {
        if (wanted) fetch().then(setLoaded, () => setFailed(true));
      }, [wanted]);
      if (!parts) {
        return (
          <Frame>
            <Missing failed={failed} onRetry={() => setFailed(false)} />
          </Frame>
        );
      }
      const Component = parts[name] as ComponentType<object>;
      return <Component {...props} />;
    }
    return Part as never;
  }
  return { fetch, isComing: () => loading !== null, part };
}

/** What stands in a part's place until it is there; where it could not be fetched, with a way to try again. */
export function Missing({ failed, onRetry }: { readonly failed: boolean; readonly onRetry: () => void }) {
  const text = useText();
  return (
    <div className="ui-missing" role="status">
      {text(failed ? 'part-failed' : 'part-loading')}
      {failed && <Button onClick={onRetry}>{text('part-retry')}</Button>}
    </div>
  );
}
