const CHUNK = 500;
/**
 * Takes up what is due, program by program. `due` selects ids: $1 is the program, $2 the last that was taken, $3 now in milliseconds, $4 how many. Each is taken
 * once a run, so that one that cannot end does not hold up the others. @returns how many it looked at
 */
export async function eachDue(owner, due, work, clock, goOn) {
    const { rows: programs } = await owner.query('SELECT id FROM program ORDER BY id');
    let count = 0;
    for (const { id } of programs) {
        let last = 0;
        while (goOn()) {
            const { rows } = await owner.query(due, [id, last, clock.now(), CHUNK]);
            if (rows.length === 0)
                break;
            const ids = rows.map((row) => row.id);
            await work(id, ids);
            count += ids.length;
            last = ids.at(-1) ?? last;
        }
    }
    return count;
}
//# sourceMappingURL=each-due.js.map