/** The picture of the cluster; before there is one, or when there cannot be, words in its place. */
import { useText } from '../localization/index.ts';
import { player, useRun } from '../player/index.ts';
import { Stage } from '../stage/stage.tsx';
import { Button } from '../ui/button.tsx';

export function StageArea() {
  const text = useText();
  const status = useRun((run) => run.status);
  const opened = useRun((run) => run.header !== null);
  const problem = useRun((run) => run.problem);
  if (status === 'failed') {
    return (
      <div className="app-state" role="alert">
        <p>{problem && text.has(`error-${problem.code}`) ? text(`error-${problem.code}`) : text('app-failed')}</p>
        {problem && (
          <p className="ui-help" lang="en">
            {problem.detail}
          </p>
        )}
        <Button look="solid" icon="reset" onClick={() => (opened ? player.renew() : location.reload())}>
          {text(opened ? 'app-fault-again' : 'app-fault-reload')}
        </Button>
      </div>
    );
  }
  if (!opened) {
    return (
      <div className="app-state" role="status">
        {text('app-loading')}
      </div>
    );
  }
  return <Stage />;
}
