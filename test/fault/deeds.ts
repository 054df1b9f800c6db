import { randomUUID } from 'node:crypto';

/** One mutation that moves value, and what its sender knows of it. */
export interface Deed {
  operation: 'recordPurchase' | 'recordReturn' | 'holdPoints' | 'captureHold' | 'transferPoints';
  key: string;
  input: Record<string, unknown>;
  /** `sent`: no answer, so it may have happened or not. */
  state: 'sent' | 'acknowledged' | 'refused';
  answer?: Answer;
  /** How often it was sent. */
  sendings: number;
}

export interface Answer {
  userErrors: { code: string; message: string }[];
  hold?: { id: string } | null;
}

const selections: Record<Deed['operation'], string> = {
  recordPurchase: 'created entries { sequence kind points }',
  recordReturn: 'reversed { points done } entries { sequence kind points }',
  holdPoints: 'hold { id }',
  captureHold: 'entries { sequence kind points }',
  transferPoints: 'entries { sequence kind points }',
};

const inputTypes: Record<Deed['operation'], string> = {
  recordPurchase: 'RecordPurchaseInput',
  recordReturn: 'RecordReturnInput',
  holdPoints: 'HoldPointsInput',
  captureHold: 'CaptureHoldInput',
  transferPoints: 'TransferPointsInput',
};

export function newDeed(operation: Deed['operation'], input: Record<string, unknown>): Deed {
  const key = randomUUID();
  return { operation, key, input: { idempotencyKey: key, ...input }, state: 'sent', sendings: 0 };
}

/** There was no answer, or one that says nothing about the deed. */
export class NoAnswer extends Error {}

/** The server has too much to do and says so: to be sent again in a moment. */
export class Overloaded extends NoAnswer {}

export async function graphql<T>(url: string, token: string, query: string, variables: Record<string, unknown>): Promise<T> {
  let body: { data?: T | null; errors?: { message: string; extensions?: { code?: string } }[] };
  try {
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(30_000),
    });
    if (answer.status === 503) throw new Overloaded('503');
    body = (await answer.json()) as typeof body;
  } catch (error) {
    if (error instanceof Overloaded) throw error;
    throw new NoAnswer('no answer', { cause: error });
  }
  const [first] = body.errors ?? [];
  if (first?.extensions?.code === 'OVERLOADED') throw new Overloaded(first.message);
  if (first !== undefined || !body.data) throw new NoAnswer(`${first?.extensions?.code}: ${first?.message}`);
  return body.data;
}

/** Sends the deed once more, always under its key. @throws NoAnswer */
export async function send(deed: Deed, url: string, token: string): Promise<void> {
  deed.sendings += 1;
  const { operation, input } = deed;
  const query = `mutation Do($input: ${inputTypes[operation]}!) { answer: ${operation}(input: $input) { ${selections[operation]} userErrors { code message } } }`;
  const { answer } = await graphql<{ answer: Answer }>(url, token, query, { input });
  const [error] = answer.userErrors;
  if (error?.code === 'IDEMPOTENCY_IN_PROGRESS') throw new NoAnswer('in progress');
  deed.answer = answer;
  deed.state = error === undefined ? 'acknowledged' : 'refused';
}
