import { decodeJwt, jwtVerify } from 'jose';
/** Clocks of two companies differ by a little. */
const CLOCK_TOLERANCE_SECONDS = 5;
/** Verifies tokens of the brands' identity providers, each with the keys, algorithms, issuer and audience of its program. */
export class ProviderTokens {
    constructor(findByIssuer, keySets) {
        this.findByIssuer = findByIssuer;
        this.keySets = keySets;
    }
    /** Null for what no program trusts. */
    async verify(token, now) {
        const claimed = readIssuer(token);
        if (claimed === null)
            return null;
        for (const program of await this.findByIssuer(claimed)) {
            const payload = program.issuer && (await this.verifyFor(program.issuer, token, now));
            if (payload && program.issuer)
                return identityOf(payload, program.id, program.issuer);
        }
        return null;
    }
    async verifyFor(provider, token, now) {
        try {
            const { payload } = await jwtVerify(token, this.keySets.of(provider), {
                algorithms: provider.algorithms,
                issuer: provider.issuer,
                audience: provider.audience,
                requiredClaims: ['exp'],
                clockTolerance: CLOCK_TOLERANCE_SECONDS,
                currentDate: new Date(now),
            });
            return payload;
        }
        catch {
            // Whatever is wrong, also a key set that cannot be fetched, makes the token unusable and nothing else.
            return null;
        }
    }
}
function readIssuer(token) {
    try {
        return decodeJwt(token).iss ?? null;
    }
    catch {
        return null;
    }
}
function identityOf(payload, programId, provider) {
    const exp = payload.exp ?? 0;
    const granted = provider.staffScopesClaim === null ? undefined : payload[provider.staffScopesClaim];
    if (granted !== undefined) {
        const scopes = typeof granted === 'string'
            ? granted.split(/[\s,]+/)
            : Array.isArray(granted)
                ? granted.filter((scope) => typeof scope === 'string')
                : [];
        return payload.sub ? { kind: 'staff', programId, name: payload.sub, scopes, exp } : null;
    }
    const externalId = payload[provider.memberClaim];
    return typeof externalId === 'string' && externalId !== '' ? { kind: 'member', programId, externalId, exp } : null;
}
//# sourceMappingURL=provider-tokens.js.map