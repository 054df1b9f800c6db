import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { scopes } from '../../../kernel/scopes.js';
import { asymmetricAlgorithms } from '../../programs/index.js';
import { OAuthError } from './oauth-error.js';
import type { TokenEndpoint } from './token-endpoint.js';
import { readTokenRequest } from './token-request.js';

export const TOKEN_PATH = '/oauth/token';
const MAX_BYTES = 32 * 1024;

export interface OAuthRoutesDeps {
  endpoint: TokenEndpoint;
  /** Where the server is known, without a slash at the end: assertions are made for it, whatever a Host header says. */
  issuer(): string;
}

/** The token endpoint (RFC 6749, 4.4) and the metadata that tells clients of it (RFC 8414). */
export function oauthRoutes({ endpoint, issuer }: OAuthRoutesDeps) {
  return (app: FastifyInstance, charge: (address: string) => number): void => {
    app.setErrorHandler(sendError);
    app.removeAllContentTypeParsers();
    app.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: MAX_BYTES },
      (_request, body, done) => done(null, body),
    );
    app.get('/.well-known/oauth-authorization-server', async (_request, reply) => {
      reply.header('cache-control', 'public, max-age=3600');
      return metadata(issuer());
    });
    app.post(TOKEN_PATH, async (request, reply) => {
      reply.header('cache-control', 'no-store').header('pragma', 'no-cache');
      const wait = charge(request.ip);
      if (wait > 0) {
        return reply
          .code(429)
          .header('retry-after', Math.ceil(wait / 1000))
          .send({ error: 'temporarily_unavailable', error_description: 'Too many requests from this address.' });
      }
      const asked = readTokenRequest(request.body, request.headers.authorization);
      return endpoint.issue(asked, [issuer(), `${issuer()}${TOKEN_PATH}`]);
    });
  };
}

function metadata(issuer: string) {
  return {
    issuer,
    token_endpoint: `${issuer}${TOKEN_PATH}`,
    grant_types_supported: ['client_credentials'],
    response_types_supported: [],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'private_key_jwt'],
    token_endpoint_auth_signing_alg_values_supported: asymmetricAlgorithms,
    scopes_supported: scopes,
  };
}

function sendError(error: FastifyError | Error, _request: FastifyRequest, reply: FastifyReply): void {
  reply.header('cache-control', 'no-store').header('pragma', 'no-cache');
  const status = 'statusCode' in error ? (error.statusCode ?? 500) : 500;
  // accidents are told of and masked as everywhere else
  if (!(error instanceof OAuthError) && status >= 500) throw error;
  const code = error instanceof OAuthError ? error.code : 'invalid_request';
  const description =
    error instanceof OAuthError
      ? error.message
      : status === 413
        ? `The body has at most ${MAX_BYTES / 1024} KiB.`
        : 'The body is application/x-www-form-urlencoded.';
  if (code === 'invalid_client') reply.header('www-authenticate', 'Basic realm="fealty", charset="UTF-8"');
  reply.code(code === 'invalid_client' ? 401 : 400).send({ error: code, error_description: description });
}
