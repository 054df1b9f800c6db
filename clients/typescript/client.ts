import type { TypedDocumentString } from './generated/graphql.js';

/** Where the API is and who calls it, e.g. `{ url: 'http://localhost:4000/graphql', token }`. */
export interface Connection {
  url: string;
  token: string;
}

/** What the API refused as a whole (not a userError): `code` is e.g. UNAUTHENTICATED or THROTTLED, `retryAfterMs` when to come back. */
export class ApiError extends Error {
  constructor(
    message: string,
    readonly code: string,
    readonly retryAfterMs: number | null,
  ) {
    super(message);
  }
}

interface Answer<Result> {
  data?: Result | null;
  errors?: { message: string; extensions?: { code?: string; retryAfterMs?: number } }[];
}

/** Sends one typed document and gives its typed answer; throws ApiError where the API answers with top-level errors. */
export async function send<Result, Variables>(
  connection: Connection,
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const response = await fetch(connection.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${connection.token}` },
    body: JSON.stringify({ query: document.toString(), variables }),
  });
  const { data, errors } = (await response.json()) as Answer<Result>;
  const [error] = errors ?? [];
  if (error) throw new ApiError(error.message, error.extensions?.code ?? 'UNKNOWN', error.extensions?.retryAfterMs ?? null);
  if (!data) throw new ApiError(`no data (HTTP ${response.status})`, 'UNKNOWN', null);
  return data;
}

/** The same, until it is not throttled or cut off any more. Safe for mutations because each carries its idempotency key. */
export async function sendPatiently<Result, Variables>(
  connection: Connection,
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  attempts = 5,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await send(connection, document, variables);
    } catch (error) {
      const again = error instanceof ApiError ? error.retryAfterMs : error instanceof TypeError ? 100 * 2 ** attempt : null;
      if (again === null || attempt === attempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, again));
    }
  }
}
