import { bulkUpdate, idArray } from '../../kernel/sql/bulk.js';
const key = [
    ['period_id', 'bigint', (prize) => prize.periodId],
    ['rank', 'int', (prize) => prize.rank],
];
const changes = [
    ['status', 'text', (prize) => prize.status],
    ['sequence', 'bigint', (prize) => prize.sequence],
];
const update = bulkUpdate('leaderboard_prize', ['period_id', 'rank'], [
    ...key,
    ['member_id', 'bigint', (prize) => prize.memberId],
    ['wallet_id', 'int', (prize) => prize.walletId],
    ['points', 'bigint', (prize) => prize.points],
    ...changes,
], changes);
/** Prizes that a batch pays: guarded by the locks on the accounts of the winners. */
export const prizesPart = {
    name: 'leaderboard-prizes',
    need: () => [],
    load: (sql, book, keys) => (keys.length === 0 ? Promise.resolve([]) : readPrizes(sql, book.program.id, keys)),
    write: (sql, book, prizes) => [
        update(sql, book.program.id, prizes.filter(({ changed }) => changed)),
    ],
};
async function readPrizes(sql, programId, keys) {
    const { rows } = await sql.query({
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
//# sourceMappingURL=prizes-part.js.map