const CHUNK = 500;
/**
 * Posts maturities, expiries and ends of holds whose instant has come. Nobody waits for it: commands post what is due for their members, and reads fold it
 * in. So it may be late, stop anywhere, or run in several processes at once. @returns how many members it posted for
 */
export async function sweepDue(owner, postDue, clock, goOn = () => true) {
    const { rows: programs } = await owner.query('SELECT id FROM program ORDER BY id');
    let swept = 0;
    for (const { id } of programs) {
        let last = 0;
        for (let members = await dueMembers(owner, id, last, clock); members.length > 0 && goOn(); members = await dueMembers(owner, id, last, clock)) {
            await postDue(id, members);
            swept += members.length;
            last = members.at(-1) ?? last;
        }
    }
    return swept;
}
/** Members after `last`. Each is taken once a sweep, so one that stays due does not hold up the others. */
async function dueMembers(owner, programId, last, clock) {
    const { rows } = await owner.query(`SELECT DISTINCT member_id::float8 AS id FROM account
     WHERE program_id = $1 AND member_id > $2 AND next_change_at <= to_timestamp($3 / 1000.0) ORDER BY id LIMIT $4`, [programId, last, clock.now(), CHUNK]);
    return rows.map(({ id }) => id);
}
//# sourceMappingURL=sweep.js.map