import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import { inProgram } from '../../database/index.js';
import { insertAudit } from '../../kernel/audit.js';
import type { Caller } from '../../kernel/caller.js';
import type { Clock } from '../../kernel/clock.js';
import { runInProgram } from '../../kernel/commands/run-in-program.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';
import { nextId } from '../../kernel/sql/next-id.js';
import { lockPartner } from './partner-rows.js';

/** Why a document cannot run, for people; null where it can. */
export type CheckDocument = (text: string) => string | null;

const MAX_AT_ONCE = 500;
const MAX_DOCUMENTS = 5_000;
/** As long as a credential is believed: what was taken away is refused everywhere within five seconds. */
const BELIEVED_MS = 3_500;

/** The documents that partners registered, each under the SHA-256 of its text. */
export class PartnerDocuments {
  private readonly texts: LRUCache<string, { text: string | null }>;

  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
    private readonly check: CheckDocument,
  ) {
    this.texts = new LRUCache({ max: 5_000, ttl: BELIEVED_MS, ttlResolution: 0, perf: clock });
  }

  /** The text under a hash in hex; null for none. */
  async find(programId: number, partnerId: number, hash: string): Promise<string | null> {
    const key = `${programId} ${partnerId} ${hash}`;
    const known = this.texts.get(key);
    if (known) return known.text;
    const { rows } = await inProgram(this.pool, programId, (client) =>
      client.query<{ text: string }>({
        name: 'partner document',
        text: 'SELECT text FROM partner_document WHERE program_id = $1 AND partner_id = $2 AND hash = $3',
        values: [programId, partnerId, Buffer.from(hash, 'hex')],
      }),
    );
    const text = rows[0]?.text ?? null;
    this.texts.set(key, { text });
    return text;
  }

  /** Whether this very text is registered. */
  async has(programId: number, partnerId: number, text: string): Promise<boolean> {
    return (await this.find(programId, partnerId, hashOf(text).toString('hex'))) !== null;
  }

  /** Registers documents; those that are there already stay. All or none. Refuses: INVALID with paths, NOT_FOUND, INVALID_STATE, LIMIT_REACHED. */
  async register(
    caller: Caller,
    programId: number,
    partnerId: number | null,
    documents: readonly string[],
  ): Promise<string[] | Refusal[]> {
    const refusals = this.read(documents);
    if (refusals.length > 0) return refusals;
    const hashes = documents.map(hashOf);
    const done = await runInProgram(this.pool, programId, async (sql) => {
      const partner = await lockPartner(sql, programId, partnerId);
      if (partner === null) return refuse('NOT_FOUND', ['partnerId'], 'partner-not-found');
      if (partner.status === 'REVOKED') return refuse('INVALID_STATE', ['partnerId'], 'partner-revoked');
      await insertDocuments(sql, programId, partner.id, { hashes, documents, by: caller.principal, now: this.clock.now() });
      if ((await count(sql, programId, partner.id)) > MAX_DOCUMENTS)
        return refuse('LIMIT_REACHED', ['documents'], 'documents-full', { max: MAX_DOCUMENTS });
      await this.note(sql, caller, programId, 'partner-documents.registered', partner.code, documents.length);
      return partner.id;
    });
    if (isRefusal(done)) return [done];
    const names = hashes.map((hash) => hash.toString('hex'));
    for (const name of names) this.texts.delete(`${programId} ${done} ${name}`);
    return names;
  }

  /** Takes documents away; how many there were. Refuses: INVALID, NOT_FOUND. */
  async remove(
    caller: Caller,
    programId: number,
    partnerId: number | null,
    hashes: readonly string[],
  ): Promise<number | Refusal[]> {
    if (hashes.length < 1 || hashes.length > MAX_AT_ONCE) return [tooMany('hashes')];
    const wrong = hashes.findIndex((hash) => !/^[0-9a-f]{64}$/.test(hash));
    if (wrong >= 0) return [refuse('INVALID', ['hashes', String(wrong)], 'document-hash')];
    const done = await runInProgram(this.pool, programId, async (sql) => {
      const partner = await lockPartner(sql, programId, partnerId);
      if (partner === null) return refuse('NOT_FOUND', ['partnerId'], 'partner-not-found');
      const { rowCount } = await sql.query({
        text: `DELETE FROM partner_document WHERE program_id = $1 AND partner_id = $2 AND hash = ANY (SELECT decode(h, 'hex') FROM unnest($3::text[]) AS h)`,
        values: [programId, partner.id, [...hashes]],
      });
      await this.note(sql, caller, programId, 'partner-documents.removed', partner.code, rowCount ?? 0);
      return rowCount ?? 0;
    });
    return isRefusal(done) ? [done] : done;
  }

  private read(documents: readonly string[]): Refusal[] {
    if (documents.length < 1 || documents.length > MAX_AT_ONCE) return [tooMany('documents')];
    return documents.flatMap((text, position) => {
      const reason = this.check(text);
      return reason === null ? [] : [refuse('INVALID', ['documents', String(position)], 'document-invalid', { reason })];
    });
  }

  private async note(sql: SqlClient, caller: Caller, programId: number, action: string, code: string, documents: number) {
    const note = { at: this.clock.now(), actor: caller.principal, action, target: `partner:${code}`, details: { documents } };
    await insertAudit(sql, programId, await nextId(sql), note);
  }
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function tooMany(field: string): Refusal {
  return refuse('INVALID', [field], 'documents-count', { max: MAX_AT_ONCE });
}

async function insertDocuments(
  sql: SqlClient,
  programId: number,
  partnerId: number,
  { hashes, documents, by, now }: { hashes: Buffer[]; documents: readonly string[]; by: string; now: number },
): Promise<void> {
  await sql.query({
    text: `INSERT INTO partner_document (program_id, partner_id, hash, text, created_at, created_by)
      SELECT $1, $2, d.hash, d.text, to_timestamp($5::float8 / 1000.0), $6 FROM unnest($3::bytea[], $4::text[]) AS d (hash, text)
      ON CONFLICT DO NOTHING`,
    values: [programId, partnerId, hashes, [...documents], now, by],
  });
}

async function count(sql: SqlClient, programId: number, partnerId: number): Promise<number> {
  const { rows } = await sql.query<{ count: number }>({
    text: 'SELECT count(*)::float8 AS count FROM partner_document WHERE program_id = $1 AND partner_id = $2',
    values: [programId, partnerId],
  });
  return rows[0]?.count ?? 0;
}
