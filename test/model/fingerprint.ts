import type { LotPart } from './bought.js';
import { accountOf, type World } from './world.js';

const byName = <T>(list: T[], name: (each: T) => string) => [...list].sort((a, b) => (name(a) < name(b) ? -1 : 1));

/** The same for worlds that no later command could tell apart: numbers given out along the way count by their order only. */
export function fingerprintOf(world: World): string {
  const { members, orders, holds, adjustments, sent, answers, returns, redemptions, passes, topUps, payments, coupons } = world;
  const rank = (member: string, wallet: string, id: number | null) =>
    accountOf(world, member, wallet).lots.findIndex((lot) => lot.id === id);
  const ranked = (lots: LotPart[], member: string, wallet: string) =>
    lots.map(({ lot, ...part }) => [rank(member, wallet, lot), part]);
  return JSON.stringify([
    members.map((member) => [
      member.status,
      member.accounts.map((account) => ({ ...account, lots: account.lots.map((lot) => ({ ...lot, id: 0 })) })),
    ]),
    members.map(({ id }) => orders.filter((order) => order.member === id).map((order) => ({ ...order, recordedNo: 0 }))),
    byName(holds, (each) => each.name).map((each) => ({ ...each, lots: ranked(each.lots, each.member, each.wallet) })),
    byName(adjustments, (each) => each.name),
    byName(redemptions, (each) => each.name).map((each) => ({ ...each, lots: ranked(each.lots, each.member, 'points') })),
    byName(passes, (each) => each.name).map((each) => ({ ...each, lots: ranked(each.lots, each.buyer, 'points') })),
    byName(topUps, (each) => each.topUpId).map((each) => ({
      ...each,
      paidLot: rank(each.member, 'cash', each.paidLot),
      bonusLot: rank(each.member, 'cash', each.bonusLot),
    })),
    byName(payments, (each) => each.name).map((each) => ({ ...each, lots: ranked(each.lots, each.member, 'cash') })),
    byName(coupons, (each) => each.name),
    byName(returns, (each) => each.returnId),
    members.map(({ id }) => sent.filter((each) => each.member === id)),
    Object.keys(answers)
      .sort()
      .map((key) => [key, answers[key]]),
  ]);
}
