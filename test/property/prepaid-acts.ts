import fc from 'fast-check';
import type { CouponUse } from '../model/bought.js';
import type { Command } from '../model/commands.js';
import type { Model } from '../model/model.js';
import { PASS } from '../model/passes.js';
import { MUG } from '../model/redemptions.js';
import { pick, share } from './picking.js';

/** Wishes for rewards, stored value, passes and coupons, as `Act` in steps.ts. */
export type PrepaidAct =
  | { act: 'redeem'; member: number }
  | { act: 'cancel'; redemption: number }
  | { act: 'top up'; member: number; amount: number; bonus: number }
  | { act: 'refund top-up'; topUp: number; part: number }
  | { act: 'pay'; member: number; part: number }
  | { act: 'refund payment'; payment: number; part: number }
  | { act: 'issue'; member: number; free: boolean }
  | { act: 'use'; pass: number; units: number }
  | { act: 'reverse use'; use: number }
  | { act: 'gift'; pass: number; to: number }
  | { act: 'refund pass'; pass: number }
  | { act: 'give coupon'; member: number; kind: 'off' | 'tenth' }
  | { act: 'reserve coupon'; coupon: number; order: number; amount: number; ttlSeconds: number }
  | { act: 'redeem coupon'; coupon: number; order: number; amount: number | null }
  | { act: 'roll back coupon'; coupon: number; order: number; part: number }
  | { act: 'revoke coupon'; coupon: number };

// Mostly the same member, or nothing ever meets.
const member = fc.constantFrom(0, 0, 0, 1, 1, 2);
const any = fc.nat({ max: 11 });
const part = fc.constantFrom(100, 100, 50, 33, 0, 130);
/** Some below what `off` asks for, some of which a tenth is nothing. */
const amount = fc.oneof(fc.integer({ min: 1, max: 900 }), fc.constantFrom(9, 10, 99, 199, 200, 205, 1_000));
const cartOrNone: fc.Arbitrary<number | null> = fc.option(amount, { freq: 2 });
const coupon = { coupon: any, order: any };
const is = <Act extends string>(act: Act) => fc.constant(act);

export const prepaidActs: fc.WeightedArbitrary<PrepaidAct>[] = [
  { weight: 3, arbitrary: fc.record({ act: is('redeem'), member }) },
  { weight: 3, arbitrary: fc.record({ act: is('cancel'), redemption: any }) },
  {
    weight: 2,
    arbitrary: fc.record({
      act: is('top up'),
      member,
      amount: fc.integer({ min: 1, max: 500 }),
      bonus: fc.constantFrom(0, 0, 33, 100),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: is('refund top-up'), topUp: any, part }) },
  { weight: 2, arbitrary: fc.record({ act: is('pay'), member, part }) },
  { weight: 2, arbitrary: fc.record({ act: is('refund payment'), payment: any, part }) },
  { weight: 2, arbitrary: fc.record({ act: is('issue'), member, free: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ act: is('use'), pass: any, units: fc.constantFrom(0, 1, 1, 1, 2, 3) }) },
  { weight: 1, arbitrary: fc.record({ act: is('reverse use'), use: any }) },
  { weight: 1, arbitrary: fc.record({ act: is('gift'), pass: any, to: fc.nat({ max: 2 }) }) },
  { weight: 1, arbitrary: fc.record({ act: is('refund pass'), pass: any }) },
  {
    weight: 2,
    arbitrary: fc.record({ act: is('give coupon'), member, kind: fc.constantFrom('off' as const, 'tenth' as const) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      act: is('reserve coupon'),
      ...coupon,
      amount,
      ttlSeconds: fc.constantFrom(60, 900, 86_400, 1_000_000),
    }),
  },
  { weight: 3, arbitrary: fc.record({ act: is('redeem coupon'), ...coupon, amount: cartOrNone }) },
  { weight: 2, arbitrary: fc.record({ act: is('roll back coupon'), ...coupon, part }) },
  { weight: 1, arbitrary: fc.record({ act: is('revoke coupon'), coupon: any }) },
];

/** What of the script an act may mean. */
export interface Known {
  members: readonly string[];
  member(n: number): string;
  /** One who has so much in that wallet, if there is one. */
  rich(wallet: 'points' | 'cash', n: number, least: number): string;
  all<K extends Command['do']>(kind: K): Extract<Command, { do: K }>[];
}

