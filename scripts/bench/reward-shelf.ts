import pg from 'pg';
import { StartupError } from '../../src/kernel/startup-error.js';
import { Api } from '../replay/api.js';
import type { Bench } from './open-bench.js';
import { benchCurrency, recordPurchases, redeemReward, redemption } from './requests.js';

const PRICE = 10;
const PLENTY = 1_000_000_000;
const AT_ONCE = 64;
const BULK = 500;

interface SavedReward {
  saveReward: { reward: { id: string } | null; userErrors: { message: string }[] };
}

/** Makes rewards with plenty of each; their ids. */
export function makeRewards(bench: Bench, count: number): Promise<string[]> {
  return Promise.all(
    Array.from({ length: count }, (_, index) => index).map((index) => makeReward(bench, `reward-${index}`, PLENTY)),
  );
}

async function makeReward(bench: Bench, code: string, stock: number): Promise<string> {
  const api = new Api(`${bench.server.url}/graphql`, bench.adminToken);
  const document =
    'mutation Offer($input: SaveRewardInput!) { saveReward(input: $input) { reward { id } userErrors { code message } } }';
  const input = { code, kind: 'PRIVILEGE', name: code, pricePoints: PRICE, stock };
  const { saveReward } = (await api.send(document, { input })) as unknown as SavedReward;
  if (saveReward.reward === null) throw new StartupError(`No reward could be made: ${JSON.stringify(saveReward.userErrors)}.`);
  return saveReward.reward.id;
}

/** Gives every member a million points through the API. */
export async function fillPoints(bench: Bench): Promise<void> {
  const api = new Api(`${bench.server.url}/graphql`, bench.token);
  const members = Array.from({ length: bench.members }, (_, index) => `bench-${index + 1}`);
  for (let from = 0; from < members.length; from += BULK) {
    const purchases = members.slice(from, from + BULK).map((externalId) => ({
      idempotencyKey: `fill-${externalId}`,
      member: { externalId },
      orderId: `fill-${externalId}`,
      total: { amount: '1000000.00', currency: benchCurrency },
    }));
    await api.send(recordPurchases, { input: { purchases } });
  }
}

interface Sold {
  sold: number;
  turnedAway: number;
}

/** Sends more requests, many at once, for one reward than there is of it. @throws StartupError when one is refused for another reason */
export async function sellOut(bench: Bench, { stock, requests }: { stock: number; requests: number }): Promise<Sold> {
  const reward = await makeReward(bench, 'sale', stock);
  const api = new Api(`${bench.server.url}/graphql`, bench.token);
  const counts: Sold = { sold: 0, turnedAway: 0 };
  let left = requests;
  const buyer = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const { redeemReward: answer } = (await api.send(redeemReward, {
        input: redemption(bench.members, [reward]),
      })) as unknown as {
        redeemReward: { redemption: object | null; userErrors: { code: string }[] };
      };
      const [error] = answer.userErrors;
      if (error && error.code !== 'OUT_OF_STOCK') throw new StartupError(`The sale was refused with ${error.code}.`);
      counts[error ? 'turnedAway' : 'sold'] += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, buyer));
  return counts;
}

/** How much of all rewards was sold beyond what there was, from what was redeemed and put on the shelf, and where the stock says otherwise. */
export async function countOversold(ownerUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl, options: '-c search_path=fealty' });
  await client.connect();
  try {
    const { rows } = await client.query<{ oversold: string }>(`
      SELECT coalesce(sum(greatest(d.taken - p.put, abs(p.put - d.taken - s.free), 0)), 0) AS oversold
      FROM reward_stock s
      JOIN (SELECT program_id, stock_id AS id, sum(change) AS put FROM reward_stock_change GROUP BY program_id, stock_id) p USING (program_id, id)
      JOIN (SELECT program_id, reward_id AS id, sum(quantity) AS taken FROM redemption GROUP BY program_id, reward_id) d USING (program_id, id)`);
    return Number(rows[0]?.oversold ?? 0);
  } finally {
    await client.end();
  }
}
