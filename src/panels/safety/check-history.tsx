/**
 * Is what the clients were told linearizable? Unlike the properties it is checked only when somebody asks, because the
 * search may take long; and where it is not, the operations that no order explains are listed.
 */
import type { HistoryOperation } from '../../engine/wire.ts';
import { type Text, useText } from '../../localization/index.ts';
import { player, useAlgorithm, useHistoryCheck } from '../../player/index.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';

export function CheckHistory() {
  const text = useText();
  const { status } = useHistoryCheck();
  return (
    <section className="check" aria-labelledby="check-title">
      <h3 id="check-title" className="ui-subtitle">
        {text('panels-check-title')}
      </h3>
      {/* Once there is a result it comes first: what was asked is known then. */}
      <div role="status">
        <Result />
      </div>
      <p className="ui-help">{text('panels-check-help')}</p>
      <div className="ui-row">
        {status === 'checking' ? (
          <Button onClick={() => player.dismissCheck()}>{text('panels-check-cancel')}</Button>
        ) : (
          <Button look="solid" onClick={() => player.checkHistory()}>
            {text('panels-check-now')}
          </Button>
        )}
      </div>
    </section>
  );
}

function Result() {
  const text = useText();
  const { status, until_us, reply, problem } = useHistoryCheck();
  const time = text.time(until_us);
  if (status === 'none') return null;
  if (status === 'checking') return <p className="check-result">{text('panels-check-checking')}</p>;
  if (!reply) return <p className="check-result check-not">{text(`error-${problem}`)}</p>;
  const { verdict, operations, foreign, failure } = reply;
  return (
    <>
      <p className={`check-result check-${verdict}`}>
        <Icon name={verdict === 'linearizable' ? 'check' : verdict === 'not' ? 'warning' : 'help'} small />
        {text('panels-check-verdict', { verdict, count: operations, time })}
      </p>
      {foreign > 0 && <p className="ui-help">{text('panels-check-foreign', { count: foreign })}</p>}
      {failure && (
        <>
          <p className="ui-help">
            {text('panels-check-failure', { key: failure.key, count: failure.operations.length })}
            {!failure.isShortest && ` ${text('panels-check-not-shortest')}`}
          </p>
          <ol className="check-operations">
            {failure.operations.map((operation) => (
              <Operation key={`${operation.client}/${operation.request}`} operation={operation} />
            ))}
          </ol>
        </>
      )}
    </>
  );
}

/** One operation, with when it was called and what it was told; a press goes to its answer, or else to its call. */
function Operation({ operation }: { readonly operation: HistoryOperation }) {
  const text = useText();
  const page = useAlgorithm();
  const { client, op, called_us, returned, event, isLast } = operation;
  return (
    <li>
      <button
        type="button"
        className="check-operation"
        data-last={isLast}
        onClick={() => void player.goTo({ index: event })}
      >
        <strong>{client}</strong>
        <code>{page?.presentation.operation(op) ?? ''}</code>
        <span>{answerText(operation, text)}</span>
        <span className="check-times">
          {text('panels-check-times', {
            called: text.time(called_us),
            returned: returned ? text.time(returned.at_us) : null,
          })}
        </span>
      </button>
    </li>
  );
}

function answerText({ returned }: HistoryOperation, text: Text): string {
  if (!returned) return text('panels-check-unanswered');
  const answer = returned.value ?? text('panels-check-nothing');
  return text(returned.ok ? 'panels-check-answer' : 'panels-check-refused', { answer });
}
