import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ReviewTiers, reviewDueTiers } from '../../src/jobs/review-tiers.js';
import { reviewMember } from '../../src/modules/tiers/index.js';
import { startApp, TEST_NOW, type TestApp } from '../support/app.js';
import { DAY } from '../support/shop.js';
import { Club, instant, told, YEARLY } from './tiers.fixture.js';

const need = (metric: string, atLeast: string) => ({ thresholds: [{ metric, atLeast }] });
const [regular, silver, gold] = YEARLY.tiers;
const raised = {
  ...YEARLY,
  tiers: [regular, { ...silver, entry: need('STATUS_POINTS', '2000'), stay: need('STATUS_POINTS', '2000') }, gold],
};
const lowered = {
  ...YEARLY,
  tiers: [regular, { ...silver, entry: need('STATUS_POINTS', '100'), stay: need('STATUS_POINTS', '100') }, gold],
};

describe('the tiers of a program', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());
  beforeEach(() => app.clock.set(TEST_NOW));

  const runJob = () => app.app.jobs.runNow('tiers');

  /** Members with so many status points each. */
  async function clubOf(points: Record<string, number>, scheme: object | null = YEARLY): Promise<Club> {
    const club = await Club.open(app, scheme);
    await club.shop.enrol(...Object.keys(points));
    for (const [member, yuan] of Object.entries(points)) await club.shop.buy(member, `${member}-1`, `${yuan}.00`);
    return club;
  }

  it.each([
    ['no tiers', { tiers: [] }, ['tiers']],
    ['a lowest tier with a threshold', { tiers: [silver] }, ['tiers', '0', 'entry']],
    ['a tier without entry', { tiers: [regular, { code: 'x', name: 'X' }] }, ['tiers', '1', 'entry']],
    ['a tier twice', { tiers: [regular, silver, { ...gold, code: 'silver' }] }, ['tiers', '2', 'code']],
    ['a tier that is no higher', { tiers: [regular, gold, { ...silver }] }, ['tiers', '2', 'entry']],
    ['a code that is none', { tiers: [{ ...regular, code: 'Regular!' }] }, ['tiers', '0', 'code']],
    ['a name that is none', { tiers: [{ ...regular, name: '' }] }, ['tiers', '0', 'name']],
    [
      'half an order',
      { tiers: [regular, { ...silver, entry: need('ORDERS', '1.5') }] },
      ['tiers', '1', 'entry', 'thresholds', '0', 'atLeast'],
    ],
    [
      'a tenth of a cent',
      { tiers: [regular, { ...silver, entry: need('SPEND', '1.001') }] },
      ['tiers', '1', 'entry', 'thresholds', '0', 'atLeast'],
    ],
    [
      'nothing at all',
      { tiers: [regular, { ...silver, stay: need('SPEND', '0') }] },
      ['tiers', '1', 'stay', 'thresholds', '0', 'atLeast'],
    ],
    [
      'a metric twice',
      {
        tiers: [
          regular,
          { ...silver, entry: { thresholds: [...need('SPEND', '1').thresholds, ...need('SPEND', '2').thresholds] } },
        ],
      },
      ['tiers', '1', 'entry', 'thresholds', '1', 'metric'],
    ],
    [
      'a multiplier below 1',
      { tiers: [{ ...regular, benefits: [{ code: 'EARNING_MULTIPLIER', name: 'x', value: '0.5' }] }] },
      ['tiers', '0', 'benefits', '0', 'value'],
    ],
    ['a rolling window without months', { window: { kind: 'ROLLING' } }, ['window', 'months']],
    ['months of a calendar year', { window: { kind: 'CALENDAR_YEAR', months: 12 } }, ['window', 'months']],
    ['grace without end', { downgrade: { graceDays: 1000 } }, ['downgrade', 'graceDays']],
    ['a start in the past', { appliesFrom: '2026-03-01T00:00:00Z' }, ['appliesFrom']],
  ])('%s is refused, with where it is wrong, and nothing changes', async (_, change, field) => {
    const club = await Club.open(app);
    const { tierScheme, userErrors } = await club.save({ ...YEARLY, ...change });
    expect(tierScheme).toBeNull();
    expect(userErrors.map((error: { field: string[] }) => error.field)).toContainEqual(field);
    const { tierScheme: present } = await club.ask('{ tierScheme { version tiers { code } } }');
    expect(present).toEqual({ version: 1, tiers: [{ code: 'regular' }, { code: 'silver' }, { code: 'gold' }] });
  });

  it('is read as it was written, in any version and to come', async () => {
    const club = await Club.open(app);
    await club.saved({ ...raised, noticeDays: 14, appliesFrom: '2026-04-01T00:00:00Z' });
    const fields = `{ version validFrom validUntil window { kind months } noticeDays downgrade { to graceDays newcomerMonths onReturn }
      tiers { code entry { match thresholds { metric atLeast } } stay { thresholds { atLeast } } benefits { code } } }`;
    const { now, then } = await club.ask(`{ now: tierScheme ${fields} then: tierScheme(at: "2026-05-01T00:00:00Z") ${fields} }`);
    expect(now).toMatchObject({
      version: 1,
      validUntil: '2026-04-01T00:00:00.000Z',
      noticeDays: null,
      window: { kind: 'CALENDAR_YEAR', months: null },
    });
    expect(then).toMatchObject({ version: 2, validFrom: '2026-04-01T00:00:00.000Z', validUntil: null, noticeDays: 14 });
    expect(then.tiers[1]).toMatchObject({ entry: { match: 'ALL', thresholds: [{ metric: 'STATUS_POINTS', atLeast: '2000' }] } });
  });

  it('a draft changes nothing', async () => {
    const club = await clubOf({ ann: 150 });
    await club.saved({ ...lowered, draft: true });
    await runJob();
    expect(await club.tier('ann')).toBe('regular');
  });

  it('the preview counts who would go up, down and stay, and that is what then happens', async () => {
    const club = await clubOf({ low: 10, mid: 150, high: 1500, top: 6000 });
    const tried = {
      ...raised,
      tiers: [
        regular,
        { ...silver, entry: need('STATUS_POINTS', '100'), stay: need('STATUS_POINTS', '100') },
        { ...gold, entry: need('STATUS_POINTS', '7000'), stay: need('STATUS_POINTS', '7000') },
      ],
    };
    const preview = await club.preview(tried);
    expect(preview).toEqual({
      members: 4,
      up: 1,
      down: 1,
      stay: 2,
      tiers: [
        { code: 'regular', before: 2, after: 1, fromBelow: 0, fromAbove: 0 },
        { code: 'silver', before: 1, after: 3, fromBelow: 1, fromAbove: 1 },
        { code: 'gold', before: 1, after: 0, fromBelow: 0, fromAbove: 0 },
      ],
      userErrors: [],
    });
    expect(await club.changes()).toHaveLength(2);
    await club.saved(tried);
    await runJob();
    const moved = (await club.changes()).slice(2).map(told).sort();
    expect(moved).toEqual(['mid regular>silver SCHEME', 'top gold>silver SCHEME']);
    expect(await club.preview(tried)).toMatchObject({ up: 0, down: 0, stay: 4 });
  });

  it('the preview of what is wrong says where, and counts nothing', async () => {
    const club = await clubOf({ ann: 10 });
    const preview = await club.preview({ ...YEARLY, tiers: [silver] });
    expect(preview).toMatchObject({ members: 0, userErrors: [{ code: 'INVALID', field: ['tiers', '0', 'entry'] }] });
  });

  it('applies from its date: not before, and then to readers, commands and the job alike', async () => {
    const club = await clubOf({ ann: 150, bob: 150, cat: 150 });
    const from = instant('2026-04-01');
    await club.saved({ ...lowered, appliesFrom: new Date(from).toISOString() });
    app.clock.set(from - 1);
    await runJob();
    expect(await club.tier('ann')).toBe('regular');
    app.clock.set(from + DAY);
    expect(await club.tier('ann')).toBe('silver');
    await club.shop.buy('bob', 'bob-2', '1.00');
    expect(await club.history('bob')).toEqual(['2026-04-01 regular>silver SCHEME']);
    await runJob();
    await runJob();
    expect(await club.history('ann')).toEqual(['2026-04-01 regular>silver SCHEME']);
    expect((await club.changes()).map(told).sort()).toEqual([
      'ann regular>silver SCHEME',
      'bob regular>silver SCHEME',
      'cat regular>silver SCHEME',
    ]);
  });

  it('that come to a program with a past place its members by what they did before', async () => {
    const club = await clubOf({ ann: 1500, bob: 10 }, null);
    await runJob();
    await club.saved(YEARLY);
    expect(await club.tier('ann')).toBe('silver');
    expect(await runJob()).toEqual({ members: 2 });
    expect((await club.changes()).map(told)).toEqual(['ann regular>silver SCHEME']);
    expect(await runJob()).toEqual({ members: 0 });
  });

  it('a job that dies in the middle is gone on with, and moves nobody twice', async () => {
    const club = await clubOf({ ann: 150, bob: 150, cat: 150, dan: 150 });
    await runJob();
    await club.saved(lowered);
    const owner = new pg.Pool({ connectionString: app.database.url, options: '-c search_path=fealty' });
    const dying: ReviewTiers = async (programId, [first = 0]) => {
      await app.app.commands.run(reviewMember(programId, first));
      throw new Error('killed');
    };
    await expect(reviewDueTiers(owner, dying, app.clock)).rejects.toThrow('killed');
    await owner.end();
    expect((await club.changes()).map(told)).toEqual(['ann regular>silver SCHEME']);
    await runJob();
    expect((await club.changes()).map(told).sort()).toEqual(
      ['ann', 'bob', 'cat', 'dan'].map((one) => `${one} regular>silver SCHEME`),
    );
  });

  it('a program is exported with its tiers, and applying that changes nothing', async () => {
    const club = await Club.open(app, { ...YEARLY, downgrade: { graceDays: 3, to: 'ONE_STEP' }, noticeDays: 7 });
    const { program } = await club.ask('{ program { definition } }');
    expect(program.definition.tiers.tiers).toHaveLength(3);
    const document =
      'mutation ($input: ApplyProgramInput!) { applyProgram(input: $input) { changes { kind change } userErrors { message field } } }';
    const { applyProgram } = await club.ask(document, { input: { tiers: program.definition.tiers } });
    expect(applyProgram).toEqual({ changes: [{ kind: 'tiers', change: 'NONE' }], userErrors: [] });
  });
});
