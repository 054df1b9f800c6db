import { pino } from 'pino';
import { Registry } from 'prom-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Jobs, KEPT_MS, type PostDue } from '../../src/jobs/index.js';
import { ApiError } from '../../src/kernel/api-error.js';
import { FIRST_PREVIOUS, SEALED_COLUMNS, sealOf } from '../../src/modules/integrity/seal.js';
import { everything, NOON, StreamBed } from './stream.fixture.js';

const sealKey = Buffer.alloc(32, 3);
const DAY = 86_400_000;

describe('background jobs', () => {
  let bed: StreamBed;
  const started: Jobs[] = [];
  beforeAll(async () => {
    bed = await StreamBed.make();
  });
  afterAll(async () => {
    await Promise.all(started.map((jobs) => jobs.stop()));
    await bed.close();
  });

  function jobs(postDue: PostDue = async () => undefined, key: Uint8Array = sealKey): Jobs {
    const { ownerUrl } = bed.database;
    const log = pino({ level: 'silent' });
    const followUp = async () => 0;
    const keepBirthdays = async () => 0;
    const made = new Jobs({
      ownerUrl,
      clock: bed.clock,
      postDue,
      followUp,
      keepDraws: keepBirthdays,
      keepComplaints: keepBirthdays,
      watchAlarms: keepBirthdays,
      keepCrises: keepBirthdays,
      keepPolls: keepBirthdays,
      keepSurveys: keepBirthdays,
      keepBirthdays,
      closeLeaderboards: async () => 0,
      takeUpBacktests: () => undefined,
      reviewTiers: async () => undefined,
      expireRedemptions: async () => undefined,
      expireCoupons: async () => undefined,
      settlePasses: async () => undefined,
      makeUpReturns: async () => undefined,
      sealKey: key,
      registry: new Registry(),
      log,
    });
    started.push(made);
    return made;
  }

  /** Writes entries `first` to `last` of one wallet and announces them in one event, as a command does. */
  async function write(member: number, first: number, last = first, programId = 1): Promise<void> {
    await bed.owner.query(
      `INSERT INTO entry SELECT $1, $2, 1, s, s, 'EARN', 'issued', 5, 0, 0, 0, 5 * s, 0, 0, 0, to_timestamp($5), to_timestamp($5), to_timestamp($5),
         'server:till', 'order ' || s, '{"rule": "default"}' FROM generate_series($3::bigint, $4::bigint) s`,
      [programId, member, first, last, bed.clock.now() / 1000],
    );
    await bed.append(programId, { member, wallet: 1, first, last });
    await bed.relay();
  }

  describe('the sweep', () => {
    beforeAll(async () => {
      const settings = '\'{"kind": "NEVER"}\', \'DEBT\', true';
      await bed.owner.query(`INSERT INTO wallet SELECT id, 1, 'points', 'Points', ${settings} FROM program`);
      await bed.owner.query(`INSERT INTO member (program_id, id, status, card_number, referral_code, joined_at, created_at)
        SELECT p.id, m, 'ACTIVE', 'card' || m, 'code' || m, now(), now() FROM program p, generate_series(1, 1200) m`);
      await bed.owner.query(`INSERT INTO account (program_id, member_id, wallet_id, next_change_at)
        SELECT program_id, id, 1, to_timestamp(${NOON / 1000}) + (id - 1100) * interval '1 second' FROM member`);
    });

    it('posts for every member whose instant has come by the clock, in both programs, in parts, and for nobody else', async () => {
      const posted: number[][] = [];
      const outcome = await jobs(async (programId, ids) => void posted.push([programId, ...ids])).runNow('sweep');
      const due = Array.from({ length: 1100 }, (_, i) => i + 1);
      for (const programId of [1, 2]) {
        const calls = posted.filter(([program]) => program === programId);
        expect(calls.length).toBe(3);
        expect(calls.flatMap(([, ...ids]) => ids)).toEqual(due);
      }
      expect(outcome).toEqual({ members: 2200 });
    });

    it('goes by the clock that it is given', async () => {
      bed.clock.advance(10_000);
      const posted: number[] = [];
      await jobs(async (_, ids) => void posted.push(...ids)).runNow('sweep');
      expect(posted.length).toBe(2220);
      bed.clock.set(NOON);
    });

    it('ends although what it posts for stays due', async () => {
      expect(await jobs().runNow('sweep')).toEqual({ members: 2200 });
    });
  });

  describe('sealing', () => {
    async function chain(programId: number): Promise<string[]> {
      const { rows: blocks } = await bed.owner.query<{
        number: string;
        at: string;
        last: string;
        entries: string;
        previous: Buffer;
        seal: Buffer;
      }>(
        `SELECT number, (extract(epoch FROM sealed_at) * 1000000)::bigint AS at, last_position AS last, entries, previous, seal
         FROM ledger_block WHERE program_id = $1 ORDER BY number`,
        [programId],
      );
      let previous: Buffer = FIRST_PREVIOUS;
      const faults: string[] = [];
      for (const block of blocks) {
        const { rows } = await bed.owner.query<(string | null)[]>({
          text: `SELECT ${SEALED_COLUMNS.join(', ')} FROM ledger_block_range r JOIN entry e USING (program_id, member_id, wallet_id)
            WHERE e.program_id = $1 AND block = $2 AND e.sequence BETWEEN first_sequence AND last_sequence ORDER BY e.member_id, e.wallet_id, e.sequence`,
          values: [programId, block.number],
          rowMode: 'array',
        });
        const numbers = { number: Number(block.number), lastPosition: Number(block.last), entries: rows.length };
        const lines = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
        const seal = sealOf(sealKey, { programId, sealedAt: block.at, previous: previous.toString('hex'), ...numbers }, lines);
        if (!seal.equals(block.seal)) faults.push(`block ${block.number}`);
        previous = block.seal;
      }
      return faults;
    }

    it('covers every entry exactly once, program by program, also when two workers seal at once', async () => {
      for (let i = 1; i <= 20; i += 1) {
        await write(100 + (i % 3), i * 3, i * 3 + 1);
        await write(100, i, i, 2);
        await Promise.all([jobs().runNow('seal'), jobs().runNow('seal')]);
      }
      const twice = `SELECT count(*) FROM entry e WHERE 1 <> (SELECT count(*) FROM ledger_block_range r WHERE r.program_id = e.program_id
        AND r.member_id = e.member_id AND r.wallet_id = e.wallet_id AND e.sequence BETWEEN r.first_sequence AND r.last_sequence)`;
      expect(await bed.count(twice)).toBe(0);
      expect(await bed.count('SELECT count(*) FROM entry')).toBe(60);
      expect([await chain(1), await chain(2)]).toEqual([[], []]);
    });

    it('shows an entry that was changed afterwards, and a block that was taken out', async () => {
      const edit = (sql: string) =>
        bed.owner.query(`SET session_replication_role = replica; ${sql}; SET session_replication_role = DEFAULT`);
      await edit(
        "UPDATE entry SET recorded_at = recorded_at + interval '1 microsecond' WHERE program_id = 1 AND member_id = 101 AND sequence = 3",
      );
      expect(await chain(1)).toHaveLength(1);
      await edit(
        "UPDATE entry SET recorded_at = recorded_at - interval '1 microsecond' WHERE program_id = 1 AND member_id = 101 AND sequence = 3",
      );
      expect(await chain(1)).toEqual([]);
      await edit('DELETE FROM ledger_block WHERE program_id = 2 AND number = 5');
      expect(await chain(2)).toEqual(['block 6']);
    });

    it('does not seal what events tell of and is not there, and seals the other programs all the same', async () => {
      await bed.append(1, { member: 100, wallet: 1, first: 500 });
      await write(100, 900, 900, 2);
      await expect(jobs().runNow('seal')).rejects.toThrow(/program 1: events tell of 1 entries, 0 are there/);
      expect(await bed.count('SELECT count(*) FROM ledger_block_range WHERE program_id = 2 AND first_sequence = 900')).toBe(1);
      await write(100, 500);
      await bed.owner.query(`WITH second AS (DELETE FROM stream WHERE position = (SELECT max(position) FROM stream) RETURNING outbox_id)
        DELETE FROM outbox WHERE id IN (SELECT outbox_id FROM second)`);
      expect(await jobs().runNow('seal')).toEqual({ blocks: 1, entries: 1 });
    });
  });

  it('a chain that was cut is not sealed on by who had sealed what is gone: what took its place comes under no seal', async () => {
    await write(100, 901, 901, 2);
    const sealer = jobs();
    await sealer.runNow('seal');
    const newest = await bed.count('SELECT max(number) AS count FROM ledger_block WHERE program_id = 2');
    const renumber = (from: number, to: number) =>
      bed.owner.query(`SET session_replication_role = replica; UPDATE ledger_block SET number = ${to} WHERE program_id = 2 AND number = ${from};
        UPDATE ledger_block_range SET block = ${to} WHERE program_id = 2 AND block = ${from}; SET session_replication_role = DEFAULT`);
    await renumber(newest, -1);
    await expect(sealer.runNow('seal')).rejects.toThrow(`program 2: block ${newest} is not there any more as it was sealed`);
    await renumber(-1, newest);
    expect(await sealer.runNow('seal')).toEqual({ blocks: 0, entries: 0 });
  });

  describe('the purge', () => {
    it('takes what is older than 30 days by the clock, and moves the limit of what can be resumed from', async () => {
      const stream = bed.stream();
      const remember = (key: string) =>
        bed.owner.query(
          `INSERT INTO idempotency VALUES (1, 'server:till', 'recordPurchase', $1, '\\x00', '{}', to_timestamp($2))`,
          [key, bed.clock.now() / 1000],
        );
      await bed.append(1, { member: 700 });
      await write(700, 1);
      await remember('old');
      const old = await stream.head(1);
      await write(700, 2);
      const kept = await stream.head(1);
      bed.clock.set(NOON + 20 * DAY);
      await write(700, 3);
      await remember('young');
      await jobs().runNow('seal');
      bed.clock.set(NOON + KEPT_MS);
      expect(await jobs().runNow('purge')).toEqual({
        idempotency: 0,
        events: 0,
        sessions: 0,
        deliveries: 0,
        orders: 0,
        guesses: 0,
        signals: 0,
      });
      bed.clock.advance(1);
      const outcome = await jobs().runNow('purge');
      expect(outcome['idempotency']).toBe(1);
      expect(outcome['events']).toBeGreaterThan(2);
      expect(await bed.count('SELECT count(*) FROM stream')).toBe(1);
      expect(await bed.count('SELECT count(*) FROM outbox')).toBe(1);
      const expired = await stream.page(1, old, 10, everything).catch((error: unknown) => error);
      expect(expired).toBeInstanceOf(ApiError);
      expect((expired as ApiError).code).toBe('CURSOR_EXPIRED');
      await expect(stream.follow(1, old, everything, false)).rejects.toMatchObject({ code: 'CURSOR_EXPIRED' });
      const page = await stream.page(1, kept, 10, everything);
      expect(page.deliveries.map(({ event }) => event.firstSequence)).toEqual([3]);
      expect(await jobs().runNow('purge')).toEqual({
        idempotency: 0,
        events: 0,
        sessions: 0,
        deliveries: 0,
        orders: 0,
        guesses: 0,
        signals: 0,
      });
    });

    it('leaves what no block seals yet', async () => {
      await write(700, 4);
      await bed.append(1, { member: 701 });
      bed.clock.advance(KEPT_MS + DAY);
      await bed.relay();
      const { events } = await jobs().runNow('purge');
      expect(events).toBe(1);
      expect(await bed.count('SELECT first_sequence AS count FROM stream ORDER BY position LIMIT 1')).toBe(4);
      await jobs().runNow('seal');
      expect(await jobs().runNow('purge')).toMatchObject({ events: 2 });
    });
  });
});
