import type { Pool } from 'pg';
import { inProgram } from '../../database/index.js';
import type { Instant } from '../../kernel/clock.js';
import { idArray } from '../../kernel/sql/bulk.js';
import { isLostConnection } from '../../kernel/sql/lost-connection.js';
import type { Attempt, Delivery } from './webhook.js';

/** How many attempts are remembered of a delivery. */
const MOST_REMEMBERED = 20;

/** What is kept of an attempt: the delivery has ended with it unless there is a next one. */
export interface AttemptNote {
  programId: number;
  delivery: Pick<Delivery, 'id' | 'firstAttemptAt'>;
  attempt: Attempt;
  next: Instant | null;
  now: Instant;
}

/** Why a note was not kept; null where it was. */
export type Unkept = { error: unknown } | null;

/**
 * One transaction for each program. Where the database refuses that, each note is tried for itself, so that none suffers for another. Gives what became of
 * each, in their order.
 */
export async function noteAttempts(pool: Pool, notes: readonly AttemptNote[]): Promise<Unkept[]> {
  const became = new Map<AttemptNote, Unkept>();
  for (const programId of new Set(notes.map((note) => note.programId))) {
    const own = notes.filter((note) => note.programId === programId);
    const all = await kept(note(pool, programId, own));
    for (const one of own) became.set(one, all && !isLostConnection(all.error) ? await noteAlone(pool, one) : all);
  }
  return notes.map((one) => became.get(one) ?? null);
}

/**
 * What the database does not take of a single attempt can only be what was said on the way, or what it has of the delivery: it is noted without the words, and
 * failing that the delivery ends here. It would be sent again for ever else.
 */
async function noteAlone(pool: Pool, one: AttemptNote): Promise<Unkept> {
  const { programId, attempt } = one;
  const unsaid = { ...attempt, detail: 'What was answered could not be kept.', excerpt: null };
  const tries = [
    () => note(pool, programId, [one]),
    () => note(pool, programId, [{ ...one, attempt: unsaid }]),
    () => bury(pool, one),
  ];
  let unkept: Unkept = null;
  for (const attemptToKeep of tries) {
    unkept = await kept(attemptToKeep());
    if (unkept === null || isLostConnection(unkept.error)) break;
  }
  return unkept;
}

const kept = (work: Promise<void>): Promise<Unkept> =>
  work.then(
    () => null,
    (error: unknown) => ({ error }),
  );

async function note(pool: Pool, programId: number, notes: readonly AttemptNote[]): Promise<void> {
  const rows = notes.map(({ delivery, attempt, next, now }) => ({
    id: delivery.id,
    status: next !== null ? 'PENDING' : attempt.failure === null ? 'DELIVERED' : 'DEAD',
    first: delivery.firstAttemptAt?.getTime() ?? Date.parse(attempt.at),
    next,
    ended: next === null ? now : null,
    attempt: [attempt],
  }));
  await inProgram(pool, programId, (client) =>
    client.query(
      `UPDATE webhook_delivery d SET status = n.status, attempts = d.attempts + 1, first_attempt_at = to_timestamp(n.first / 1000.0),
         next_attempt_at = to_timestamp(n.next / 1000.0), ended_at = to_timestamp(n.ended / 1000.0),
         history = CASE WHEN jsonb_array_length(d.history) >= $3 THEN d.history - 0 ELSE d.history END || n.attempt
       FROM jsonb_to_recordset($2::jsonb) AS n (id bigint, status text, first float8, next float8, ended float8, attempt jsonb)
       WHERE d.program_id = $1 AND d.id = n.id AND d.status = 'PENDING' AND d.id = ANY ($4::bigint[])`,
      // the ids once more: how many rows a JSON text has is not known when the way to them is chosen
      [programId, JSON.stringify(rows), MOST_REMEMBERED, idArray(rows.map(({ id }) => id))],
    ),
  );
}

/** Ends a delivery of which nothing more can be written, as a dead letter: somebody may look at it and send it again. */
async function bury(pool: Pool, { programId, delivery, now }: AttemptNote): Promise<void> {
  await inProgram(pool, programId, (client) =>
    client.query(
      `UPDATE webhook_delivery SET status = 'DEAD', next_attempt_at = NULL, ended_at = to_timestamp($3::float8 / 1000.0)
       WHERE program_id = $1 AND id = $2 AND status = 'PENDING'`,
      [programId, delivery.id, now],
    ),
  );
}
