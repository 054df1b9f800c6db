import type { LotPart } from './bought.js';
import { diesAt } from './calendar.js';
import { credit, newLot, spendable, take, write } from './moves.js';
import { accountOf, deathOf, lotOf, type World } from './world.js';

const GRACE_DAYS = 30;

const now = (world: World) => ({ occurredAt: world.now, effectiveAt: world.now });

export function spend(world: World, member: string, wallet: string, points: number): LotPart[] {
  const account = accountOf(world, member, wallet);
  const taken = take(spendable(world, account), points);
  write(account, 'SPEND', { available: -points }, now(world));
  account.lastActivity = Math.max(account.lastActivity ?? world.now, world.now);
  return taken.map((part) => ({ lot: part.lot.id, points: part.points }));
}

/** Points go back to the lots that paid; what has died meanwhile is one new lot that lives for the days of grace. */
export function giveBack(world: World, member: string, wallet: string, spent: LotPart[]): void {
  const account = accountOf(world, member, wallet);
  const back = spent.filter(({ points }) => points > 0).map((part) => ({ lot: lotOf(account, part.lot), points: part.points }));
  const dead = back.filter(({ lot }) => deathOf(world, account, lot) <= world.now);
  const lost = dead.reduce((total, part) => total + part.points, 0);
  const parts = back.filter((part) => !dead.includes(part));
  if (lost > 0) {
    const dies = diesAt({ kind: 'ROLLING', days: GRACE_DAYS }, world.now, null, world.scheme.timeZone);
    parts.push({ lot: newLot(world, account, lost, { availableFrom: world.now, dies }), points: lost });
  }
  credit(world, account, 'REINSTATE', parts, null, now(world));
}
