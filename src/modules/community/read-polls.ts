import type { Read } from '../../database/index.js';
import type { Instant } from '../../kernel/clock.js';
import { inForce } from '../../kernel/scheme/scheme.js';
import { idArray, textArray } from '../../kernel/sql/bulk.js';
import { presentTiers } from '../tiers/index.js';
import type { Poll, PollOption } from './poll.js';
import { optionsOf, POLL } from './poll-rows.js';

export const readPolls: Read<string, Poll | null> = async (sql, program, codes) => {
  const { rows } = await sql.query<Poll>({
    name: 'polls',
    text: `SELECT ${POLL} FROM poll p WHERE p.program_id = $1 AND p.code = ANY ($2::text[])`,
    values: [program.id, textArray(new Set(codes))],
  });
  const found = new Map(rows.map((row) => [row.code, row]));
  return codes.map((code) => found.get(code) ?? null);
};

export interface PollPage {
  topic: string | null;
  /** Only those that are open at this instant. */
  openAt: Instant | null;
  before: number;
  limit: number;
}

/** Newest first. */
export const readPollPages: Read<PollPage, Poll[]> = (sql, program, pages) =>
  Promise.all(
    pages.map(async ({ topic, openAt, before, limit }) => {
      const { rows } = await sql.query<Poll>({
        text: `SELECT ${POLL} FROM poll p WHERE p.program_id = $1 AND p.id < $2 AND ($3::text IS NULL OR p.topic = $3)
            AND ($4::float8 IS NULL OR (p.opens_at <= to_timestamp($4 / 1000.0) AND to_timestamp($4 / 1000.0) < p.closes_at AND p.settled_at IS NULL))
          ORDER BY p.id DESC LIMIT $5`,
        values: [program.id, before, topic, openAt, limit],
      });
      return rows;
    }),
  );

export const readOptions: Read<number, PollOption[]> = async (sql, program, ids) => {
  const rows = await optionsOf(sql, program.id, ids);
  return ids.map((id) => rows.filter(({ pollId }) => pollId === id));
};

/** How many chose each option, and '' how many voted. */
export const readCounts: Read<number, Map<string, number>> = async (sql, program, ids) => {
  const { rows } = await sql.query<{ id: number; option: string; votes: number }>({
    name: 'poll counts',
    text: 'SELECT poll_id AS id, option, votes FROM poll_count WHERE program_id = $1 AND poll_id = ANY ($2::bigint[])',
    values: [program.id, idArray(ids)],
  });
  return ids.map((id) => new Map(rows.filter((row) => row.id === id).map(({ option, votes }) => [option, votes])));
};

/** What a member chose; null where it did not vote. */
export const readVotes: Read<{ pollId: number; memberId: number }, string[] | null> = async (sql, program, keys) => {
  const { rows } = await sql.query<{ pollId: number; memberId: number; choices: string[] }>({
    name: 'votes',
    text: `SELECT poll_id AS "pollId", member_id AS "memberId", choices FROM poll_vote
      WHERE program_id = $1 AND poll_id = ANY ($2::bigint[]) AND member_id = ANY ($3::bigint[])`,
    values: [
      program.id,
      idArray(new Set(keys.map(({ pollId }) => pollId))),
      idArray(new Set(keys.map(({ memberId }) => memberId))),
    ],
  });
  const found = new Map(rows.map((row) => [`${row.pollId} ${row.memberId}`, row.choices]));
  return keys.map(({ pollId, memberId }) => found.get(`${pollId} ${memberId}`) ?? null);
};

export interface TierKey {
  memberId: number;
  joinedAt: Instant;
  now: Instant;
}

/** The tier that members have at an instant; null where the program has none. */
export const readTiersNow: Read<TierKey, string | null> = async (sql, program, keys) => {
  const now = keys[0]?.now ?? 0;
  if (inForce(program.scheme.tiers, now).length === 0) return keys.map(() => null);
  const tiers = await presentTiers(sql, program, new Map(keys.map(({ memberId, joinedAt }) => [memberId, { joinedAt }])), now);
  return keys.map(({ memberId }) => tiers.get(memberId) ?? null);
};
