import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CouponDefinition, CouponEffect } from '../../kernel/scheme/coupons.js';
import { applyCoupons, type Candidate, percentOf } from './apply-coupons.js';
import type { Cart } from './cart.js';

const terms = (effect: CouponEffect, more: Partial<CouponDefinition> = {}): CouponDefinition => ({
  name: 'A coupon',
  description: null,
  effect,
  minimumSpend: 0,
  categories: [],
  skus: [],
  group: null,
  exclusive: false,
  priority: 0,
  goodFrom: null,
  goodUntil: null,
  validDays: null,
  uses: 1,
  usesPerMember: null,
  perMember: null,
  pool: false,
  ...more,
});
const off = (amount: number, more?: Partial<CouponDefinition>) => terms({ kind: 'AMOUNT_OFF', amount }, more);
const percent = (value: number, more?: Partial<CouponDefinition>) =>
  terms({ kind: 'PERCENT_OFF', percent: value * 100, rounding: 'FLOOR', atMost: null }, more);
const candidate = (code: string, of: CouponDefinition, refused: Candidate['refused'] = null): Candidate => ({
  code,
  type: code,
  terms: of,
  refused,
});

const cart: Cart = {
  lines: [
    { lineId: 'tea', sku: 'TEA', category: 'drinks', amount: 3_000 },
    { lineId: 'cup', sku: 'CUP', category: 'home', amount: 7_000 },
  ],
  shipping: 1_000,
};

/** `code off` or `code reason`, in the order in which they were looked at. */
const told = (candidates: Candidate[], of: Cart = cart) =>
  applyCoupons(of, candidates).verdicts.map(({ candidate: { code }, reason, discount }) => `${code} ${reason?.code ?? discount}`);

describe('a coupon on its own', () => {
  it.each<[string, CouponDefinition, number[], number, string | null]>([
    ['takes an amount off all lines by what they cost', off(1_000), [300, 700], 0, null],
    ['takes no more off than the lines cost, and leaves the shipping', off(20_000), [3_000, 7_000], 0, null],
    ['takes a percentage off', percent(10), [300, 700], 0, null],
    ['is for its categories only', off(1_000, { categories: ['drinks'] }), [1_000, 0], 0, null],
    ['is for its articles only', percent(50, { skus: ['CUP'] }), [0, 3_500], 0, null],
    ['frees the shipping', terms({ kind: 'FREE_SHIPPING', atMost: null }), [0, 0], 1_000, null],
    ['frees the shipping up to an amount', terms({ kind: 'FREE_SHIPPING', atMost: 600 }), [0, 0], 600, null],
    ['gives something and takes nothing off', terms({ kind: 'GIFT', sku: 'PEN', quantity: 1 }), [0, 0], 0, null],
    ['is worth a service and takes nothing off', terms({ kind: 'SERVICE', service: 'Fitting' }), [0, 0], 0, null],
    [
      'stops at its highest discount',
      terms({ kind: 'PERCENT_OFF', percent: 5_000, rounding: 'FLOOR', atMost: 900 }),
      [270, 630],
      0,
      null,
    ],
    ['finds nothing that it is for', off(1_000, { categories: ['food'] }), [0, 0], 0, 'NO_MATCHING_LINES'],
    [
      'needs its minimum of the lines that it is for',
      off(100, { skus: ['TEA'], minimumSpend: 3_001 }),
      [0, 0],
      0,
      'MINIMUM_SPEND',
    ],
    ['counts from its minimum on', off(100, { skus: ['TEA'], minimumSpend: 3_000 }), [100, 0], 0, null],
    ['of a percentage that comes to nothing has no effect', percent(0.01, { skus: ['NONE'] }), [0, 0], 0, 'NO_MATCHING_LINES'],
  ])('%s', (_title, of, lines, shipping, reason) => {
    const [verdict] = applyCoupons(cart, [candidate('a', of)]).verdicts;
    expect(verdict).toMatchObject({ lines, shipping, reason: reason === null ? null : { code: reason } });
    expect(verdict?.place).toBe(reason === null ? 1 : null);
  });

  it('without an effect does not count: nothing to ship, nothing left to pay', () => {
    const free = terms({ kind: 'FREE_SHIPPING', atMost: null });
    expect(told([candidate('a', free)], { ...cart, shipping: 0 })).toEqual(['a NO_EFFECT']);
    expect(told([candidate('a', off(10_000, { priority: 1 })), candidate('b', percent(10))])).toEqual(['a 10000', 'b NO_EFFECT']);
  });
});

