/** Catches what went wrong while drawing: says so, and offers a fresh start, instead of an empty page. */
import { Component, createRef, type ReactNode } from 'react';
import { getText } from '../localization/index.ts';
import { player } from '../player/index.ts';
import { Button } from '../ui/button.tsx';
import { reopening } from './later.ts';
import { copyText } from './share/copy.ts';

/** What starts the run afresh; where that cannot be fetched, without a way back to what was done to it. */
function fetchFreshStart(): Promise<() => unknown> {
  return reopening.fetch().then(
    ({ startAfresh }) => startAfresh,
    () => () => player.reset(),
  );
}

interface BoundaryState {
  readonly error: Error | null;
  /** The run's address is on the clipboard. */
  readonly copied: boolean;
  /** It could not be put there: it is shown, to be copied by hand. */
  readonly refused?: boolean;
}

export class Boundary extends Component<{ readonly children: ReactNode }, BoundaryState> {
  override state: BoundaryState = { error: null, copied: false };

  static getDerivedStateFromError(error: Error): BoundaryState {
    return { error, copied: false, refused: false };
  }

  private readonly field = createRef<HTMLInputElement>();
  private readonly title = createRef<HTMLHeadingElement>();

  /** What had the focus is gone with the rest. */
  override componentDidUpdate(_props: unknown, { error }: BoundaryState): void {
    if (error !== this.state.error) this.title.current?.focus();
  }

  /** The address holds the whole run: with it somebody can find out what went wrong. */
  async copyLink(): Promise<void> {
    const copied = await copyText(location.href, null);
    this.setState({ copied, refused: !copied }, () => this.field.current?.focus());
  }

  /** Draws once more: the run as it was, in another worker, or what else is opened. */
  again(open: () => unknown = () => player.renew()): void {
    open();
    this.setState({ error: null, copied: false });
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    const text = getText();
    return (
      <main className="fault" role="alert">
        <h1 ref={this.title} className="ui-title" tabIndex={-1}>
          {text('app-fault-title')}
        </h1>
        <p>{text('app-fault-text')}</p>
        <pre className="fault-detail" lang="en">
          {error.message}
        </pre>
        <div className="ui-row">
          <Button look="solid" icon="reset" onClick={() => this.again()}>
            {text('app-fault-again')}
          </Button>
          <Button onClick={() => void fetchFreshStart().then((open) => this.again(open))}>
            {text('app-fault-restart')}
          </Button>
          <Button icon="duplicate" onClick={() => void this.copyLink()}>
            {text(this.state.copied ? 'app-fault-copied' : 'app-fault-link')}
          </Button>
          <Button onClick={() => location.reload()}>{text('app-fault-reload')}</Button>
        </div>
        {this.state.refused && (
          <label className="ui-field">
            {text('app-fault-refused')}
            <input
              ref={this.field}
              className="ui-input"
              readOnly
              value={location.href}
              onFocus={({ target }) => target.select()}
            />
          </label>
        )}
      </main>
    );
  }
}
