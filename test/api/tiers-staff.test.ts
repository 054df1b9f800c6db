import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, TEST_NOW, type TestApp } from '../support/app.js';
import { codes } from '../support/shop.js';
import { Club, instant, told, YEARLY } from './tiers.fixture.js';

describe('tiers that staff assign', () => {
  let app: TestApp;
  let club: Club;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    app.clock.set(TEST_NOW);
    club = await Club.open(app);
    await club.shop.enrol('ann');
  });

  const until = '2026-09-01T00:00:00Z';

  it('hold until their end; then the member has what it earned meanwhile', async () => {
    expect(await club.assign('ann', 'gold', until)).toEqual({ member: { tier: { code: 'gold' } }, userErrors: [] });
    const { outcomes } = await club.shop.buy('ann', 'A-1', '1000.00');
    expect(outcomes).toContainEqual({ rule: 'tier:gold', wanted: 1000, granted: 1000 });
    const { tierProgress } = await club.own(
      'ann',
      'tierProgress { current { code } projected { code } assignedUntil toStay { have need } }',
    );
    expect(tierProgress).toEqual({
      current: { code: 'gold' },
      projected: { code: 'silver' },
      assignedUntil: '2026-09-01T00:00:00.000Z',
      toStay: [{ have: '1000', need: '5000' }],
    });
    app.clock.set(Date.parse(until));
    expect(await club.tier('ann')).toBe('silver');
    await app.app.jobs.runNow('tiers');
    expect((await club.changes()).map(told)).toEqual(['ann regular>gold ASSIGNED', 'ann gold>silver ASSIGNMENT_END']);
  });

  it('end when staff end them, and cannot be ended twice', async () => {
    await club.assign('ann', 'silver', null);
    expect(await club.endAssignment('ann')).toEqual({ member: { tier: { code: 'regular' } }, userErrors: [] });
    expect(codes(await club.endAssignment('ann'))).toEqual(['INVALID_STATE']);
    expect(await club.history('ann')).toEqual([
      '2026-03-02T12:00 regular>silver ASSIGNED',
      '2026-03-02T12:00 silver>regular ASSIGNMENT_END',
    ]);
  });

  it('never hold back who earns more', async () => {
    await club.assign('ann', 'silver', until);
    await club.shop.buy('ann', 'A-1', '5000.00');
    app.clock.set(instant('2026-12-01'));
    expect(await club.tier('ann')).toBe('gold');
  });

  it.each([
    ['a tier that there is not', 'black', until, 'NOT_FOUND', ['tier']],
    ['an end in the past', 'gold', '2026-03-01T00:00:00Z', 'INVALID', ['until']],
    ['a tier below the one earned', 'regular', until, 'INVALID_STATE', ['tier']],
  ])('%s is refused and leaves no trace', async (_, tier, end, code, field) => {
    await club.shop.buy('ann', 'A-1', '1000.00');
    expect(await club.assign('ann', tier, end)).toEqual({ member: null, userErrors: [{ code, field }] });
    expect(await club.history('ann')).toHaveLength(1);
  });

  it.each(['Her sister is ill', 'anna@example.com', '', 'x'.repeat(61)])(
    'a reason is a code: %j is refused, and the audit trail keeps nothing of it',
    async (reason) => {
      const wrong = { member: null, userErrors: [{ code: 'INVALID', field: ['reason'] }] };
      expect(await club.assign('ann', 'gold', until, reason)).toEqual(wrong);
      await club.assign('ann', 'gold', until);
      expect(await club.endAssignment('ann', reason)).toEqual(wrong);
      await club.endAssignment('ann');
      expect(await audited(app, club)).toEqual([
        { action: 'tier.assigned', reason: 'GUEST_OF_HONOUR' },
        { action: 'tier.assignment-ended', reason: 'OVER' },
      ]);
    },
  );

  it('nobody assigns a tier to itself', async () => {
    await club.shop.enrol('anna');
    expect(codes(await club.assign('anna', 'gold', until))).toEqual(['FORBIDDEN_TARGET']);
    expect(await club.tier('anna')).toBe('regular');
  });

  it('a program without tiers has none to assign', async () => {
    const plain = await Club.open(app, null);
    await plain.shop.enrol('bob');
    expect(codes(await plain.assign('bob', 'gold', until))).toEqual(['INVALID_STATE']);
  });
});

/** What the audit trail keeps of assignments, oldest first. */
async function audited(app: TestApp, club: Club) {
  const pool = new pg.Pool({ connectionString: app.database.url, options: '-c search_path=fealty' });
  const { rows } = await pool.query(
    `SELECT a.action, a.details ->> 'reason' AS reason FROM audit a JOIN program p ON p.id = a.program_id
     WHERE p.code = $1 AND a.action LIKE 'tier.%' ORDER BY a.id`,
    [club.shop.code],
  );
  await pool.end();
  return rows;
}

describe('rules for reaching a tier', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());
  beforeEach(() => app.clock.set(TEST_NOW));

  const welcome = (tier: string, points: number) => ({
    code: `welcome-${tier}`,
    name: `Welcome to ${tier}`,
    trigger: 'TIER_REACHED',
    of: tier,
    effect: { fixed: points },
    walletCodes: ['points'],
  });

  it('give once in a period, also for a tier that was jumped over, and not again after a return took it', async () => {
    const scheme = { downgrade: { onReturn: 'AT_ONCE' } };
    const club = await Club.open(app, { ...YEARLY, ...scheme });
    const document = 'mutation ($input: ApplyProgramInput!) { applyProgram(input: $input) { userErrors { message field } } }';
    const { applyProgram } = await club.ask(document, { input: { rules: [welcome('silver', 50), welcome('gold', 500)] } });
    expect(applyProgram.userErrors).toEqual([]);
    await club.shop.enrol('ann');
    await club.shop.buy('ann', 'A-1', '5000.00');
    await expect.poll(() => club.shop.points('ann')).toBeGreaterThanOrEqual(5550);
    const reached = await club.shop.points('ann');
    await club.shop.giveBack('ann', 'R-1', '5000.00', { orderId: 'A-1' });
    expect(await club.tier('ann')).toBe('regular');
    await club.shop.buy('ann', 'A-2', '5000.00');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await club.tier('ann')).toBe('gold');
    expect(await club.shop.points('ann')).toBe(reached);
    const rules = (await club.shop.entries('ann')).filter(({ kind }) => kind === 'EARN').length;
    expect(rules).toBeGreaterThanOrEqual(4);
  });
});
