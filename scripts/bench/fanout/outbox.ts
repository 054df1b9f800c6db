import type pg from 'pg';
import type { Api } from '../../replay/api.js';
import { benchCurrency, recordPurchases } from '../requests.js';

const bulk = 500;

/** Gives each member one earning, which is then announced again and again. */
export async function earnOnce(api: Api, members: number): Promise<void> {
  for (let from = 1; from <= members; from += bulk) {
    const purchases = Array.from({ length: Math.min(bulk, members - from + 1) }, (_, index) => {
      const id = `fanout-${from + index}`;
      const total = { amount: '120.00', currency: benchCurrency };
      return { idempotencyKey: id, member: { externalId: `bench-${from + index}` }, orderId: id, total };
    });
    await api.send(recordPurchases, { input: { purchases } });
  }
}

/** The same entry is announced again and again, which the seals, rightly, do not take: as far as they know everything is sealed. */
export async function stopSealing(owner: pg.Pool): Promise<void> {
  await owner.query(`INSERT INTO ledger_block SELECT id, 1000000, to_timestamp(0), 1000000000000, 0, '', '' FROM program`);
}

/** Changes that one row announces, as a batch of purchases writes them. */
const CHANGES_PER_ROW = 48;

/** Says of the first `members` so many times that their first earning has just been written, as batches of purchases say it. */
export async function announce(owner: pg.Pool, times: number, members: number): Promise<void> {
  const now = new Date();
  await owner.query(
    `INSERT INTO outbox (program_id, type, members, wallets, first_sequences, last_sequences, occurred_at, recorded_at)
      SELECT program_id, 'WALLET_CHANGED', array_agg(member_id ORDER BY place), array_agg(wallet_id ORDER BY place),
        array_agg(1 ORDER BY place), array_agg(1 ORDER BY place), $3, $3
      FROM (
        SELECT a.*, row_number() OVER (ORDER BY time, member_id) - 1 AS place
        FROM generate_series(1, $1::int) time, (SELECT * FROM account WHERE sequence > 0 ORDER BY member_id LIMIT $2) a
      ) told
      GROUP BY program_id, place / $4::int ORDER BY min(place)`,
    [times, members, now, CHANGES_PER_ROW],
  );
}
