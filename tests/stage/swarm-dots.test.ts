/** Dots on a crowded stage: where they are, and which of them a press means. */
import { expect, test } from 'vitest';
import type { Flight } from '../../src/kernel/moment.ts';
import { LOST_AT, pointOn, wayOf } from '../../src/stage/flight.ts';
import { layoutOf } from '../../src/stage/layout.ts';
import { alongOf, dotNear, NEAR_px } from '../../src/stage/swarm-dots.ts';
import { members, roomIn } from './rooms.ts';

const layout = layoutOf({ size: { width: 760, height: 560 }, nodes: members(25), groups: null, room: roomIn('en') });
const flight = (id: number, to: string, lost: Flight['lost'] = null): Flight => ({
  id,
  from: 'S1',
  to,
  type: 'AppendEntries',
  body: {},
  sentAt: 0,
  arrives: 100,
  lost,
});
const placeOf = (to: string, along: number) => {
  const way = wayOf(layout, 'S1', to);
  if (!way) throw new Error(`there is no way to ${to}`);
  return pointOn(way, along);
};

test('the nearest dot within reach is meant, a finger reaching further', () => {
  const flights = [flight(1, 'S9'), flight(2, 'S13'), flight(3, 'S18')];
  const { x, y } = placeOf('S13', 0.5);
  expect(dotNear(layout, flights, 50, false, { x: x + 3, y }, NEAR_px.mouse)?.flight.id).toBe(2);
  const beside = { x, y: y + 18 };
  expect(dotNear(layout, [flight(2, 'S13')], 50, false, beside, NEAR_px.mouse)).toBeNull();
  expect(dotNear(layout, [flight(2, 'S13')], 50, false, beside, NEAR_px.touch)?.flight.id).toBe(2);
  // It has flown on.
  expect(dotNear(layout, flights, 95, false, { x, y }, NEAR_px.mouse)).toBeNull();
});

test('a lost one stays where it was lost; without motion all stand midway', () => {
  expect(alongOf(flight(1, 'S9', 'loss'), 90, false)).toBe(LOST_AT);
  expect(alongOf(flight(1, 'S9', 'loss'), 20, false)).toBeCloseTo(0.2);
  expect(alongOf(flight(1, 'S9'), 90, true)).toBe(0.5);
});
