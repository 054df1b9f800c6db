import type { Pool } from 'pg';
import type { Clock } from '../kernel/clock.js';
import { purgeSignals } from './purge-signals.js';
import { repeat } from './repeat.js';

const DAY_MS = 86_400_000;
/** How long idempotency keys are remembered and events can be resumed from. */
export const KEPT_MS = 30 * DAY_MS;
/** And signals, with the mentions behind them. */
const SIGNALS_KEPT_MS = 90 * DAY_MS;
const CHUNK = 5_000;

export interface Purged {
  idempotency: number;
  events: number;
  sessions: number;
  /** Of webhooks. */
  deliveries: number;
  signals: number;
  /** Locks of orders that keep no coupon. */
  orders: number;
  /** Counts of wrong codes. */
  guesses: number;
}

/** Deletes idempotency keys, events, ended sessions and deliveries older than 30 days, counts of wrong codes of a day ago, and assertions and locks that serve nobody any more, in
 * small transactions. Events that no block seals yet stay. */
export async function purgeOld(owner: Pool, clock: Clock, goOn: () => boolean = () => true): Promise<Purged> {
  const before = clock.now() - KEPT_MS;
  const { rows: programs } = await owner.query<{ id: number }>('SELECT id FROM program ORDER BY id');
  const purged = { idempotency: 0, events: 0, sessions: 0, deliveries: 0, signals: 0, orders: 0, guesses: 0 };
  const deleteOld = (table: string, column: string) =>
    repeat(goOn, async () => {
      const { rowCount } = await owner.query(
        `DELETE FROM ${table} WHERE ctid = ANY (ARRAY(SELECT ctid FROM ${table} WHERE ${column} < to_timestamp($1 / 1000.0) LIMIT $2))`,
        [before, CHUNK],
      );
      return rowCount ?? 0;
    });
  purged.idempotency = await deleteOld('idempotency', 'recorded_at');
  purged.sessions = await deleteOld('member_session', 'expires_at');
  purged.deliveries = await deleteOld('webhook_delivery', 'ended_at');
  purged.signals = await purgeSignals(owner, clock.now() - SIGNALS_KEPT_MS, goOn);
  purged.orders = await repeat(goOn, () => purgeOrders(owner));
  purged.guesses = await repeat(goOn, () => purgeGuesses(owner, clock.now()));
  await owner.query('DELETE FROM partner_assertion WHERE expires_at < to_timestamp($1 / 1000.0)', [clock.now()]);
  for (const { id } of programs) purged.events += await repeat(goOn, () => purgeEvents(owner, id, before));
  return purged;
}

/** An order is a row only to be locked: it is made again by whoever needs it. Those that somebody holds, or that keep a coupon, are passed over. */
async function purgeOrders(owner: Pool): Promise<number> {
  const { rowCount } = await owner.query(
    `DELETE FROM coupon_order WHERE (program_id, order_id) IN (
       SELECT o.program_id, o.order_id FROM coupon_order o
       WHERE NOT EXISTS (SELECT FROM coupon_use u WHERE u.program_id = o.program_id AND u.order_id = o.order_id AND u.status = 'RESERVED')
       LIMIT $1 FOR UPDATE SKIP LOCKED)`,
    [CHUNK],
  );
  return rowCount ?? 0;
}

/** Wrong codes count for a quarter of an hour. */
async function purgeGuesses(owner: Pool, now: number): Promise<number> {
  const { rowCount } = await owner.query(
    `DELETE FROM coupon_guesses WHERE (program_id, who) IN (
       SELECT program_id, who FROM coupon_guesses
       WHERE since < to_timestamp($1 / 1000.0) AND (locked_until IS NULL OR locked_until < to_timestamp($1 / 1000.0))
       LIMIT $2 FOR UPDATE SKIP LOCKED)`,
    [now - DAY_MS, CHUNK],
  );
  return rowCount ?? 0;
}

/** Takes the oldest events of a program up to the first that must stay, with their outbox rows, and moves the limit of what can be resumed from. */
async function purgeEvents(owner: Pool, programId: number, before: number): Promise<number> {
  const { rows } = await owner.query<{ events: number }>(
    `WITH oldest AS MATERIALIZED (
       SELECT position, type, recorded_at FROM stream WHERE program_id = $1 ORDER BY position LIMIT $3
     ), stays AS (
       SELECT min(position) AS position FROM oldest
       WHERE recorded_at >= to_timestamp($2 / 1000.0)
         OR type = 'WALLET_CHANGED' AND position > (SELECT coalesce(max(last_position), 0) FROM ledger_block WHERE program_id = $1)
     ), gone AS (
       DELETE FROM stream s USING stays WHERE s.program_id = $1 AND s.position <= (SELECT max(position) FROM oldest)
         AND (stays.position IS NULL OR s.position < stays.position)
       RETURNING s.position, s.outbox_id, coalesce(cardinality(s.members), 1) AS events
     ), gone_from_outbox AS (
       DELETE FROM outbox WHERE id IN (SELECT outbox_id FROM gone)
     ), limited AS (
       UPDATE stream_head SET purged = greatest(purged, (SELECT max(position) FROM gone)) WHERE EXISTS (SELECT FROM gone)
     )
     SELECT coalesce(sum(events), 0)::float8 AS events FROM gone`,
    [programId, before, CHUNK],
  );
  return rows[0]?.events ?? 0;
}
