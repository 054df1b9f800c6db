import { sum } from './arithmetic.js';
import { localDay } from './calendar.js';
import { type Capture, done, type Hold as HoldCommand, type Outcome, type Release, refusal, type Transfer } from './commands.js';
import { endHold } from './due.js';
import { credit, newLot, spendable, take, write } from './moves.js';
import { accountOf, balanceOf, deathOf, type Hold, lotOf, spendingOrder, type World, walletScheme } from './world.js';

const now = (world: World) => ({ occurredAt: world.now, effectiveAt: world.now });

export function hold(world: World, command: HoldCommand): Outcome {
  const { points, ttlSeconds } = command;
  const member = world.members.find((each) => each.id === command.member);
  if (member === undefined) return { ok: false, codes: ['NOT_FOUND'] };
  const account = accountOf(world, member.id, command.wallet);
  const { available, debt } = balanceOf(account);
  const refused = refusal(
    [points <= 0 || (ttlSeconds !== undefined && ttlSeconds <= 0), 'INVALID'],
    [!walletScheme(world, command.wallet).spendable || member.status !== 'ACTIVE', 'NOT_ELIGIBLE'],
    [debt > 0, 'NOT_ELIGIBLE'],
    [points > available, 'INSUFFICIENT_POINTS'],
  );
  if (refused !== null) return refused;
  const { defaultTtlSeconds, maxTtlSeconds } = world.scheme.holds;
  const taken = take(spendable(world, account), points);
  write(account, 'HOLD', { available: -points, held: points }, now(world));
  world.holds.push({
    name: command.name,
    member: member.id,
    wallet: command.wallet,
    points,
    captured: 0,
    status: 'ACTIVE',
    lots: taken.map((part) => ({ lot: part.lot.id, points: part.points })),
    createdAt: world.now,
    expiresAt: world.now + 1000 * Math.min(ttlSeconds ?? defaultTtlSeconds, maxTtlSeconds),
  });
  return done({ status: 'ACTIVE' });
}

/** A hold that can still be ended by hand, or why not. */
function active(world: World, name: string): Hold | Outcome {
  const found = world.holds.find((each) => each.name === name);
  if (found === undefined) return { ok: false, codes: ['NOT_FOUND'] };
  const closed = world.members.find((each) => each.id === found.member)?.status === 'CLOSED';
  return (
    refusal(
      [closed, 'NOT_ELIGIBLE'],
      [found.status === 'EXPIRED', 'EXPIRED'],
      [/CAPTURED|RELEASED/.test(found.status), 'INVALID_STATE'],
    ) ?? found
  );
}

export function capture(world: World, command: Capture): Outcome {
  const found = active(world, command.name);
  if ('ok' in found) return found;
  const points = command.points ?? found.points;
  const refused = refusal([points <= 0 || points > found.points, 'INVALID']);
  if (refused !== null) return refused;
  const account = accountOf(world, found.member, found.wallet);
  let wanted = points;
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
  }
  write(account, 'CAPTURE', { held: -points }, now(world));
  account.lastActivity = Math.max(account.lastActivity ?? world.now, world.now);
  found.status = 'CAPTURED';
  found.captured = points;
  endHold(world, account, found, now(world));
  return done({ status: 'CAPTURED' });
}

export function release(world: World, command: Release): Outcome {
  const found = active(world, command.name);
  if ('ok' in found) return found;
  found.status = 'RELEASED';
  endHold(world, accountOf(world, found.member, found.wallet), found, now(world));
  return done({ status: 'RELEASED' });
}

export function transfer(world: World, command: Transfer): Outcome {
  const { from, to, wallet, points } = command;
  const [sender, receiver] = [from, to].map((id) => world.members.find((each) => each.id === id));
  if (sender === undefined || receiver === undefined) return { ok: false, codes: ['NOT_FOUND'] };
  const [giving, getting] = [accountOf(world, from, wallet), accountOf(world, to, wallet)];
  const day = localDay(world.now, world.scheme.timeZone);
  const { enabled, dailyLimit } = world.scheme.transfers;
  const sentToday = sum(
    world.sent.filter((each) => each.member === from && each.wallet === wallet && each.day === day).map((each) => each.points),
  );
  const { available, debt } = balanceOf(giving);
  const refused = refusal(
    [points <= 0 || from === to, 'INVALID'],
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
    lot: newLot(world, getting, part.points, { availableFrom: world.now, latest: deathOf(world, giving, part.lot) }),
    points: part.points,
  }));
  credit(world, getting, 'TRANSFER_IN', parts, null, now(world));
  return done();
}
