import { decodeJwt, type JWTPayload, jwtVerify } from 'jose';
import type { Instant } from '../../kernel/clock.js';
import type { JwksIssuer, ProgramConfig } from '../../kernel/program-config.js';
import type { KeySets } from './key-sets.js';

/** Clocks of two companies differ by a little. */
const CLOCK_TOLERANCE_SECONDS = 5;

/** Who a brand's own token speaks for. */
export type ProviderIdentity =
  | { kind: 'member'; programId: number; externalId: string; exp: number }
  | { kind: 'staff'; programId: number; name: string; scopes: string[]; exp: number };

/** Which programs trust an issuer. */
export type FindByIssuer = (issuer: string) => Promise<ProgramConfig[]>;

/** Verifies tokens of the brands' identity providers, each with the keys, algorithms, issuer and audience of its program. */
export class ProviderTokens {
  constructor(
    private readonly findByIssuer: FindByIssuer,
    private readonly keySets: KeySets,
  ) {}

  /** Null for what no program trusts. */
  async verify(token: string, now: Instant): Promise<ProviderIdentity | null> {
    const claimed = readIssuer(token);
    if (claimed === null) return null;
    for (const program of await this.findByIssuer(claimed)) {
      const payload = program.issuer && (await this.verifyFor(program.issuer, token, now));
      if (payload && program.issuer) return identityOf(payload, program.id, program.issuer);
    }
    return null;
  }

  private async verifyFor(provider: JwksIssuer, token: string, now: Instant): Promise<JWTPayload | null> {
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
    } catch {
      // Whatever is wrong, also a key set that cannot be fetched, makes the token unusable and nothing else.
      return null;
    }
  }
}

function readIssuer(token: string): string | null {
  try {
    return decodeJwt(token).iss ?? null;
  } catch {
    return null;
  }
}

function identityOf(payload: JWTPayload, programId: number, provider: JwksIssuer): ProviderIdentity | null {
  const exp = payload.exp ?? 0;
  const granted = provider.staffScopesClaim === null ? undefined : payload[provider.staffScopesClaim];
  if (granted !== undefined) {
    const scopes =
      typeof granted === 'string'
        ? granted.split(/[\s,]+/)
        : Array.isArray(granted)
          ? granted.filter((scope): scope is string => typeof scope === 'string')
          : [];
    return payload.sub ? { kind: 'staff', programId, name: payload.sub, scopes, exp } : null;
  }
  const externalId = payload[provider.memberClaim];
  return typeof externalId === 'string' && externalId !== '' ? { kind: 'member', programId, externalId, exp } : null;
}
