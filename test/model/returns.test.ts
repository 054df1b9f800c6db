import { describe, expect, it } from 'vitest';
import { brings, buys, codes, gives, holds, Scenario, schemeOf } from './scenario.js';

const byLine = schemeOf({ rule: { basis: 'LINE' } });

describe('what a return takes back', () => {
  it('keeps floor(p * remaining / a), however the return is split', () => {
    const whole = new Scenario().do(buys('o', 1099), brings('r', 550, { order: 'o' }));
    const split = new Scenario().do(buys('o', 1099), brings('r1', 275, { order: 'o' }), brings('r2', 275, { order: 'o' }));
    expect(whole.state()).toBe('4 0 0 0');
    expect(split.state()).toBe(whole.state());
  });

  it('goes line by line, and a line that earned nothing gives nothing back', () => {
    const shop = new Scenario(byLine).do(
      buys('o', 1090, {
        lines: [
          ['a', 1000],
          ['b', 90],
        ],
      }),
    );
    expect(shop.state()).toBe('10 0 0 0');
    expect(shop.do(brings('r1', 90, { order: 'o', lines: [['b', 90]] })).state()).toBe('10 0 0 0');
    expect(shop.do(brings('r2', 500, { order: 'o', lines: [['a', 500]] })).state()).toBe('5 0 0 0');
  });

  it('treats what the lines leave of the total as a last line', () => {
    const shop = new Scenario(byLine).do(buys('o', 1500, { lines: [['a', 1000]] }));
    expect(shop.state()).toBe('15 0 0 0');
    expect(shop.do(brings('r', 1200, { order: 'o' })).state()).toBe('3 0 0 0');
  });

  it('uses up lines in position order when it names none', () => {
    const shop = new Scenario(byLine).do(
      buys('o', 2000, {
        lines: [
          ['a', 1000],
          ['b', 1000],
        ],
      }),
      brings('r', 1000, { order: 'o' }),
    );
    expect(codes(shop.try(brings('r2', 1, { order: 'o', lines: [['a', 1]] })))).toBe('INVALID');
    expect(codes(shop.try(brings('r3', 1000, { order: 'o', lines: [['b', 1000]] })))).toBe('ok');
    expect(shop.state()).toBe('0 0 0 0');
  });

  it('takes no more than the order was', () => {
    const shop = new Scenario().do(buys('o', 1000), brings('r', 600, { order: 'o' }));
    expect(codes(shop.try(brings('r2', 401, { order: 'o' })))).toBe('INVALID');
    expect(codes(shop.try(brings('r3', 100, { order: 'unknown' })))).toBe('NOT_FOUND');
    expect(shop.state()).toBe('4 0 0 0');
  });

  it('leaves debt after earn, spend, return, and blocks spending until it is paid', () => {
    const shop = new Scenario().do(
      buys('o', 1000),
      holds('h', 10),
      { do: 'capture', name: 'h' },
      brings('r', 1000, { order: 'o' }),
    );
    expect(shop.state()).toBe('0 0 0 10');
    expect(codes(shop.try(holds('h2', 1)))).toContain('NOT_ELIGIBLE');
    expect(codes(shop.try(gives(1)))).toContain('NOT_ELIGIBLE');
    expect(shop.do(buys('o2', 400)).state()).toBe('0 0 0 6');
    expect(shop.do(buys('o3', 700)).state()).toBe('1 0 0 0');
    expect(shop.kinds()).toBe('EARN HOLD CAPTURE REVERSE EARN EARN');
  });

  it('takes the own lot first, then what dies soonest', () => {
    const shop = new Scenario(schemeOf({ expiry: { kind: 'ROLLING', months: 1 } }))
      .do(buys('old', 1000))
      .at('2025-01-10T00:00:00Z')
      .do(buys('new', 1000))
      .do(brings('r', 600, { order: 'new' }));
    expect(shop.dies()).toEqual(['10 2025-02-01T00:00:00.000Z', '4 2025-02-10T00:00:00.000Z']);
    shop.do(holds('h', 12), { do: 'capture', name: 'h' }, buys('third', 500), brings('r2', 400, { order: 'new' }));
    expect(shop.dies()).toEqual(['3 2025-02-10T00:00:00.000Z']);
  });

  it('counts what has expired of the award as taken, never as debt', () => {
    const shop = new Scenario(schemeOf({ expiry: { kind: 'ROLLING', days: 1 } })).do(buys('o', 1000), holds('h', 4), {
      do: 'capture',
      name: 'h',
    });
    shop.at('2025-01-03T00:00:00Z').do(brings('r', 1000, { order: 'o' }));
    expect(shop.state()).toBe('0 0 0 4');
    expect(shop.kinds()).toBe('EARN HOLD CAPTURE EXPIRE REVERSE');
  });

  it('never touches held points: they make debt, which the release pays', () => {
    const shop = new Scenario().do(buys('o', 1000), holds('h', 10), brings('r', 600, { order: 'o' }));
    expect(shop.state()).toBe('0 0 10 6');
    expect(shop.do({ do: 'release', name: 'h' }).state()).toBe('4 0 0 0');
  });

  it('stays within the balance of the status wallet, and says what it could not take, for good', () => {
    const shop = new Scenario(schemeOf({ policy: 'WITHIN_BALANCE' })).do(buys('o', 1000), gives(8));
    const outcome = shop.try(brings('r', 500, { order: 'o' }));
    expect(outcome.ok && outcome.reversed).toEqual([
      { wallet: 'points', orderId: 'o', points: 2, done: true },
      { wallet: 'points', orderId: 'o', points: 3, done: false },
      { wallet: 'status', orderId: 'o', points: 5, done: true },
    ]);
    expect(shop.do(buys('o2', 1000), brings('r2', 500, { order: 'o' })).state()).toBe('5 0 0 0');
  });

  it('takes only the own pending under PENDING_ONLY', () => {
    const pending = schemeOf({
      policy: 'PENDING_ONLY',
      maturity: { kind: 'EVENT' },
    });
    const shop = new Scenario(pending).do(buys('o', 1000), buys('p', 1000), brings('r', 400, { order: 'o' }));
    expect(shop.state()).toBe('0 16 0 0');
    shop.do({ do: 'confirm', orderId: 'o' }, brings('r2', 600, { order: 'o' }));
    expect(shop.state()).toBe('6 10 0 0');
  });
});

