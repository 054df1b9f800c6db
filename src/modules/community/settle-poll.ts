import type { Pool } from 'pg';
import { insertAudit } from '../../kernel/audit.js';
import type { Clock, Instant } from '../../kernel/clock.js';
import { runInProgram } from '../../kernel/commands/run-in-program.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import { type SqlClient, textArray } from '../../kernel/sql/bulk.js';
import { nextId } from '../../kernel/sql/next-id.js';
import { isCode } from '../../kernel/text.js';
import { type FollowUp, type FollowUps, leaveFollowUp } from '../earning/index.js';
import { type Command, systemEnvelope } from '../ledger/index.js';
import { needsMerit, recordMerit } from './merits.js';
import { type Poll, winnersOf } from './poll.js';
import { countsOf, insertPollEvents, lockPoll } from './poll-rows.js';

/** The kind of follow-up that rewards who wrote what won. */
export const POLL_WON = 'poll-won';

export interface SettlingDeps {
  pool: Pool;
  clock: Clock;
  followUps: FollowUps;
  onEvents(): void;
}

/**
 * Closes a poll, where it is open, and says what won: no vote comes after. Who wrote the posts that won is rewarded, once. Again changes nothing. Refuses:
 * NOT_FOUND, INVALID_STATE (not open yet).
 */
export async function settlePoll(
  { pool, clock, followUps, onEvents }: SettlingDeps,
  programId: number,
  code: string,
  by: string,
): Promise<string | Refusal> {
  if (!isCode(code)) return refuse('NOT_FOUND', ['poll'], 'poll-not-found');
  const now = clock.now();
  const done = await runInProgram(pool, programId, async (sql) => {
    const poll = await lockPoll(sql, programId, code);
    if (poll === null) return refuse('NOT_FOUND', ['poll'], 'poll-not-found');
    if (poll.settledAt !== null) return [];
    if (now < poll.opensAt) return refuse('INVALID_STATE', ['poll'], 'poll-not-open');
    return settle(sql, programId, poll, { by, now });
  });
  if (isRefusal(done)) return done;
  onEvents();
  if (done.length > 0) await followUps.run(programId, done);
  return code;
}

/** @returns the follow-ups that it leaves */
async function settle(
  sql: SqlClient,
  programId: number,
  { id, code, opensAt, closesAt }: Poll,
  { by, now }: { by: string; now: Instant },
): Promise<number[]> {
  await sql.query({
    name: 'settle poll',
    text: `UPDATE poll SET settled_at = to_timestamp($3::float8 / 1000.0), closes_at = to_timestamp($4::float8 / 1000.0),
      updated_at = to_timestamp($3::float8 / 1000.0) WHERE program_id = (SELECT $1::int) AND id = $2`,
    values: [programId, id, now, Math.max(opensAt + 1, Math.min(closesAt, now))],
  });
  const winners = winnersOf(await countsOf(sql, programId, id));
  const { rows: authors } = await sql.query<{ memberId: number }>({
    name: 'poll winners',
    text: `WITH won AS (UPDATE poll_option SET won = true WHERE program_id = (SELECT $1::int) AND poll_id = $2 AND code = ANY ($3::text[]) RETURNING contribution_id)
      SELECT DISTINCT c.member_id AS "memberId" FROM won JOIN contribution c ON c.program_id = (SELECT $1::int) AND c.id = won.contribution_id
      WHERE c.status = 'PUBLISHED' ORDER BY c.member_id`,
    values: [programId, id, textArray(winners)],
  });
  await insertPollEvents(sql, programId, [{ code, at: now }]);
  await insertAudit(sql, programId, await nextId(sql), { at: now, actor: by, action: 'poll.settled', target: `poll:${id}` });
  const left: number[] = [];
  for (const { memberId } of authors)
    left.push(await leaveFollowUp(sql, programId, { kind: POLL_WON, memberId, payload: { poll: code } }, now));
  return left;
}

/** Rewards who wrote what won. */
export function rewardWinner({ memberId, payload }: FollowUp, programId: number): Command<null> {
  const poll = payload['poll'] as string;
  return {
    ...systemEnvelope(programId),
    operation: POLL_WON,
    subjects: [{ lookup: { by: 'id', value: String(memberId) }, field: ['member'] }],
    fingerprint: () => ({ poll }),
    needs: (needs) => needsMerit(needs, memberId, 'poll_won', poll),
    decide: (book) => recordMerit(book, memberId, { of: 'poll_won', key: poll, payload: { poll } }) ?? null,
    store: () => ({}),
    restore: () => null,
  };
}
