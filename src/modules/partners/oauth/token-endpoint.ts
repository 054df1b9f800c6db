import type { Clock, Instant } from '../../../kernel/clock.js';
import type { ProgramDirectory } from '../../../kernel/program-config.js';
import { isSecretOf, parseSecret, signToken } from '../../auth/index.js';
import { isGood } from '../partner.js';
import { SECRET_MARK } from '../partner-secrets.js';
import { type Assertions, claimedClient } from './assertions.js';
import type { FindClient, OAuthClient } from './find-client.js';
import { OAuthError, wrongClient } from './oauth-error.js';
import type { ClientProof, TokenRequest } from './token-request.js';

/** How long an access token lives at most. */
export const TOKEN_SECONDS = 600;

export interface IssuedToken {
  access_token: string;
  token_type: 'Bearer';
  expires_in: number;
  scope: string;
}

export interface TokenEndpointDeps {
  tokenKey: Uint8Array;
  clock: Clock;
  programs: ProgramDirectory;
  findClient: FindClient;
  assertions: Assertions;
}

/** What a token was issued for, and ends with. */
interface Credential {
  name: string;
  endsAt: Instant | null;
}

/** Issues access tokens to partners. */
export class TokenEndpoint {
  constructor(private readonly deps: TokenEndpointDeps) {}

  /** @throws OAuthError invalid_client, invalid_scope, unauthorized_client */
  async issue({ proof, scopes: asked }: TokenRequest, audiences: string[]): Promise<IssuedToken> {
    const clientId = proof.method === 'private_key_jwt' ? (claimedClient(proof.assertion) ?? '') : proof.clientId;
    if (proof.clientId !== null && proof.clientId !== clientId) throw wrongClient();
    const client = await this.deps.findClient(clientId);
    const credential = client && (await this.verify(client, proof, audiences));
    if (client === null || credential === null) throw wrongClient();
    const { partner, programId } = client;
    if (partner.status !== 'ACTIVE') throw new OAuthError('unauthorized_client', 'This partner may not come in at present.');
    const scopes = asked ?? partner.scopes;
    if (scopes.some((scope) => !partner.scopes.includes(scope)))
      throw new OAuthError('invalid_scope', 'A scope is asked for that this client does not have.');
    const now = this.deps.clock.now();
    const inSeconds = Math.floor(now / 1000);
    const exp = Math.min(inSeconds + TOKEN_SECONDS, Math.ceil((credential.endsAt ?? Number.POSITIVE_INFINITY) / 1000));
    const { code: program } = await this.deps.programs.get(programId);
    const claims = {
      kind: 'partner' as const,
      program,
      sub: partner.code,
      scopes: [...new Set(scopes)],
      credential: credential.name,
      exp,
    };
    const token = await signToken(this.deps.tokenKey, claims, now);
    return { access_token: token, token_type: 'Bearer', expires_in: exp - inSeconds, scope: claims.scopes.join(' ') };
  }

  /** The credential that the token will end with; null when it is not good. */
  private async verify(client: OAuthClient, proof: ClientProof, audiences: string[]): Promise<Credential | null> {
    if (proof.method === 'private_key_jwt') {
      const isSigned = await this.deps.assertions.verify(client, proof.assertion, audiences);
      return isSigned ? { name: `keys:${client.partner.keysVersion}`, endsAt: null } : null;
    }
    const given = parseSecret(SECRET_MARK, proof.secret);
    const secret = client.secrets.find(({ prefix }) => prefix === given?.prefix);
    if (given === null || secret === undefined || !isSecretOf(secret.secretHash, given.secret)) return null;
    if (!isGood(secret, this.deps.clock.now())) return null;
    return { name: `secret:${secret.id}`, endsAt: secret.expiresAt?.getTime() ?? null };
  }
}
