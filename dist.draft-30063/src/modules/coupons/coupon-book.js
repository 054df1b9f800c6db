/** Coupons of a batch. They are locked, and so are the orders for which they are used and the pools from which they come. */
export class CouponBook {
    constructor(makeCode) {
        this.makeCode = makeCode;
        this.coupons = new Map();
        /** Those of the orders, those that are over, and what commands made. */
        this.uses = new Map();
        this.codes = new Map();
        /** What is left in each pool, and how many this batch took. */
        this.taken = new Map();
        this.issued = new Map();
        this.byMember = new Map();
    }
    issuedTo(type, memberId) {
        return this.issued.get(`${memberId} ${type}`) ?? 0;
    }
    noteIssued(type, memberId, count) {
        this.issued.set(`${memberId} ${type}`, this.issuedTo(type, memberId) + count);
    }
    usesOf(couponId, memberId) {
        const key = `${couponId} ${memberId}`;
        const known = this.byMember.get(key) ?? { reserved: 0, used: 0 };
        this.byMember.set(key, known);
        return known;
    }
    /** The uses that an order has, of those of this member. */
    liveUses(orderId, memberId) {
        return [...this.uses.values()].filter((use) => isLive(use) && use.orderId === orderId && use.memberId === memberId);
    }
    /** For whom an order has a coupon already; null for nobody in particular. */
    userFor(couponId, orderId) {
        return ([...this.uses.values()].find((use) => isLive(use) && use.couponId === couponId && use.orderId === orderId)?.memberId ?? null);
    }
    /** Moves a use to another status, and its coupon's counts with it. */
    move(use, to, now) {
        const coupon = this.couponOf(use);
        const mine = this.usesOf(use.couponId, use.memberId);
        for (const counts of [coupon, mine]) {
            if (use.status === 'RESERVED')
                counts.reserved -= 1;
            if (use.status === 'USED')
                counts.used -= 1;
            if (to === 'RESERVED')
                counts.reserved += 1;
            if (to === 'USED')
                counts.used += 1;
        }
        use.status = to;
        if (to === 'USED')
            use.usedAt = now;
        else if (to !== 'RESERVED')
            use.endedAt = now;
        if (to !== 'RESERVED')
            use.expiresAt = null;
        change(use);
        this.touch(coupon, now);
    }
    /** A use that begins; the caller has looked whether there is one left. */
    begin(use, now) {
        const { status } = use;
        const made = { ...use, status: 'RELEASED', row: 'new' };
        this.uses.set(use.id, made);
        this.move(made, status, now);
        made.endedAt = null;
        made.expiresAt = use.expiresAt;
        return made;
    }
    touch(coupon, now) {
        coupon.updatedAt = now;
        change(coupon);
    }
    couponOf({ couponId }) {
        const coupon = this.coupons.get(couponId);
        if (!coupon)
            throw new Error(`coupon ${couponId} is not loaded`);
        return coupon;
    }
    codesLeft(type) {
        return this.codes.get(type)?.filter(({ couponId }) => couponId === null).length ?? 0;
    }
    /** The next code of a pool; null where it is empty. */
    takeCode(type, couponId) {
        const code = this.codes.get(type)?.find((one) => one.couponId === null);
        if (!code)
            return null;
        Object.assign(code, { couponId, changed: true });
        this.taken.set(type, (this.taken.get(type) ?? 0) + 1);
        return code.code;
    }
}
/** Whether it counts: reserved or used. */
export function isLive({ status }) {
    return status === 'RESERVED' || status === 'USED';
}
export function change(row) {
    if (row.row === 'same')
        row.row = 'changed';
}
//# sourceMappingURL=coupon-book.js.map