import type { Instant } from '../../kernel/clock.js';
import type { ProgramConfig } from '../../kernel/program-config.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';
import { lockComplaints, updateComplaints } from './complaint-rows.js';
import { regraded } from './deeds.js';
import { settled } from './handling.js';
import { recordDeeds } from './record-changes.js';
import { Settings } from './settings.js';
import { allowanceOf, severities } from './severity.js';
import { isUnsolved } from './states.js';

/** Makes these the gravest, so that the crisis clock runs for them, as far as they are not solved. In the transaction of what asks for it. @returns how many */
export async function raiseComplaints(
  sql: SqlClient,
  program: ProgramConfig,
  ids: readonly number[],
  actor: string,
  now: Instant,
): Promise<number> {
  const complaints = await lockComplaints(sql, program.id, ids);
  const settings = await Settings.read(sql, program);
  const deeds = complaints
    .filter(({ status }) => isUnsolved(status))
    .map((complaint) => {
      const allowance = allowanceOf('CRITICAL', settings.category(complaint.category)?.deadlines ?? [], 100);
      const hours = settings.hours(severities.CRITICAL);
      const raised = regraded(complaint, severities.CRITICAL, now, { hours, allowance });
      return { ...raised, complaint: settled(raised.complaint, now, settings), actor };
    })
    .filter(({ changes }) => changes.length > 0);
  await updateComplaints(
    sql,
    program.id,
    deeds.map(({ complaint }) => complaint),
  );
  await recordDeeds(sql, program.id, deeds, now);
  return deeds.length;
}
