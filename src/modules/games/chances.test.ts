import { describe, expect, it } from 'vitest';
import { dailyLeft, nextChance, type Played, playedOnce } from './chances.js';

const today = '2026-03-02';
const played = (more: Partial<Played> = {}): Played => ({ plays: 5, day: today, dayPlays: 0, extra: 0, ...more });

describe('chances', () => {
  it.each<[string, number | null, Played, string | null]>([
    ["are the day's first", 3, played({ dayPlays: 2, extra: 1 }), 'DAILY'],
    ['then those that were granted', 3, played({ dayPlays: 3, extra: 1 }), 'EXTRA'],
    ['and then none', 3, played({ dayPlays: 3 }), null],
    ['come back the next day', 3, played({ day: '2026-03-01', dayPlays: 3 }), 'DAILY'],
    ['are only granted ones where a day has none', 0, played({ extra: 1 }), 'EXTRA'],
    ['are not counted where days are not', null, played({ dayPlays: 3, extra: 1 }), 'ANY'],
    ['are used up where the game has fewer of them since', 2, played({ dayPlays: 3 }), null],
  ])('%s', (_, daily, state, chance) => {
    expect(nextChance(daily, state, today)).toBe(chance);
  });

  it('never fall below none', () => {
    expect(dailyLeft(2, played({ dayPlays: 3 }), today)).toBe(0);
    expect(dailyLeft(null, played(), today)).toBe(null);
  });

  it('are taken one at a time, and a new day counts from one', () => {
    expect(playedOnce(played({ dayPlays: 1 }), 'DAILY', today)).toEqual(played({ plays: 6, dayPlays: 2 }));
    expect(playedOnce(played({ day: '2026-03-01', dayPlays: 3 }), 'DAILY', today)).toEqual(played({ plays: 6, dayPlays: 1 }));
    expect(playedOnce(played({ extra: 2 }), 'EXTRA', today)).toEqual(played({ plays: 6, extra: 1 }));
    expect(playedOnce(played(), 'ANY', today)).toEqual(played({ plays: 6 }));
  });
});
