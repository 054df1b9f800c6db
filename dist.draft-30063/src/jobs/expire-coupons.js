import { eachDue } from './each-due.js';
/**
 * Ends reservations of coupons that nobody redeemed in time. Commands do it for the coupons that they are about, and reads leave them out from their instant
 * on, so it may be late, stop anywhere, or run in several processes at once: each is ended once. @returns how many coupons it looked at
 */
export function expireCoupons(owner, expire, clock, goOn = () => true) {
    const due = `SELECT DISTINCT coupon_id::float8 AS id FROM coupon_use
    WHERE program_id = $1 AND coupon_id > $2 AND status = 'RESERVED' AND expires_at <= to_timestamp($3 / 1000.0) ORDER BY 1 LIMIT $4`;
    return eachDue(owner, due, expire, clock, goOn);
}
//# sourceMappingURL=expire-coupons.js.map