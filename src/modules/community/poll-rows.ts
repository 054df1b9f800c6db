import type { Instant } from '../../kernel/clock.js';
import { bulkInsert, idArray, millis, type SqlClient } from '../../kernel/sql/bulk.js';
import type { Poll, PollOption } from './poll.js';

export const POLL = `p.id, p.code, p.title, p.description, p.texts, p.topic, p.tiers, p.most_choices AS "mostChoices", p.shows,
  ${millis('p.opens_at', '"opensAt"')}, ${millis('p.closes_at', '"closesAt"')}, ${millis('p.settled_at', '"settledAt"')}, ${millis('p.created_at', '"createdAt"')}`;

export const OPTION = `o.poll_id AS "pollId", o.code, o.title, null AS description, o.texts, o.contribution_id AS "contributionId", o.won`;

/** Adds to the counts of polls, in one order for everybody: rows of poll, option and how many more. */
export async function addCounts(
  sql: SqlClient,
  programId: number,
  changes: readonly (readonly [pollId: number, option: string, by: number])[],
): Promise<void> {
  if (changes.length === 0) return;
  const sorted = [...changes].sort(([a, one], [b, other]) => (a === b ? (one < other ? -1 : 1) : a - b));
  await sql.query({
    name: 'add poll counts',
    text: `INSERT INTO poll_count AS c (program_id, poll_id, option, votes, added)
      SELECT $1::int, (e->>0)::bigint, (e->>1), greatest((e->>2)::int, 0), (e->>2)::int FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS l (e, place) ORDER BY place
      ON CONFLICT (program_id, poll_id, option) DO UPDATE SET votes = c.votes + excluded.added, added = excluded.added`,
    values: [programId, JSON.stringify(sorted)],
  });
}

export async function optionsOf(
  sql: SqlClient,
  programId: number,
  pollIds: readonly number[],
): Promise<(PollOption & { pollId: number })[]> {
  const { rows } = await sql.query<PollOption & { pollId: number }>({
    name: 'poll options',
    text: `SELECT ${OPTION} FROM poll_option o WHERE o.program_id = (SELECT $1::int) AND o.poll_id = ANY ($2::bigint[]) ORDER BY o.poll_id, o.position`,
    values: [programId, idArray(pollIds)],
  });
  return rows;
}

export async function countsOf(sql: SqlClient, programId: number, pollId: number): Promise<Map<string, number>> {
  const { rows } = await sql.query<{ option: string; votes: number }>({
    name: 'counts of a poll',
    text: 'SELECT option, votes FROM poll_count WHERE program_id = (SELECT $1::int) AND poll_id = $2',
    values: [programId, pollId],
  });
  return new Map(rows.map(({ option, votes }) => [option, votes]));
}

/** The poll of that code, locked against votes until the transaction ends. */
export async function lockPoll(sql: SqlClient, programId: number, code: string): Promise<Poll | null> {
  const { rows } = await sql.query<Poll>({
    name: 'lock poll',
    text: `SELECT ${POLL} FROM poll p WHERE p.program_id = (SELECT $1::int) AND p.code = $2 FOR UPDATE`,
    values: [programId, code],
  });
  return rows[0] ?? null;
}

/** What the stream tells of a poll: which, never how it stands. */
export interface PollPayload {
  poll: string;
}

export const insertPollEvents = bulkInsert<{ code: string; at: Instant }>('outbox', [
  ['type', 'text', () => 'POLL_CHANGED'],
  ['payload', 'jsonb', ({ code }): PollPayload => ({ poll: code })],
  ['occurred_at', 'instant', ({ at }) => at],
  ['recorded_at', 'instant', ({ at }) => at],
]);
