import { eachDue } from './each-due.js';
/**
 * Ends reservations that nobody confirmed in time: their points and what they hold of the stock come back. Commands do it for their members, so it may be
 * late, stop anywhere, or run in several processes at once: each is ended once. @returns how many it looked at
 */
export function expireRedemptions(owner, expire, clock, goOn = () => true) {
    const due = `SELECT id::float8 AS id FROM redemption
    WHERE program_id = $1 AND id > $2 AND status = 'RESERVED' AND expires_at <= to_timestamp($3 / 1000.0) ORDER BY id LIMIT $4`;
    return eachDue(owner, due, expire, clock, goOn);
}
//# sourceMappingURL=expire-redemptions.js.map