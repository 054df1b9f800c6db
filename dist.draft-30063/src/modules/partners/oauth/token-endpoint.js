import { isSecretOf, parseSecret, signToken } from '../../auth/index.js';
import { isGood } from '../partner.js';
import { SECRET_MARK } from '../partner-secrets.js';
import { claimedClient } from './assertions.js';
import { OAuthError, wrongClient } from './oauth-error.js';
/** How long an access token lives. */
export const TOKEN_SECONDS = 600;
/** Issues access tokens to partners. */
export class TokenEndpoint {
    constructor(deps) {
        this.deps = deps;
    }
    /** @throws OAuthError invalid_client, invalid_scope, unauthorized_client */
    async issue({ proof, scopes: asked }, audiences) {
        const clientId = proof.method === 'private_key_jwt' ? (claimedClient(proof.assertion) ?? '') : proof.clientId;
        if (proof.clientId !== null && proof.clientId !== clientId)
            throw wrongClient();
        const client = await this.deps.findClient(clientId);
        const credential = client && (await this.verify(client, proof, audiences));
        if (client === null || credential === null)
            throw wrongClient();
        const { partner, programId } = client;
        if (partner.status !== 'ACTIVE')
            throw new OAuthError('unauthorized_client', 'This partner may not come in at present.');
        const scopes = asked ?? partner.scopes;
        if (scopes.some((scope) => !partner.scopes.includes(scope)))
            throw new OAuthError('invalid_scope', 'A scope is asked for that this client does not have.');
        const now = this.deps.clock.now();
        const exp = Math.floor(now / 1000) + TOKEN_SECONDS;
        const { code: program } = await this.deps.programs.get(programId);
        const claims = { kind: 'partner', program, sub: partner.code, scopes: [...new Set(scopes)], credential, exp };
        const token = await signToken(this.deps.tokenKey, claims, now);
        return { access_token: token, token_type: 'Bearer', expires_in: TOKEN_SECONDS, scope: claims.scopes.join(' ') };
    }
    /** The credential that the token will end with; null when it is not good. */
    async verify(client, proof, audiences) {
        if (proof.method === 'private_key_jwt') {
            const isSigned = await this.deps.assertions.verify(client, proof.assertion, audiences);
            return isSigned ? `keys:${client.partner.keysVersion}` : null;
        }
        const given = parseSecret(SECRET_MARK, proof.secret);
        const secret = client.secrets.find(({ prefix }) => prefix === given?.prefix);
        if (given === null || secret === undefined || !isSecretOf(secret.secretHash, given.secret))
            return null;
        return isGood(secret, this.deps.clock.now()) ? `secret:${secret.id}` : null;
    }
}
//# sourceMappingURL=token-endpoint.js.map