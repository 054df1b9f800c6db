import type { PoolClient } from 'pg';
import type { Check, CheckOutcome, Fault } from './check.js';

/** How many rows at fault a check shows; it counts all of them. */
export const shownFaults = 10;

/** Runs one check in the caller's snapshot. */
export async function runCheck(client: PoolClient, check: Check): Promise<CheckOutcome> {
  const began = performance.now();
  // named, as most take longer to plan than to run over a small ledger: whoever verifies again on the same connection does not plan them again
  const { rows } = await client.query<Fault & { faults: number }>({
    name: `check ${check.name}`,
    text: `SELECT fault.*, count(*) OVER () AS faults FROM (${check.sql}) fault LIMIT ${shownFaults}`,
  });
  const examples = rows.map(({ faults: _, ...where }) => where);
  const seconds = (performance.now() - began) / 1000;
  return { name: check.name, holds: check.holds, faults: Number(rows[0]?.faults ?? 0), examples, seconds };
}