describe('several coupons', () => {
  it('count one after the other, by priority: a percentage is of what is left', () => {
    expect(told([candidate('a', percent(10)), candidate('b', off(1_000, { priority: 5 }))])).toEqual(['b 1000', 'a 900']);
    expect(told([candidate('a', percent(10, { priority: 9 })), candidate('b', off(1_000))])).toEqual(['a 1000', 'b 1000']);
  });

  it('of one group count once: the first that has an effect', () => {
    const group = { group: 'season' };
    const none = candidate('a', off(500, { ...group, priority: 2, skus: ['NONE'] }));
    const coupons = [
      none,
      candidate('b', off(100, { ...group, priority: 1 })),
      candidate('c', off(900, group)),
      candidate('d', off(10)),
    ];
    expect(told(coupons)).toEqual(['a NO_MATCHING_LINES', 'b 100', 'c STACKING_GROUP', 'd 10']);
  });

  it('go with no exclusive one, whichever comes first', () => {
    const alone = { exclusive: true };
    expect(told([candidate('a', off(100, { ...alone, priority: 1 })), candidate('b', off(900))])).toEqual([
      'a 100',
      'b EXCLUSIVE',
    ]);
    expect(told([candidate('a', off(100, { priority: 1 })), candidate('b', off(900, alone))])).toEqual(['a 100', 'b EXCLUSIVE']);
  });

  it('that are used up or expired keep none of the others', () => {
    const used = candidate('a', off(900, { priority: 3, exclusive: true, group: 'g' }), { code: 'USED' });
    expect(told([used, candidate('b', off(100, { group: 'g' }))])).toEqual(['a USED', 'b 100']);
  });
});

const anyCart = fc.record<Cart>({
  lines: fc.array(
    fc.record({
      lineId: fc.uuid(),
      sku: fc.constantFrom('TEA', 'CUP', 'PEN'),
      category: fc.constantFrom('drinks', 'home', null),
      amount: fc.integer({ min: 0, max: 2 ** 40 }),
    }),
    { maxLength: 6 },
  ),
  shipping: fc.integer({ min: 0, max: 10_000 }),
});
const anyEffect: fc.Arbitrary<CouponEffect> = fc.oneof(
  fc.record({ kind: fc.constant('AMOUNT_OFF' as const), amount: fc.integer({ min: 1, max: 2 ** 40 }) }),
  fc.record({
    kind: fc.constant('PERCENT_OFF' as const),
    percent: fc.integer({ min: 1, max: 10_000 }),
    rounding: fc.constantFrom('FLOOR' as const, 'CEIL' as const, 'HALF_UP' as const),
    atMost: fc.option(fc.integer({ min: 1, max: 10_000 })),
  }),
  fc.record({ kind: fc.constant('FREE_SHIPPING' as const), atMost: fc.option(fc.integer({ min: 1, max: 5_000 })) }),
  fc.constant({ kind: 'GIFT' as const, sku: 'PEN', quantity: 1 }),
);
const anyCoupons = fc
  .array(
    fc.record({
      effect: anyEffect,
      priority: fc.integer({ min: 0, max: 2 }),
      group: fc.constantFrom('g', 'h', null),
      exclusive: fc.boolean(),
      minimumSpend: fc.constantFrom(0, 1_000),
      skus: fc.subarray(['TEA', 'CUP']),
    }),
    { maxLength: 6 },
  )
  .map((list) => list.map(({ effect, ...more }, place) => candidate(`c${place}`, terms(effect, more))));

