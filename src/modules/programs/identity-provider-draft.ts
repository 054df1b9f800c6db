import type { JwksIssuer } from '../../kernel/program-config.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import { isKeepableJson, isLine, readLine } from '../../kernel/text.js';

/** Signatures that a verifier can check without being able to make them. */
export const asymmetricAlgorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
] as const;

export interface IdentityProviderDraft {
  issuer: string;
  audience: string;
  jwksUri?: string | null;
  jwks?: unknown;
  algorithms?: string[] | null;
  memberClaim?: string | null;
  staffScopesClaim?: string | null;
}

/** The provider, or everything that is wrong with the draft (INVALID). */
export function readIdentityProvider(draft: IdentityProviderDraft, allowPlainHttp: boolean): JwksIssuer | Refusal[] {
  const { issuer, audience, jwksUri = null, memberClaim, staffScopesClaim = null } = draft;
  const jwks = readKeySet(draft.jwks ?? null);
  const algorithms = draft.algorithms ?? ['RS256', 'ES256', 'EdDSA'];
  const refusals = [
    ...Object.entries({ issuer, audience }).flatMap(([name, value]) => checkText(name, value, 500, 'text-length')),
    // The built-in issuer's own name would make its tokens ambiguous.
    ...(issuer === 'fealty' ? [refuse('INVALID', ['issuer'], 'issuer-reserved')] : []),
    ...checkKeys(draft, jwks, allowPlainHttp),
    ...checkAlgorithms(algorithms),
    ...Object.entries({ memberClaim, staffScopesClaim }).flatMap(([name, value]) =>
      checkText(name, value ?? 'none', 200, 'issuer-claim'),
    ),
  ];
  if (refusals.length > 0) return refusals.map((refusal) => refusal.under('identityProvider'));
  return { issuer, audience, jwksUri, jwks: jwks ?? null, algorithms, memberClaim: memberClaim ?? 'sub', staffScopesClaim };
}

function checkText(name: string, value: string, max: number, message: string): Refusal[] {
  return readLine(value, max) === null ? [refuse('INVALID', [name], message, { max })] : [];
}

function checkKeys(
  { jwksUri = null, jwks: given = null }: IdentityProviderDraft,
  jwks: JwksIssuer['jwks'] | undefined,
  allowPlainHttp: boolean,
): Refusal[] {
  const refusals: Refusal[] = [];
  if ((jwksUri === null) === (given === null)) refusals.push(refuse('INVALID', null, 'issuer-keys'));
  if (jwksUri !== null && !isKeySetUrl(jwksUri, allowPlainHttp)) refusals.push(refuse('INVALID', ['jwksUri'], 'issuer-uri'));
  if (jwks === undefined) refusals.push(refuse('INVALID', ['jwks'], 'issuer-jwks'));
  return refusals;
}

function checkAlgorithms(algorithms: readonly string[]): Refusal[] {
  const known = algorithms.length > 0 && algorithms.every((name) => (asymmetricAlgorithms as readonly string[]).includes(name));
  return known ? [] : [refuse('INVALID', ['algorithms'], 'issuer-algorithms', { algorithms: asymmetricAlgorithms.join(', ') })];
}

/** Whether a key set can lie there. */
export function isKeySetUrl(text: string, allowPlainHttp: boolean): boolean {
  if (!isLine(text, 2_000) || !URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return (protocol === 'https:' || (allowPlainHttp && protocol === 'http:')) && username === '' && password === '';
}

/** Undefined for what is no set of public keys: a secret that reaches us is a mistake its owner must hear of. */
export function readKeySet(value: unknown): JwksIssuer['jwks'] | undefined {
  if (value === null) return null;
  if (typeof value !== 'object' || !('keys' in value) || !Array.isArray(value.keys)) return undefined;
  const keys: unknown[] = value.keys;
  return keys.length > 0 && keys.length <= 20 && keys.every(isPublicKey) && isKeepableJson(keys) ? { keys } : undefined;
}

function isPublicKey(key: unknown): key is Record<string, unknown> {
  return typeof key === 'object' && key !== null && 'kty' in key && key.kty !== 'oct' && !('d' in key) && !('k' in key);
}
