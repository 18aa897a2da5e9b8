/** Playback speeds on their logarithmic scale. */
import { describe, expect, it } from 'vitest';
import { placeOfSpeed, SPEED_STEPS, speedAtPlace, steppedSpeed } from '../../src/app/speeds.ts';

describe('speeds', () => {
  it('step up and down through the same figures, and stop at the ends', () => {
    const up = [0.05];
    while (up[up.length - 1] !== steppedSpeed(up[up.length - 1] as number, 1))
      up.push(steppedSpeed(up[up.length - 1] as number, 1));
    expect(up).toEqual([...SPEED_STEPS]);
    expect(steppedSpeed(0.05, -1)).toBe(0.05);
    expect(steppedSpeed(3, 1)).toBe(5);
    expect(steppedSpeed(3, -1)).toBe(2);
  });

  it('have the whole range on the slider', () => {
    expect(speedAtPlace(0)).toBe(0.05);
    expect(speedAtPlace(1)).toBe(50);
    for (const step of SPEED_STEPS) expect(speedAtPlace(placeOfSpeed(step))).toBe(step);
  });

  it('grow with their place', () => {
    for (let place = 0.01; place <= 1; place += 0.01)
      expect(speedAtPlace(place)).toBeGreaterThanOrEqual(speedAtPlace(place - 0.01));
  });
});
