import type { Pool } from 'pg';
import { insertAudit } from '../../kernel/audit.js';
import type { Instant } from '../../kernel/clock.js';
import { runInProgram } from '../../kernel/commands/run-in-program.js';
import { nextId } from '../../kernel/sql/next-id.js';
import { lockEndpoint, setDisabled, tellDisabled } from './endpoint-rows.js';
import type { LeasedEndpoint } from './lease.js';
import type { DisabledReason } from './webhook.js';

/**
 * Switches an endpoint off that asked for it or has failed for long, and tells of it. False where that is of no more importance: it was deleted, switched off or
 * given another address while it was asked.
 */
export async function disableEndpoint(
  pool: Pool,
  { programId, endpoint }: LeasedEndpoint,
  reason: DisabledReason,
  now: Instant,
): Promise<boolean> {
  const done = await runInProgram(pool, programId, async (sql) => {
    const present = await lockEndpoint(sql, programId, endpoint.id, null);
    if (present?.status !== 'ACTIVE' || present.url !== endpoint.url) return false;
    await setDisabled(sql, programId, endpoint.id, reason, now);
    await insertAudit(sql, programId, await nextId(sql), {
      at: now,
      actor: 'system',
      action: 'webhook.disabled',
      target: `webhook:${endpoint.id}`,
      details: { reason },
    });
    await tellDisabled(sql, programId, { endpointId: endpoint.id, partnerId: endpoint.partnerId, reason }, now);
    return true;
  });
  return done === true;
}