/** The command that such an act means now; null when there is nothing of that kind yet. */
export function meanPrepaid(act: PrepaidAct, known: Known, model: Model, name: string): Command | null {
  const key = `k${name}`;
  switch (act.act) {
    case 'redeem':
      return { do: 'redeem', key, member: known.rich('points', act.member, MUG), name: `d${name}` };
    case 'cancel': {
      const redemption = pick(known.all('redeem'), act.redemption);
      return redemption && { do: 'cancel', key, name: redemption.name };
    }
    case 'top up': {
      const { amount, bonus } = act;
      return { do: 'topUp', key, member: known.member(act.member), topUpId: `t${name}`, amount, bonus };
    }
    case 'refund top-up': {
      const topUp = pick(known.all('topUp'), act.topUp);
      const how = act.part === 100 ? {} : { amount: share(topUp?.amount ?? 0, act.part) };
      return topUp && { do: 'refundTopUp', key, name: topUp.topUpId, ...how };
    }
    case 'pay': {
      const member = known.rich('cash', act.member, 1);
      const amount = share(model.balance(member, 'cash').available, act.part);
      if (amount === 0 && act.part > 0) return null;
      return { do: 'pay', key, member, orderId: `b${name}`, amount, name: `b${name}` };
    }
    case 'refund payment': {
      const names = [...known.all('pay'), ...known.all('hold').filter(({ wallet }) => wallet === 'cash')].map(
        (each) => each.name,
      );
      const payment = model.paymentOf(
        pick(
          names.filter((each) => model.paymentOf(each) !== undefined),
          act.payment,
        ) ?? '',
      );
      const how = act.part === 100 ? {} : { amount: share(payment?.amount ?? 0, act.part) };
      return payment === undefined ? null : { do: 'refundPayment', key, name: payment.name, ...how };
    }
    case 'issue':
      return { do: 'issue', key, member: buyer(act, known), name: `q${name}`, free: act.free };
    case 'use': {
      const pass = passMeant(act.pass, known, model);
      return pass && { do: 'use', key, name: pass.name, units: act.units, as: `v${name}` };
    }
    case 'reverse use': {
      const use = pick(known.all('use'), act.use);
      return use && { do: 'reverseUse', key, name: use.name, use: use.as };
    }
    case 'gift': {
      const pass = passMeant(act.pass, known, model);
      return pass && { do: 'gift', key, name: pass.name, to: known.member(act.to) };
    }
    case 'refund pass': {
      const pass = passMeant(act.pass, known, model, 'paid');
      return pass && { do: 'refundPass', key, name: pass.name };
    }
    default:
      return meanCoupon(act, known, model, name);
  }
}

const buyer = ({ member: n, free }: { member: number; free: boolean }, known: Known): string =>
  free ? known.member(n) : known.rich('points', n, PASS.points);

/** One that is still good, usually. */
function passMeant(n: number, known: Known, model: Model, which: 'paid' | 'any' = 'any'): { name: string } | null {
  const all = known.all('issue').filter(({ free }) => which === 'any' || !free);
  const good = all.filter(({ name }) => model.passOf(name) !== undefined && model.statusOf(name).startsWith('ACTIVE'));
  return pick(n < 9 ? good : all, n);
}

type CouponAct = Extract<PrepaidAct, { act: `${string} coupon` }>;

/** Codes of coupons that were never issued would be wrong ones, and too many of those lock callers out. */
function meanCoupon(act: CouponAct, known: Known, model: Model, name: string): Command | null {
  const key = `k${name}`;
  if (act.act === 'give coupon')
    return { do: 'issueCoupon', key, member: known.member(act.member), kind: act.kind, name: `c${name}` };
  const issued = known.all('issueCoupon').flatMap((each) => model.couponOf(each.name) ?? []);
  const isKept = ({ status }: CouponUse) => status === 'RESERVED' || (status === 'USED' && act.act === 'roll back coupon');
  const good =
    act.act === 'reserve coupon' || act.act === 'revoke coupon' || (act.act === 'redeem coupon' && act.amount !== null)
      ? issued.filter((each) => model.statusOf(each.name) === 'ACTIVE')
      : issued.filter(({ uses }) => uses.some(isKept));
  const coupon = pick(act.coupon < 9 ? good : issued, act.coupon);
  if (coupon === null) return null;
  if (act.act === 'revoke coupon') return { do: 'revokeCoupon', key, name: coupon.name };
  const live = coupon.uses.filter(isKept).map(({ orderId }) => orderId);
  // one of few orders, or mostly, where something is to follow, one that has the coupon
  const some = `u${act.order % 3}-${coupon.member}`;
  const orderId = (act.act === 'reserve coupon' || act.order > 8 ? null : pick(live, act.order)) ?? some;
  const use = { key, name: coupon.name, orderId };
  if (act.act === 'reserve coupon') return { do: 'reserveCoupon', ...use, amount: act.amount, ttlSeconds: act.ttlSeconds };
  if (act.act === 'redeem coupon') return { do: 'redeemCoupon', ...use, ...(act.amount === null ? {} : { amount: act.amount }) };
  const whole = coupon.uses.find((each) => each.orderId === orderId)?.amount ?? 0;
  return { do: 'rollbackCoupon', ...use, ...(act.part === 100 ? {} : { amount: share(whole, act.part) }) };
}
