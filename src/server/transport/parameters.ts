import { ApiError } from '../../kernel/api-error.js';

export interface Parameters {
  query: string;
  operationName: string | null;
  variables: Record<string, unknown> | null;
}

/** Reads a GraphQL request from a JSON body. @throws ApiError BAD_USER_INPUT */
export function fromBody(body: unknown): Parameters {
  if (!isRecord(body)) throw bad('The body must be a JSON object: requests are sent one at a time.');
  const { query, operationName = null, variables = null } = body;
  if (typeof query !== 'string' || query === '') throw bad('`query` must be a text.');
  if (operationName !== null && typeof operationName !== 'string') throw bad('`operationName` must be a text.');
  if (variables !== null && !isRecord(variables)) throw bad('`variables` must be an object.');
  return { query, operationName, variables };
}

/** Reads a GraphQL request from a query string, where `variables` is JSON. @throws ApiError BAD_USER_INPUT */
export function fromSearch(search: unknown): Parameters {
  const { query, operationName, variables } = isRecord(search) ? search : {};
  return fromBody({ query, operationName, variables: typeof variables === 'string' ? parsed(variables) : variables });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw bad('`variables` must be JSON.');
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function bad(message: string): ApiError {
  return new ApiError('BAD_USER_INPUT', message);
}
