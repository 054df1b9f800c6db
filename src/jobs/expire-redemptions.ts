import type { Pool } from 'pg';
import type { Clock } from '../kernel/clock.js';

/** Ends these reservations where their time is over, as a command of the batcher does. */
export type ExpireRedemptions = (programId: number, redemptionIds: readonly number[]) => Promise<void>;

const CHUNK = 500;

/**
 * Ends reservations that nobody confirmed in time: their points and what they hold of the stock come back. Commands do it for their members, so it may be
 * late, stop anywhere, or run in several processes at once: each is ended once. @returns how many it looked at
 */
export async function expireRedemptions(
  owner: Pool,
  expire: ExpireRedemptions,
  clock: Clock,
  goOn: () => boolean = () => true,
): Promise<number> {
  const { rows: programs } = await owner.query<{ id: number }>('SELECT id FROM program ORDER BY id');
  let count = 0;
  for (const { id } of programs) {
    let last = 0;
    while (goOn()) {
      const due = await dueRedemptions(owner, id, last, clock);
      if (due.length === 0) break;
      await expire(id, due);
      count += due.length;
      last = due.at(-1) ?? last;
    }
  }
  return count;
}

/** Those after `last`: each is taken once a run, so that one that cannot end does not hold up the others. */
async function dueRedemptions(owner: Pool, programId: number, last: number, clock: Clock): Promise<number[]> {
  const { rows } = await owner.query<{ id: number }>(
    `SELECT id::float8 AS id FROM redemption
     WHERE program_id = $1 AND id > $2 AND status = 'RESERVED' AND expires_at <= to_timestamp($3 / 1000.0) ORDER BY id LIMIT $4`,
    [programId, last, clock.now(), CHUNK],
  );
  return rows.map(({ id }) => id);
}
