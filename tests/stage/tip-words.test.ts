/** What a node, a message and a client are told by in a few lines, for whoever points at them. */
import { expect, test } from 'vitest';
import type { TimedCommand } from '../../src/kernel/contract.ts';
import type { Flight, Moment } from '../../src/kernel/moment.ts';
import { clientTip, messageTip, nodeTip, type TipWords } from '../../src/stage/hand/tip-words.ts';
import { nodeView } from '../../src/stage/picture.ts';
import { headerOf, momentsOf, presentation, wordsOf } from './cluster.ts';

const [en, ja] = [wordsOf('en'), wordsOf('ja')];
const ask = (at: number, key: string): TimedCommand => ({
  at,
  kind: 'request',
  client: 'C1',
  node: 'S1',
  op: { kind: 'set', key, value: '5' },
});
const moments = momentsOf(headerOf('first-election', [ask(6_500_000, 'x'), ask(6_501_000, 'y')]), 9_000_000);
const sent = (fits: (flight: Flight) => boolean): Flight => {
  const flight = moments.flatMap(({ flights }) => flights).find(fits);
  if (!flight) throw new Error('there was none');
  return flight;
};

const lineOf = ({ said, added }: TipWords) => [...said, ...added].join(' · ').replaceAll('\u00a0', ' ');
const messageLine = (...told: Parameters<typeof messageTip>) => lineOf(messageTip(...told));

test('what it is, between whom, its counter, its entries and the fields that tell the rest', () => {
  const flight = sent(
    ({ type, body }) => type === 'AppendEntries' && (body.entries as unknown[]).length === 1 && body.prevLogIndex !== 0,
  );
  const { from, to, body } = flight;
  const line = messageLine(flight, presentation, en);
  expect(line).toBe(
    `AppendEntries ${from} → ${to} · term ${body.term} · 1 entry · prevLogIndex ${body.prevLogIndex} · prevLogTerm ${body.prevLogTerm}`,
  );
  expect(messageLine(flight, presentation, ja)).toContain('任期');
});

test('of a client its operation, and nothing twice', () => {
  const flight = sent(({ type }) => type === 'ClientRequest');
  const line = messageLine(flight, presentation, en);
  expect(line).toMatch(/^ClientRequest C1 → S1 · .*op [xy]←5/);
  expect(line).not.toContain('client C');
});

test('an answer in words, not by its field as well', () => {
  const line = messageLine(
    sent(({ type }) => type === 'AppendEntriesReply'),
    presentation,
    en,
  );
  expect(line).toContain(' · accepted · ');
  expect(line).not.toContain('success');
});

test('why it was lost', () => {
  const flight = sent(({ type }) => type === 'RequestVote');
  expect(messageTip({ ...flight, lost: 'cut' }, presentation, en).said.at(-1)).toBe('lost at the cut');
  expect(messageLine(flight, presentation, en)).not.toContain('lost');
});

/** What is told of a node in a moment, with what its name for screen readers says. */
function ofNode(id: string, moment: Moment) {
  const view = nodeView(moment, id, presentation, en);
  const node = moment.nodes[id];
  if (!node) throw new Error(`there is no ${id}`);
  return { view, node, ...nodeTip(view, node, presentation, Object.keys(moment.nodes), en) };
}

test('of a node its role and term, how long its log is and how far it has come, and whom it votes for', () => {
  const moment = moments.findLast(({ nodes }) => (nodes.S1?.log.length ?? 0) === 3);
  if (!moment) throw new Error('nothing was appended');
  const { view, node, said, added } = ofNode('S1', moment);
  const { committed, applied } = presentation.node(node.state ?? {}, Object.keys(moment.nodes));
  expect(said).toEqual(['S1', view.line, `term ${view.counter}`]);
  expect(added).toEqual([
    'log 3 entries',
    `commit ${committed}`,
    `applied ${applied}`,
    `votedFor ${node.state?.votedFor}`,
  ]);
  // What it adds is no repetition of its name, and what it says first is.
  for (const part of said) expect(view.spoken.replaceAll('\u00a0', ' ')).toContain(part);
  for (const part of added) expect(view.spoken.replaceAll('\u00a0', ' ')).not.toContain(part);
});

test('of a node that is down what is on its disk, and of a clock that is wrong its rate', () => {
  const down = momentsOf(headerOf('first-election', [{ at: 5_000_000, kind: 'crash', node: 'S2' }]), 5_500_000).at(-1);
  const slow = momentsOf(headerOf('first-election', [{ at: 0, kind: 'clock', node: 'S2', rate: 0.5 }]), 500_000).at(-1);
  if (!down || !slow) throw new Error('nothing happened');
  const { said, added } = ofNode('S2', down);
  expect(said[1]).toBe('crashed');
  expect(added.join()).not.toContain('commit');
  expect(added[0]).toMatch(/^log /);
  expect(ofNode('S2', slow).added).toContain('Its clock runs at 0.5×');
});

test('of a client what it waits for, and what it was answered', () => {
  const asked = moments.find(({ open }) => open.length === 2);
  if (!asked) throw new Error('nobody waits');
  expect(clientTip('C1', 'C1: waits', asked, presentation, en)).toEqual({
    said: ['C1: waits'],
    added: ['x←5 since 6.5 s', 'y←5 since 6.5 s'].map((line) => expect.stringMatching(spaced(line))),
  });
  const answered = { ...asked, open: [], results: [{ client: 'C1', request: 1, ok: true, value: '7' }] };
  expect(clientTip('C1', 'C1', answered, presentation, en).added).toEqual(['last answer 7']);
});

/** A text with whatever spaces. */
function spaced(text: string): RegExp {
  return new RegExp(`^${text.replaceAll('.', '\\.').replaceAll(' ', '\\s')}$`);
}
