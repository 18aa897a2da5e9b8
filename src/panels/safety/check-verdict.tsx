import { useText } from '../../localization/index.ts';
import { useHistoryCheck } from '../../player/index.ts';
import { Icon } from '../../ui/icons.tsx';

/** The verdict in a word, for the line of the properties; nothing as long as nobody has asked. */
export function CheckVerdict() {
  const text = useText();
  const { status, until_us, reply } = useHistoryCheck();
  if (status !== 'done' || !reply) return null;
  return (
    <li className={`check-${reply.verdict}`}>
      <Icon name={reply.verdict === 'linearizable' ? 'check' : reply.verdict === 'not' ? 'warning' : 'help'} small />
      {text('panels-check-short', { verdict: reply.verdict, time: text.time(until_us) })}
    </li>
  );
}
