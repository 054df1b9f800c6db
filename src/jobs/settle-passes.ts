import type { Pool } from 'pg';
import type { Clock } from '../kernel/clock.js';

/** Lets what is due of these passes happen, as every command does for those that it is about. */
export type SettlePasses = (programId: number, passIds: readonly number[]) => Promise<void>;

const CHUNK = 500;

/**
 * Grants the units of periods that began, lets those of the ones before lapse, and ends passes. Commands do it for theirs and reads fold it in, so it may be
 * late, stop anywhere, or run in several processes at once: each step is taken once. @returns how many passes it looked at
 */
export async function settlePasses(
  owner: Pool,
  settle: SettlePasses,
  clock: Clock,
  goOn: () => boolean = () => true,
): Promise<number> {
  const { rows: programs } = await owner.query<{ id: number }>('SELECT id FROM program ORDER BY id');
  let count = 0;
  for (const { id } of programs) {
    let last = 0;
    while (goOn()) {
      const due = await duePasses(owner, id, last, clock);
      if (due.length === 0) break;
      await settle(id, due);
      count += due.length;
      last = due.at(-1) ?? last;
    }
  }
  return count;
}

/** Those after `last`: each is taken once a run. */
async function duePasses(owner: Pool, programId: number, last: number, clock: Clock): Promise<number[]> {
  const { rows } = await owner.query<{ id: number }>(
    `SELECT id::float8 AS id FROM pass
     WHERE program_id = $1 AND id > $2 AND next_change_at <= to_timestamp($3 / 1000.0) ORDER BY id LIMIT $4`,
    [programId, last, clock.now(), CHUNK],
  );
  return rows.map(({ id }) => id);
}
