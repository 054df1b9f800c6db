import type { Pool } from 'pg';
import { ApiError } from '../../kernel/api-error.js';
import type { Instant } from '../../kernel/clock.js';
import { runInProgram } from '../../kernel/commands/run-in-program.js';
import type { RequestContext } from '../../kernel/context.js';
import { isRefusal } from '../../kernel/refusal.js';
import { type SqlClient, textArray } from '../../kernel/sql/bulk.js';
import { keyOfCode } from './codes.js';
import { type CouponRow, findCoupons } from './read-coupons.js';

/** So many wrong codes lock; a back end that names members, so many of all of them together. */
const WRONG_CODES = 10;
const WRONG_CODES_OF_ALL = 100;
const MINUTES = 15;
const LOCKED_MS = MINUTES * 60_000;

/** Whose guesses are counted, and how many lock. One is locked while it is looked at, so that a burst of guesses is counted one by one. */
interface Guesser {
  who: string;
  limit: number;
}

interface Count {
  who: string;
  wrong: number;
  since: Instant;
  lockedUntil: Instant | null;
}

/**
 * Finds coupons by codes that somebody typed in, and keeps guessers out: wrong codes are counted for the caller and for the member, in the database, so that
 * all servers and transports count together. A right code takes nothing off the count. What belongs to another member is a wrong code.
 */
export class Guesses {
  constructor(private readonly pool: Pool) {}

  /** The coupons of these codes, null for wrong ones. @throws ApiError THROTTLED with `retryAfterMs` while the caller or the member is locked out */
  async find(context: RequestContext, memberId: number | null, codes: readonly string[]): Promise<(CouponRow | null)[]> {
    if (codes.length === 0) return [];
    const now = context.clock.now();
    const keys = codes.map(keyOfCode);
    const outcome = await runInProgram(this.pool, context.tenant.id, (sql) =>
      look(sql, context.tenant.id, guessersOf(context, memberId), keys, memberId, now),
    );
    if (isRefusal(outcome)) throw new Error('looking up codes refuses nothing');
    if (outcome.lockedUntil !== null) throw lockedOut(outcome.lockedUntil, now);
    return outcome.found;
  }
}

function guessersOf({ caller }: RequestContext, memberId: number | null): Guesser[] {
  const member = memberId === null ? [] : [{ who: `member:${memberId}`, limit: WRONG_CODES }];
  if (caller.kind === 'member') return member;
  return [...member, { who: `caller:${caller.principal}`, limit: memberId === null ? WRONG_CODES : WRONG_CODES_OF_ALL }];
}

interface Look {
  found: (CouponRow | null)[];
  lockedUntil: Instant | null;
}

async function look(
  sql: SqlClient,
  programId: number,
  guessers: readonly Guesser[],
  keys: readonly (string | null)[],
  memberId: number | null,
  now: Instant,
): Promise<Look> {
  // a back end is not held up by its other requests: of them, only those that name a member wait for each other
  const [first] = guessers;
  if (first) await lock(sql, programId, first.who, now);
  const counts = await readCounts(sql, programId, guessers);
  const lockedUntil = Math.max(0, ...counts.map((count) => count.lockedUntil ?? 0));
  if (lockedUntil > now) return { found: [], lockedUntil };
  const found = await findCoupons(
    sql,
    programId,
    keys.filter((key) => key !== null),
    now,
  );
  const coupons = keys.map((key) => {
    const coupon = (key !== null && found.get(key)) || null;
    return coupon && isFor(coupon, memberId) ? coupon : null;
  });
  const wrong = coupons.filter((coupon) => coupon === null).length;
  if (wrong > 0) for (const { who, limit } of guessers) await count(sql, programId, who, { wrong, limit }, now);
  return { found: coupons, lockedUntil: null };
}

/** Whether a caller may know of a coupon when it speaks for this member; one that speaks for none is a back end. */
function isFor(coupon: CouponRow, memberId: number | null): boolean {
  return memberId === null || coupon.memberId === null || coupon.memberId === memberId;
}

async function lock(sql: SqlClient, programId: number, who: string, now: Instant): Promise<void> {
  await sql.query({
    name: 'lock guesses',
    text: `INSERT INTO coupon_guesses (program_id, who, wrong, since) VALUES ($1, $2, 0, to_timestamp($3::float8 / 1000.0))
      ON CONFLICT (program_id, who) DO UPDATE SET wrong = coupon_guesses.wrong`,
    values: [programId, who, now],
  });
}

async function readCounts(sql: SqlClient, programId: number, guessers: readonly Guesser[]): Promise<Count[]> {
  const { rows } = await sql.query<Count>({
    name: 'guesses',
    text: `SELECT who, wrong, (extract(epoch FROM since) * 1000)::float8 AS since, (extract(epoch FROM locked_until) * 1000)::float8 AS "lockedUntil"
      FROM coupon_guesses WHERE program_id = $1 AND who = ANY ($2::text[])`,
    values: [programId, textArray(guessers.map(({ who }) => who))],
  });
  return rows;
}

/** Counts wrong codes: anew where the time for counting is over, or a lock has ended. The last that is allowed locks. */
async function count(
  sql: SqlClient,
  programId: number,
  who: string,
  { wrong, limit }: { wrong: number; limit: number },
  now: Instant,
): Promise<void> {
  await sql.query({
    name: 'count guesses',
    text: `INSERT INTO coupon_guesses AS g (program_id, who, wrong, since, locked_until)
      VALUES ($1, $2, $3::int, to_timestamp($4::float8 / 1000.0), CASE WHEN $3::int >= $5::int THEN to_timestamp($6::float8 / 1000.0) END)
      ON CONFLICT (program_id, who) DO UPDATE SET
        wrong = CASE WHEN ${OVER} THEN 0 ELSE g.wrong END + $3::int,
        since = CASE WHEN ${OVER} OR g.wrong = 0 THEN to_timestamp($4::float8 / 1000.0) ELSE g.since END,
        locked_until = CASE WHEN CASE WHEN ${OVER} THEN 0 ELSE g.wrong END + $3::int >= $5::int THEN to_timestamp($6::float8 / 1000.0) END`,
    values: [programId, who, wrong, now, limit, now + LOCKED_MS],
  });
}

/** A lock that holds is not ended by a request that was under way when it began. */
const OVER = `(g.locked_until <= to_timestamp($4::float8 / 1000.0)
  OR (g.locked_until IS NULL AND g.since <= to_timestamp($4::float8 / 1000.0) - interval '${MINUTES} minutes'))`;

function lockedOut(until: Instant, now: Instant): ApiError {
  const at = new Date(until).toISOString();
  return new ApiError('THROTTLED', `Too many wrong coupon codes: try again at ${at}.`, {
    retryAfterMs: until - now,
    retryAt: at,
  });
}
