import { describe, expect, it } from 'vitest';
import { brings, buys, codes, holds, Scenario } from './scenario.js';

describe('exactly once', () => {
  it('repeats the first answer for the same key and refuses the key for other input', () => {
    const shop = new Scenario();
    const first = shop.try({ ...buys('o', 1000), key: 'same' });
    expect(shop.try({ ...buys('o', 1000), key: 'same' })).toEqual(first);
    expect(codes(shop.try({ ...buys('o', 1001), key: 'same' }))).toBe('IDEMPOTENCY_KEY_MISMATCH');
    expect(shop.state()).toBe('10 0 0 0');
  });

  it('does not keep a refusal: the same request may succeed later', () => {
    const shop = new Scenario();
    expect(codes(shop.try({ ...holds('h', 5), key: 'same' }))).toBe('INSUFFICIENT_POINTS');
    shop.do(buys('o', 1000));
    expect(codes(shop.try({ ...holds('h', 5), key: 'same' }))).toBe('ok');
  });

  it('lets an order earn once for ever, whatever the key', () => {
    const shop = new Scenario().do(buys('o', 1000));
    expect(shop.try(buys('o', 1000))).toEqual({
      ok: true,
      created: false,
      granted: { points: 10, status: 10 },
    });
    expect(codes(shop.try(buys('o', 2000)))).toBe('ALREADY_EXISTS');
    expect(codes(shop.try(buys('o', 1000, { member: 'bob' })))).toBe('ALREADY_EXISTS');
    expect(shop.state()).toBe('10 0 0 0');
  });

  it('lets a return take once for ever', () => {
    const shop = new Scenario().do(buys('o', 1000), brings('r', 300, { order: 'o' }), brings('r', 300, { order: 'o' }));
    expect(codes(shop.try(brings('r', 400, { order: 'o' })))).toBe('ALREADY_EXISTS');
    expect(shop.state()).toBe('7 0 0 0');
  });

  it('records an order of nothing, which earns nothing', () => {
    const shop = new Scenario().do(buys('o', 0));
    expect(codes(shop.try(buys('o', 0)))).toBe('ok');
    expect(shop.kinds()).toBe('');
  });

  it('refuses lines that are more than the total', () => {
    const outcome = new Scenario().try(
      buys('o', 1000, {
        lines: [
          ['a', 600],
          ['b', 401],
        ],
      }),
    );
    expect(codes(outcome)).toBe('INVALID');
  });

  it('knows no stranger', () => {
    expect(codes(new Scenario().try(buys('o', 1, { member: 'nobody' })))).toBe('NOT_FOUND');
  });
});

describe('a closed member', () => {
  it('loses what is left, keeps the debt, and has returns recorded but nothing else', () => {
    const shop = new Scenario().do(buys('o', 1000), buys('p', 500), holds('h', 5));
    shop.model.setStatus('ann', 'CLOSED');
    expect([shop.state(), shop.kinds()]).toEqual(['0 0 0 0', 'EARN EARN HOLD EXPIRE EXPIRE EXPIRE']);
    expect(codes(shop.try(buys('q', 100)))).toBe('NOT_ELIGIBLE');
    expect(codes(shop.try({ do: 'release', name: 'h' }))).toContain('NOT_ELIGIBLE');
    expect(shop.do(brings('r', 1000, { order: 'o' })).state()).toBe('0 0 0 0');
  });
});
