import type { LotPart, Pass } from './bought.js';
import { localDay } from './calendar.js';
import { type Code, type Condition, done, notFound, type Outcome, refusal } from './commands.js';
import type { Gift, Issue, RefundPass, ReverseUse, Use } from './prepaid-commands.js';
import { giveBack, spend } from './spent.js';
import { accountOf, balanceOf, lotOf, memberOf, spendingOrder, type World } from './world.js';

/** What a pass holds each day for how many days, and what it costs in points and minor units. */
export const PASS = { units: 2, days: 4, points: 5, money: 30 };
const ALL = PASS.units * PASS.days;
const DAY = 86_400_000;

export function issue(world: World, { member: id, name, free }: Issue): Outcome {
  const member = memberOf(world, id);
  if (member === undefined) return notFound;
  const { available } = balanceOf(accountOf(world, id, 'points'));
  const refused = refusal(
    [free ? member.status === 'CLOSED' : member.status !== 'ACTIVE', 'NOT_ELIGIBLE'],
    [!free && available < PASS.points, 'INSUFFICIENT_POINTS'],
  );
  if (refused !== null) return refused;
  const lots = free ? [] : spend(world, id, 'points', PASS.points);
  world.passes.push({ name, member: id, buyer: id, free, lots, startsAt: world.now, uses: [], refunded: null });
  return done({ status: standing(world, name) });
}

export function use(world: World, { name, units, as }: Use): Outcome {
  const pass = world.passes.find((each) => each.name === name);
  if (pass === undefined) return refusal([true, 'NOT_FOUND'], [units <= 0, 'INVALID']) ?? notFound;
  const day = dayOf(world, pass);
  const refused = refusal(
    [units <= 0, 'INVALID'],
    [memberOf(world, pass.member)?.status !== 'ACTIVE', 'NOT_ELIGIBLE'],
    [pass.refunded !== null, 'INVALID_STATE'],
    // one that was used up on its last day stays used up
    [pass.refunded === null && day >= PASS.days, 'EXPIRED', 'LIMIT_REACHED'],
    [pass.refunded === null && day < PASS.days && units > leftOf(world, pass), 'LIMIT_REACHED'],
  );
  if (refused !== null) return refused;
  pass.uses.push({ name: as, day, units, reversed: false });
  return done({ status: standing(world, name) });
}

/** Once, and while its day lasts. */
export function reverseUse(world: World, { name, use: useName }: ReverseUse): Outcome {
  const pass = world.passes.find((each) => each.name === name);
  const found = pass?.uses.find((each) => each.name === useName);
  if (pass === undefined || found === undefined) return notFound;
  const refused = refusal(
    [found.reversed || pass.refunded !== null, 'INVALID_STATE'],
    [found.day < dayOf(world, pass), 'EXPIRED'],
  );
  if (refused !== null) return refused;
  found.reversed = true;
  return done({ status: standing(world, name) });
}

export function gift(world: World, { name, to }: Gift): Outcome {
  const pass = world.passes.find((each) => each.name === name);
  const receiver = memberOf(world, to);
  if (pass === undefined || receiver === undefined) return notFound;
  const refused = refusal(
    ...over(world, pass),
    [pass.member === to, 'INVALID'],
    [memberOf(world, pass.member)?.status !== 'ACTIVE' || receiver.status === 'CLOSED', 'NOT_ELIGIBLE'],
  );
  if (refused !== null) return refused;
  pass.member = to;
  return done({ status: standing(world, name) });
}

/** The share of the price that falls to what is unused, to whoever bought it: points to the lots that paid, those that die last first. */
export function refundPass(world: World, { name }: RefundPass): Outcome {
  const pass = world.passes.find((each) => each.name === name);
  if (pass === undefined) return notFound;
  const refused = refusal([pass.free, 'NOT_ELIGIBLE'], ...over(world, pass));
  if (refused !== null) return refused;
  const unused = leftOf(world, pass) + (PASS.days - 1 - dayOf(world, pass)) * PASS.units;
  const share = (price: number) => Math.floor((price * unused) / ALL);
  const points = memberOf(world, pass.buyer)?.status === 'CLOSED' ? 0 : share(PASS.points);
  pass.refunded = { money: share(PASS.money), points };
  giveBack(world, pass.buyer, 'points', lastOf(world, pass, points));
  return done({ status: standing(world, name), moved: pass.refunded });
}

function lastOf(world: World, pass: Pass, points: number): LotPart[] {
  const account = accountOf(world, pass.buyer, 'points');
  const lots = pass.lots.map((part) => lotOf(account, part.lot));
  let missing = points;
  return spendingOrder(world, account, lots)
    .reverse()
    .map(({ id }) => {
      const back = Math.min(missing, pass.lots.find((part) => part.lot === id)?.points ?? 0);
      missing -= back;
      return { lot: id, points: back };
    });
}

/** What speaks against a pass that must be there still. */
function over(world: World, pass: Pass): Condition[] {
  const [status] = standing(world, pass.name).split(' ');
  const code: Code = status === 'EXPIRED' ? 'EXPIRED' : 'INVALID_STATE';
  return [[status !== 'ACTIVE', code]];
}

/** How many local days ago it began. */
function dayOf({ now: at, scheme }: World, { startsAt }: Pass): number {
  const [first, today] = [startsAt, at].map((instant) => Date.parse(localDay(instant, scheme.timeZone)));
  return ((today ?? 0) - (first ?? 0)) / DAY;
}

const usedOn = ({ uses }: Pass, day: number): number =>
  uses.filter((each) => each.day === day && !each.reversed).reduce((total, each) => total + each.units, 0);

function leftOf(world: World, pass: Pass): number {
  const day = dayOf(world, pass);
  return day >= PASS.days ? 0 : PASS.units - usedOn(pass, day);
}

/** A pass as it is now: `STATUS remaining`. */
export function standing(world: World, name: string): string {
  const pass = world.passes.find((each) => each.name === name);
  if (pass === undefined) throw new Error(`no pass ${name}`);
  if (pass.refunded !== null) return 'REFUNDED 0';
  if (usedOn(pass, PASS.days - 1) === PASS.units) return 'USED_UP 0';
  return dayOf(world, pass) >= PASS.days ? 'EXPIRED 0' : `ACTIVE ${leftOf(world, pass)}`;
}
