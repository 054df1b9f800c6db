import { hasRules, leaveFollowUp } from '../earning/index.js';
import { lockAccounts } from '../members/index.js';
import { refusalOf, refusalOfMember } from './judge-referral.js';
import { referralsAt } from './referral-kind.js';
import { WELCOME } from './welcome-command.js';
/**
 * What enrolments set off: a welcome by rules, and a referral where a code was given. A referral that does not count is kept with why, and hinders nobody
 * from becoming a member. `finish` does follow-ups by their ids.
 */
export function enrolmentWelcomes(finish) {
    return {
        async prepare(sql, program, { referrer, joinedAt }, now) {
            if (referrer === null)
                return hasRules(program, 'ENROLMENT', joinedAt);
            // Of enrolments at once, each counts the friends after the one before has come.
            if (referralsAt(program, now).perReferrer !== null)
                await lockAccounts(sql, program.id, referrer);
            return true;
        },
        async joined(sql, program, newcomer, now) {
            const { memberId, joinedAt, referrer, former } = newcomer;
            const refusedFor = referrer === null ? null : await judge(sql, program, { ...newcomer, referrer }, now);
            if (referrer !== null)
                await insertReferral(sql, program.id, { refereeId: memberId, referrerId: referrer, refusedFor }, now);
            const welcome = {
                joinedAt,
                welcomed: former === null && hasRules(program, 'ENROLMENT', joinedAt),
                referrerId: refusedFor === null ? referrer : null,
            };
            if (!welcome.welcomed && welcome.referrerId === null)
                return null;
            return leaveFollowUp(sql, program.id, { kind: WELCOME, memberId, payload: { ...welcome } }, now);
        },
        async cameAgain(sql, program, { memberId, referrer }, now) {
            const isReferrer = memberId === referrer;
            const broughtReferrer = !isReferrer && (await hasBrought(sql, program.id, memberId, referrer));
            const refusedFor = refusalOfMember({ isReferrer, broughtReferrer });
            await insertReferral(sql, program.id, { refereeId: memberId, referrerId: referrer, refusedFor }, now);
        },
        finish,
    };
}
async function judge(sql, program, { referrer, former, sameDevice }, now) {
    const definition = referralsAt(program, now);
    const friends = definition.perReferrer === null ? 0 : await countFriends(sql, program.id, referrer);
    return refusalOf({ former, sameDevice, friends }, definition);
}
async function countFriends(sql, programId, referrerId) {
    const { rows } = await sql.query({
        name: 'count friends',
        text: `SELECT count(*)::float8 AS friends FROM referral WHERE program_id = (SELECT $1::int) AND referrer_id = $2 AND status <> 'REFUSED'`,
        values: [programId, referrerId],
    });
    return rows[0]?.friends ?? 0;
}
/** Whether a member stands anywhere above another in the chain of who brought whom. */
async function hasBrought(sql, programId, memberId, other) {
    const { rows } = await sql.query({
        name: 'chain of referrals',
        text: `WITH RECURSIVE above (id) AS (
        SELECT $3::bigint
        UNION SELECT m.referred_by FROM above JOIN member m ON m.program_id = (SELECT $1::int) AND m.id = above.id WHERE m.referred_by IS NOT NULL
      ) SELECT EXISTS (SELECT FROM above WHERE id = $2) AS found`,
        values: [programId, memberId, other],
    });
    return rows[0]?.found ?? false;
}
/** Nobody comes twice: the first time stays. */
async function insertReferral(sql, programId, referral, now) {
    const { refereeId, referrerId, refusedFor } = referral;
    await sql.query({
        name: 'insert referral',
        text: `INSERT INTO referral (program_id, referee_id, referrer_id, status, refused_for, created_at)
      VALUES ($1, $2, $3, $4, $5, to_timestamp($6::float8 / 1000.0)) ON CONFLICT DO NOTHING`,
        values: [programId, refereeId, referrerId, refusedFor === null ? 'ENROLLED' : 'REFUSED', refusedFor, now],
    });
}
//# sourceMappingURL=enrolment-welcomes.js.map