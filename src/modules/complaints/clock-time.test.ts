import { describe, expect, it } from 'vitest';
import { clockTime, readClockTime } from './clock-time.js';

describe('a time of day', () => {
  it.each([
    ['00:00', 0],
    ['09:30', 570],
    ['23:59', 1_439],
    ['24:00', 1_440],
  ])('%s is read and written', (text, minutes) => {
    expect([readClockTime(text), clockTime(minutes)]).toEqual([minutes, text]);
  });

  it.each(['9:30', '24:01', '12:60', '', '12:00:00', 'noon'])('is not %j', (text) => expect(readClockTime(text)).toBeNull());
});
