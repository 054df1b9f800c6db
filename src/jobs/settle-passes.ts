import type { Pool } from 'pg';
import type { Clock } from '../kernel/clock.js';
import { type DoDue, eachDue } from './each-due.js';

/**
 * Grants the units of periods that began, lets those of the ones before lapse, and ends passes. Commands do it for theirs and reads fold it in, so it may be
 * late, stop anywhere, or run in several processes at once: each step is taken once. @returns how many passes it looked at
 */
export function settlePasses(owner: Pool, settle: DoDue, clock: Clock, goOn: () => boolean = () => true): Promise<number> {
  const due = `SELECT id::float8 AS id FROM pass
    WHERE program_id = $1 AND id > $2 AND next_change_at <= to_timestamp($3 / 1000.0) ORDER BY id LIMIT $4`;
  return eachDue(owner, due, settle, clock, goOn);
}

/** Makes up for returns of passes whose orders were recorded after they were refunded. @returns how many */
export function makeUpReturns(owner: Pool, makeUp: DoDue, clock: Clock, goOn: () => boolean = () => true): Promise<number> {
  const due = `SELECT p.id::float8 AS id FROM pass p JOIN purchase o ON o.program_id = p.program_id AND o.order_id = p.order_id AND o.member_id = p.buyer_id
    WHERE p.program_id = $1 AND p.id > $2 AND p.return_due AND o.recorded_at <= to_timestamp($3 / 1000.0) ORDER BY p.id LIMIT $4`;
  return eachDue(owner, due, makeUp, clock, goOn);
}
