import type { Coupon, CouponUse } from './bought.js';
import { diesAt } from './calendar.js';
import { type Code, done, notFound, type Outcome, refusal } from './commands.js';
import type { IssueCoupon, RedeemCoupon, ReserveCoupon, RevokeCoupon, RollbackCoupon } from './prepaid-commands.js';
import { memberOf, type World } from './world.js';

/**
 * The kinds that every program has. `tenth` takes 10 % off and counts first, `off` takes 1.00 off of a cart of at least 2.00; an order has one of each at
 * most, for each is a group of its own.
 */
export const COUPONS = {
  off: { amountOff: 100, minimumSpend: 200, uses: 1, validDays: 2, perMember: 3 },
  tenth: { percentOff: 10, uses: 2, validDays: 40 },
};

export function issueCoupon(world: World, { member: id, kind, name }: IssueCoupon): Outcome {
  const member = memberOf(world, id);
  if (member === undefined) return notFound;
  const got = world.coupons.filter((each) => each.member === id && each.kind === kind && !each.revoked).length;
  const refused = refusal(
    [member.status === 'CLOSED', 'NOT_ELIGIBLE'],
    [kind === 'off' && got >= COUPONS.off.perMember, 'LIMIT_REACHED'],
  );
  if (refused !== null) return refused;
  const expiresAt = diesAt({ kind: 'ROLLING', days: COUPONS[kind].validDays }, world.now, null, world.scheme.timeZone);
  world.coupons.push({ name, member: id, kind, expiresAt, revoked: false, uses: [] });
  return done({ status: 'ACTIVE' });
}

const couponOf = (world: World, name: string): Coupon | undefined => world.coupons.find((each) => each.name === name);

const isLive = ({ status }: CouponUse): boolean => status === 'RESERVED' || status === 'USED';

const useOf = (coupon: Coupon, orderId: string): CouponUse | undefined =>
  coupon.uses.find((each) => each.orderId === orderId && isLive(each));

/** Where a coupon stands now. */
export function statusOf(world: World, name: string): string {
  const coupon = couponOf(world, name);
  if (coupon === undefined) throw new Error(`no coupon ${name}`);
  const { uses: most } = COUPONS[coupon.kind];
  const live = coupon.uses.filter(isLive);
  if (live.filter(({ status }) => status === 'USED').length >= most) return 'USED';
  if (coupon.revoked) return 'REVOKED';
  if (live.length >= most) return 'RESERVED';
  return coupon.expiresAt <= world.now ? 'EXPIRED' : 'ACTIVE';
}

const refusedAs: Record<string, Code> = {
  USED: 'LIMIT_REACHED',
  RESERVED: 'LIMIT_REACHED',
  EXPIRED: 'EXPIRED',
  REVOKED: 'INVALID_STATE',
};

/** What each kind takes off of a cart of that amount where these are used together; null where one of them has no effect. */
function shares(amount: number, kinds: readonly Coupon['kind'][]): Record<Coupon['kind'], number> | null {
  const tenth = kinds.includes('tenth') ? Math.floor((amount * COUPONS.tenth.percentOff) / 100) : 0;
  const off = kinds.includes('off') ? Math.min(COUPONS.off.amountOff, amount - tenth) : 0;
  if (kinds.includes('tenth') && tenth === 0) return null;
  return kinds.includes('off') && (off === 0 || amount < COUPONS.off.minimumSpend) ? null : { tenth, off };
}

/** Keeps a coupon for an order, beside what the order has already: all of its coupons get their shares of the cart of now. */
function keep(world: World, coupon: Coupon, orderId: string, total: number | undefined, until: number): CouponUse | Outcome {
  const amount = total ?? 0;
  const known = useOf(coupon, orderId);
  const others = world.coupons.filter((each) => each.member === coupon.member && each !== coupon && useOf(each, orderId));
  const kinds = [coupon, ...others].map(({ kind }) => kind);
  const given = new Set(kinds).size < kinds.length ? null : shares(amount, kinds);
  const code = known === undefined ? refusedAs[statusOf(world, coupon.name)] : undefined;
  const refused = refusal(
    [memberOf(world, coupon.member)?.status !== 'ACTIVE', 'NOT_ELIGIBLE'],
    [code !== undefined, code ?? 'INVALID'],
    [given === null, 'NOT_ELIGIBLE'],
    [given === null && total === undefined, 'INVALID'],
  );
  if (refused !== null || given === null) return refused ?? notFound;
  for (const other of others) {
    const held = useOf(other, orderId);
    if (held?.status === 'RESERVED') Object.assign(held, { amount, discount: given[other.kind] });
  }
  const share = { amount, discount: given[coupon.kind] };
  if (known) return Object.assign(known, share);
  const made: CouponUse = { orderId, status: 'RESERVED', until, ...share, returned: 0, undone: 0 };
  coupon.uses.push(made);
  return made;
}

