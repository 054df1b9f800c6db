import type { Pool } from 'pg';
import { inProgram } from '../../database/index.js';
import { insertAudit } from '../../kernel/audit.js';
import type { Caller } from '../../kernel/caller.js';
import type { Clock, Instant } from '../../kernel/clock.js';
import { runInProgram } from '../../kernel/commands/run-in-program.js';
import { open, seal } from '../../kernel/crypto/envelope.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import { millis, type SqlClient } from '../../kernel/sql/bulk.js';
import { nextId } from '../../kernel/sql/next-id.js';
import { isLine, readLine } from '../../kernel/text.js';
import type { Sessions } from '../sessions/index.js';
import type { MiniProgramKey } from './platform.js';

/** A mini-program of a program; its secret is never shown. */
export interface MiniProgram {
  appId: string;
  name: string;
  createdAt: Instant;
  changedAt: Instant;
}

export interface MiniProgramDraft {
  appId: string;
  name: string;
  secret?: string | null;
}

const MAX_APPS = 20;
const selected = `app_id AS "appId", name, ${millis('created_at', '"createdAt"')}, ${millis('changed_at', '"changedAt"')}`;

/** What a session that was opened in a mini-program names as its origin. */
export const originOf = (appId: string): string => `mini-program:${appId}`;

/**
 * The mini-programs that members may sign in from. Refuses: INVALID, LIMIT_REACHED for too many, NOT_FOUND for one that there is none of.
 */
export class MiniPrograms {
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
    /** Of the purpose `mini-program`. */
    private readonly key: Uint8Array,
    private readonly sessions: Sessions,
  ) {}

  list(programId: number): Promise<MiniProgram[]> {
    return inProgram(this.pool, programId, async (sql) => {
      const text = `SELECT ${selected} FROM mini_program WHERE program_id = $1 ORDER BY app_id`;
      return (await sql.query<MiniProgram>({ name: 'mini-programs', text, values: [programId] })).rows;
    });
  }

  /** One with its secret, for the platform; null where there is none. */
  find(programId: number, appId: string): Promise<MiniProgramKey | null> {
    if (!isLine(appId, 64)) return Promise.resolve(null);
    return inProgram(this.pool, programId, async (sql) => {
      const text = 'SELECT secret FROM mini_program WHERE program_id = $1 AND app_id = $2';
      const { rows } = await sql.query<{ secret: Buffer }>({ name: 'mini-program', text, values: [programId, appId] });
      const [row] = rows;
      return row === undefined
        ? null
        : { programId, appId, secret: open(this.key, row.secret, contextOf(programId, appId)).toString() };
    });
  }

  /** Adds one, or changes its name and, where one is given, its secret. */
  async save(caller: Caller, programId: number, draft: MiniProgramDraft): Promise<MiniProgram | Refusal[]> {
    const refusals = check(draft);
    if (refusals.length > 0) return refusals;
    const outcome = await runInProgram(this.pool, programId, (sql) => this.write(sql, caller, programId, draft));
    return isRefusal(outcome) ? [outcome] : outcome;
  }

  private async write(
    sql: SqlClient,
    caller: Caller,
    programId: number,
    { appId, name, secret = null }: MiniProgramDraft,
  ): Promise<MiniProgram | Refusal> {
    const now = this.clock.now();
    const known = await sql.query<{ appId: string }>({
      name: 'mini-programs for change',
      text: 'SELECT app_id AS "appId" FROM mini_program WHERE program_id = $1 FOR UPDATE',
      values: [programId],
    });
    const isNew = known.rows.every((row) => row.appId !== appId);
    if (isNew && secret === null) return refuse('INVALID', ['secret'], 'required');
    if (isNew && known.rows.length >= MAX_APPS)
      return refuse('LIMIT_REACHED', ['appId'], 'mini-program-count', { max: MAX_APPS });
    const sealed = secret === null ? null : seal(this.key, Buffer.from(secret), contextOf(programId, appId));
    const { rows } = await sql.query<MiniProgram>({
      name: `save mini-program ${isNew}`,
      text: isNew
        ? `INSERT INTO mini_program (program_id, app_id, name, secret, created_at, changed_at)
            VALUES ($1, $2, $3, $4, to_timestamp($5::float8 / 1000.0), to_timestamp($5::float8 / 1000.0)) RETURNING ${selected}`
        : `UPDATE mini_program SET name = $3, secret = coalesce($4, secret), changed_at = to_timestamp($5::float8 / 1000.0)
            WHERE program_id = $1 AND app_id = $2 RETURNING ${selected}`,
      values: [programId, appId, readLine(name, 200), sealed, now],
    });
    const details = { isNew, secretChanged: secret !== null };
    await this.note(sql, caller, programId, { action: 'mini-program.saved', appId, details }, now);
    return rows[0] as MiniProgram;
  }

  /** Nobody can sign in from it any more, and the sessions that were opened in it end. */
  async remove(caller: Caller, programId: number, appId: string): Promise<Refusal[]> {
    const outcome = await runInProgram(this.pool, programId, async (sql) => {
      const now = this.clock.now();
      const { rowCount } = await sql.query({
        name: 'remove mini-program',
        text: 'DELETE FROM mini_program WHERE program_id = $1 AND app_id = $2',
        values: [programId, appId],
      });
      if (rowCount === 0) return refuse('NOT_FOUND', ['appId'], 'mini-program-unknown');
      const by = { actor: caller.principal, reason: 'BRAND' as const };
      await this.sessions.endIn(sql, programId, { origin: originOf(appId) }, by, now);
      await this.note(sql, caller, programId, { action: 'mini-program.removed', appId }, now);
      return null;
    });
    return isRefusal(outcome) ? [outcome] : [];
  }

  private async note(
    sql: SqlClient,
    { principal: actor }: Caller,
    programId: number,
    { action, appId, details }: { action: string; appId: string; details?: Record<string, unknown> },
    at: Instant,
  ): Promise<void> {
    await insertAudit(sql, programId, await nextId(sql), {
      at,
      actor,
      action,
      target: originOf(appId),
      ...(details && { details }),
    });
  }
}

function check({ appId, name, secret = null }: MiniProgramDraft): Refusal[] {
  const refusals: Refusal[] = [];
  if (!/^[0-9A-Za-z_-]{1,64}$/.test(appId)) refusals.push(refuse('INVALID', ['appId'], 'app-id'));
  if (readLine(name, 200) === null) refusals.push(refuse('INVALID', ['name'], 'text-length', { max: 200 }));
  if (secret !== null && !isLine(secret, 200)) refusals.push(refuse('INVALID', ['secret'], 'text-length', { max: 200 }));
  return refusals;
}

function contextOf(programId: number, appId: string): string {
  return `mini-program:${programId}:${appId}`;
}
