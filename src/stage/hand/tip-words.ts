/**
 * What a node, a message or a client is told by in a few words, for whoever points at it or has the focus of a keyboard
 * there. What is left is on its card. Pure.
 */
import type { ClientId, Json } from '../../kernel/contract.ts';
import type { Flight, Moment, NodeMoment } from '../../kernel/moment.ts';
import { type NodePicture, type Presentation, UNKNOWN } from '../../kernel/presentation.ts';
import type { Text } from '../../localization/text.ts';
import { clientView } from '../clients.ts';
import { isUnknown, messageWords, type NodeView } from '../picture.ts';

export interface TipWords {
  /** What its name for screen readers says as well. */
  readonly said: readonly string[];
  /** What that does not say. */
  readonly added: readonly string[];
}

/** Of a message's fields, and of a client's requests. */
const MOST_FIELDS = 2;

/** «AppendEntries S1 → S3 · term 2 · 2 entries», «prevLogIndex 4 · …» */
export function messageTip(flight: Flight, presentation: Presentation, text: Text): TipWords {
  const { type, from, to, body, lost } = flight;
  const picture = presentation.message(type, body);
  const { counter, verdict } = picture;
  const words = messageWords(type, picture, text);
  const isTold = (field: string, value: Json): boolean =>
    value === from || value === to || (presentation.values[field] === 'counter' && value === counter);
  const fields = Object.entries(body).flatMap(([field, value]): string[] => {
    if (field === 'op' && value !== undefined) return [`${field} ${presentation.operation(value)}`];
    // Yes or no has been said in words.
    const isPlain =
      typeof value === 'number' || typeof value === 'string' || (typeof value === 'boolean' && verdict === null);
    return isPlain && !isTold(field, value) ? [`${field} ${value}`] : [];
  });
  return {
    said: [
      `${type} ${text('stage-message-way', { from, to })}`,
      ...(counter === null ? [] : [text('value-counter', { value: counter })]),
      ...(words === type ? [] : [words]),
      ...(lost ? [text(`stage-lost-${lost}`)] : []),
    ],
    added: fields.slice(0, MOST_FIELDS),
  };
}

/** «S3 · follower · term 2», «log 5 entries · commit 4 · applied 3 · votedFor S1» */
export function nodeTip(
  { id, line, counterWord, counterText, registers }: NodeView,
  node: NodeMoment,
  presentation: Presentation,
  cluster: readonly string[],
  text: Text,
): TipWords {
  const picture = presentation.node(node.state ?? {}, cluster);
  const fields = Object.entries(node.state ?? {}).flatMap(([field, value]) =>
    presentation.values[field] === 'node' && typeof value === 'string' ? [`${field} ${value}`] : [],
  );
  const locks = (picture.locks ?? []).map(({ key, holder }) => text('stage-fact-lock', { key, holder }));
  const slow = node.status !== 'crashed' && node.clockRate !== 1;
  return {
    said: [id, ...(line === '' ? [] : [line]), `${counterWord} ${counterText}`, ...registers.map(({ named }) => named)],
    added: [
      ...(presentation.logs === 'none' ? [] : logWords(node, picture, text)),
      ...fields,
      ...(locks.length > 0 ? [`${text('stage-fact-locks')} ${text.list(locks)}`] : []),
      ...(slow ? [`${text('stage-clock')} ${text('stage-clock-rate', { rate: node.clockRate })}`] : []),
    ],
  };
}

/** How long the log is and, of a node that is up, how far it is committed and applied. */
function logWords({ log, logStart, status }: NodeMoment, picture: NodePicture, text: Text): readonly string[] {
  const { committed, applied } = picture;
  const length = isUnknown(picture, 'log')
    ? UNKNOWN
    : text('stage-fact-log-value', { count: log.length, compacted: logStart.index });
  const reached = (part: 'committed' | 'applied', index: number): string =>
    text(`stage-tip-${part}`, { index: isUnknown(picture, part) ? UNKNOWN : index });
  return [
    `${text('stage-fact-log')} ${length}`,
    ...(status === 'crashed' ? [] : [reached('committed', committed), reached('applied', applied)]),
  ];
}

/** «C1: waits for 1 answer», which is its name for screen readers, «x←5 since 2.1 s» */
export function clientTip(
  client: ClientId,
  spoken: string,
  moment: Moment,
  presentation: Presentation,
  text: Text,
): TipWords {
  const { last } = clientView(moment, client);
  const open = moment.open.filter((request) => request.client === client);
  return {
    said: [spoken],
    added: [
      ...open
        .slice(0, MOST_FIELDS)
        .map(({ op, openedAt }) =>
          text('stage-tip-open', { operation: presentation.operation(op), time: text.duration(openedAt) }),
        ),
      ...(last?.ok && last.value ? [text('stage-tip-answer', { value: last.value })] : []),
    ],
  };
}
