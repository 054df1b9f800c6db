import { idArray, millis, type SqlClient, textArray } from '../../kernel/sql/bulk.js';
import { REWARD, type RewardRow, rewardOf } from './read-rows.js';
import type { Reward } from './reward.js';
import type { Slot } from './reward-book.js';

export async function readRewardRows(
  sql: SqlClient,
  programId: number,
  ids: Iterable<number>,
  codes: Iterable<string>,
): Promise<Reward[]> {
  const { rows } = await sql.query<RewardRow>({
    name: 'rewards by id or code',
    text: `SELECT ${REWARD} FROM reward r WHERE r.program_id = (SELECT $1::int) AND (r.id = ANY ($2::bigint[]) OR r.code = ANY ($3::text[]))`,
    values: [programId, idArray(ids), textArray(codes)],
  });
  return rows.map(rewardOf);
}

export async function readSlotRows(sql: SqlClient, programId: number, ids: Iterable<number>): Promise<Slot[]> {
  const { rows } = await sql.query<Slot>({
    name: 'slots by id',
    text: `SELECT id, reward_id AS "rewardId", ${millis('starts_at', '"startsAt"')}, ${millis('ends_at', '"endsAt"')}
      FROM reward_slot WHERE program_id = (SELECT $1::int) AND id = ANY ($2::bigint[])`,
    values: [programId, idArray(ids)],
  });
  return rows;
}
