import { PERIOD, readStandings } from './keep/score-rows.js';
/** Rounds in which something has counted; null for others. */
export const readRounds = (sql, program, keys) => Promise.all(keys.map((key) => selectRound(sql, program.id, key)));
async function selectRound(sql, programId, { board, startsAt }) {
    // an index finds NULL only where it is asked for by name
    const start = startsAt === null ? 'p.starts_at IS NULL' : 'p.starts_at = to_timestamp($3::float8 / 1000.0)';
    const { rows } = await sql.query({
        name: `leaderboard round ${startsAt === null ? 'of all time' : 'by start'}`,
        text: `SELECT ${PERIOD} FROM leaderboard_period p WHERE p.program_id = $1 AND p.board = $2 AND ${start}`,
        values: [programId, board, ...(startsAt === null ? [] : [startsAt])],
    });
    return rows[0] ?? null;
}
export const readRoundPages = (sql, program, pages) => Promise.all(pages.map(async ({ board, before, limit }) => {
    const { rows } = await sql.query({
        name: 'leaderboard rounds',
        text: `SELECT ${PERIOD} FROM leaderboard_period p WHERE p.program_id = $1 AND p.board = $2 AND p.starts_at < to_timestamp($3::float8 / 1000.0)
          ORDER BY p.starts_at DESC LIMIT $4`,
        values: [program.id, board, before, limit],
    });
    return rows;
}));
/** What members want of leaderboards, and whether they left; undefined for those that are not there. */
export const readStandingsOf = async (sql, program, memberIds) => {
    const found = await readStandings(sql, program.id, memberIds);
    return memberIds.map((id) => found.get(id));
};
//# sourceMappingURL=read-rounds.js.map