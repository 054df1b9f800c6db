import { randomBytes, randomInt } from 'node:crypto';
import type { LoadJob } from './load-job.js';

export const benchCurrency = 'CNY';

/** One earning as a till sends it. */
export const recordPurchase = `mutation Earn($input: RecordPurchaseInput!) {
  recordPurchase(input: $input) { created entries { sequence points } outcomes { walletCode granted } userErrors { code message retryable } }
}`;

export const recordPurchases = `mutation EarnMany($input: RecordPurchasesInput!) {
  recordPurchases(input: $input) { results { created outcomes { walletCode granted } userErrors { code message retryable } } userErrors { code message retryable } }
}`;

/** What a storefront shows first. */
export const memberHome = `query Home($externalId: String!) {
  member(by: { externalId: $externalId }) {
    id displayName status cardNumber joinedAt
    wallets { code balance { available pending held debt } expiring(first: 5) { points expiresAt } }
    wallet { entries(last: 20) { nodes { id sequence kind points occurredAt reason orderId } pageInfo { hasNextPage endCursor } } }
  }
}`;

// keys and order ids never repeat, also over several loads on one database
const run = randomBytes(6).toString('base64url');
let made = 0;

function purchase(members: number): Record<string, unknown> {
  made += 1;
  const id = `${run}-${made}`;
  const cents = randomInt(100, 50_000);
  return {
    idempotencyKey: id,
    member: { externalId: `bench-${randomInt(1, members + 1)}` },
    orderId: id,
    total: { amount: (cents / 100).toFixed(2), currency: benchCurrency },
  };
}

export interface GraphqlRequest {
  query: string;
  variables: Record<string, unknown>;
}

/** The next request of a load. */
export function makeRequest({ kind, members, bulk }: Pick<LoadJob, 'kind' | 'members' | 'bulk'>): GraphqlRequest {
  switch (kind) {
    case 'single':
      return { query: recordPurchase, variables: { input: purchase(members) } };
    case 'bulk':
      return {
        query: recordPurchases,
        variables: { input: { purchases: Array.from({ length: bulk }, () => purchase(members)) } },
      };
    case 'home':
      return { query: memberHome, variables: { externalId: `bench-${randomInt(1, members + 1)}` } };
  }
}
