import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, TEST_NOW, type TestApp } from '../support/app.js';
import { Club, instant, told, YEARLY } from './tiers.fixture.js';

describe('tiers as time goes by', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ crowded: true });
  });
  afterAll(() => app.close());
  beforeEach(() => app.clock.set(TEST_NOW));

  const runJob = () => app.app.jobs.runNow('tiers');

  /** A club with one member who reached gold in March 2026. */
  async function golden(scheme: object = YEARLY): Promise<Club> {
    const club = await Club.open(app, scheme);
    await club.shop.enrol('ann');
    await club.shop.buy('ann', 'A-1', '5000.00');
    return club;
  }

  it('a tier that is not earned again is lost at the end of the next year, whoever looks first: a reader', async () => {
    const club = await golden();
    app.clock.set(instant('2027-12-31T23:59:59'));
    expect(await club.tier('ann')).toBe('gold');
    app.clock.set(instant('2028-01-01'));
    expect(await club.tier('ann')).toBe('regular');
    expect(await club.changes()).toHaveLength(1);
  });

  it('the job: it writes the loss as of its instant and tells of it, and a second run changes nothing', async () => {
    const club = await golden();
    app.clock.set(instant('2028-01-09T12:00'));
    await runJob();
    await runJob();
    expect(await club.history('ann')).toEqual(['2026-03-02T12:00 regular>gold REACHED', '2028-01-01 gold>regular PERIOD_END']);
    expect((await club.changes()).map(told)).toEqual(['ann regular>gold REACHED', 'ann gold>regular PERIOD_END']);
  });

  it('a command: the purchase of January earns by the tier that is left, with or without the job', async () => {
    const club = await golden();
    app.clock.set(instant('2028-01-09T12:00'));
    const { outcomes } = await club.shop.buy('ann', 'A-2', '100.00');
    expect(outcomes.map(({ rule }: { rule: string }) => rule)).not.toContain('tier:gold');
    expect(await club.history('ann')).toHaveLength(2);
    const late = await club.shop.buy('ann', 'A-3', '100.00', { occurredAt: new Date(instant('2027-12-31T23:00')).toISOString() });
    expect(late.outcomes.map(({ rule }: { rule: string }) => rule)).toContain('tier:gold');
  });

  it('several periods that passed unseen are closed one after the other', async () => {
    const club = await golden({ ...YEARLY, downgrade: { to: 'ONE_STEP' } });
    app.clock.set(instant('2031-06-01'));
    expect(await club.tier('ann')).toBe('regular');
    await runJob();
    expect((await club.history('ann')).slice(1)).toEqual([
      '2028-01-01 gold>silver PERIOD_END',
      '2029-01-01 silver>regular PERIOD_END',
    ]);
  });

  it('in grace the tier is won back, or lost when it ends', async () => {
    const club = await golden({ ...YEARLY, downgrade: { graceDays: 31 } });
    await club.shop.enrol('bob');
    await club.shop.buy('bob', 'B-1', '5000.00');
    app.clock.set(instant('2028-01-20'));
    await runJob();
    expect([await club.tier('ann'), await club.tier('bob')]).toEqual(['gold', 'gold']);
    await club.shop.buy('ann', 'A-2', '4000.00');
    app.clock.set(instant('2028-02-01'));
    await runJob();
    expect([await club.tier('ann'), await club.tier('bob')]).toEqual(['gold', 'regular']);
    expect((await club.history('bob')).at(-1)).toBe('2028-02-01 gold>regular PERIOD_END');
  });

  it('a newcomer keeps its tier over a period end in its first months', async () => {
    const club = await Club.open(app, { ...YEARLY, window: { kind: 'ROLLING', months: 1 }, downgrade: { newcomerMonths: 2 } });
    await club.shop.enrol('ann');
    await club.shop.buy('ann', 'A-1', '5000.00');
    app.clock.set(instant('2026-04-02T12:00'));
    expect(await club.tier('ann')).toBe('gold');
    app.clock.set(instant('2026-05-02T12:00'));
    expect(await club.tier('ann')).toBe('regular');
  });

  it('notice of a downgrade is given once, in time, to those whom it threatens', async () => {
    const club = await golden({ ...YEARLY, noticeDays: 30 });
    await club.shop.enrol('bob');
    await club.shop.buy('bob', 'B-1', '5000.00');
    app.clock.set(instant('2027-05-01'));
    await club.shop.buy('bob', 'B-2', '4000.00');
    app.clock.set(instant('2027-12-01T23:59:59'));
    await runJob();
    expect(await club.changes()).toHaveLength(2);
    app.clock.set(instant('2027-12-02'));
    await runJob();
    await runJob();
    const notices = (await club.changes()).slice(2);
    expect(notices.map(told)).toEqual(['ann gold>regular PERIOD_END (notice)']);
    expect(notices[0]?.effectiveAt).toBe('2027-12-31T16:00:00.000Z');
    expect(await club.tier('ann')).toBe('gold');
    expect(await club.history('ann')).toHaveLength(1);
    app.clock.set(instant('2028-01-01'));
    await runJob();
    expect((await club.changes()).map(told).slice(3)).toEqual(['ann gold>regular PERIOD_END']);
  });

  it('only members for whom something is due are looked at', async () => {
    const club = await golden();
    await club.shop.enrol('bob');
    await club.shop.buy('bob', 'B-1', '10.00');
    await runJob();
    expect(await runJob()).toEqual({ members: 0 });
    app.clock.set(instant('2027-01-01'));
    expect(await runJob()).toEqual({ members: expect.any(Number) });
    expect(await runJob()).toEqual({ members: 0 });
  });
});

describe('the job on two servers at once', () => {
  let one: TestApp;
  let two: TestApp;
  beforeAll(async () => {
    one = await startApp({ crowded: true });
    two = await startApp({ crowded: true, clock: one.clock, databaseName: one.database.name });
  });
  afterAll(async () => {
    await two.close();
    await one.close();
  });

  it('moves each member once, and goes on where it was stopped', async () => {
    const club = await Club.open(one, { ...YEARLY, noticeDays: 30 });
    const members = Array.from({ length: 40 }, (_, index) => `m${index}`);
    await club.shop.enrol(...members);
    await Promise.all(members.map((member) => club.shop.buy(member, `${member}-1`, '1000.00')));
    one.clock.set(instant('2028-02-01'));
    await Promise.all([one, two, one, two].map(({ app }) => app.jobs.runNow('tiers')));
    await two.app.jobs.runNow('tiers');
    for (const member of members.slice(0, 5))
      expect(await club.history(member)).toEqual([
        '2026-03-02T12:00 regular>silver REACHED',
        '2028-01-01 silver>regular PERIOD_END',
      ]);
    const changes = await club.changes();
    expect(changes.filter(({ causeCode, upcoming }) => causeCode === 'PERIOD_END' && !upcoming)).toHaveLength(40);
  });
});
