/** The address of an embedded page, from what is to be seen there. */

/** What is embedded, and how. Each has the default of the embedded page; times are seconds of virtual time. */
export interface SimOptions {
  readonly algorithm?: string | undefined;
  readonly scenario?: string | undefined;
  /** The part of a link after `#`: a run with all that was done to it. It goes before scenario, seed and nodes. */
  readonly run?: string | undefined;
  readonly seed?: string | number | undefined;
  readonly nodes?: number | undefined;
  /** Rules that are off from the beginning. */
  readonly without?: readonly string[] | undefined;
  readonly controls?: 'full' | 'player' | 'none' | undefined;
  readonly panels?: readonly string[] | undefined;
  readonly speed?: number | undefined;
  readonly autoplay?: boolean | undefined;
  readonly at?: number | undefined;
  readonly loop?: readonly [from: number, to: number] | undefined;
  readonly theme?: 'auto' | 'light' | 'dark' | undefined;
  readonly lang?: 'en' | 'ja' | undefined;
  readonly captions?: boolean | undefined;
}

/**
 * @param src address of the embedded page, `…/embed.html`
 * @param origin that of the host, the only one the embedded page listens to; absent where it is not known
 */
export function addressOf(src: string, options: SimOptions, origin?: string): string {
  const { run, without, panels, autoplay, captions, loop, ...plain } = options;
  const given = {
    ...plain,
    without: without?.join(','),
    panels: panels?.join(','),
    autoplay: autoplay === undefined ? undefined : Number(autoplay),
    captions: captions === undefined ? undefined : Number(captions),
    loop: loop?.join('-'),
    origin,
  };
  const parameters = Object.entries(given).filter(([, value]) => value !== undefined && value !== '');
  const query = parameters.map(
    ([name, value]) => `${name}=${encodeURIComponent(String(value)).replaceAll('%2C', ',')}`,
  );
  const fragment = run === undefined || run === '' ? '' : `#${run.replace(/^#/, '')}`;
  return `${src}${query.length > 0 ? `${src.includes('?') ? '&' : '?'}${query.join('&')}` : ''}${fragment}`;
}
