/** Lets this process work at backtests that nobody works at any more: most were begun, and ended, by the process that was asked for them. @returns of how many programs */
export async function takeUpBacktests(owner, takeUp) {
    const { rows } = await owner.query("SELECT DISTINCT program_id AS id FROM backtest WHERE status IN ('QUEUED', 'RUNNING') ORDER BY id");
    for (const { id } of rows)
        takeUp(id);
    return rows.length;
}
//# sourceMappingURL=backtests.js.map