import type { Api } from './api.js';
import { memberBalances } from './documents.js';

interface Page {
  members: {
    nodes: { externalId: string | null; wallet: { balance: { available: number; debt: number } } | null }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

/** What the given customers have and owe in `points` together. */
export async function totalBalances(api: Api, customers: ReadonlySet<string>): Promise<{ available: number; debt: number }> {
  const total = { available: 0, debt: 0 };
  let after: string | null = null;
  do {
    const page: Page = await api.send<Page>(memberBalances, { after });
    for (const { externalId, wallet } of page.members.nodes) {
      if (externalId === null || !customers.has(externalId) || wallet === null) continue;
      total.available += wallet.balance.available;
      total.debt += wallet.balance.debt;
    }
    after = page.members.pageInfo.hasNextPage ? page.members.pageInfo.endCursor : null;
  } while (after !== null);
  return total;
}
