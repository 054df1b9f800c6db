import { dateOfDay } from '../../kernel/zone-clock.js';
/** A day's row without what only commands need. Dates travel as day numbers: days since 1970-01-01. */
export const KEPT_DAY = `c.day - DATE '1970-01-01' AS day, c.streak, c.cycle_days AS "cycleDays", c.made_up_on - DATE '1970-01-01' AS "madeUpOn",
  c.points`;
/** The days that members checked in or made up for, in no order. */
export const readCheckIns = (sql, program, spans) => Promise.all(spans.map((span) => selectDays(sql, program.id, span)));
async function selectDays(sql, programId, { memberId, from, until }) {
    const { rows } = await sql.query({
        name: 'check-ins of a member',
        text: `SELECT ${KEPT_DAY} FROM check_in c WHERE c.program_id = $1 AND c.member_id = $2 AND c.day >= $3 AND c.day < $4`,
        values: [programId, memberId, dateOfDay(from), dateOfDay(until)],
    });
    return rows;
}
//# sourceMappingURL=read-check-ins.js.map