import { Api } from '../replay/api.js';
import { benchCurrency, recordPurchases } from './requests.js';
/** Earnings of each member before its home is read: more than the page of 20 shows. */
const earnings = 25;
const bulk = 500;
const dayMs = 86_400_000;
/** Gives every member a history through the API: an earning every two weeks, so that lots expire at many instants. */
export async function fillWallets(bench) {
    const api = new Api(`${bench.server.url}/graphql`, bench.token);
    const now = Date.now();
    let waiting = [];
    const send = async () => {
        await api.send(recordPurchases, { input: { purchases: waiting } });
        waiting = [];
    };
    for (let earning = earnings; earning > 0; earning -= 1) {
        for (let member = 1; member <= bench.members; member += 1) {
            const id = `home-${member}-${earning}`;
            waiting.push({
                idempotencyKey: id,
                member: { externalId: `bench-${member}` },
                orderId: id,
                total: { amount: `${10 + ((member * earning) % 90)}.00`, currency: benchCurrency },
                occurredAt: new Date(now - earning * 14 * dayMs).toISOString(),
            });
            if (waiting.length === bulk)
                await send();
        }
    }
    if (waiting.length > 0)
        await send();
}
//# sourceMappingURL=fill-wallets.js.map