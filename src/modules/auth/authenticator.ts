import { hash } from 'node:crypto';
import type { LRUCache } from 'lru-cache';
import { Unauthenticated } from '../../kernel/api-error.js';
import { boundedCache } from '../../kernel/bounded-cache.js';
import { anonymous, type Caller } from '../../kernel/caller.js';
import type { Clock } from '../../kernel/clock.js';
import { isScope } from '../../kernel/scopes.js';
import { isLine } from '../../kernel/text.js';
import { parseApiKey } from './api-key.js';
import type { FindApiKey } from './find-api-key.js';
import type { FindPartner } from './find-partner.js';
import type { ProviderTokens } from './provider-tokens.js';
import { type TokenClaims, verifyToken } from './token.js';
import { withTerms } from './with-terms.js';

/**
 * How long a revoked key, or the token of a member that left, may still be believed. With the second between two looks at open sockets, and the time that
 * a look takes, it stays under the five seconds that are promised.
 */
const BELIEVED_MS = 3_500;
const MAX_CREDENTIAL_LENGTH = 8_192;
const MAX_NAME_LENGTH = 200;

/** Finds the member a token speaks for; null when there is none, or its membership is over. */
export type FindTokenMember = (programId: number, by: 'id' | 'externalId', value: string) => Promise<number | null>;

/** Which of these credentials are of sessions that are over. */
export type FindEndedSessions = (programId: number, credentials: readonly string[]) => Promise<readonly string[]>;

export interface AuthenticatorOptions {
  /** Derived for the purpose `token`. */
  tokenKey: Uint8Array;
  programIdOf: (code: string) => Promise<number | null>;
  findMember: FindTokenMember;
  endedSessions: FindEndedSessions;
  findApiKey: FindApiKey;
  findPartner: FindPartner;
  providers: ProviderTokens;
  clock: Clock;
}

/** Tells who sends a request, from its Authorization header: a token of the built-in issuer or of the brand's, or an API key. */
export class Authenticator {
  // Keyed by hash, so that a dump of the memory holds no list of credentials.
  private readonly callers: LRUCache<string, Caller>;
  private readonly pending = new Map<string, Promise<Caller>>();

  constructor(private readonly options: AuthenticatorOptions) {
    this.callers = boundedCache(20_000, { ttl: BELIEVED_MS, perf: options.clock });
  }

  /** Anonymous without a header; at once for a credential that was seen lately. Rejects with Unauthenticated for one that is not good now. */
  authenticate(authorization: string | null | undefined): Caller | Promise<Caller> {
    if (authorization == null || authorization === '') return anonymous;
    const known = this.callers.get(hash('sha256', authorization, 'base64'));
    if (known === undefined) return this.recognise(authorization);
    if (known.expiresAt !== null && known.expiresAt <= this.options.clock.now()) return Promise.reject(new Unauthenticated());
    return known;
  }

  private async recognise(authorization: string): Promise<Caller> {
    const [, credential] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
    if (credential === undefined || credential.length > MAX_CREDENTIAL_LENGTH) throw new Unauthenticated();
    const name = hash('sha256', authorization, 'base64');
    const pending = this.pending.get(name) ?? this.verify(credential).finally(() => this.pending.delete(name));
    this.pending.set(name, pending);
    const caller = await pending;
    this.callers.set(name, caller);
    return caller;
  }

  private async verify(credential: string): Promise<Caller> {
    const caller = credential.startsWith('fk_') ? await this.fromApiKey(credential) : await this.fromToken(credential);
    if (caller === null) throw new Unauthenticated();
    return caller;
  }

  private async fromApiKey(credential: string): Promise<Caller | null> {
    const parsed = parseApiKey(credential);
    const key = parsed && (await this.options.findApiKey(parsed));
    if (!key || key.revokedAt !== null || (key.expiresAt !== null && key.expiresAt <= this.options.clock.now())) return null;
    const caller: Caller = {
      ...anonymous,
      kind: key.kind,
      programId: key.programId,
      principal: `${key.kind}:${key.name}`,
      scopes: new Set(key.scopes),
      expiresAt: key.expiresAt,
      credentialId: `key:${key.id}`,
    };
    return key.kind === 'partner' ? this.partnerCaller(caller, key.name, null) : caller;
  }

  /** A partner that nobody registered has no terms. */
  private async partnerCaller(caller: Caller, code: string, credential: string | null): Promise<Caller | null> {
    const partner = caller.programId === null ? null : await this.options.findPartner(caller.programId, code, credential);
    if (partner === null) return credential === null ? caller : null;
    return withTerms(caller, partner);
  }

  private async fromToken(token: string): Promise<Caller | null> {
    const now = this.options.clock.now();
    const claims = await verifyToken(this.options.tokenKey, token, now);
    if (claims !== null) return this.fromClaims(claims);
    const identity = await this.options.providers.verify(token, now);
    if (identity === null) return null;
    const { programId, exp } = identity;
    return identity.kind === 'member'
      ? this.memberCaller(programId, 'externalId', identity.externalId, exp)
      : tokenCaller('staff', programId, identity.name, identity.scopes, exp);
  }

  private async fromClaims({
    kind,
    program,
    sub,
    member,
    session,
    scopes,
    exp,
    credential,
  }: TokenClaims): Promise<Caller | null> {
    if (program === undefined) return kind === 'admin' ? tokenCaller(kind, null, sub, [], exp) : null;
    const programId = await this.options.programIdOf(program);
    if (programId === null) return null;
    if (kind === 'partner' && sub !== undefined) {
      const caller = tokenCaller(kind, programId, sub, scopes, exp);
      // looked at again while a socket is open
      return caller && this.partnerCaller({ ...caller, credentialId: `partner:${sub}` }, sub, credential ?? null);
    }
    if (kind !== 'member') return tokenCaller(kind, programId, sub, scopes, exp);
    if (member !== undefined && session !== undefined) return this.sessionCaller(programId, member, session, exp);
    if (member !== undefined) return this.memberCaller(programId, 'id', String(member), exp);
    return sub === undefined ? null : this.memberCaller(programId, 'externalId', sub, exp);
  }

  private async sessionCaller(programId: number, member: number, session: number, exp: number): Promise<Caller | null> {
    const credentialId = `session:${session}`;
    const [caller, ended] = await Promise.all([
      this.memberCaller(programId, 'id', String(member), exp),
      this.options.endedSessions(programId, [credentialId]),
    ]);
    return caller === null || ended.length > 0 ? null : { ...caller, credentialId };
  }

  private async memberCaller(programId: number, by: 'id' | 'externalId', value: string, exp: number): Promise<Caller | null> {
    const memberId = await this.options.findMember(programId, by, value);
    if (memberId === null) return null;
    return {
      ...anonymous,
      kind: 'member',
      programId,
      principal: `member:${memberId}`,
      memberId,
      expiresAt: exp * 1000,
    };
  }
}

function tokenCaller(
  kind: Exclude<TokenClaims['kind'], 'member'>,
  programId: number | null,
  name: string | undefined,
  scopes: string[],
  exp: number,
): Caller | null {
  // The name becomes the actor in the ledger and the audit trail.
  if (name === undefined || !isLine(name, MAX_NAME_LENGTH)) return null;
  const known = new Set(scopes.filter(isScope));
  return {
    ...anonymous,
    kind,
    programId,
    principal: `${kind}:${name}`,
    scopes: known,
    expiresAt: exp * 1000,
  };
}
