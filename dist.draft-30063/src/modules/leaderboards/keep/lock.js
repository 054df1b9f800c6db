/** Whether the leaderboards of the program are ours until the end of the transaction. With `wait`, they are once this resolves. */
export async function lockKeeper(sql, programId, wait = false) {
    // Sets of few rows, all looked up by their keys, whatever the statistics say.
    await sql.query({ text: "SELECT set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)" });
    const lock = () => sql.query({
        text: `SELECT FROM leaderboard_keeper WHERE program_id = $1 FOR UPDATE ${wait ? '' : 'SKIP LOCKED'}`,
        values: [programId],
    });
    if ((await lock()).rowCount === 1)
        return true;
    const made = await sql.query({
        text: 'INSERT INTO leaderboard_keeper VALUES ($1) ON CONFLICT DO NOTHING RETURNING program_id',
        values: [programId],
    });
    return made.rowCount === 1 || (wait && (await lock()).rowCount === 1);
}
//# sourceMappingURL=lock.js.map