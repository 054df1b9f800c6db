import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRefusal, type Refusal } from '../../src/kernel/refusal.js';
import { followUpsPart, leaveFollowUp } from '../../src/modules/earning/index.js';
import type { Done } from '../../src/modules/ledger/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { plant, rule } from '../support/rules.js';
import { Shop } from '../support/shop.js';
import { about, happening, named, record, recording, takeBack } from './happenings.fixture.js';

const valueIn = <T>(done: Done<T> | Refusal): T => {
  if (isRefusal(done)) throw new Error(`${done.code}: ${done.message}`);
  return done.value;
};

describe('what happens beside purchases', () => {
  let app: TestApp;
  let owner: pg.Client;
  beforeAll(async () => {
    app = await startApp({ crowded: true });
    owner = new pg.Client({ connectionString: app.database.url, options: '-c search_path=fealty' });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await app.close();
  });

  async function open(rules: Parameters<typeof plant>[2]['rules'], ...members: string[]): Promise<{ till: Shop; id: number }> {
    const till = await Shop.open(app);
    await plant(app.database.url, till.code, { rules });
    await till.enrol(...members);
    const { rows } = await owner.query('SELECT id FROM program WHERE code = $1', [till.code]);
    return { till, id: rows[0].id };
  }

  async function used(programId: number): Promise<Record<string, string>> {
    const { rows } = await owner.query<{ key: string; used: string }>(
      `SELECT key, points || '/' || times AS used FROM rule_counter WHERE program_id = $1`,
      [programId],
    );
    return Object.fromEntries(rows.map(({ key, used: value }) => [key.replace(/m\d+$/, 'm'), value]));
  }

  const review = rule({ trigger: 'ACTIVITY', of: 'review', budget: 100, walletCodes: ['points', 'status'] });

  it('earns what its rules give, once for its key', async () => {
    const { till, id } = await open({ review }, 'amy');
    const made = [
      await record(app, id, 'amy', happening(app, { key: 'r1' })),
      await record(app, id, 'amy', happening(app, { key: 'r1' })),
      await record(app, id, 'amy', happening(app, { key: 'r1', of: 'photo' })),
      await record(app, id, 'amy', happening(app)),
      await record(app, id, 'amy', happening(app)),
    ].map(valueIn);
    expect(made.map(({ created }) => created)).toEqual([true, false, true, true, true]);
    expect(made[1]?.occurrence.id).toBe(made[0]?.occurrence.id);
    expect(made[1]?.occurrence.awardEntries).toEqual(made[0]?.occurrence.awardEntries);
    expect([await till.points('amy'), await till.balance('amy', 'status')]).toMatchObject([30, { available: 30 }]);
    expect(await used(id)).toEqual({ 'budget:review': '60/6' });
  });

  it('the same key fifty times at once happens once', async () => {
    const { till, id } = await open({ review }, 'bob');
    const draft = happening(app, { key: 'once' });
    const made = await Promise.all(Array.from({ length: 50 }, () => record(app, id, 'bob', draft)));
    expect(made.filter((done) => valueIn(done).created)).toHaveLength(1);
    expect(await till.points('bob')).toBe(10);
  });

  it('one that occurred long ago gets the dates of then: what has died meanwhile is recorded and gone', async () => {
    const dying = rule({ trigger: 'ACTIVITY', of: 'review', expiry: { kind: 'ROLLING', days: 30 } });
    const { till, id } = await open({ review: dying }, 'cat');
    await till.buy('cat', 'c', '5');
    const { occurrence } = valueIn(await record(app, id, 'cat', happening(app, { occurredAt: Date.parse('2025-12-01') })));
    expect(occurrence.outcomes[0]?.granted).toBe(10);
    expect((await till.entries('cat')).map(({ kind }) => kind)).toEqual(['EXPIRE', 'EARN', 'EARN']);
    expect(await till.points('cat')).toBe(5);
  });

  it('can be taken back, once, with what it used of limits; it stays, and its key stays used', async () => {
    const { till, id } = await open({ review }, 'dan');
    await record(app, id, 'dan', happening(app, { key: 'r' }));
    await till.adjust('dan', -4);
    const items = valueIn(await takeBack(app, id, 'dan', 'r'));
    expect(items.map(({ what, points, done }) => [what, points, done])).toEqual([
      ['points', 6, true],
      ['points', 4, true],
      ['caps', 10, true],
      ['status', 10, true],
      ['caps', 10, true],
    ]);
    expect(valueIn(await takeBack(app, id, 'dan', 'r'))).toEqual([]);
    expect(valueIn(await record(app, id, 'dan', happening(app, { key: 'r' }))).created).toBe(false);
    expect(await till.balance('dan')).toMatchObject({ available: 0, debt: 4 });
    expect(await used(id)).toEqual({ 'budget:review': '0/0' });
  });

  it('suspended members earn by it, closed ones are refused', async () => {
    const { till, id } = await open({ review }, 'eve', 'fay');
    await till.send('suspendMember', { member: { externalId: 'eve' }, reasonCode: 'TEST' }, till.staff);
    await till.send('closeMember', { member: { externalId: 'fay' }, idempotencyKey: 'end-fay' }, till.staff);
    expect(valueIn(await record(app, id, 'eve', happening(app))).created).toBe(true);
    expect(await record(app, id, 'fay', happening(app))).toMatchObject({ code: 'NOT_ELIGIBLE' });
  });

  describe('what one member did for another is followed up', () => {
    beforeAll(() => {
      app.app.followUps.register('reward', ({ memberId: friend }, programId) =>
        recording(programId, { by: 'id', value: String(friend) }, happening(app)),
      );
    });

    async function memberId(programId: number, externalId: string): Promise<number> {
      const { rows } = await owner.query<{ id: string }>('SELECT id FROM member WHERE program_id = $1 AND external_id = $2', [
        programId,
        externalId,
      ]);
      return Number(rows[0]?.id);
    }

    const leave = (programId: number, by: string, friend: number) =>
      app.app.commands.run(
        about(
          programId,
          named(by),
          () => undefined,
          (book) => {
            book.of(followUpsPart).push({ kind: 'reward', memberId: friend, payload: {} });
            return null;
          },
        ),
      );

    const left = async (programId: number) =>
      (
        await owner.query('SELECT id::int, member_id::int AS member FROM follow_up WHERE program_id = $1 ORDER BY id', [
          programId,
        ])
      ).rows;

    it('right after the commit, exactly once', async () => {
      const { till, id } = await open({ review }, 'gus', 'hal');
      await leave(id, 'gus', await memberId(id, 'hal'));
      await app.app.followUps.drained();
      expect([await till.points('hal'), await left(id)]).toEqual([10, []]);
    });

    it('by the job, where a process died in between; many at once do it once', async () => {
      const { till, id } = await open({ review }, 'ida');
      const friend = await memberId(id, 'ida');
      const sql = { query: (statement: object) => owner.query(statement as pg.QueryConfig) } as Parameters<
        typeof leaveFollowUp
      >[0];
      const left1 = await leaveFollowUp(sql, id, { kind: 'reward', memberId: friend, payload: {} }, app.clock.now());
      expect(await left(id)).toHaveLength(1);
      await app.app.jobs.runNow('follow-ups');
      expect(await till.points('ida')).toBe(0);
      app.clock.advance(31_000);
      await Promise.all([
        app.app.jobs.runNow('follow-ups'),
        ...Array.from({ length: 20 }, () => app.app.followUps.run(id, [left1])),
      ]);
      expect([await till.points('ida'), await left(id)]).toEqual([10, []]);
    });

    it('as far as it comes before it is to stop, in parts', async () => {
      const { id } = await open({ review }, 'max');
      const friend = await memberId(id, 'max');
      await owner.query(
        `INSERT INTO follow_up (program_id, id, kind, member_id, payload, created_at)
           SELECT $1, nextval('record_id'), 'reward', $2, '{}', to_timestamp(0) FROM generate_series(1, 201)`,
        [id, friend],
      );
      const turns = [true, false];
      expect(await app.app.followUps.run(id, { until: app.clock.now() }, () => turns.shift() ?? false)).toBe(200);
      expect(await left(id)).toHaveLength(1);
      expect(await app.app.followUps.run(id, { until: app.clock.now() })).toBe(1);
      expect(await left(id)).toEqual([]);
    });

    it('though another one fails, which stays to be tried again', async () => {
      const { till, id } = await open({ review }, 'lea');
      const friend = await memberId(id, 'lea');
      const sql = { query: (statement: object) => owner.query(statement as pg.QueryConfig) } as Parameters<
        typeof leaveFollowUp
      >[0];
      for (const kind of ['of the future', 'reward'])
        await leaveFollowUp(sql, id, { kind, memberId: friend, payload: {} }, app.clock.now() - 60_000);
      await expect(app.app.jobs.runNow('follow-ups')).rejects.toThrow('of the future');
      expect([await till.points('lea'), await left(id)]).toMatchObject([10, [{ member: friend }]]);
      await owner.query('DELETE FROM follow_up WHERE program_id = $1', [id]);
    });

    it('is dropped when its member is not there, and when it is refused for good', async () => {
      const { till, id } = await open({ review }, 'joe', 'kim');
      await till.send('closeMember', { member: { externalId: 'kim' }, idempotencyKey: 'end-kim' }, till.staff);
      await leave(id, 'joe', 999_999_999);
      await leave(id, 'joe', await memberId(id, 'kim'));
      await app.app.followUps.drained();
      expect(await left(id)).toEqual([]);
      expect(await till.points('kim')).toBe(0);
    });
  });
});
