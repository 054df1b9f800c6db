import type { Pool } from 'pg';
import { inProgram } from '../../database/index.js';
import type { Instant } from '../../kernel/clock.js';
import { idArray, textArray } from '../../kernel/sql/bulk.js';
import type { Delivery, TellableEvent } from './webhook.js';

export const deliveryColumns = `d.id::float8 AS id, d.endpoint_id::float8 AS "endpointId", d.position::float8 AS position, d.type, d.member_id::float8 AS "memberId",
  d.status, d.attempts, d.first_attempt_at AS "firstAttemptAt", d.next_attempt_at AS "nextAttemptAt", d.created_at AS "createdAt",
  d.ended_at AS "endedAt", d.history`;

interface Place {
  programId: number;
  endpointId: number;
}

/**
 * Makes a delivery of each event, to be tried at once, and notes how far the endpoint is. Of an event that has one already, which only a replay meets, the
 * same is tried anew.
 */
export async function planDeliveries(
  pool: Pool,
  { programId, endpointId }: Place,
  { events, from, end }: { events: readonly TellableEvent[]; from: number; end: number },
  now: Instant,
): Promise<void> {
  await inProgram(pool, programId, async (client) => {
    // a replay may have set it back meanwhile
    const { rowCount } = await client.query(
      'UPDATE webhook_endpoint SET position = $4 WHERE program_id = $1 AND id = $2 AND position = $3',
      [programId, endpointId, from, end],
    );
    if (rowCount !== 1 || events.length === 0) return;
    await client.query(
      `INSERT INTO webhook_delivery (program_id, id, endpoint_id, position, type, member_id, status, next_attempt_at, created_at)
       SELECT $1, nextval('record_id'), $2, e.position, e.type, e.member_id, 'PENDING', to_timestamp($6::float8 / 1000.0), to_timestamp($6::float8 / 1000.0)
       FROM unnest($3::bigint[], $4::text[], $5::bigint[]) WITH ORDINALITY AS e (position, type, member_id, place) ORDER BY e.place
       ON CONFLICT (program_id, endpoint_id, position) DO UPDATE SET status = 'PENDING', attempts = 0, first_attempt_at = NULL,
         next_attempt_at = excluded.next_attempt_at, ended_at = NULL
       WHERE webhook_delivery.status <> 'PENDING'`,
      [
        programId,
        endpointId,
        idArray(events.map(({ position }) => position)),
        textArray(events.map(({ type }) => type)),
        `{${events.map(({ memberId }) => memberId ?? 'NULL').join(',')}}`,
        now,
      ],
    );
  });
}

/** What is to be tried now, but for what is known of already: what is due longest first, and in the order of the stream. */
export async function readDue(
  pool: Pool,
  { programId, endpointId }: Place,
  now: Instant,
  { limit, known }: { limit: number; known: Iterable<number> },
): Promise<Delivery[]> {
  const { rows } = await inProgram(pool, programId, (client) =>
    client.query<Delivery>(
      `SELECT ${deliveryColumns} FROM webhook_delivery d
       WHERE program_id = $1 AND endpoint_id = $2 AND status = 'PENDING' AND next_attempt_at <= to_timestamp($3::float8 / 1000.0)
         AND id <> ALL ($5::bigint[])
       ORDER BY next_attempt_at, position LIMIT $4`,
      [programId, endpointId, now, limit, idArray([...known])],
    ),
  );
  return rows;
}

/** When somebody else takes up a test whose process died. */
const TEST_KEPT_MS = 600_000;

/** A delivery of no event, which is tried at once by whoever asked for it. */
export async function insertTest(pool: Pool, { programId, endpointId }: Place, now: Instant): Promise<Delivery> {
  const { rows } = await inProgram(pool, programId, (client) =>
    client.query<Delivery>(
      `INSERT INTO webhook_delivery AS d (program_id, id, endpoint_id, status, next_attempt_at, created_at)
       SELECT $1, nextval('record_id'), $2, 'PENDING', to_timestamp(($3::float8 + $4) / 1000.0), to_timestamp($3::float8 / 1000.0) RETURNING ${deliveryColumns}`,
      [programId, endpointId, now, TEST_KEPT_MS],
    ),
  );
  const [row] = rows;
  if (!row) throw new Error('a delivery was not written');
  return row;
}

/** How the endpoint is doing: written where it changes only. */
export async function noteHealth(pool: Pool, { programId, endpointId }: Place, failingSince: Instant | null): Promise<void> {
  await inProgram(pool, programId, (client) =>
    client.query(
      'UPDATE webhook_endpoint SET failing_since = to_timestamp($3::float8 / 1000.0) WHERE program_id = $1 AND id = $2',
      [programId, endpointId, failingSince],
    ),
  );
}
