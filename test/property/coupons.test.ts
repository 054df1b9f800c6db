import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CouponShop } from '../api/coupons.fixture.js';
import { faults } from '../api/rewards.fixture.js';
import { startApp, type TestApp } from '../support/app.js';

const MINUTE = 60_000;
const GOOD_FOR = 4;
const KEPT_FOR = 2;

/** What can be done with coupons, in any order; numbers name coupons and orders. */
type Step =
  | { act: 'reserve' | 'redeem' | 'rollback'; coupon: number; order: number }
  | { act: 'revoke'; coupon: number }
  | { act: 'wait'; minutes: number };

interface Use {
  order: number;
  status: 'RESERVED' | 'USED';
  until: number;
}

/** One coupon in plain memory: what docs/coupons.md says of it. Minutes since it was issued. */
class ModelCoupon {
  uses: Use[] = [];
  revoked = false;
  constructor(readonly max: number) {}

  at(now: number): void {
    this.uses = this.uses.filter(({ status, until }) => status === 'USED' || now < until);
  }

  status(now: number): string {
    if (this.uses.filter(({ status }) => status === 'USED').length >= this.max) return 'USED';
    if (this.revoked) return 'REVOKED';
    if (this.uses.length >= this.max) return 'RESERVED';
    return now >= GOOD_FOR ? 'EXPIRED' : 'ACTIVE';
  }

  /** OK, or the code of the refusal. */
  do(act: 'reserve' | 'redeem' | 'rollback', order: number, now: number): string {
    const own = this.uses.find((use) => use.order === order);
    if (act === 'rollback') {
      this.uses = this.uses.filter((use) => use !== own);
      return own ? 'OK' : 'NOT_FOUND';
    }
    if (!own) {
      const status = this.status(now);
      if (status !== 'ACTIVE') return { REVOKED: 'INVALID_STATE', EXPIRED: 'EXPIRED' }[status] ?? 'LIMIT_REACHED';
      this.uses.push({ order, status: act === 'reserve' ? 'RESERVED' : 'USED', until: now + KEPT_FOR });
    } else if (act === 'redeem') own.status = 'USED';
    // what is over is kept as long as was promised before
    else if (own.status === 'RESERVED' && !this.revoked && now < GOOD_FOR) own.until = now + KEPT_FOR;
    return 'OK';
  }
}

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ crowded: true });
});
afterAll(() => app.close());

const which = { coupon: fc.integer({ min: 0, max: 1 }), order: fc.integer({ min: 0, max: 2 }) };
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ act: fc.constantFrom('reserve' as const, 'redeem' as const, 'rollback' as const), ...which }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('revoke' as const), coupon: which.coupon }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 2 }) }) },
);

it('whatever is done with coupons, in whatever order, they are where a plain model says', async () => {
  const shop = await CouponShop.open(app, ['amy']);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
      const began = app.clock.now();
      const until = new Date(began + GOOD_FOR * MINUTE).toISOString();
      const coupons = [];
      for (const uses of [1, 2]) {
        await shop.type(`uses-${uses}`, { amountOff: '1.00' }, { uses, goodUntil: until });
        coupons.push({ ...(await shop.give(`uses-${uses}`)).coupon, model: new ModelCoupon(uses) });
      }
      const prefix = randomUUID();
      for (const one of steps) {
        if (one.act === 'wait') app.clock.advance(one.minutes * MINUTE);
        const now = (app.clock.now() - began) / MINUTE;
        for (const { model } of coupons) model.at(now);
        if (one.act === 'revoke') {
          const { id, model } = coupons[one.coupon];
          await shop.send('revokeCoupon', { idempotencyKey: randomUUID(), couponId: id });
          model.revoked = true;
        } else if (one.act !== 'wait') {
          const { code, model } = coupons[one.coupon];
          const order = `${prefix}-${one.coupon}-${one.order}`;
          const more = one.act === 'reserve' ? { ttlSeconds: KEPT_FOR * 60 } : undefined;
          const answer = await shop[one.act](code, order, more);
          expect(answer.userErrors[0]?.code ?? 'OK').toBe(model.do(one.act, one.order, now));
        }
        const shown = await Promise.all(coupons.map(({ code }) => shop.status(code)));
        expect(shown).toEqual(coupons.map(({ model }) => model.status(now)));
      }
    }),
    { numRuns: 5 },
  );
  expect(await faults(app)).toEqual([]);
});
