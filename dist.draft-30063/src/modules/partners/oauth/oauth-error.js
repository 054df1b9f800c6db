/** What the token endpoint refuses. Its description holds nothing that tells whether a client exists. */
export class OAuthError extends Error {
    constructor(code, description) {
        super(description);
        this.code = code;
        this.name = 'OAuthError';
    }
}
/** The same whatever is wrong with a client's credential. */
export function wrongClient() {
    return new OAuthError('invalid_client', 'The client is unknown, or its authentication is not good.');
}
//# sourceMappingURL=oauth-error.js.map