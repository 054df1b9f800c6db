import { inProgram } from '../../database/index.js';
import { isRefusal } from '../../kernel/refusal.js';
import { hasRules, needsForAwards, needsOccurrence, recordOccurrence } from '../earning/index.js';
import { systemEnvelope } from '../ledger/index.js';
import { backfillBirthdays } from '../members/index.js';
import { birthdayDays } from './birthday-days.js';
const MISSED_DAYS = 7;
const CHUNK = 500;
/**
 * Keeps the birthdays of a program's members, today's and those of up to seven days that nobody kept: what rules in force on the day give, once a year.
 * May stop anywhere and run in several processes at once. @returns how many members it congratulated
 */
export async function keepBirthdays(deps, programId, goOn) {
    const program = await deps.programs.get(programId);
    const days = birthdayDays(deps.clock.now(), program.timeZone, MISSED_DAYS).filter(({ at }) => hasRules(program, 'BIRTHDAY', at));
    if (days.length === 0)
        return 0;
    await backfill(deps, programId, goOn);
    let kept = 0;
    for (const day of days) {
        let last = 0;
        for (let ids = await find(deps, programId, day, last); ids.length > 0 && goOn(); ids = await find(deps, programId, day, last)) {
            const done = await Promise.all(ids.map((id) => deps.commands.run(birthdayCommand(programId, id, day))));
            kept += done.filter((one) => !isRefusal(one) && one.value.created).length;
            last = ids.at(-1) ?? last;
        }
    }
    return kept;
}
/** Records a member's birthday of a year, once. */
function birthdayCommand(programId, memberId, { year, at }) {
    const occurrence = { memberId, trigger: 'BIRTHDAY', of: null, key: String(year) };
    return {
        ...systemEnvelope(programId),
        operation: 'birthday',
        subjects: [{ lookup: { by: 'id', value: String(memberId) }, field: ['member'] }],
        fingerprint: () => null,
        needs(needs) {
            needsForAwards(needs, memberId, ['BIRTHDAY'], at);
            needsOccurrence(needs, occurrence);
        },
        decide(book) {
            const recorded = recordOccurrence(book, memberId, { ...occurrence, occurredAt: at });
            return isRefusal(recorded) ? recorded : { created: recorded.created };
        },
        store: ({ created }) => ({ created }),
        restore: () => ({ created: false }),
    };
}
/** Members of before birthdays were found by a hash get theirs. */
async function backfill({ pool, vault }, programId, goOn) {
    let done = 1;
    while (done > 0 && goOn())
        done = await inProgram(pool, programId, (client) => backfillBirthdays(client, vault, programId));
}
/** Whose birthday it is, of those whose membership is not over and who were not congratulated yet; in the order of their ids. */
async function find({ pool, vault }, programId, { year, dates, end }, after) {
    const hashes = dates.map((date) => vault.birthdayHash(programId, `${year}-${date}`).toString('hex'));
    return inProgram(pool, programId, async (client) => {
        const { rows } = await client.query(`SELECT m.id FROM member m
       WHERE m.program_id = (SELECT $1::int) AND m.birthday_hash = ANY (ARRAY(SELECT decode(hash, 'hex') FROM unnest($2::text[]) hash)) AND m.id > $3
         AND m.status <> 'CLOSED' AND m.joined_at < to_timestamp($4::float8 / 1000.0)
         AND NOT EXISTS (SELECT FROM occurrence o
           WHERE o.program_id = (SELECT $1::int) AND o.trigger = 'BIRTHDAY' AND o.of = '' AND o.member_id = m.id AND o.key = $5)
       ORDER BY m.id LIMIT ${CHUNK}`, [programId, hashes, after, end, String(year)]);
        return rows.map(({ id }) => id);
    });
}
//# sourceMappingURL=birthdays.js.map