describe('a return that names no order', () => {
  it('goes over the purchases newest first, and tells what found none', () => {
    const shop = new Scenario().do(
      buys('o1', 1000, { occurredAt: '2024-12-01T00:00:00Z' }),
      buys('o2', 500, { occurredAt: '2024-11-01T00:00:00Z' }),
    );
    const outcome = shop.try(brings('r', 1200));
    expect(outcome.ok && outcome.reversed?.filter((item) => item.wallet === 'points')).toEqual([
      { wallet: 'points', orderId: 'o1', points: 10, done: true },
      { wallet: 'points', orderId: 'o2', points: 2, done: true },
    ]);
    const more = shop.try(brings('r2', 400));
    expect(more.ok && more.reversed?.at(-1)).toEqual({
      wallet: null,
      orderId: null,
      points: 0,
      done: false,
    });
    expect(shop.state()).toBe('0 0 0 0');
  });

  it('never takes from a purchase that occurred after it', () => {
    const shop = new Scenario().do(buys('o', 1000), brings('r', 500, { occurredAt: '2024-12-31T00:00:00Z' }));
    expect(shop.state()).toBe('10 0 0 0');
  });

  it('leaves a named return its right: what it used up is spread over the others', () => {
    const shop = new Scenario().do(buys('o1', 1000, { occurredAt: '2024-12-01T00:00:00Z' }), buys('o2', 1000));
    shop.do(brings('r', 800));
    expect(shop.state()).toBe('12 0 0 0');
    shop.do(brings('r2', 1000, { order: 'o2' }));
    expect(shop.state()).toBe('2 0 0 0');
    expect(codes(shop.try(brings('r3', 1, { order: 'o2' })))).toBe('INVALID');
  });
});
