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

const anyOf = (members: number): number => randomInt(1, members + 1);

function purchase(member: number): Record<string, unknown> {
  made += 1;
  const id = `${run}-${made}`;
  const cents = randomInt(100, 50_000);
  return {
    idempotencyKey: id,
    member: { externalId: `bench-${member}` },
    orderId: id,
    total: { amount: (cents / 100).toFixed(2), currency: benchCurrency },
  };
}

const categories = ['tea', 'coffee', 'ware', 'sweets', 'fruit', 'books', 'toys', 'bread'];

/** What a till of a shop sends: a purchase with its lines, where and how it was made. */
function purchaseWithLines(members: number): Record<string, unknown> {
  const lines = Array.from({ length: 3 }, (_, place) => {
    const category = categories[randomInt(categories.length)];
    return {
      lineId: String(place),
      sku: `${category}-${randomInt(100)}`,
      category,
      quantity: '1',
      cents: randomInt(100, 15_000),
    };
  });
  const cents = lines.reduce((sum, line) => sum + line.cents, 0);
  return {
    ...purchase(anyOf(members)),
    total: { amount: (cents / 100).toFixed(2), currency: benchCurrency },
    channel: randomInt(2) === 0 ? 'pos' : 'web',
    store: `store-${randomInt(50)}`,
    lines: lines.map(({ cents: own, ...line }) => ({ ...line, amount: (own / 100).toFixed(2) })),
  };
}

/** One redemption as a storefront sends it. */
export const redeemReward = `mutation Redeem($input: RedeemRewardInput!) {
  redeemReward(input: $input) { redemption { id status points } entries { sequence points } userErrors { code message retryable } }
}`;

/** The input of a redemption of one of these rewards by one of the members. */
export function redemption(members: number, rewards: readonly string[]): Record<string, unknown> {
  made += 1;
  const member = { externalId: `bench-${anyOf(members)}` };
  return { idempotencyKey: `${run}-${made}`, member, rewardId: rewards[randomInt(rewards.length)] };
}

/** One purchase of each member from `first` to `last`. */
export function purchasesOfAll(first: number, last: number): GraphqlRequest {
  const purchases = Array.from({ length: last - first + 1 }, (_, place) => purchase(first + place));
  return { query: recordPurchases, variables: { input: { purchases } } };
}

export interface GraphqlRequest {
  query: string;
  variables: Record<string, unknown>;
}

/** The next request of a load. */
export function makeRequest({
  kind,
  members,
  bulk,
  rewards = [],
}: Pick<LoadJob, 'kind' | 'members' | 'bulk' | 'rewards'>): GraphqlRequest {
  switch (kind) {
    case 'single':
      return { query: recordPurchase, variables: { input: purchase(anyOf(members)) } };
    case 'lines':
      return { query: recordPurchase, variables: { input: purchaseWithLines(members) } };
    case 'bulk':
      return {
        query: recordPurchases,
        variables: { input: { purchases: Array.from({ length: bulk }, () => purchase(anyOf(members))) } },
      };
    case 'redeem':
      return { query: redeemReward, variables: { input: redemption(members, rewards) } };
    case 'home':
      return { query: memberHome, variables: { externalId: `bench-${anyOf(members)}` } };
  }
}
