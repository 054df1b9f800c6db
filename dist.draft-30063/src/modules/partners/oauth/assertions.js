import { createHash } from 'node:crypto';
import { decodeJwt, jwtVerify } from 'jose';
import { inProgram } from '../../../database/index.js';
import { asymmetricAlgorithms } from '../../programs/index.js';
/** An assertion is made for one request: one that is good for longer is a secret on the loose. */
const MOST_SECONDS = 600;
const TOLERANCE_SECONDS = 5;
const MAX_JTI_LENGTH = 255;
/** Who an assertion claims to be, before anything of it is verified; null for what is none. */
export function claimedClient(assertion) {
    try {
        const { iss, sub } = decodeJwt(assertion);
        return typeof iss === 'string' && iss === sub ? iss : null;
    }
    catch {
        return null;
    }
}
/** Verifies assertions of RFC 7523: signed with a key of the partner, for this very server, for a short time, and used once in all processes. */
export class Assertions {
    constructor(pool, clock, keySets) {
        this.pool = pool;
        this.clock = clock;
        this.keySets = keySets;
    }
    async verify({ programId, partner }, assertion, audiences) {
        if (partner.jwks === null && partner.jwksUri === null)
            return false;
        const claims = await this.read(partner, assertion, audiences);
        if (claims === null)
            return false;
        const { exp, jti } = claims;
        const { rowCount } = await inProgram(this.pool, programId, (client) => client.query(`INSERT INTO partner_assertion (program_id, partner_id, jti_hash, expires_at)
         VALUES ($1, $2, $3, to_timestamp($4)) ON CONFLICT DO NOTHING`, [programId, partner.id, createHash('sha256').update(jti).digest(), exp + TOLERANCE_SECONDS]));
        return rowCount === 1;
    }
    async read(partner, assertion, audience) {
        const now = this.clock.now();
        let payload;
        try {
            ({ payload } = await jwtVerify(assertion, this.keySets.of(partner), {
                algorithms: [...asymmetricAlgorithms],
                issuer: partner.clientId,
                subject: partner.clientId,
                audience,
                requiredClaims: ['exp', 'jti'],
                clockTolerance: TOLERANCE_SECONDS,
                currentDate: new Date(now),
            }));
        }
        catch {
            // whatever is wrong, also keys that cannot be fetched, makes the assertion unusable and nothing else
            return null;
        }
        const { exp = 0, jti } = payload;
        const isShort = exp <= now / 1000 + MOST_SECONDS;
        const isNamed = typeof jti === 'string' && jti.length > 0 && jti.length <= MAX_JTI_LENGTH;
        return isShort && isNamed ? { exp, jti } : null;
    }
}
//# sourceMappingURL=assertions.js.map