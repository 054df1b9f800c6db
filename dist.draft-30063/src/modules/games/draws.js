import { runInProgram } from '../../kernel/commands/run-in-program.js';
import { isRefusal } from '../../kernel/refusal.js';
import { awardPrize } from './award-prize.js';
import { drawsDue, holdDraw } from './hold-draw.js';
const CHUNK = 200;
/**
 * Holds a program's lucky draws whose time has come, and gives the winners their prizes. It may be late, stop anywhere and go on there, or run in several
 * processes at once: each draw is held once, each prize given once. @returns how many draws and prizes it looked at
 */
export async function keepDraws(deps, programId, goOn) {
    const { pool, clock, commands, seedOf } = deps;
    const version = await ask(pool, programId, versionOf);
    const program = await deps.programs.get(programId, version);
    let count = 0;
    for (const game of await ask(pool, programId, (sql) => notHeld(sql, program, clock.now()))) {
        if (goOn() && (await holdDraw(pool, program, game, clock.now(), seedOf)))
            count += 1;
    }
    for (let last = 0; goOn();) {
        const due = await ask(pool, programId, (sql) => duePrizes(sql, programId, last));
        if (due.length === 0)
            return count;
        await Promise.all(due.map((prize) => commands.run(awardPrize(programId, prize))));
        count += due.length;
        last = due.at(-1)?.playId ?? last;
    }
    return count;
}
async function ask(pool, programId, look) {
    const found = await runInProgram(pool, programId, look);
    if (isRefusal(found))
        throw new Error(found.message);
    return found;
}
async function versionOf(sql) {
    const { rows } = await sql.query({ text: 'SELECT version FROM program' });
    return rows[0]?.version ?? 0;
}
async function notHeld(sql, program, now) {
    const due = drawsDue(program, now);
    if (due.length === 0)
        return [];
    const { rows } = await sql.query({
        text: 'SELECT game FROM game_draw WHERE program_id = $1',
        values: [program.id],
    });
    return due.filter((code) => !rows.some(({ game }) => game === code));
}
/** Winners whose prizes are to be given, after `last`: one that cannot be given now does not hold up the others. */
async function duePrizes(sql, programId, last) {
    const { rows } = await sql.query({
        text: `SELECT id AS "playId", game, drawn AS prize FROM game_play WHERE program_id = $1 AND status = 'DRAWN' AND id > $2 ORDER BY id LIMIT $3`,
        values: [programId, last, CHUNK],
    });
    return rows;
}
//# sourceMappingURL=draws.js.map