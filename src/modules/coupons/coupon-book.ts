import type { Instant } from '../../kernel/clock.js';
import type { Book } from '../ledger/index.js';
import { type Coupon, type CouponStatus, type CouponUse, type CouponUseStatus, statusAt } from './coupon.js';

/** What commands ask for. */
export interface CouponsNeed {
  coupons: Set<number>;
  orders: Set<string>;
  /** Redemptions whose coupons may be revoked. */
  redemptions: Set<number>;
  /** Kinds of which coupons may be issued, by how many. */
  issues: Map<string, number>;
  /** Gifts whose coupons may be revoked, which only the first look-ups can tell. */
  gifts: ((book: Book) => readonly number[])[];
  /** More of them, that only the first look-ups can tell. */
  later: ((book: Book) => Iterable<readonly [type: string, quantity: number]>)[];
  /** Reservations that may have been promised coupons of a kind, likewise. */
  promised: ((book: Book) => Iterable<readonly [type: string, redemptionId: number]>)[];
}

export type CouponState = Coupon & { row: 'new' | 'changed' | 'same'; issuedBy: string; updatedAt: Instant };

export type UseState = CouponUse & {
  row: 'new' | 'changed' | 'same';
  /** Who said what the cart is. */
  actor: string;
};

/** What happened to a coupon, for listeners. */
export type CouponChange = 'ISSUED' | 'RESERVED' | 'REDEEMED' | 'RELEASED' | 'EXPIRED' | 'ROLLED_BACK' | 'REVOKED';

/** What the stream tells of a coupon. */
export interface CouponNotice {
  id: number;
  change: CouponChange;
  status: CouponStatus;
  orderId: string | null;
}

const changeTo: Readonly<Record<CouponUseStatus, CouponChange>> = {
  RESERVED: 'RESERVED',
  USED: 'REDEEMED',
  RELEASED: 'RELEASED',
  EXPIRED: 'EXPIRED',
  ROLLED_BACK: 'ROLLED_BACK',
};

/** A code of a pool: free, kept or given out. */
export interface PoolCode {
  type: string;
  code: string;
  place: number;
  couponId: number | null;
  /** The reservation that keeps it until it is paid. */
  redemptionId: number | null;
  changed: boolean;
}

/** How many uses of a coupon one member has. */
export interface MemberUses {
  reserved: number;
  used: number;
}

/** Coupons of a batch. They are locked, and so are the orders for which they are used and the pools from which they come. */
export class CouponBook {
  readonly coupons = new Map<number, CouponState>();
  /** Those of the orders, those that are over, and what commands made. */
  readonly uses = new Map<number, UseState>();
  readonly codes = new Map<string, PoolCode[]>();
  /** How many this batch took of each pool: fewer than none where it brought back. */
  readonly taken = new Map<string, number>();
  private readonly issued = new Map<string, number>();
  private readonly byMember = new Map<string, MemberUses>();

  constructor(
    readonly makeCode: () => string,
    /** Tells the listeners of the member whose it is, or who uses it. What is nobody's and used by nobody in particular is told to nobody. */
    private readonly announce: (memberId: number, payload: CouponNotice) => void,
  ) {}

  issuedTo(type: string, memberId: number): number {
    return this.issued.get(`${memberId} ${type}`) ?? 0;
  }

  noteIssued(type: string, memberId: number, count: number): void {
    this.issued.set(`${memberId} ${type}`, this.issuedTo(type, memberId) + count);
  }

  usesOf(couponId: number, memberId: number | null): MemberUses {
    const key = `${couponId} ${memberId}`;
    const known = this.byMember.get(key) ?? { reserved: 0, used: 0 };
    this.byMember.set(key, known);
    return known;
  }

  /** The uses that an order has, of those of this member. */
  liveUses(orderId: string, memberId: number | null): UseState[] {
    return [...this.uses.values()].filter((use) => isLive(use) && use.orderId === orderId && use.memberId === memberId);
  }

  /** For whom an order has a coupon already; null for nobody in particular. */
  userFor(couponId: number, orderId: string): number | null {
    return (
      [...this.uses.values()].find((use) => isLive(use) && use.couponId === couponId && use.orderId === orderId)?.memberId ?? null
    );
  }

