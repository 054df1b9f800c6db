import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
/** `iss` and `aud` of the tokens that the server's own key signs. */
export const BUILT_IN_ISSUER = 'fealty';
const AUDIENCE = 'fealty';
const ALGORITHM = 'HS256';
const claimsShape = z.object({
    kind: z.enum(['member', 'staff', 'admin', 'server', 'partner']),
    /** The program's code; only the platform's administrator has none. */
    program: z.string().min(1).optional(),
    /** A member's external id, or the actor's name. */
    sub: z.string().min(1).max(200).optional(),
    /** A member's number, where it has no external id. */
    member: z.number().int().positive().optional(),
    /** The member's session that it was made for: it ends with it. */
    session: z.number().int().positive().optional(),
    scopes: z.array(z.string()).default([]),
    /** What a partner got the token for; it ends with it: `secret:<id>` or `keys:<version>`. */
    credential: z.string().optional(),
    exp: z.number(),
});
/** Signs a token of the built-in issuer. `key` is derived for the purpose `token`. */
export function signToken(key, { exp, sub, ...claims }, now) {
    const token = new SignJWT(claims)
        .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT' })
        .setIssuer(BUILT_IN_ISSUER)
        .setAudience(AUDIENCE)
        .setIssuedAt(Math.floor(now / 1000))
        .setExpirationTime(exp);
    if (sub !== undefined)
        token.setSubject(sub);
    return token.sign(key);
}
/** The claims of a token of the built-in issuer, or null: signature, algorithm, issuer, audience and both ends of its time must be right. */
export async function verifyToken(key, token, now) {
    try {
        const { payload } = await jwtVerify(token, key, {
            algorithms: [ALGORITHM],
            issuer: BUILT_IN_ISSUER,
            audience: AUDIENCE,
            requiredClaims: ['exp'],
            currentDate: new Date(now),
        });
        return claimsShape.safeParse(payload).data ?? null;
    }
    catch (error) {
        if (error instanceof errors.JOSEError || error instanceof TypeError)
            return null;
        throw error;
    }
}
//# sourceMappingURL=token.js.map