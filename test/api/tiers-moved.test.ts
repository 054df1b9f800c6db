import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { Club, instant, YEARLY } from './tiers.fixture.js';

const WEST = 'America/Los_Angeles';

describe('tiers of a program that changes its time zone', () => {
  let app: TestApp;
  let club: Club;
  beforeAll(async () => {
    app = await startApp();
    // In Los Angeles it is still 2025.
    app.clock.set(instant('2026-01-01T06:00'));
    club = await Club.open(app, { ...YEARLY, downgrade: { onReturn: 'AT_ONCE' } });
    for (const name of ['ann', 'bob']) {
      await club.shop.enrol(name);
      await club.shop.buy(name, `${name}-1`, '1000.00');
    }
    app.clock.set(instant('2026-01-05T06:00'));
    for (const timeZone of [WEST, 'Europe/London', 'Europe/London']) {
      expect(await club.shop.send('updateProgram', { timeZone }, club.shop.staff)).toEqual({ userErrors: [] });
      app.clock.set(app.clock.now() + 3_600_000);
    }
  });
  afterAll(() => app.close());

  const have = async (member: string) => {
    const { tierProgress } = await club.own(member, 'tierProgress { current { code } missing { have } }');
    return { tier: tierProgress.current.code, have: tierProgress.missing.map((gap: { have: string }) => gap.have) };
  };

  it('what was bought before stays on the day on which it was counted', async () => {
    expect(await have('bob')).toEqual({ tier: 'silver', have: ['1000'] });
  });

  it('a return is taken off that day, and not off the day that the new zone makes of it', async () => {
    await club.shop.giveBack('ann', 'R-1', '400.00', { orderId: 'ann-1' });
    expect(await have('ann')).toEqual({ tier: 'regular', have: ['600'] });
    await club.shop.giveBack('ann', 'R-2', '600.00', { orderId: 'ann-1' });
    expect(await have('ann')).toEqual({ tier: 'regular', have: ['0'] });
  });

  it('what is bought afterwards counts on the day of the new zone', async () => {
    // The first hour of 2027 in London is the ninth in Shanghai.
    app.clock.set(instant('2027-01-01T07:59'));
    await club.shop.enrol('cat');
    await club.shop.buy('cat', 'cat-1', '300.00');
    expect(await have('cat')).toEqual({ tier: 'regular', have: ['300'] });
    app.clock.set(instant('2027-01-01T08:00'));
    expect(await have('cat')).toEqual({ tier: 'regular', have: ['0'] });
  });
});
