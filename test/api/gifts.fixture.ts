import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { TestApp } from '../support/app.js';
import { cny } from '../support/shop.js';
import { CouponShop } from './coupons.fixture.js';
import { nothing } from './games.fixture.js';

export type Input = Record<string, unknown>;

const GIFTS = 'gifts { rule kind code wanted given takenBack reason }';

/** A shop whose rules give what is no points. */
export class Giver {
  private constructor(
    readonly app: TestApp,
    readonly shop: CouponShop,
  ) {}

  static async open(app: TestApp, names: readonly string[] = ['amy']): Promise<Giver> {
    const giver = new Giver(app, await CouponShop.open(app, names));
    await giver.shop.type('ten', { amountOff: '10.00' });
    await giver.ask('savePassType', 'SavePassTypeInput', { code: 'beers', name: 'Beers', units: 3, giftable: true }, '');
    const wheel = { code: 'wheel', kind: 'WHEEL', name: 'Wheel', dailyChances: 1, prizes: [nothing(1)] };
    await giver.ask('saveGame', 'SaveGameInput', wheel, '');
    return giver;
  }

  async rule(code: string, rule: Input) {
    return this.ask('saveRule', 'SaveRuleInput', { code, trigger: 'PURCHASE', name: `The ${code}`, ...rule }, '');
  }

  // biome-ignore lint/suspicious/noExplicitAny: what a test reads of a payload is its own expectation
  async ask(mutation: string, type: string, input: Input, fields: string): Promise<any> {
    const staff = !/record|enroll|play|use|gift|checkIn/i.test(mutation);
    const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} userErrors { code field message } } }`;
    const answer = await this.app.gql(document, { input }, staff ? this.shop.shop.staff : this.shop.shop.server);
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data[mutation];
  }

  async buys(orderId: string, amount = '50.00', member = 'amy') {
    const input = { idempotencyKey: randomUUID(), member: { externalId: member }, orderId, total: cny(amount) };
    const { purchase, userErrors } = await this.ask('recordPurchase', 'RecordPurchaseInput', input, `purchase { ${GIFTS} }`);
    expect(userErrors).toEqual([]);
    return purchase.gifts;
  }

  /** What became of the gifts, as `done reason`. */
  async returns(orderId: string, amount = '50.00', member = 'amy'): Promise<string[]> {
    const input = {
      idempotencyKey: randomUUID(),
      member: { externalId: member },
      returnId: randomUUID(),
      orderId,
      amount: cny(amount),
    };
    const { reversed } = await this.ask('recordReturn', 'RecordReturnInput', input, 'reversed { what done reason }');
    const gifts = reversed.filter(({ what }: { what: string }) => what === 'gifts');
    return gifts.map(({ done, reason }: { done: boolean; reason: string }) => `${done} ${reason}`);
  }

  async enrols(externalId: string, more: Input = {}) {
    const input = { idempotencyKey: `e-${externalId}`, externalId, ...more };
    return this.ask('enrollMember', 'EnrollMemberInput', input, 'created');
  }

  // biome-ignore lint/suspicious/noExplicitAny: what a test reads of an answer is its own expectation
  async member(fields: string, externalId = 'amy'): Promise<any> {
    const document = `query ($by: MemberRef!) { member(by: $by) { ${fields} } }`;
    return (await this.shop.arcade.query(document, { by: { externalId } })).member;
  }
}
