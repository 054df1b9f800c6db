import { eachDue } from './each-due.js';
/**
 * Grants the units of periods that began, lets those of the ones before lapse, and ends passes. Commands do it for theirs and reads fold it in, so it may be
 * late, stop anywhere, or run in several processes at once: each step is taken once. @returns how many passes it looked at
 */
export function settlePasses(owner, settle, clock, goOn = () => true) {
    const due = `SELECT id::float8 AS id FROM pass
    WHERE program_id = $1 AND id > $2 AND next_change_at <= to_timestamp($3 / 1000.0) ORDER BY id LIMIT $4`;
    return eachDue(owner, due, settle, clock, goOn);
}
//# sourceMappingURL=settle-passes.js.map