/** A reservation whose time is over has expired, whether or not that was written yet. */
export function statusAt({ status, expiresAt }, now) {
    return status === 'RESERVED' && expiresAt !== null && expiresAt <= now ? 'EXPIRED' : status;
}
//# sourceMappingURL=redemption.js.map