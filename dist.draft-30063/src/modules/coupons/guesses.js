import { ApiError } from '../../kernel/api-error.js';
import { runInProgram } from '../../kernel/commands/run-in-program.js';
import { isRefusal } from '../../kernel/refusal.js';
import { textArray } from '../../kernel/sql/bulk.js';
import { keyOfCode } from './codes.js';
import { findCoupons } from './read-coupons.js';
/** So many wrong codes lock; a back end that names members, so many of all of them together. */
const WRONG_CODES = 10;
const WRONG_CODES_OF_ALL = 100;
const MINUTES = 15;
const LOCKED_MS = MINUTES * 60_000;
/**
 * Finds coupons by codes that somebody typed in, and keeps guessers out: wrong codes are counted for the caller and for the member, in the database, so that
 * all servers and transports count together. A right code takes nothing off the count. What belongs to another member is a wrong code.
 */
export class Guesses {
    constructor(pool) {
        this.pool = pool;
    }
    /** The coupons of these codes, null for wrong ones. @throws ApiError THROTTLED with `retryAfterMs` while the caller or the member is locked out */
    async find(context, memberId, codes) {
        if (codes.length === 0)
            return [];
        const now = context.clock.now();
        const keys = codes.map(keyOfCode);
        const outcome = await runInProgram(this.pool, context.tenant.id, (sql) => look(sql, context.tenant.id, guessersOf(context, memberId), keys, memberId, now));
        if (isRefusal(outcome))
            throw new Error('looking up codes refuses nothing');
        if (outcome.lockedUntil !== null)
            throw lockedOut(outcome.lockedUntil, now);
        return outcome.found;
    }
}
function guessersOf({ caller }, memberId) {
    const member = memberId === null ? [] : [{ who: `member:${memberId}`, limit: WRONG_CODES }];
    if (caller.kind === 'member')
        return member;
    return [...member, { who: `caller:${caller.principal}`, limit: memberId === null ? WRONG_CODES : WRONG_CODES_OF_ALL }];
}
async function look(sql, programId, guessers, keys, memberId, now) {
    // nothing is locked: whoever sends many requests at once must not make others wait. Of a burst, as many are answered as are counted in time.
    const lockedUntil = await readLock(sql, programId, guessers);
    if (lockedUntil > now)
        return { found: [], lockedUntil };
    const found = await findCoupons(sql, programId, keys.filter((key) => key !== null), now);
    const coupons = keys.map((key) => {
        const coupon = (key !== null && found.get(key)) || null;
        return coupon && isFor(coupon, memberId) ? coupon : null;
    });
    const wrong = coupons.filter((coupon) => coupon === null).length;
    let isOver = false;
    if (wrong > 0)
        for (const { who, limit } of guessers)
            if ((await count(sql, programId, who, { wrong, limit }, now)) - wrong >= limit)
                isOver = true;
    return isOver ? { found: [], lockedUntil: now + LOCKED_MS } : { found: coupons, lockedUntil: null };
}
/** Whether a caller may know of a coupon when it speaks for this member; one that speaks for none is a back end. */
function isFor(coupon, memberId) {
    return memberId === null || coupon.memberId === null || coupon.memberId === memberId;
}
/** Until when the last of these guessers is locked out; 0 for none. */
async function readLock(sql, programId, guessers) {
    const { rows } = await sql.query({
        name: 'guesses',
        text: `SELECT (extract(epoch FROM max(locked_until)) * 1000)::float8 AS until
      FROM coupon_guesses WHERE program_id = $1 AND who = ANY ($2::text[])`,
        values: [programId, textArray(guessers.map(({ who }) => who))],
    });
    return rows[0]?.until ?? 0;
}
/** Counts wrong codes: anew where the time for counting is over, or a lock has ended. The last that is allowed locks. @returns how many there are */
async function count(sql, programId, who, { wrong, limit }, now) {
    const { rows } = await sql.query({
        name: 'count guesses',
        text: `INSERT INTO coupon_guesses AS g (program_id, who, wrong, since, locked_until)
      VALUES ($1, $2, $3::int, to_timestamp($4::float8 / 1000.0), CASE WHEN $3::int >= $5::int THEN to_timestamp($6::float8 / 1000.0) END)
      ON CONFLICT (program_id, who) DO UPDATE SET
        wrong = CASE WHEN ${OVER} THEN 0 ELSE g.wrong END + $3::int,
        since = CASE WHEN ${OVER} OR g.wrong = 0 THEN to_timestamp($4::float8 / 1000.0) ELSE g.since END,
        locked_until = CASE WHEN CASE WHEN ${OVER} THEN 0 ELSE g.wrong END + $3::int >= $5::int THEN to_timestamp($6::float8 / 1000.0) END
      RETURNING g.wrong`,
        values: [programId, who, wrong, now, limit, now + LOCKED_MS],
    });
    return rows[0]?.wrong ?? wrong;
}
/** A lock that holds is not ended by a request that was under way when it began. */
const OVER = `(g.locked_until <= to_timestamp($4::float8 / 1000.0)
  OR (g.locked_until IS NULL AND g.since <= to_timestamp($4::float8 / 1000.0) - interval '${MINUTES} minutes'))`;
function lockedOut(until, now) {
    const at = new Date(until).toISOString();
    return new ApiError('THROTTLED', `Too many wrong coupon codes: try again at ${at}.`, {
        retryAfterMs: until - now,
        retryAt: at,
    });
}
//# sourceMappingURL=guesses.js.map