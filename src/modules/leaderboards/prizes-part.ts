import { bulkUpdate, type Column, idArray, type SqlClient } from '../../kernel/sql/bulk.js';
import type { BatchPart } from '../ledger/index.js';

/** A prize by the round and the rank that won it. */
export interface PrizeKey {
  periodId: number;
  rank: number;
}

export interface Prize extends PrizeKey {
  memberId: number;
  walletId: number;
  points: number;
  status: 'DUE' | 'PAID' | 'FORFEITED';
  sequence: number | null;
  board: string;
  changed: boolean;
}

const key: Column<Prize>[] = [
  ['period_id', 'bigint', (prize) => prize.periodId],
  ['rank', 'int', (prize) => prize.rank],
];
const changes: Column<Prize>[] = [
  ['status', 'text', (prize) => prize.status],
  ['sequence', 'bigint', (prize) => prize.sequence],
];

const update = bulkUpdate<Prize>(
  'leaderboard_prize',
  ['period_id', 'rank'],
  [
    ...key,
    ['member_id', 'bigint', (prize) => prize.memberId],
    ['wallet_id', 'int', (prize) => prize.walletId],
    ['points', 'bigint', (prize) => prize.points],
    ...changes,
  ],
  changes,
);

/** Prizes that a batch pays: guarded by the locks on the accounts of the winners. */
export const prizesPart: BatchPart<PrizeKey[], Prize[]> = {
  name: 'leaderboard-prizes',
  need: () => [],
  load: (sql, book, keys) => (keys.length === 0 ? Promise.resolve([]) : readPrizes(sql, book.program.id, keys)),
  write: (sql, book, prizes) => [
    update(
      sql,
      book.program.id,
      prizes.filter(({ changed }) => changed),
    ),
  ],
};

async function readPrizes(sql: SqlClient, programId: number, keys: readonly PrizeKey[]): Promise<Prize[]> {
  const { rows } = await sql.query<Prize>({
    name: 'leaderboard prizes',
    text: `SELECT p.period_id AS "periodId", p.rank, p.member_id AS "memberId", p.wallet_id AS "walletId", p.points, p.status, p.sequence, r.board,
        false AS changed
      FROM unnest($2::bigint[], $3::int[]) AS w (period_id, rank), LATERAL (
        SELECT * FROM leaderboard_prize f WHERE f.program_id = (SELECT $1::int) AND f.period_id = w.period_id AND f.rank = w.rank OFFSET 0) AS p, LATERAL (
        SELECT board FROM leaderboard_period f WHERE f.program_id = (SELECT $1::int) AND f.id = w.period_id OFFSET 0) AS r`,
    values: [programId, idArray(keys.map(({ periodId }) => periodId)), idArray(keys.map(({ rank }) => rank))],
  });
  return rows;
}
