/** A partner as it is kept. */
export class Partner {
}
/** Why a credential can no longer be used, or that it can. */
export function isGood({ expiresAt, revokedAt }, now) {
    return revokedAt === null && (expiresAt === null || expiresAt.getTime() > now);
}
//# sourceMappingURL=partner.js.map