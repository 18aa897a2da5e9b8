/** Catches what went wrong while drawing: says so, and offers a fresh start, instead of an empty page. */
import { Component, type ReactNode } from 'react';
import { getText } from '../localization/index.ts';
import { player } from '../player/index.ts';
import { Button } from '../ui/button.tsx';

interface BoundaryState {
  readonly error: Error | null;
}

export class Boundary extends Component<{ readonly children: ReactNode }, BoundaryState> {
  override state: BoundaryState = { error: null };

  static getDerivedStateFromError(error: Error): BoundaryState {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    const text = getText();
    return (
      <main className="fault" role="alert">
        <h1 className="ui-title">{text('app-fault-title')}</h1>
        <p>{text('app-fault-text')}</p>
        <pre className="fault-detail" lang="en">
          {error.message}
        </pre>
        <div className="ui-row">
          <Button
            look="solid"
            icon="reset"
            onClick={() => {
              player.reset();
              this.setState({ error: null });
            }}
          >
            {text('app-fault-restart')}
          </Button>
          <Button onClick={() => location.reload()}>{text('app-fault-reload')}</Button>
        </div>
      </main>
    );
  }
}
