/** The cluster in a few sentences, as plain text. Pure. */
import type { Moment } from '../kernel/moment.ts';
import type { Text } from '../localization/text.ts';
import type { NodeView } from './picture.ts';

export function summaryOf(moment: Moment, views: readonly NodeView[], text: Text): string {
  const up = views.filter(({ status }) => status !== 'crashed');
  const leaders = up.filter(({ standing }) => standing === 'leads');
  const sentences = [text('stage-summary-cluster', { count: views.length })];
  for (const { id, line, counter } of leaders) {
    sentences.push(text('stage-summary-leads', { node: id, role: line, counter: { kind: 'counter', value: counter } }));
  }
  if (leaders.length === 0) sentences.push(text('stage-summary-no-leader'));
  const others = views.filter((view) => !leaders.includes(view) && view.line !== '');
  for (const role of new Set(others.map(({ line }) => line))) {
    const nodes = others.filter(({ line }) => line === role).map(({ id }) => id);
    sentences.push(text('stage-summary-role', { nodes: { kind: 'nodes', value: nodes }, role }));
  }
  const furthest = Math.max(0, ...views.map(({ committed }) => committed));
  if (furthest > 0) sentences.push(text('stage-summary-committed', { index: furthest }));
  const { groups, cuts } = moment.network;
  if (groups)
    sentences.push(text('stage-summary-split', { groups: groups.map((group) => group.join(' ')).join(' | ') }));
  const cut = new Set(Object.keys(cuts).map((link) => link.split('>').sort().join()));
  if (cut.size > 0) sentences.push(text('stage-summary-cuts', { count: cut.size }));
  sentences.push(text('stage-summary-messages', { count: moment.flights.length }));
  return sentences.join(' ');
}
