import { describe, expect, it } from 'vitest';
import { dayThen, moveZone, SETTLING_MS } from './time-zones.js';

const at = (iso: string) => Date.parse(iso);
const day = (date: string) => at(`${date}T00:00:00Z`) / 86_400_000;

const first = moveZone({ timeZone: 'Asia/Shanghai' }, 'America/Los_Angeles', at('2026-03-05T00:00:00Z') - SETTLING_MS);
const second = moveZone(first, 'Europe/London', at('2026-04-05T00:00:00Z') - SETTLING_MS);

describe('the zones of a program', () => {
  it.each([
    ['before the first change', '2026-03-01T20:00:00Z', '2026-03-02'],
    ['the last moment before it', '2026-03-04T23:59:59.999Z', '2026-03-05'],
    ['from the first change on', '2026-03-05T00:00:00Z', '2026-03-04'],
    ['before the second', '2026-04-04T06:00:00Z', '2026-04-03'],
    ['from the second on', '2026-04-05T23:30:00Z', '2026-04-06'],
  ])('%s, a day is one of the zone of then', (_, instant, date) => {
    expect(dayThen(second, at(instant))).toBe(day(date));
  });

  it('change nothing that was counted when another one comes', () => {
    const instants = Array.from({ length: 24 * 31 }, (_, hour) => at('2026-03-01T00:00:00Z') + hour * 3_600_000);
    expect(instants.map((instant) => dayThen(second, instant))).toEqual(instants.map((instant) => dayThen(first, instant)));
  });

  it('count what a batch of before the change records a little later as it counted it', () => {
    const now = at('2026-03-01T20:00:00Z');
    const moved = moveZone({ timeZone: 'Asia/Shanghai' }, 'America/Los_Angeles', now);
    for (const late of [0, 1, 5_000]) expect(dayThen(moved, now + late)).toBe(dayThen({ timeZone: 'Asia/Shanghai' }, now + late));
  });

  it('do not change when the zone stays', () => {
    expect(moveZone(second, 'Europe/London', at('2026-05-01T00:00:00Z'))).toEqual(second);
    expect(moveZone({ timeZone: 'UTC' }, 'UTC', 0)).toEqual({ timeZone: 'UTC', formerZones: [] });
  });
});