/** Those who may not spend are told so before anything is looked at. */
const mayNotSpend = (world: World, coupon: Coupon): Outcome | null =>
  refusal([memberOf(world, coupon.member)?.status !== 'ACTIVE', 'NOT_ELIGIBLE']);

export function reserveCoupon(world: World, { name, orderId, amount, ttlSeconds }: ReserveCoupon): Outcome {
  const coupon = couponOf(world, name);
  if (coupon === undefined) return notFound;
  if (ttlSeconds !== undefined && ttlSeconds <= 0) return { ok: false, codes: ['INVALID', 'NOT_ELIGIBLE'] };
  const refused = mayNotSpend(world, coupon);
  if (refused !== null) return refused;
  const { defaultTtlSeconds, maxTtlSeconds } = world.scheme.holds;
  const until = world.now + 1000 * Math.min(ttlSeconds ?? defaultTtlSeconds, maxTtlSeconds);
  if (useOf(coupon, orderId)?.status === 'USED') return done({ status: statusOf(world, name) });
  const kept = keep(world, coupon, orderId, amount, until);
  if ('ok' in kept) return kept;
  // what is over by now is kept as long as was promised before
  if (kept.until === null || (!coupon.revoked && world.now < coupon.expiresAt)) kept.until = until;
  return done({ status: statusOf(world, name) });
}

export function redeemCoupon(world: World, { name, orderId, amount }: RedeemCoupon): Outcome {
  const coupon = couponOf(world, name);
  if (coupon === undefined) return notFound;
  const refused = mayNotSpend(world, coupon);
  if (refused !== null) return refused;
  const known = useOf(coupon, orderId);
  const asItIs = known && (known.status === 'USED' || amount === undefined);
  const used = asItIs ? known : keep(world, coupon, orderId, amount, world.now);
  if ('ok' in used) return used;
  Object.assign(used, { status: 'USED', until: null });
  return done({ status: statusOf(world, name) });
}

/** A return in parts undoes of the discount what falls to it, and never more than one return of all. */
export function rollbackCoupon(world: World, { name, orderId, amount }: RollbackCoupon): Outcome {
  const coupon = couponOf(world, name);
  const found = coupon && useOf(coupon, orderId);
  if (found === undefined) return refusal([true, 'NOT_FOUND'], [amount !== undefined && amount <= 0, 'INVALID']) ?? notFound;
  const isReserved = found.status === 'RESERVED';
  const tooMuch = amount !== undefined && (isReserved || amount <= 0 || amount > found.amount - found.returned);
  const refused = refusal([tooMuch, 'INVALID']);
  if (refused !== null) return refused;
  found.until = null;
  if (isReserved) {
    found.status = 'RELEASED';
    return done({ status: statusOf(world, name), moved: { undone: 0 } });
  }
  found.returned += amount ?? 0;
  const isWhole = amount === undefined || found.returned === found.amount;
  const kept = isWhole ? 0 : Math.floor((found.discount * (found.amount - found.returned)) / found.amount);
  const undone = found.discount - kept - found.undone;
  found.undone += undone;
  if (isWhole) found.status = 'ROLLED_BACK';
  return done({ status: statusOf(world, name), moved: { undone } });
}

export function revokeCoupon(world: World, { name }: RevokeCoupon): Outcome {
  const coupon = couponOf(world, name);
  if (coupon === undefined) return notFound;
  coupon.revoked = true;
  return done({ status: statusOf(world, name) });
}

/** Reservations end at their instant. */
export function endReservations(world: World): void {
  for (const use of world.coupons.flatMap(({ uses }) => uses)) {
    if (use.status === 'RESERVED' && use.until !== null && use.until <= world.now)
      Object.assign(use, { status: 'EXPIRED', until: null });
  }
}

/** When a coupon or a reservation next ends by itself. */
export const couponsDue = ({ coupons, now }: World): number[] =>
  coupons
    .flatMap(({ expiresAt, uses }) => [expiresAt, ...uses.map(({ until }) => until ?? now)])
    .filter((instant) => instant > now);
