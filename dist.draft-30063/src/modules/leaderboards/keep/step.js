import { runInProgram } from '../../../kernel/commands/run-in-program.js';
import { isRefusal } from '../../../kernel/refusal.js';
import { boardAt } from '../counting.js';
import { changed, isHidden, sortIntoRounds, sumByMember } from './apply.js';
import { lockKeeper } from './lock.js';
import { isCounting, isRanked, isShowing, openPeriods, PERIOD, readOpenScores, readScores, readStandings, saveScores, takeChanges, } from './score-rows.js';
import { tell } from './tell.js';
import { readTree, writeTree } from './tree-rows.js';
/** How many changes one step takes: bounds its transaction. */
export const CHUNK = 4_000;
/**
 * Takes what commands left and brings the scores of a program up to date, all in one transaction: what was taken is gone with it, and counted once, whoever
 * does it and wherever a process dies. One process at a time works on a program; with `wait`, this one waits for its turn.
 */
export async function stepBoards(deps, programId, wait = false) {
    const written = [];
    let told = false;
    const outcome = await runInProgram(deps.pool, programId, async (sql) => {
        // An attempt before may have been rolled back.
        written.length = 0;
        told = false;
        // Earners need not wait for the disk of a step: one that a crash takes back is done again, with what it had taken.
        await sql.query({ text: "SELECT set_config('synchronous_commit', 'off', true)" });
        if (!(await lockKeeper(sql, programId, wait)))
            return { busy: true, more: false, taken: 0 };
        const left = await takeChanges(sql, programId, CHUNK);
        const program = await currentProgram(deps.programs, sql, programId);
        const now = deps.clock.now();
        const ofPeriods = byPeriod([
            ...(await countChanges(sql, program, left, now)),
            ...(await showOrHide(sql, program, left, now)),
        ]);
        for (const period of await readPeriods(sql, programId, [...ofPeriods.keys()])) {
            const tree = await write(sql, deps, program, period, ofPeriods.get(period.id) ?? []);
            written.push({ periodId: period.id, step: period.step + 1, tree });
            told = (await tell(sql, programId, period, { now })) || told;
        }
        told = (await tellLeft(sql, programId, now, new Set(ofPeriods.keys()))) || told;
        return { busy: false, more: left.length === CHUNK, taken: left.length };
    });
    if (isRefusal(outcome))
        throw new Error('keeping leaderboards refuses nothing');
    for (const { periodId, step, tree } of written)
        deps.trees.put(programId, periodId, step, tree);
    if (told)
        deps.onTold();
    return outcome;
}
/** The program as of what was left: no older than the commands that left it. */
async function currentProgram(programs, sql, programId) {
    const { rows } = await sql.query({
        text: 'SELECT version FROM program WHERE id = $1',
        values: [programId],
    });
    return programs.get(programId, rows[0]?.version ?? 0);
}
async function countChanges(sql, program, left, now) {
    const rounds = sortIntoRounds(program, left.filter(isCounting));
    const rows = await openPeriods(sql, program.id, rounds.map(({ period }) => period));
    const open = rows.flatMap((period, place) => {
        const changes = rounds[place]?.changes ?? [];
        // closed periods stay as they are
        return period?.closedAt === null ? [{ period, members: sumByMember(changes, period.settlesAt) }] : [];
    });
    const pairs = open.flatMap(({ period, members }) => [...members.keys()].map((memberId) => ({ periodId: period.id, memberId })));
    if (pairs.length === 0)
        return [];
    const known = new Map((await readScores(sql, program.id, pairs)).map((row) => [`${row.periodId} ${row.memberId}`, row]));
    const strangers = pairs.filter(({ periodId, memberId }) => !known.has(`${periodId} ${memberId}`));
    const standings = await readStandings(sql, program.id, [...new Set(strangers.map(({ memberId }) => memberId))]);
    return open.flatMap(({ period, members }) => [...members].map(([memberId, change]) => {
        const shown = boardAt(program, period.board, now)?.shownByDefault ?? true;
        const hidden = isHidden(standings.get(memberId), shown);
        const before = known.get(`${period.id} ${memberId}`) ?? { periodId: period.id, memberId, score: 0, reached: 0, hidden };
        return { before, after: changed(before, change) };
    }));
}
/** Members who said what they want, or left: in every round that is open. What they did in this very step is on top of it. */
async function showOrHide(sql, program, left, now) {
    const members = [...new Set(left.filter(isShowing).map(({ memberId }) => memberId))];
    const rows = await readOpenScores(sql, program.id, members);
    const standings = await readStandings(sql, program.id, members);
    return rows.flatMap(({ board, ...before }) => {
        const hidden = isHidden(standings.get(before.memberId), boardAt(program, board, now)?.shownByDefault ?? true);
        return hidden === before.hidden ? [] : [{ before, after: { ...before, hidden } }];
    });
}
async function readPeriods(sql, programId, ids) {
    if (ids.length === 0)
        return [];
    const { rows } = await sql.query({
        name: 'leaderboard periods by id',
        text: `SELECT ${PERIOD} FROM leaderboard_period p WHERE p.program_id = $1 AND p.id = ANY ($2::bigint[]) ORDER BY p.id`,
        values: [programId, `{${ids.join(',')}}`],
    });
    return rows;
}
/** Writes the scores of a round and counts them in its tree. */
async function write(sql, { trees }, program, period, changes) {
    const tree = trees.take(program.id, period.id, period.step) ?? (await readTree(sql, program.id, period.id));
    const merged = mergeChanges(changes);
    for (const { before, after } of merged) {
        if (isRanked(before))
            tree.add(keyOf(before), -1);
        if (isRanked(after))
            tree.add(keyOf(after), 1);
    }
    await saveScores(sql, program.id, merged.map(({ after }) => after));
    await writeTree(sql, program.id, period.id, tree);
    await sql.query({
        name: 'step leaderboard period',
        text: 'UPDATE leaderboard_period SET step = step + 1 WHERE program_id = $1 AND id = $2',
        values: [program.id, period.id],
    });
    return tree;
}
function byPeriod(changes) {
    const grouped = new Map();
    for (const change of changes) {
        const { periodId } = change.after;
        const known = grouped.get(periodId);
        if (known)
            known.push(change);
        else
            grouped.set(periodId, [change]);
    }
    return grouped;
}
const keyOf = ({ score, reached, memberId }) => ({ descending: -score, reached, memberId });
/** A member who both did something and is to be shown or hidden: both hold. */
function mergeChanges(changes) {
    const ofMember = new Map();
    for (const { before, after } of changes) {
        const known = ofMember.get(after.memberId);
        ofMember.set(after.memberId, known ? { before: known.before, after: { ...known.after, hidden: after.hidden } } : { before, after });
    }
    return [...ofMember.values()];
}
/** Rounds of which listeners were not told a moment ago, because a second had not passed. */
async function tellLeft(sql, programId, now, done) {
    const { rows } = await sql.query({
        name: 'untold leaderboard periods',
        text: `SELECT ${PERIOD} FROM leaderboard_period p WHERE p.program_id = $1 AND p.untold`,
        values: [programId],
    });
    let told = false;
    for (const period of rows)
        if (!done.has(period.id))
            told = (await tell(sql, programId, period, { now })) || told;
    return told;
}
//# sourceMappingURL=step.js.map