/** What the API refused as a whole (not a userError): `code` is e.g. UNAUTHENTICATED or THROTTLED, `retryAfterMs` when to come back. */
export class ApiError extends Error {
  constructor(
    message: string,
    readonly code: string,
    readonly retryAfterMs: number | null = null,
  ) {
    super(message);
  }
}

/** No answer came: the network, a proxy, or a server that is away. Whether the request was done is not known. */
export class NoAnswer extends Error {}

/** The API says no to this one request, and why. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly field: readonly string[] | null = null,
  ) {
    super(message);
  }
}

interface Refused {
  userErrors: readonly { code: string; message: string; field?: readonly string[] | null }[];
}

/** The payload of a mutation that was accepted. @throws Refusal with the first userError of one that was not */
export function accepted<Payload extends Refused>(payload: Payload): Payload {
  const [first] = payload.userErrors;
  if (first) throw new Refusal(first.code, first.message, first.field ?? null);
  return payload;
}
