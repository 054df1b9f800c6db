import { sum } from './arithmetic.js';
import type { LotPart } from './bought.js';
import { localDay } from './calendar.js';
import {
  type Capture,
  type Condition,
  done,
  type Hold as HoldCommand,
  notFound,
  type Outcome,
  type Release,
  refusal,
  type Transfer,
} from './commands.js';
import { endHold } from './due.js';
import { credit, newLot, spendable, take, write } from './moves.js';
import { notePayment } from './stored-value.js';
import { accountOf, balanceOf, deathOf, type Hold, lotOf, spendingOrder, type World, walletScheme } from './world.js';

const now = (world: World) => ({
  occurredAt: world.now,
  effectiveAt: world.now,
});

export function hold(world: World, command: HoldCommand): Outcome {
  const { points, ttlSeconds } = command;
  const member = world.members.find((each) => each.id === command.member);
  const malformed = [points <= 0 || (ttlSeconds !== undefined && ttlSeconds <= 0), 'INVALID'] as const;
  if (member === undefined) return refusal([true, 'NOT_FOUND'], malformed) ?? notFound;
  const account = accountOf(world, member.id, command.wallet);
  const { available, debt } = balanceOf(account);
  const refused = refusal(
    malformed,
    [!walletScheme(world, command.wallet).spendable || member.status !== 'ACTIVE', 'NOT_ELIGIBLE'],
    [debt > 0, 'NOT_ELIGIBLE'],
    [points > available, 'INSUFFICIENT_POINTS'],
  );
  if (refused !== null) return refused;
  const { defaultTtlSeconds, maxTtlSeconds } = world.scheme.holds;
  const taken = take(spendable(world, account), points);
  write(account, 'HOLD', { available: -points, held: points }, now(world));
  const expiresAt = world.now + 1000 * Math.min(ttlSeconds ?? defaultTtlSeconds, maxTtlSeconds);
  world.holds.push({
    name: command.name,
    member: member.id,
    wallet: command.wallet,
    points,
    captured: 0,
    status: 'ACTIVE',
    lots: taken.map((part) => ({ lot: part.lot.id, points: part.points })),
    createdAt: world.now,
    expiresAt,
  });
  return done({ status: 'ACTIVE', expiresAt });
}

/** What speaks against ending a hold by hand. */
function ended(world: World, found: Hold | undefined): Condition[] {
  const closed = world.members.find((each) => each.id === found?.member)?.status === 'CLOSED';
  return [
    [found === undefined, 'NOT_FOUND'],
    [closed, 'NOT_ELIGIBLE'],
    [found?.status === 'EXPIRED', 'EXPIRED'],
    [found?.status === 'CAPTURED' || found?.status === 'RELEASED', 'INVALID_STATE'],
  ];
}

export function capture(world: World, command: Capture): Outcome {
  const found = world.holds.find((each) => each.name === command.name);
  const points = command.points ?? found?.points ?? 0;
  const refused = refusal(
    ...ended(world, found),
    [found !== undefined && points > found.points, 'INVALID'],
    [command.points !== undefined && points <= 0, 'INVALID'],
  );
  if (found === undefined || refused !== null) return refused ?? notFound;
  const account = accountOf(world, found.member, found.wallet);
  let wanted = points;
  const paid: LotPart[] = [];
  for (const lot of spendingOrder(
    world,
    account,
    found.lots.map((part) => lotOf(account, part.lot)),
  )) {
    const part = found.lots.find((each) => each.lot === lot.id);
    if (part === undefined) continue;
    const used = Math.min(wanted, part.points);
    part.points -= used;
    wanted -= used;
    if (used > 0) paid.push({ lot: lot.id, points: used });
  }
  write(account, 'CAPTURE', { held: -points }, now(world));
  account.lastActivity = Math.max(account.lastActivity ?? world.now, world.now);
  found.status = 'CAPTURED';
  found.captured = points;
  if (found.wallet === 'cash') notePayment(world, found.name, found.member, paid);
  endHold(world, account, found, now(world));
  return done({ status: 'CAPTURED' });
}

export function release(world: World, command: Release): Outcome {
  const found = world.holds.find((each) => each.name === command.name);
  const refused = refusal(...ended(world, found));
  if (found === undefined || refused !== null) return refused ?? notFound;
  found.status = 'RELEASED';
  endHold(world, accountOf(world, found.member, found.wallet), found, now(world));
  return done({ status: 'RELEASED' });
}

export function transfer(world: World, command: Transfer): Outcome {
  const { from, to, wallet, points } = command;
  const [sender, receiver] = [from, to].map((id) => world.members.find((each) => each.id === id));
  const malformed = [points <= 0 || from === to, 'INVALID'] as const;
  if (sender === undefined || receiver === undefined) return refusal([true, 'NOT_FOUND'], malformed) ?? notFound;
  const [giving, getting] = [accountOf(world, from, wallet), accountOf(world, to, wallet)];
  const day = localDay(world.now, world.scheme.timeZone);
  const { enabled, dailyLimit } = world.scheme.transfers;
  const sentToday = sum(
    world.sent.filter((each) => each.member === from && each.wallet === wallet && each.day === day).map((each) => each.points),
  );
  const { available, debt } = balanceOf(giving);
  const refused = refusal(
    malformed,
    [!enabled || !walletScheme(world, wallet).spendable || debt > 0, 'NOT_ELIGIBLE'],
    [sender.status !== 'ACTIVE' || receiver.status === 'CLOSED', 'NOT_ELIGIBLE'],
    [dailyLimit !== null && sentToday + points > dailyLimit, 'LIMIT_REACHED'],
    [points > available, 'INSUFFICIENT_POINTS'],
  );
  if (refused !== null) return refused;
  world.sent.push({ member: from, wallet, day, points });
  const taken = take(spendable(world, giving), points);
  write(giving, 'TRANSFER_OUT', { available: -points }, now(world));
  const parts = taken.map((part) => ({
    lot: newLot(world, getting, part.points, {
      availableFrom: world.now,
      latest: deathOf(world, giving, part.lot),
    }),
    points: part.points,
  }));
  credit(world, getting, 'TRANSFER_IN', parts, null, now(world));
  return done();
}
