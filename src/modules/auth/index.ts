import './auth.messages.js';
import { registerNodeType } from '../../kernel/node.js';
import { ApiKey } from './auth.entity.js';

export { isSecretOf, makeSecret, parseSecret } from './api-key.js';
export { apiKeyNode } from './api-key-node.js';
export { ApiKey } from './auth.entity.js';
export { ApiKeyResolver } from './auth.resolver.js';
export { ApiKeyType } from './auth.types.js';
export { Authenticator, type AuthenticatorOptions } from './authenticator.js';
export { CreateApiKey, type KeyGuard } from './create-api-key.js';
export { apiKeyFinder } from './find-api-key.js';
export { partnerFinder } from './find-partner.js';
export { guardedLookup, NotPublicError } from './guarded-lookup.js';
export { KeySets } from './key-sets.js';
export { ListApiKeys } from './list-api-keys.js';
export { ProviderTokens } from './provider-tokens.js';
export { isPublicAddress } from './public-address.js';
export { RevokeApiKey } from './revoke-api-key.js';
export { signToken, type TokenClaims } from './token.js';

registerNodeType(ApiKey, 'ApiKey');

/** What the object-relational mapper has to know. */
export const authEntities = [ApiKey];
