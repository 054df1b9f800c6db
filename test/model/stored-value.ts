import type { LotPart } from './bought.js';
import { done, notFound, type Outcome, refusal } from './commands.js';
import { credit, newLot, write } from './moves.js';
import type { Pay, RefundPayment, RefundTopUp, TopUp } from './prepaid-commands.js';
import { giveBack, spend } from './spent.js';
import { accountOf, balanceOf, lotOf, memberOf, type World } from './world.js';

const now = (world: World) => ({ occurredAt: world.now, effectiveAt: world.now });

export function topUp(world: World, command: TopUp): Outcome {
  const { member: id, topUpId, amount, bonus } = command;
  const member = memberOf(world, id);
  const malformed = [amount <= 0 || bonus < 0 || bonus > amount, 'INVALID'] as const;
  if (member === undefined) return refusal([true, 'NOT_FOUND'], malformed) ?? notFound;
  const content = JSON.stringify([id, amount, bonus]);
  const known = world.topUps.find((each) => each.topUpId === topUpId);
  if (known) return known.content === content ? done({ created: false }) : { ok: false, codes: ['ALREADY_EXISTS'] };
  const refused = refusal(malformed, [member.status === 'CLOSED', 'NOT_ELIGIBLE']);
  if (refused !== null) return refused;
  const account = accountOf(world, id, 'cash');
  const [paidLot, bonusLot] = [amount, bonus].map((points) => {
    if (points === 0) return null;
    const lot = newLot(world, account, points, { availableFrom: world.now });
    credit(world, account, 'TOP_UP', [{ lot, points }], null, now(world));
    account.lastActivity = Math.max(account.lastActivity ?? world.now, world.now);
    return lot.id;
  }) as [number, number | null];
  const nothingBack = { refunded: 0, withheld: 0, bonusTaken: 0 };
  world.topUps.push({ topUpId, content, member: id, amount, bonus, paidLot, bonusLot, ...nothingBack });
  return done();
}

/** What stays paid in keeps its share of the bonus; what was used of the rest is withheld. */
export function refundTopUp(world: World, { name, amount: wanted }: RefundTopUp): Outcome {
  const found = world.topUps.find((each) => each.topUpId === name);
  if (found === undefined) return notFound;
  const account = accountOf(world, found.member, 'cash');
  const left = lotOf(account, found.paidLot).remaining;
  const amount = wanted ?? left;
  const refused = refusal([left === 0, 'INVALID_STATE'], [amount > left || (wanted !== undefined && wanted <= 0), 'INVALID']);
  if (refused !== null) return refused;
  const bonus = found.bonusLot === null ? null : lotOf(account, found.bonusLot);
  const staying = found.amount - found.refunded - amount;
  const kept = Math.floor((found.bonus * staying) / found.amount);
  const owed = Math.max(0, found.bonus - kept - found.bonusTaken - found.withheld - (bonus?.expired ?? 0));
  const bonusTaken = Math.min(owed, bonus?.remaining ?? 0);
  const withheld = Math.min(owed - bonusTaken, amount);
  lotOf(account, found.paidLot).remaining -= amount;
  write(account, 'REFUND', { available: -amount }, now(world));
  if (bonus && bonusTaken > 0) {
    bonus.remaining -= bonusTaken;
    write(account, 'REFUND', { available: -bonusTaken }, now(world));
  }
  found.refunded += amount;
  found.withheld += withheld;
  found.bonusTaken += bonusTaken;
  return done({ moved: { paidOut: amount - withheld } });
}

export function pay(world: World, { member: id, amount, name }: Pay): Outcome {
  const member = memberOf(world, id);
  const malformed = [amount <= 0, 'INVALID'] as const;
  if (member === undefined) return refusal([true, 'NOT_FOUND'], malformed) ?? notFound;
  const { available } = balanceOf(accountOf(world, id, 'cash'));
  const refused = refusal(malformed, [member.status !== 'ACTIVE', 'NOT_ELIGIBLE'], [amount > available, 'INSUFFICIENT_POINTS']);
  if (refused !== null) return refused;
  notePayment(world, name, id, spend(world, id, 'cash', amount));
  return done();
}

/** What was paid with stored value, at once or by a hold that was captured. */
export function notePayment(world: World, name: string, member: string, lots: LotPart[]): void {
  const amount = lots.reduce((total, part) => total + part.points, 0);
  world.payments.push({ name, member, amount, refunded: 0, lots: lots.map((part) => ({ ...part, returned: 0 })) });
}

/** To the lots that paid, those that paid last first. */
export function refundPayment(world: World, { name, amount: wanted }: RefundPayment): Outcome {
  const found = world.payments.find((each) => each.name === name);
  if (found === undefined) return notFound;
  const left = found.amount - found.refunded;
  const amount = wanted ?? left;
  const refused = refusal(
    [memberOf(world, found.member)?.status === 'CLOSED', 'NOT_ELIGIBLE'],
    [left === 0, 'INVALID_STATE'],
    [amount > left || (wanted !== undefined && wanted <= 0), 'INVALID'],
  );
  if (refused !== null) return refused;
  let missing = amount;
  const back: LotPart[] = [];
  for (const part of [...found.lots].reverse()) {
    const points = Math.min(missing, part.points - part.returned);
    part.returned += points;
    missing -= points;
    back.push({ lot: part.lot, points });
  }
  found.refunded += amount;
  giveBack(world, found.member, 'cash', back);
  return done();
}
