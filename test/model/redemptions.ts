import { done, notFound, type Outcome, refusal } from './commands.js';
import type { Cancel, Redeem } from './prepaid-commands.js';
import { giveBack, spend } from './spent.js';
import { accountOf, balanceOf, memberOf, type World } from './world.js';

/** What a mug costs. */
export const MUG = 7;

export function redeem(world: World, command: Redeem): Outcome {
  const member = memberOf(world, command.member);
  if (member === undefined) return notFound;
  const { available, debt } = balanceOf(accountOf(world, member.id, 'points'));
  const refused = refusal([member.status !== 'ACTIVE', 'NOT_ELIGIBLE'], [debt > 0 || available < MUG, 'INSUFFICIENT_POINTS']);
  if (refused !== null) return refused;
  const lots = spend(world, member.id, 'points', MUG);
  world.redemptions.push({ name: command.name, member: member.id, status: 'RESERVED', lots });
  return done({ status: 'RESERVED' });
}

export function cancel(world: World, command: Cancel): Outcome {
  const found = world.redemptions.find((each) => each.name === command.name);
  if (found === undefined) return notFound;
  const refused = refusal([found.status === 'CANCELLED', 'INVALID_STATE']);
  if (refused !== null) return refused;
  found.status = 'CANCELLED';
  if (memberOf(world, found.member)?.status !== 'CLOSED') giveBack(world, found.member, 'points', found.lots);
  return done({ status: 'CANCELLED' });
}