  /** Moves a use to another status, and its coupon's counts with it. */
  move(use: UseState, to: CouponUseStatus, now: Instant): void {
    const coupon = this.couponOf(use);
    const mine = this.usesOf(use.couponId, use.memberId);
    for (const counts of [coupon, mine]) {
      if (use.status === 'RESERVED') counts.reserved -= 1;
      if (use.status === 'USED') counts.used -= 1;
      if (to === 'RESERVED') counts.reserved += 1;
      if (to === 'USED') counts.used += 1;
    }
    use.status = to;
    if (to === 'USED') use.usedAt = now;
    else if (to !== 'RESERVED') use.endedAt = now;
    if (to !== 'RESERVED') use.expiresAt = null;
    change(use);
    this.touch(coupon, now);
    // one that begins is told of when it is known whether it is kept or used at once
    if (to !== 'RESERVED') this.tell(coupon, changeTo[to], now, use);
  }

  /** A use that begins; the caller has looked whether there is one left. */
  begin(use: Omit<UseState, 'row'>, now: Instant): UseState {
    const { status } = use;
    const made: UseState = { ...use, status: 'RELEASED', row: 'new' };
    this.uses.set(use.id, made);
    this.move(made, status, now);
    made.endedAt = null;
    made.expiresAt = use.expiresAt;
    return made;
  }

  /** Tells what just happened to a coupon, for an order or by itself. */
  tell(coupon: CouponState, change: CouponChange, now: Instant, use: Pick<UseState, 'orderId' | 'memberId'> | null = null): void {
    const memberId = coupon.memberId ?? use?.memberId ?? null;
    if (memberId === null) return;
    const payload = { id: coupon.id, change, status: statusAt(coupon, 0, now), orderId: use?.orderId ?? null };
    this.announce(memberId, payload);
  }

  touch(coupon: CouponState, now: Instant): void {
    coupon.updatedAt = now;
    change(coupon);
  }

  couponOf({ couponId }: Pick<UseState, 'couponId'>): CouponState {
    const coupon = this.coupons.get(couponId);
    if (!coupon) throw new Error(`coupon ${couponId} is not loaded`);
    return coupon;
  }

  codesLeft(type: string): number {
    return this.codes.get(type)?.filter(isFree).length ?? 0;
  }

  /** The next code of a pool; null where it is empty. */
  takeCode(type: string, couponId: number): string | null {
    const code = this.codes.get(type)?.find(isFree);
    if (!code) return null;
    Object.assign(code, { couponId, changed: true });
    this.took(type, 1);
    return code.code;
  }

  /** Keeps codes of a pool for a reservation; the caller has looked whether there are so many. */
  keepCodes(type: string, quantity: number, redemptionId: number): void {
    const kept = (this.codes.get(type) ?? []).filter(isFree).slice(0, quantity);
    for (const code of kept) Object.assign(code, { redemptionId, changed: true });
    this.took(type, kept.length);
  }

  codesKept(type: string, redemptionId: number): PoolCode[] {
    return (this.codes.get(type) ?? []).filter((code) => code.redemptionId === redemptionId);
  }

  /** Gives a coupon a code that was kept for it; null where there is none. */
  takeKept(type: string, redemptionId: number, couponId: number): string | null {
    const [code] = this.codesKept(type, redemptionId);
    if (!code) return null;
    Object.assign(code, { couponId, redemptionId: null, changed: true });
    return code.code;
  }

  /** What a reservation kept goes back to the pool. */
  letGo(type: string, redemptionId: number): void {
    const kept = this.codesKept(type, redemptionId);
    for (const code of kept) Object.assign(code, { redemptionId: null, changed: true });
    this.took(type, -kept.length);
  }

  private took(type: string, count: number): void {
    if (count !== 0) this.taken.set(type, (this.taken.get(type) ?? 0) + count);
  }
}

const isFree = ({ couponId, redemptionId }: PoolCode): boolean => couponId === null && redemptionId === null;

/** Whether it counts: reserved or used. */
export function isLive({ status }: Pick<UseState, 'status'>): boolean {
  return status === 'RESERVED' || status === 'USED';
}

/** Whether a member's own token keeps it: it may release it, and might say anything of its cart. What the shop keeps is the shop's. */
export function isByMember({ actor, memberId }: Pick<UseState, 'actor' | 'memberId'>): boolean {
  return actor === `member:${memberId}`;
}

export function change(row: { row: 'new' | 'changed' | 'same' }): void {
  if (row.row === 'same') row.row = 'changed';
}
