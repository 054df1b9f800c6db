import { type CryptoKey, SignJWT } from 'jose';

/** What an assertion says. Times are seconds from now. */
export interface Made {
  iss?: string;
  sub?: string;
  aud?: string | string[];
  exp?: number;
  iat?: number;
  jti?: string | null;
  key?: CryptoKey;
}

let count = 0;

/** An assertion that is good but for what is said otherwise. */
export function makeAssertion(now: number, good: { iss: string; aud: string; key: CryptoKey }, made: Made = {}): Promise<string> {
  const { iss = good.iss, sub = iss, aud = good.aud, exp = 60, key = good.key } = made;
  count += 1;
  const jti = made.jti === undefined ? `jti-${count}` : made.jti;
  return new SignJWT({ ...(jti !== null && { jti }), ...(made.iat !== undefined && { iat: now + made.iat }) })
    .setProtectedHeader({ alg: 'ES256', kid: '1' })
    .setIssuer(iss)
    .setSubject(sub)
    .setAudience(aud)
    .setExpirationTime(now + exp)
    .sign(key);
}
