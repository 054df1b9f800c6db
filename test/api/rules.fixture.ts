import type { TestApp } from '../support/app.js';
import { Shop } from '../support/shop.js';

const definition = `name trigger of referral { role step } condition lines { skus categories exceptSkus exceptCategories }
  effect { pointsPerMoney fixed multiplier percentBonus } walletCodes rounding basis includes { paidWithPoints paidWithCoupons }
  maturity { kind days } expiry { kind days months } caps { scope period points times } budget priority group campaign`;
const rule = `code status draft { validFrom validUntil definition { ${definition} } }
  versions { version validFrom validUntil definition { ${definition} } }`;

type Input = Record<string, unknown>;

/** A shop whose staff changes rules. */
export async function openRules(app: TestApp, options: Parameters<typeof Shop.open>[1] = {}) {
  const shop = await Shop.open(app, options);
  const send = async (mutation: string, type: string, input: Input, token = shop.staff) => {
    const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { rule { ${rule} } userErrors { code field message } } }`;
    const answer = await app.gql(document, { input }, token);
    return answer.errors ? { errors: answer.errors.map(({ extensions }) => extensions.code) } : answer.data[mutation];
  };
  return {
    shop,
    save: (input: Input, token?: string) => send('saveRule', 'SaveRuleInput', input, token),
    activate: (code: string, at?: string, token?: string) => send('activateRule', 'ChangeRuleInput', { code, at }, token),
    pause: (code: string, at?: string, token?: string) => send('pauseRule', 'ChangeRuleInput', { code, at }, token),
    end: (code: string, at?: string, token?: string) => send('endRule', 'ChangeRuleInput', { code, at }, token),
    async list(status?: string, token = shop.staff) {
      return (await app.gql(`query ($status: SchemeStatus) { rules(status: $status) { ${rule} } }`, { status }, token)).data
        .rules;
    },
    async find(code: string, token = shop.staff) {
      return app.gql(`query ($code: String!) { rule(code: $code) { ${rule} } }`, { code }, token);
    },
  };
}

let orders = 0;

/** Buys and says what each rule gave into `points`, and why. */
export async function bought(shop: Shop, member: string, amount: string, more: Input = {}) {
  orders += 1;
  const input = { idempotencyKey: `k${orders}`, member: { externalId: member }, orderId: `o${orders}`, ...more };
  const total = { amount, currency: 'CNY' };
  const document = `mutation ($input: RecordPurchaseInput!) { recordPurchase(input: $input) {
    outcomes { rule walletCode wanted granted reason } entries { reason points } userErrors { code field } } }`;
  const answer = await shop.app.gql(document, { input: { ...input, total } }, shop.server);
  return answer.data.recordPurchase as {
    outcomes: { rule: string; walletCode: string; wanted: number; granted: number; reason: string }[];
    entries: { reason: string; points: number }[];
    userErrors: unknown[];
  };
}

/** Points by rule. */
export function byRule({ outcomes }: Awaited<ReturnType<typeof bought>>): Record<string, number> {
  const into = outcomes.filter(({ walletCode, granted }) => walletCode === 'points' && granted > 0);
  return Object.fromEntries(into.map(({ rule: code, granted }) => [code, granted]));
}
