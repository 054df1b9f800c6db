import type { Pool } from 'pg';
import { inProgram } from '../../database/index.js';
import { insertAudit } from '../../kernel/audit.js';
import type { Caller } from '../../kernel/caller.js';
import type { Clock } from '../../kernel/clock.js';
import { runInProgram } from '../../kernel/commands/run-in-program.js';
import { type RandomBytes, randomText } from '../../kernel/crypto/random-text.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';
import { nextId } from '../../kernel/sql/next-id.js';
import { isCode } from '../../kernel/text.js';
import type { Partner, PartnerStatus } from './partner.js';
import { type PartnerInput, readTerms } from './partner-draft.js';
import {
  insertPartner,
  lockPartner,
  type PartnerRow,
  partnerColumns,
  setStatus,
  toPartner,
  updatePartner,
} from './partner-rows.js';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Who the partners of a program are. */
export class PartnerRegistry {
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
    private readonly random: RandomBytes,
    private readonly allowPrivateAddresses: boolean,
  ) {}

  /** Registers a partner; its id. Refuses: INVALID with paths, NOT_ELIGIBLE (a scope that the caller has not), ALREADY_EXISTS. */
  async register(caller: Caller, programId: number, code: string, input: PartnerInput): Promise<number | Refusal[]> {
    const draft = readTerms(input, null, caller, this.allowPrivateAddresses);
    const wrongCode = isCode(code) ? [] : [refuse('INVALID', ['code'], 'partner-code')];
    if (Array.isArray(draft)) return [...wrongCode, ...draft];
    if (wrongCode.length > 0) return wrongCode;
    const clientId = `fc_${randomText(ALPHABET, 22, this.random)}`;
    const done = await runInProgram(this.pool, programId, async (sql) => {
      const id = await nextId(sql);
      const made = await insertPartner(sql, programId, { ...draft, id, code, clientId, now: this.clock.now() });
      if (!made) return refuse('ALREADY_EXISTS', ['code'], 'partner-exists');
      const { scopes, eventTypes } = draft;
      await this.note(sql, caller, programId, 'partner.registered', code, { scopes, eventTypes });
      return id;
    });
    return isRefusal(done) ? [done] : done;
  }

  /** Null for none. */
  find(programId: number, id: number): Promise<Partner | null> {
    return inProgram(this.pool, programId, async (client) => {
      const { rows } = await client.query<PartnerRow>(`SELECT ${partnerColumns} FROM partner WHERE program_id = $1 AND id = $2`, [
        programId,
        id,
      ]);
      return rows[0] ? toPartner(rows[0]) : null;
    });
  }

  /** Changes what is given and leaves the rest. Refuses: INVALID with paths, NOT_ELIGIBLE, NOT_FOUND, INVALID_STATE (revoked). */
  async update(caller: Caller, programId: number, id: number | null, input: PartnerInput): Promise<number | Refusal[]> {
    let wrong: Refusal[] = [];
    const done = await runInProgram(this.pool, programId, async (sql) => {
      const before = await this.lock(sql, programId, id);
      if (isRefusal(before)) return before;
      const draft = readTerms(input, before, caller, this.allowPrivateAddresses);
      if (Array.isArray(draft)) {
        wrong = draft;
        return draft[0] as Refusal;
      }
      await updatePartner(sql, programId, before.id, this.clock.now(), draft);
      const { scopes, eventTypes } = draft;
      await this.note(sql, caller, programId, 'partner.updated', before.code, { scopes, eventTypes });
      return before.id;
    });
    return isRefusal(done) ? (wrong.length > 0 ? wrong : [done]) : done;
  }

  /** Keeps a partner out for a time, lets it in again, or ends it for good. Refuses: NOT_FOUND, INVALID_STATE (revoked). */
  async setStatus(caller: Caller, programId: number, id: number | null, status: PartnerStatus): Promise<number | Refusal[]> {
    const done = await runInProgram(this.pool, programId, async (sql) => {
      const before = await this.lock(sql, programId, id);
      if (isRefusal(before)) return before;
      if (before.status === status) return before.id;
      await setStatus(sql, programId, before.id, status, this.clock.now());
      await this.note(sql, caller, programId, `partner.${status.toLowerCase()}`, before.code);
      return before.id;
    });
    return isRefusal(done) ? [done] : done;
  }

  private async lock(sql: SqlClient, programId: number, id: number | null): Promise<Partner | Refusal> {
    const partner = await lockPartner(sql, programId, id);
    if (partner === null) return refuse('NOT_FOUND', ['id'], 'partner-not-found');
    return partner.status === 'REVOKED' ? refuse('INVALID_STATE', ['id'], 'partner-revoked') : partner;
  }

  private async note(
    sql: SqlClient,
    caller: Caller,
    programId: number,
    action: string,
    code: string,
    details: object = {},
  ): Promise<void> {
    await insertAudit(sql, programId, await nextId(sql), {
      at: this.clock.now(),
      actor: caller.principal,
      action,
      target: `partner:${code}`,
      details: { ...details },
    });
  }
}
