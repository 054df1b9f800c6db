import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { TestApp } from '../support/app.js';
import { Arcade } from './rewards.fixture.js';

const ERRORS = 'userErrors { code field message retryable }';
const COUPON = 'id code status name kind expiresAt maxUses used';
const USE = 'orderId status discount { amount } undone { amount } expiresAt';
const USED = `coupon { ${COUPON} } use { ${USE} } undone { amount } ${ERRORS}`;

const documents: Record<string, string> = {
  saveCouponType: `couponType { code name kind effect status version } ${ERRORS}`,
  endCouponType: `couponType { status } ${ERRORS}`,
  importCouponCodes: `imported duplicates duplicateCodes invalidRows ${ERRORS}`,
  issueCoupon: `coupon { ${COUPON} } ${ERRORS}`,
  revokeCoupon: `coupon { ${COUPON} } ${ERRORS}`,
  reserveCoupon: USED,
  redeemCoupon: USED,
  rollbackCoupon: USED,
  saveCheckout: `settings { walletCode points money { amount } maxShare minimumPoints stepPoints version } ${ERRORS}`,
};

export const QUOTE = `query ($input: QuoteCartInput!) { quoteCart(input: $input) {
  total { amount } couponDiscount { amount } pointsDiscount { amount } toPay { amount } shipping { amount }
  lines { lineId couponDiscount { amount } pointsDiscount { amount } toPay { amount } }
  coupons { code applies place discount { amount } lines { lineId discount { amount } } shipping { amount } reasonCode reason }
  points { walletCode available maximum maximumDiscount { amount } points discount { amount } text reasonCode reason } } }`;

type Input = Record<string, unknown>;

export const tea = { lineId: 'tea', sku: 'TEA', category: 'drinks', amount: '30.00' };
export const cup = { lineId: 'cup', sku: 'CUP', category: 'home', amount: '70.00' };
/** 100.00 of goods and 10.00 of shipping. */
export const cart = { lines: [tea, cup], shipping: '10.00' };

const inputs: Record<string, string> = { saveCheckout: 'CheckoutInput' };

/** A shop whose members have 1000 points each, and coupons. */
export class CouponShop {
  private constructor(readonly arcade: Arcade) {}

  static async open(app: TestApp, names: readonly string[] = ['amy', 'bob']): Promise<CouponShop> {
    return new CouponShop(await Arcade.open(app, names));
  }

  get app(): TestApp {
    return this.arcade.app;
  }

  get shop() {
    return this.arcade.shop;
  }

  // biome-ignore lint/suspicious/noExplicitAny: what a test reads of a payload is its own expectation
  async send(mutation: string, input: Input, token = this.shop.server, app = this.app): Promise<any> {
    const answer = await this.ask(mutation, input, token, app);
    if (answer.errors) throw new Error(`${mutation}: ${JSON.stringify(answer.errors)}`);
    return answer.data[mutation];
  }

  /** The answer as it is, top-level errors and all. */
  ask(mutation: string, input: Input, token = this.shop.server, app = this.app) {
    const type = inputs[mutation] ?? `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${documents[mutation]} } }`;
    return app.gql(document, { input }, token);
  }

  async type(code: string, effect: Input, more: Input = {}): Promise<void> {
    const { userErrors } = await this.send('saveCouponType', { code, name: `The ${code}`, effect, ...more }, this.shop.staff);
    expect(userErrors).toEqual([]);
  }

  /** Issues a coupon; gives its code. */
  async issue(type: string, member: string | null = 'amy'): Promise<string> {
    const done = await this.give(type, member);
    if (done.userErrors.length > 0) throw new Error(JSON.stringify(done.userErrors));
    return done.coupon.code;
  }

  give(type: string, member: string | null = 'amy', more: Input = {}) {
    const to = member === null ? {} : { member: { externalId: member } };
    return this.send('issueCoupon', { idempotencyKey: randomUUID(), type, ...to, ...more });
  }

  reserve(code: string, orderId: string, more: Input = {}, token?: string, app?: TestApp) {
    return this.send('reserveCoupon', { idempotencyKey: randomUUID(), code, orderId, cart, ...more }, token, app);
  }

  redeem(code: string, orderId: string, more: Input = { cart }, token?: string, app?: TestApp) {
    return this.send('redeemCoupon', { idempotencyKey: randomUUID(), code, orderId, ...more }, token, app);
  }

  rollback(code: string, orderId: string, more: Input = {}, token?: string, app?: TestApp) {
    return this.send('rollbackCoupon', { idempotencyKey: randomUUID(), code, orderId, ...more }, token, app);
  }

  // biome-ignore lint/suspicious/noExplicitAny: what a test reads of a quote is its own expectation
  async quote(input: Input, token = this.shop.server): Promise<any> {
    const answer = await this.app.gql(QUOTE, { input: { cart, ...input } }, token);
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data.quoteCart;
  }

  async status(code: string, token = this.shop.server): Promise<string | null> {
    const answer = await this.app.gql('query ($code: String!) { coupon(code: $code) { status } }', { code }, token);
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data.coupon?.status ?? null;
  }

  /** The member's coupons, newest first, as `STATUS name`. */
  async held(member: string): Promise<string[]> {
    const document = 'query ($by: MemberRef!) { member(by: $by) { coupons(first: 100) { nodes { status name } } } }';
    const { member: found } = await this.arcade.query(document, { by: { externalId: member } });
    return found.coupons.nodes.map((one: { status: string; name: string }) => `${one.status} ${one.name}`);
  }
}
