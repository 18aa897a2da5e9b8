/** A message in one line, for whoever points at it. */
import { expect, test } from 'vitest';
import type { TimedCommand } from '../../src/kernel/contract.ts';
import type { Flight } from '../../src/kernel/moment.ts';
import { messageLine } from '../../src/stage/hand/message-line.ts';
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

test('what it is, between whom, its counter, its entries and the fields that tell the rest', () => {
  const flight = sent(
    ({ type, body }) => type === 'AppendEntries' && (body.entries as unknown[]).length === 1 && body.prevLogIndex !== 0,
  );
  const { from, to, body } = flight;
  const line = messageLine(flight, presentation, en);
  expect(line.replaceAll('\u00a0', ' ')).toBe(
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
  expect(messageLine({ ...flight, lost: 'cut' }, presentation, en)).toMatch(/ · lost at the cut$/);
  expect(messageLine(flight, presentation, en)).not.toContain('lost');
});