describe('whatever the cart and the coupons', () => {
  it('nothing goes below zero, and what is taken off adds up', () => {
    fc.assert(
      fc.property(anyCart, anyCoupons, (of, coupons) => {
        const { verdicts, lines, shipping } = applyCoupons(of, coupons);
        for (const [place, left] of [...lines, shipping].entries()) {
          expect(left).toBeGreaterThanOrEqual(0);
          const before = place < of.lines.length ? (of.lines[place]?.amount ?? 0) : of.shipping;
          const taken = verdicts.reduce(
            (all, one) => all + (place < of.lines.length ? (one.lines[place] ?? 0) : one.shipping),
            0,
          );
          expect(left).toBe(before - taken);
        }
        for (const { discount, lines: shares, shipping: freed, reason } of verdicts) {
          expect(discount).toBe(shares.reduce((all, share) => all + share, freed));
          if (reason) expect(discount).toBe(0);
        }
      }),
    );
  });

  it('the order in which they are listed does not matter', () => {
    fc.assert(
      fc.property(anyCart, anyCoupons, (of, coupons) => {
        expect(applyCoupons(of, [...coupons].reverse())).toEqual(applyCoupons(of, coupons));
      }),
    );
  });

  it('one of a group counts, and an exclusive one counts alone', () => {
    fc.assert(
      fc.property(anyCart, anyCoupons, (of, coupons) => {
        const counting = applyCoupons(of, coupons).verdicts.filter(({ place }) => place !== null);
        const groups = counting.map(({ candidate: { terms: t } }) => t.group).filter((group) => group !== null);
        expect(new Set(groups).size).toBe(groups.length);
        if (counting.some(({ candidate: { terms: t } }) => t.exclusive)) expect(counting.length).toBe(1);
      }),
    );
  });

  it('a coupon that does not count changes nothing: leaving it out gives the same', () => {
    fc.assert(
      fc.property(anyCart, anyCoupons, (of, coupons) => {
        const { verdicts, ...left } = applyCoupons(of, coupons);
        const counting = verdicts.filter(({ place }) => place !== null).map((one) => one.candidate);
        expect(applyCoupons(of, counting)).toMatchObject(left);
      }),
    );
  });

  it('splitting a line changes no discount', () => {
    fc.assert(
      fc.property(anyCart, anyCoupons, fc.double({ min: 0, max: 1, noNaN: true }), (of, coupons, share) => {
        const split = of.lines.flatMap((line) => {
          const first = Math.floor(line.amount * share);
          return [
            { ...line, amount: first },
            { ...line, amount: line.amount - first },
          ];
        });
        const totals = (quote: ReturnType<typeof applyCoupons>) => quote.verdicts.map(({ discount }) => discount);
        const [whole, parts] = [applyCoupons(of, coupons), applyCoupons({ ...of, lines: split }, coupons)];
        // shares may fall on other lines by a unit, so that a later coupon of some lines sees a unit more or less
        for (const [place, discount] of totals(parts).entries())
          expect(Math.abs(discount - (totals(whole)[place] ?? 0))).toBeLessThanOrEqual(coupons.length * 2);
        expect(totals(parts)[0]).toBe(totals(whole)[0]);
      }),
    );
  });
});

describe('rounding has a name', () => {
  it.each([
    ['FLOOR' as const, 3],
    ['HALF_UP' as const, 4],
    ['CEIL' as const, 4],
  ])('%s', (rounding, expected) => {
    expect(percentOf(35, 1_000, rounding)).toBe(expected);
  });

  it('10 % of one yen is nothing, and of a thousand fils a hundred: amounts are in minor units of whatever currency', () => {
    expect([percentOf(1, 1_000, 'FLOOR'), percentOf(1_000, 1_000, 'FLOOR')]).toEqual([0, 100]);
  });
});
