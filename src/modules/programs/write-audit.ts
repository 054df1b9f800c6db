import type { EntityManager } from '@mikro-orm/postgresql';
import type { Instant } from '../../kernel/clock.js';
import { AuditRow } from './programs.entity.js';

export interface AuditNote {
  programId: number;
  at: Instant;
  /** The caller's principal. */
  actor: string;
  action: string;
  /** What was acted on, e.g. `program:1`. */
  target: string;
  details?: Record<string, unknown>;
}

/** Notes an administrative act in the transaction that does it. */
export async function writeAudit(
  em: EntityManager,
  { programId, at, actor, action, target, details = {} }: AuditNote,
): Promise<void> {
  em.create(AuditRow, { programId, id: await nextRecordId(em), at: new Date(at), actor, action, target, details });
}

/** The next id of the sequence that numbers everything but programs. */
export async function nextRecordId(em: EntityManager): Promise<number> {
  const [row] = await em.execute<{ id: string }[]>("SELECT nextval('record_id') AS id");
  return Number(row?.id);
}
