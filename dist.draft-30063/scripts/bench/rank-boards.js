import { inProgram } from '../../src/database/index.js';
import { rebuildTree } from '../../src/modules/leaderboards/index.js';
/** Fills a round with random scores and some ties, as if they had been counted one by one. */
export async function fillRound({ app }, owner, programId, size) {
    const { rows } = await owner.query(`INSERT INTO leaderboard_period (program_id, id, board) VALUES ($1, nextval('record_id'), $2) RETURNING id`, [programId, `rank-${size}`]);
    const periodId = Number(rows[0]?.id);
    await owner.query(`INSERT INTO leaderboard_score (program_id, period_id, member_id, score, reached, hidden)
     SELECT $1, $2, n, 1 + (random() * random() * 100000)::bigint, 1700000000000 + (random() * 1e9)::bigint, false
     FROM generate_series(1, $3::int) n ORDER BY random()`, [programId, periodId, size]);
    await inProgram(app, programId, (client) => rebuildTree(client, programId, periodId));
    await owner.query('VACUUM ANALYZE leaderboard_score');
    await owner.query('VACUUM ANALYZE leaderboard_node');
    return { size, periodId };
}
//# sourceMappingURL=rank-boards.js.map