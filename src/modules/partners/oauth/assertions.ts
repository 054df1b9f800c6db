import { createHash } from 'node:crypto';
import { decodeJwt, type JWTPayload, jwtVerify } from 'jose';
import type { Pool } from 'pg';
import { inProgram } from '../../../database/index.js';
import type { Clock } from '../../../kernel/clock.js';
import type { KeySets } from '../../auth/index.js';
import { asymmetricAlgorithms } from '../../programs/index.js';
import type { OAuthClient } from './find-client.js';

/** An assertion is made for one request: one that is good for longer is a secret on the loose. */
const MOST_SECONDS = 600;
const TOLERANCE_SECONDS = 5;
const MAX_JTI_LENGTH = 255;

/** Who an assertion claims to be, before anything of it is verified; null for what is none. */
export function claimedClient(assertion: string): string | null {
  try {
    const { iss, sub } = decodeJwt(assertion);
    return typeof iss === 'string' && iss === sub ? iss : null;
  } catch {
    return null;
  }
}

/** Verifies assertions of RFC 7523: signed with a key of the partner, for this very server, for a short time, and used once in all processes. */
export class Assertions {
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
    private readonly keySets: KeySets,
  ) {}

  async verify({ programId, partner }: OAuthClient, assertion: string, audiences: string[]): Promise<boolean> {
    if (partner.jwks === null && partner.jwksUri === null) return false;
    const claims = await this.read(partner, assertion, audiences);
    if (claims === null) return false;
    const { exp, jti } = claims;
    const { rowCount } = await inProgram(this.pool, programId, (client) =>
      client.query(
        `INSERT INTO partner_assertion (program_id, partner_id, jti_hash, expires_at)
         VALUES ($1, $2, $3, to_timestamp($4)) ON CONFLICT DO NOTHING`,
        [programId, partner.id, createHash('sha256').update(jti).digest(), exp + TOLERANCE_SECONDS],
      ),
    );
    return rowCount === 1;
  }

  private async read(
    partner: OAuthClient['partner'],
    assertion: string,
    audience: string[],
  ): Promise<{ exp: number; jti: string } | null> {
    const now = this.clock.now();
    let payload: JWTPayload;
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
    } catch {
      // whatever is wrong, also keys that cannot be fetched, makes the assertion unusable and nothing else
      return null;
    }
    const { exp = 0, iat = 0, jti } = payload;
    const isIssued = iat <= now / 1000 + TOLERANCE_SECONDS;
    const isShort = exp <= now / 1000 + MOST_SECONDS;
    const isNamed = typeof jti === 'string' && jti.length > 0 && jti.length <= MAX_JTI_LENGTH;
    return isShort && isIssued && isNamed ? { exp, jti } : null;
  }
}
