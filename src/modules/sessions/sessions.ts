import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { insertAudit } from '../../kernel/audit.js';
import type { Caller } from '../../kernel/caller.js';
import type { Clock, Instant } from '../../kernel/clock.js';
import { runInProgram } from '../../kernel/commands/run-in-program.js';
import type { ProgramDirectory } from '../../kernel/program-config.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';
import { nextId } from '../../kernel/sql/next-id.js';
import { signToken } from '../auth/index.js';
import { accessEnd, decideRefresh, sessionEnd } from './refresh.js';
import { type RefreshToken, readRefreshToken, writeRefreshToken } from './refresh-token.js';
import { type Ending, type EndReason, endSessions, insertSession, lockSession, rotateSession } from './session-rows.js';

/** What a member's app gets, and keeps. */
export interface Tokens {
  memberId: number;
  accessToken: string;
  accessExpiresAt: Date;
  refreshToken: string;
  refreshExpiresAt: Date;
}

/** An open session; its tokens are made after COMMIT. */
export interface OpenSession {
  programId: number;
  sessionId: number;
  memberId: number;
  generation: number;
  expiresAt: Instant;
}

export interface SessionDeps {
  pool: Pool;
  clock: Clock;
  programs: Pick<ProgramDirectory, 'get'>;
  /** Of the purposes `token` and `session`. */
  tokenKey: Uint8Array;
  refreshKey: Uint8Array;
  /** Whether the membership goes on. */
  isMember(programId: number, memberId: number): Promise<boolean>;
}

const over = refuse('EXPIRED', ['refreshToken'], 'refresh-token-over');

/**
 * Sessions of members: access tokens of minutes, and refresh tokens that are good once. Ended sessions are refused everywhere within five seconds, on open
 * sockets too.
 */
export class Sessions {
  constructor(private readonly deps: SessionDeps) {}

  /** Opens a session in the transaction that found out who the member is. `origin`: through what. */
  async open(sql: SqlClient, who: { programId: number; memberId: number; origin: string }, now: Instant): Promise<OpenSession> {
    const { programId, memberId, origin } = who;
    const id = await nextId(sql);
    const expiresAt = sessionEnd(now, now);
    await insertSession(sql, programId, { id, memberId, origin, createdAt: now, expiresAt });
    return { programId, sessionId: id, memberId, generation: 1, expiresAt };
  }

  async tokens(session: OpenSession): Promise<Tokens> {
    const { programs, tokenKey, refreshKey, clock } = this.deps;
    const { programId, sessionId, memberId, expiresAt } = session;
    const { code } = await programs.get(programId);
    const now = clock.now();
    const exp = Math.floor(accessEnd(expiresAt, now) / 1000);
    const claims = { kind: 'member' as const, program: code, member: memberId, session: sessionId, scopes: [], exp };
    return {
      memberId,
      accessToken: await signToken(tokenKey, claims, now),
      accessExpiresAt: new Date(exp * 1000),
      refreshToken: writeRefreshToken(refreshKey, session),
      refreshExpiresAt: new Date(expiresAt),
    };
  }

  /** The next tokens of a session. Refuses: EXPIRED for what is good for nothing (any more); of an old token that comes from elsewhere the session ends. */
  async refresh(text: string, idempotencyKey: string): Promise<Tokens | Refusal> {
    const token = readRefreshToken(this.deps.refreshKey, text);
    if (token === null) return over;
    const session = await runInProgram(this.deps.pool, token.programId, (sql) => this.rotate(sql, token, idempotencyKey));
    if (session === null || isRefusal(session)) return over;
    // a membership that ended meanwhile takes its sessions with it
    return (await this.deps.isMember(session.programId, session.memberId)) ? this.tokens(session) : over;
  }

  private async rotate(sql: SqlClient, token: RefreshToken, idempotencyKey: string): Promise<OpenSession | null> {
    const { programId, sessionId } = token;
    const now = this.deps.clock.now();
    const row = await lockSession(sql, programId, sessionId);
    if (row === null) return null;
    const { memberId, createdAt } = row;
    const refreshedBy = createHash('sha256').update(idempotencyKey).digest();
    const askedBefore = row.refreshedBy?.equals(refreshedBy) ?? false;
    switch (decideRefresh({ ...row, askedBefore }, token.generation, now)) {
      case 'over':
        return null;
      case 'reused':
        await this.endIn(sql, programId, { sessionId }, { actor: `member:${memberId}`, reason: 'REUSED' }, now);
        return null;
      case 'repeat':
        return { programId, sessionId, memberId, generation: row.generation, expiresAt: row.expiresAt };
      case 'rotate': {
        const next = { generation: row.generation + 1, expiresAt: sessionEnd(createdAt, now) };
        await rotateSession(sql, programId, { id: sessionId, refreshedBy, ...next });
        return { programId, sessionId, memberId, ...next };
      }
    }
  }

  /** Ends the session of a refresh token, or all of its member. Nothing happens for a token that is none, or of a session that is over. */
  async logOut(text: string, everywhere: boolean): Promise<void> {
    const token = readRefreshToken(this.deps.refreshKey, text);
    if (token === null) return;
    const { programId, sessionId } = token;
    const now = this.deps.clock.now();
    await runInProgram(this.deps.pool, programId, async (sql) => {
      const row = await lockSession(sql, programId, sessionId);
      if (row === null || row.endedAt !== null) return;
      const which = everywhere ? { memberId: row.memberId } : { sessionId };
      await endSessions(sql, programId, which, 'LOGOUT', now);
    });
  }

  /** Ends what the brand wants to end. @returns how many sessions that were */
  async endFor(caller: Caller, programId: number, which: Ending): Promise<number> {
    const by = { actor: caller.principal, reason: 'BRAND' as const };
    const ended = await runInProgram(this.deps.pool, programId, (sql) =>
      this.endIn(sql, programId, which, by, this.deps.clock.now()),
    );
    return isRefusal(ended) ? 0 : ended;
  }

  /** The same within a transaction that does more. */
  async endIn(
    sql: SqlClient,
    programId: number,
    which: Ending,
    { actor, reason }: { actor: string; reason: EndReason },
    now: Instant,
  ): Promise<number> {
    const ended = await endSessions(sql, programId, which, reason, now);
    if (ended === 0) return 0;
    const [kind, value] = Object.entries(which)[0] ?? [];
    const target = kind === 'origin' ? String(value) : `${kind === 'memberId' ? 'member' : 'session'}:${value}`;
    await insertAudit(sql, programId, await nextId(sql), {
      at: now,
      actor,
      action: 'sessions.ended',
      target,
      details: { reason, ended },
    });
    return ended;
  }
}
