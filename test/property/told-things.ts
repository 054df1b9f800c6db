import { isDeepStrictEqual } from 'node:util';
import type { Model } from '../model/model.js';
import type { Told } from './house.js';
import { decimal } from './said.js';
import { iso } from './worlds.js';

/** What is asked of each, by what an id or a code names. */
export const THINGS = {
  coupon:
    'query ($id: String!) { thing: coupon(code: $id) { status orders { orderId status discount { amount } undone { amount } expiresAt } } }',
  pass: 'query ($id: ID!) { thing: pass(id: $id) { status remaining refundedMoney { amount } refundedPoints member { externalId } } }',
  topUp:
    'query ($id: ID!) { thing: node(id: $id) { ... on StoredValueTopUp { refunded { amount } withheld { amount } bonusTakenBack { amount } } } }',
  payment: 'query ($id: ID!) { thing: node(id: $id) { ... on StoredValuePayment { amount { amount } refunded { amount } } } }',
};
export type ThingKind = keyof typeof THINGS;

/** Under what the ids that the server gave out are remembered, before the name of each. */
export const ADDRESS: Record<ThingKind, string> = { coupon: 'code of ', pass: 'pass ', topUp: 'top-up ', payment: 'payment ' };

const amount = (minor: number) => ({ amount: decimal(minor) });

const expectations: Record<ThingKind, (model: Model, name: string) => unknown> = {
  coupon: (model, name) => ({
    status: model.statusOf(name),
    orders: (model.couponOf(name)?.uses ?? []).map(({ orderId, status, discount, undone, until }) => ({
      orderId,
      status,
      discount: amount(discount),
      undone: amount(undone),
      expiresAt: until === null ? null : iso(until),
    })),
  }),
  pass(model, name) {
    const [status, remaining] = model.statusOf(name).split(' ');
    const { money, points } = model.passOf(name)?.refunded ?? { money: 0, points: 0 };
    const member = { externalId: model.passOf(name)?.member };
    return { status, remaining: Number(remaining), refundedMoney: amount(money), refundedPoints: points, member };
  },
  topUp(model, name) {
    const { refunded = 0, withheld = 0, bonusTaken = 0 } = model.topUpOf(name) ?? {};
    return { refunded: amount(refunded), withheld: amount(withheld), bonusTakenBack: amount(bonusTaken) };
  },
  payment(model, name) {
    const { amount: paid = 0, refunded = 0 } = model.paymentOf(name) ?? {};
    return { amount: amount(paid), refunded: amount(refunded) };
  },
};

/** Uses of one moment are told in any order. */
const inOrder = (thing: unknown): unknown => {
  if (thing === null || typeof thing !== 'object' || !('orders' in thing)) return thing;
  const orders = thing.orders as object[];
  return { ...thing, orders: orders.map((order) => JSON.stringify(order)).sort() };
};

/** A coupon, pass, top-up or payment in the end. */
export class ToldThing implements Told {
  constructor(
    private readonly kind: ThingKind,
    private readonly name: string,
    private readonly thing: object | null,
  ) {}

  disagreement(model: Model): string | null {
    const [expected, told] = [expectations[this.kind](model, this.name), JSON.parse(JSON.stringify(this.thing))].map(inOrder);
    if (isDeepStrictEqual(expected, told)) return null;
    return `${this.kind} ${this.name}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(told)}`;
  }
}
