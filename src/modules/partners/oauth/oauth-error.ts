/** The codes of RFC 6749, section 5.2. */
export type OAuthErrorCode =
  | 'invalid_request'
  | 'invalid_client'
  | 'invalid_scope'
  | 'unauthorized_client'
  | 'unsupported_grant_type';

/** What the token endpoint refuses. Its description holds nothing that tells whether a client exists. */
export class OAuthError extends Error {
  override name = 'OAuthError';

  constructor(
    readonly code: OAuthErrorCode,
    description: string,
  ) {
    super(description);
  }
}

/** The same whatever is wrong with a client's credential. */
export function wrongClient(): OAuthError {
  return new OAuthError('invalid_client', 'The client is unknown, or its authentication is not good.');
}
