import { zoneClock } from '../../kernel/zone-clock.js';
import { expiresAt, inactivityEnd } from './expiry.js';
import { deathOf, ownDeath } from './lots.js';
import { credit, post } from './posting.js';
import { settle } from './settle.js';
const givers = { EARN: 'issued', TOP_UP: 'paid', ADJUST: 'adjusted' };
/**
 * Credits a wallet: pending, or available at once after paying a debt. A backdated grant that has matured or died meanwhile does so at once, for which
 * the wallet's lots must be loaded.
 */
export function grant(wallet, granted, stamp) {
    const lot = lotOf(wallet, granted, stamp);
    wallet.lots.set(lot.id, lot);
    const { available, repaid } = lot.pending ? { available: 0, repaid: 0 } : credit(wallet, granted.points);
    const posting = {
        kind: granted.kind,
        system: granted.system ?? givers[granted.kind],
        change: lot.pending ? { pending: granted.points } : { available, debt: -repaid },
        uses: repaid > 0 ? [{ lotId: lot.id, remaining: -repaid, held: 0, expired: 0 }] : [],
        occurredAt: granted.occurredAt,
        orderId: granted.orderId,
        reason: granted.reason,
    };
    const entry = post(wallet, posting, stamp);
    noteDue(wallet, lot);
    if (wallet.nextChangeAt !== null && wallet.nextChangeAt <= stamp.now)
        settle(wallet, stamp);
    return entry;
}
function lotOf(wallet, granted, stamp) {
    const { maturity, occurredAt, expiry = null } = granted;
    const maturesAt = maturity.kind === 'DELAY' ? daysLater(occurredAt, maturity.days, wallet.timeZone) : null;
    const availableFrom = maturity.kind === 'NONE' ? occurredAt : maturesAt;
    return {
        id: granted.lotId,
        sequence: wallet.sequence + 1,
        amount: granted.points,
        remaining: granted.points,
        held: 0,
        expired: 0,
        pending: maturity.kind !== 'NONE',
        maturesAt,
        availableFrom,
        expiresAt: availableFrom === null ? null : ownDeath(wallet, availableFrom, expiry),
        expiry,
        occurredAt,
        recordedAt: Math.max(stamp.now, wallet.lastRecordedAt ?? 0),
        closedAt: null,
        award: granted.award,
        row: 'new',
    };
}
/** Whether points that came in at `occurredAt` have matured or died by `now`: then the other lots of their wallet are needed to record them. */
export function isBornDue(wallet, maturity, occurredAt, now, timeZone, own = null) {
    if (maturity.kind === 'EVENT')
        return false;
    const availableFrom = maturity.kind === 'DELAY' ? daysLater(occurredAt, maturity.days, timeZone) : occurredAt;
    if (maturity.kind === 'DELAY' && availableFrom <= now)
        return true;
    const expiry = own ?? wallet.expiry;
    const death = expiry.kind === 'INACTIVITY'
        ? inactivityEnd(expiry.months, availableFrom, timeZone)
        : expiresAt(expiry, availableFrom, timeZone);
    return death !== null && death <= now;
}
/** The same time of day, so many calendar days later. */
function daysLater(from, days, timeZone) {
    const clock = zoneClock(timeZone);
    return clock.instantOf(clock.localMs(from) + days * 86_400_000);
}
/** Keeps `nextChangeAt` a lower bound without knowing the wallet's other lots. */
export function noteDue(wallet, lot) {
    const next = lot.pending ? lot.maturesAt : deathOf(lot, wallet);
    if (next !== null && (wallet.nextChangeAt === null || next < wallet.nextChangeAt))
        wallet.nextChangeAt = next;
}
//# sourceMappingURL=grant.js.map