import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ManualClock } from '../../src/kernel/clock.js';
import { Brand } from '../referrals/brand.js';
import { startApp, type TestApp } from '../support/app.js';
import { DAY } from '../support/shop.js';

const noonInShanghai = (date: string) => Date.parse(`${date}T12:00:00+08:00`);

describe('birthdays', () => {
  let app: TestApp;
  let other: TestApp;
  let brand: Brand;
  const clock = new ManualClock(noonInShanghai('2026-02-20'));

  beforeAll(async () => {
    app = await startApp({ crowded: true, clock });
    other = await startApp({ crowded: true, clock, databaseName: app.database.name });
    brand = await Brand.open(app);
    await brand.rule({ code: 'birthday', trigger: 'BIRTHDAY', effect: { fixed: 88 } });
  });
  afterAll(async () => {
    await other.close();
    await app.close();
  });

  const run = (process = app) => process.app.jobs.runNow('birthdays');

  it('are kept once a year, however often and on however many servers the job runs', async () => {
    await brand.enrol('today', { birthday: '1990-02-20' });
    await brand.enrol('tomorrow', { birthday: '1990-02-21' });
    const runs = await Promise.all([run(), run(other), run(), run(other)]);
    expect(runs.reduce((sum, { members = 0 }) => sum + members, 0)).toBe(1);
    expect(await brand.points('today', 'tomorrow')).toEqual([88, 0]);
    expect(await run()).toEqual({ members: 0 });
    clock.advance(DAY);
    expect(await run()).toEqual({ members: 1 });
    expect(await brand.points('today', 'tomorrow')).toEqual([88, 88]);
    const { wallet } = await brand.of('today', 'wallet(code: "points") { entries(last: 1) { nodes { reason } } }');
    expect(wallet.entries.nodes[0].reason).toContain('Birthday');
  });

  it('begin with the day of the program, not with that of the server', async () => {
    await brand.enrol('early', { birthday: '1990-02-23' });
    clock.set(Date.parse('2026-02-22T15:59:00Z'));
    await run();
    expect(await brand.points('early')).toEqual([0]);
    clock.set(Date.parse('2026-02-22T16:01:00Z'));
    await run();
    expect(await brand.points('early')).toEqual([88]);
  });

  it('of 29 February are kept on the 28th where there is no 29th, and on the 29th where there is', async () => {
    await brand.enrol('leap', { birthday: '2000-02-29' });
    clock.set(noonInShanghai('2026-02-28'));
    await run();
    expect(await brand.points('leap')).toEqual([88]);
    clock.set(noonInShanghai('2028-02-28'));
    await run();
    expect(await brand.points('leap')).toEqual([88]);
    clock.set(noonInShanghai('2028-02-29'));
    await run();
    expect(await brand.points('leap')).toEqual([176]);
  });

  it('that nobody kept are made up for within seven days, and no longer; not for who joined after', async () => {
    clock.set(noonInShanghai('2029-05-01'));
    await brand.enrol('seven', { birthday: '1980-05-10' });
    await brand.enrol('eight', { birthday: '1980-05-09' });
    clock.set(noonInShanghai('2029-05-17'));
    await brand.enrol('newer', { birthday: '1980-05-16' });
    await run();
    expect(await brand.points('seven', 'eight', 'newer')).toEqual([88, 0, 0]);
  });

  it('move with the profile, and nobody who moves them gets two in a year', async () => {
    clock.set(noonInShanghai('2030-06-01'));
    await brand.enrol('moves', { birthday: '1980-06-01' });
    await run();
    await brand.save('updateMember', 'UpdateMemberInput', { member: { externalId: 'moves' }, birthday: '1980-06-02' });
    clock.advance(DAY);
    await run();
    expect(await brand.points('moves')).toEqual([88]);
    await brand.save('updateMember', 'UpdateMemberInput', { member: { externalId: 'moves' }, birthday: null });
    clock.set(noonInShanghai('2031-06-02'));
    await run();
    expect(await brand.points('moves')).toEqual([88]);
  });

  it('of members of before are found as well, and those of the closed and the erased are not', async () => {
    clock.set(noonInShanghai('2032-07-01'));
    for (const name of ['before', 'closed', 'erased']) await brand.enrol(name, { birthday: '1980-07-01', phone: null });
    const owner = await openOwner(app);
    await owner.query("UPDATE fealty.member SET birthday_hash = NULL WHERE external_id IN ('before', 'closed')");
    for (const [mutation, externalId] of [
      ['closeMember', 'closed'],
      ['eraseMember', 'erased'],
    ] as const)
      await brand.save(mutation, 'EndMembershipInput', { idempotencyKey: mutation, member: { externalId } });
    expect(await run()).toEqual({ members: 1 });
    expect(await brand.points('before')).toEqual([88]);
    const { rows } = await owner.query('SELECT count(*)::int AS missing FROM fealty.member WHERE birthday_hash IS NULL');
    expect(rows).toEqual([{ missing: 0 }]);
    await owner.end();
  });
});

async function openOwner({ database }: TestApp) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  return client;
}
