import type { Pool } from 'pg';
import type { Clock } from '../kernel/clock.js';

/** Ends the reservations of these coupons whose time is over, as a command of the batcher does. */
export type ExpireCoupons = (programId: number, couponIds: readonly number[]) => Promise<void>;

const CHUNK = 500;

/**
 * Ends reservations of coupons that nobody redeemed in time. Commands do it for the coupons that they are about, and reads leave them out from their instant
 * on, so it may be late, stop anywhere, or run in several processes at once: each is ended once. @returns how many coupons it looked at
 */
export async function expireCoupons(
  owner: Pool,
  expire: ExpireCoupons,
  clock: Clock,
  goOn: () => boolean = () => true,
): Promise<number> {
  const { rows: programs } = await owner.query<{ id: number }>('SELECT id FROM program ORDER BY id');
  let count = 0;
  for (const { id } of programs) {
    let last = 0;
    while (goOn()) {
      const due = await dueCoupons(owner, id, last, clock);
      if (due.length === 0) break;
      await expire(id, due);
      count += due.length;
      last = due.at(-1) ?? last;
    }
  }
  return count;
}

async function dueCoupons(owner: Pool, programId: number, last: number, clock: Clock): Promise<number[]> {
  const { rows } = await owner.query<{ id: number }>(
    `SELECT DISTINCT coupon_id::float8 AS id FROM coupon_use
     WHERE program_id = $1 AND coupon_id > $2 AND status = 'RESERVED' AND expires_at <= to_timestamp($3 / 1000.0) ORDER BY 1 LIMIT $4`,
    [programId, last, clock.now(), CHUNK],
  );
  return rows.map(({ id }) => id);
}
