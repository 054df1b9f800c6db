import { ApiError, NoAnswer } from './errors.js';
import type { TypedDocumentString } from './generated/graphql.js';
import { backoff, sleep } from './timing.js';
import type { Tokens } from './tokens.js';
import type { Transport } from './transport.js';

/** `prefer`: sends the hash of a document, and its text where the server does not know the hash. `only`: never sends a text. */
export type Persisted = 'off' | 'prefer' | 'only';

interface Answer<Result> {
  data?: Result | null;
  errors?: { message: string; extensions?: { code?: string; retryAfterMs?: number } }[];
}

export interface RequestOptions {
  url: string;
  transport: Transport;
  tokens: Tokens;
  persisted: Persisted;
  /** How often a request is sent at most. */
  attempts: number;
  timeoutMs: number;
  language: string | null;
}

/** A document, whatever it asks for. */
export interface AnyDocument {
  toString(): string;
  __meta__?: Record<string, unknown> | undefined;
}

/** What is sent for a document: its text, or its hash by Apollo's convention of persisted queries. */
function payloadOf(document: AnyDocument, variables: unknown, byHash: boolean) {
  const sha256Hash = hashOf(document);
  return byHash && sha256Hash !== null
    ? { variables, extensions: { persistedQuery: { version: 1, sha256Hash } } }
    : { query: document.toString(), variables };
}

function hashOf(document: AnyDocument): string | null {
  const hash: unknown = document.__meta__?.['hash'];
  return typeof hash === 'string' ? hash.replace(/^sha256:/, '') : null;
}

/** Sends requests until there is an answer. What is repeated has the same variables, so the same idempotency key: it is done once. */
export class Requests {
  /** Documents that the server does not know by their hash. */
  private readonly unknown = new Set<AnyDocument>();

  constructor(readonly options: RequestOptions) {}

  /** @throws ApiError where the API answers with top-level errors, NoAnswer when none came */
  async run<Result, Variables>(document: TypedDocumentString<Result, Variables>, variables: Variables): Promise<Result> {
    const { tokens, attempts } = this.options;
    const repeatable = isRepeatable(document.toString(), variables);
    let renewed = false;
    for (let attempt = 1; ; attempt += 1) {
      try {
        const data = await this.once(document, variables, await tokens.authorization());
        if (!isInProgress(data) || attempt >= attempts) return data;
        await sleep(backoff(attempt));
      } catch (error) {
        if (error instanceof ApiError && error.code === 'UNAUTHENTICATED' && !renewed && (await tokens.renew())) renewed = true;
        else {
          const wait = attempt < attempts ? waitAfter(error, attempt, repeatable) : null;
          if (wait === null) throw error;
          await sleep(wait);
        }
      }
    }
  }

  /** One attempt, which may be two where the server wants the text after all. */
  async once<Result, Variables>(
    document: TypedDocumentString<Result, Variables>,
    variables: Variables,
    authorization: string | null,
  ): Promise<Result> {
    const byHash = this.sendsHash(document);
    try {
      return await this.send<Result>(payloadOf(document, variables, byHash), authorization);
    } catch (error) {
      if (!(byHash && error instanceof ApiError && this.wantsText(error.code, document))) throw error;
      return this.send<Result>(payloadOf(document, variables, false), authorization);
    }
  }

  /** A socket is sent a document once, so its text costs little; the protocol wants a text even where a hash says which. */
  socketPayload(document: AnyDocument, variables: unknown): object {
    return { query: '', ...payloadOf(document, variables, this.options.persisted === 'only') };
  }

  private sendsHash(document: AnyDocument): boolean {
    const { persisted } = this.options;
    return persisted === 'only' || (persisted === 'prefer' && !this.unknown.has(document));
  }

  /** Remembers which documents have to be sent as they are. */
  private wantsText(code: string, document: AnyDocument): boolean {
    if (this.options.persisted !== 'prefer' || !/^PERSISTED_QUERY_NOT_(FOUND|SUPPORTED)$/.test(code)) return false;
    this.unknown.add(document);
    return true;
  }

  private async send<Result>(payload: object, authorization: string | null): Promise<Result> {
    const { url, transport, timeoutMs, language } = this.options;
    const headers: Record<string, string> = {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
    };
    if (authorization !== null) headers['authorization'] = authorization;
    if (language !== null) headers['accept-language'] = language;
    const answer = await transport.http({ url, headers, body: JSON.stringify(payload), timeoutMs });
    const { data, errors } = read<Result>(answer.body, answer.status);
    const [error] = errors ?? [];
    if (error) throw new ApiError(error.message, error.extensions?.code ?? 'UNKNOWN', error.extensions?.retryAfterMs ?? null);
    if (!data) throw new NoAnswer(`no data (HTTP ${answer.status})`);
    return data;
  }
}

/** Null for what is no use to repeat. */
function waitAfter(error: unknown, attempt: number, repeatable: boolean): number | null {
  if (error instanceof NoAnswer) return repeatable ? backoff(attempt) : null;
  if (!(error instanceof ApiError) || error.retryAfterMs === null) return null;
  // a throttled request was not begun; of an overload that is not known
  return repeatable || error.code === 'THROTTLED' ? Math.max(error.retryAfterMs, backoff(attempt)) : null;
}

/** Reading may be repeated, and what has a key. */
function isRepeatable(text: string, variables: unknown): boolean {
  if (!/^\s*(?:fragment\b[\s\S]*?\n}\s*)*mutation\b/.test(text)) return true;
  const input = (variables as { input?: { idempotencyKey?: unknown } } | null)?.input;
  return typeof input?.idempotencyKey === 'string';
}

/** Whether an earlier attempt with this key is still under way. */
function isInProgress(data: unknown): boolean {
  return Object.values(data as Record<string, { userErrors?: { code: string }[] } | null>).some((payload) =>
    payload?.userErrors?.some?.(({ code }) => code === 'IDEMPOTENCY_IN_PROGRESS'),
  );
}

function read<Result>(body: string, status: number): Answer<Result> {
  try {
    return JSON.parse(body) as Answer<Result>;
  } catch {
    throw new NoAnswer(`not a GraphQL answer (HTTP ${status})`);
  }
}
