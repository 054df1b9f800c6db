import { describe, expect, it } from 'vitest';
import { adjusts, brings, buys, codes, gives, holds, Scenario, schemeOf } from './scenario.js';

const twoDays = schemeOf({ expiry: { kind: 'ROLLING', days: 2 } });

describe('holds', () => {
  it('capture a part and release the rest', () => {
    const shop = new Scenario().do(buys('o', 1000), holds('h', 8));
    expect(shop.state()).toBe('2 0 8 0');
    expect(shop.do({ do: 'capture', name: 'h', points: 5 }).state()).toBe('5 0 0 0');
    expect(codes(shop.try({ do: 'release', name: 'h' }))).toBe('INVALID_STATE');
  });

  it('take no more than is available, nothing from the status wallet, and nothing at or below zero', () => {
    const shop = new Scenario().do(buys('o', 1000));
    expect(codes(shop.try(holds('h', 11)))).toBe('INSUFFICIENT_POINTS');
    expect(codes(shop.try(holds('h', 1, 60, 'status')))).toBe('NOT_ELIGIBLE');
    expect(codes(shop.try(holds('h', 0)))).toBe('INVALID');
    expect(codes(shop.try(holds('h', 1, 0)))).toBe('INVALID');
  });

  it('release themselves at their instant, once', () => {
    const shop = new Scenario().do(buys('o', 1000), holds('h', 8, 60));
    expect(shop.at('2025-01-01T00:00:59.999Z').state()).toBe('2 0 8 0');
    expect(shop.at('2025-01-01T00:01:00Z').state()).toBe('10 0 0 0');
    expect(codes(shop.try({ do: 'capture', name: 'h' }))).toBe('EXPIRED');
    expect(shop.kinds()).toBe('EARN HOLD RELEASE');
  });

  it('are capped by the program', () => {
    const shop = new Scenario(schemeOf({ holds: { defaultTtlSeconds: 900, maxTtlSeconds: 1000 } })).do(
      buys('o', 1000),
      holds('h', 8, 5000),
    );
    expect(shop.at('2025-01-01T00:16:40Z').state()).toBe('10 0 0 0');
  });

  it('keep their points from expiring, until they end: then the dead expire and only the living are released', () => {
    const shop = new Scenario(twoDays)
      .do(buys('o', 1000), holds('h', 8, 86_400))
      .at('2025-01-01T23:00:00Z')
      .do(holds('g', 2, 86_400));
    expect(shop.at('2025-01-02T00:00:00Z').state()).toBe('8 0 2 0');
    shop.do(buys('o2', 300)).do(holds('k', 11, 86_400));
    expect(shop.at('2025-01-03T00:00:00Z').state()).toBe('3 0 0 0');
    expect(shop.kinds()).toBe('EARN HOLD HOLD RELEASE EARN HOLD RELEASE EXPIRE RELEASE EXPIRE');
  });

  it('made before a debt can be captured', () => {
    const shop = new Scenario().do(buys('o', 1000), holds('h', 10), brings('r', 1000, { order: 'o' }));
    expect(shop.do({ do: 'capture', name: 'h' }).state()).toBe('0 0 0 10');
  });

  it('pay a debt with living points only', () => {
    const long = {
      ...twoDays,
      holds: { defaultTtlSeconds: 900, maxTtlSeconds: 86_400 * 3 },
    };
    const shop = () => new Scenario(long).do(buys('o', 1000), holds('h', 10, 86_400 * 3), brings('r', 400, { order: 'o' }));
    expect(shop().at('2025-01-02T00:00:00Z').do({ do: 'release', name: 'h' }).state()).toBe('6 0 0 0');
    expect(shop().at('2025-01-04T00:00:00Z').state()).toBe('0 0 0 4');
  });

  it('take the soonest-dying first, and capture them first', () => {
    const shop = new Scenario(twoDays)
      .do(buys('o', 500))
      .at('2025-01-02T00:00:00Z')
      .do(buys('p', 500), holds('h', 8, 60));
    expect(shop.dies()).toEqual(['2 2025-01-04T00:00:00.000Z']);
    shop.do({ do: 'capture', name: 'h', points: 2 });
    expect(shop.dies()).toEqual(['3 2025-01-03T00:00:00.000Z', '5 2025-01-04T00:00:00.000Z']);
  });

  it('are not for the suspended, who go on earning', () => {
    const shop = new Scenario().do(buys('o', 1000));
    shop.model.setStatus('ann', 'SUSPENDED');
    expect(codes(shop.try(holds('h', 1)))).toBe('NOT_ELIGIBLE');
    expect(codes(shop.try(gives(1)))).toBe('NOT_ELIGIBLE');
    expect(shop.do(buys('p', 1000)).state()).toBe('20 0 0 0');
  });
});

describe('transfers', () => {
  it('make one lot per source lot, dying at the earlier of both dates', () => {
    const shop = new Scenario(twoDays).do(buys('o', 500)).at('2025-01-02T00:00:00Z').do(buys('p', 500), gives(7));
    expect(shop.dies('bob')).toEqual(['5 2025-01-03T00:00:00.000Z', '2 2025-01-04T00:00:00.000Z']);
    expect(shop.state('bob')).toBe('7 0 0 0');
  });

  it('pay the receiver’s debt, and a later return hits the sender only', () => {
    const shop = new Scenario().do(buys('o', 1000), buys('p', 1000, { member: 'bob' }), gives(10));
    shop.do(brings('r', 1000, { order: 'o' }));
    expect([shop.state(), shop.state('bob')]).toEqual(['0 0 0 10', '20 0 0 0']);
    expect(shop.do(gives(15, 'bob', 'ann')).state()).toBe('5 0 0 0');
  });

  it('stop at the day’s limit of the program, in its zone', () => {
    const shop = new Scenario(
      schemeOf({
        transfers: { enabled: true, dailyLimit: 10 },
        timeZone: 'Asia/Shanghai',
      }),
      '2025-01-01T15:00:00Z',
    );
    shop.do(buys('o', 5000), gives(7));
    expect(codes(shop.try(gives(4)))).toBe('LIMIT_REACHED');
    expect(codes(shop.at('2025-01-01T16:00:00Z').try(gives(4)))).toBe('ok');
  });

  it('do not happen when the program switched them off, to oneself, or beyond the balance', () => {
    const shop = new Scenario().do(buys('o', 500));
    expect(codes(shop.try(gives(6)))).toBe('INSUFFICIENT_POINTS');
    expect(codes(shop.try(gives(1, 'ann', 'ann')))).toBe('INVALID');
    const off = new Scenario(schemeOf({ transfers: { enabled: false, dailyLimit: null } })).do(buys('o', 500));
    expect(codes(off.try(gives(1)))).toBe('NOT_ELIGIBLE');
  });
});

describe('adjustments', () => {
  it('go up with a lot of the wallet’s policy, and down from what dies soonest, not below zero', () => {
    const shop = new Scenario(twoDays).do(adjusts(10)).at('2025-01-02T00:00:00Z').do(adjusts(5), adjusts(-12));
    expect(shop.dies()).toEqual(['3 2025-01-04T00:00:00.000Z']);
    expect(codes(shop.try(adjusts(-4)))).toBe('INSUFFICIENT_POINTS');
    expect(codes(shop.try(adjusts(0)))).toBe('INVALID');
  });

  it('pay a debt first', () => {
    const shop = new Scenario().do(buys('o', 1000), gives(10), brings('r', 1000, { order: 'o' }), adjusts(4));
    expect(shop.state()).toBe('0 0 0 6');
    expect(shop.do(adjusts(8)).state()).toBe('2 0 0 0');
  });

  it('above the threshold wait for a second person', () => {
    const shop = new Scenario(schemeOf({ adjustments: { approvalAbove: 100 } })).do(adjusts(101, 'big'), adjusts(100, 'small'));
    expect(shop.state()).toBe('100 0 0 0');
    expect(codes(shop.try({ do: 'decide', name: 'big', approve: true, by: 'staff:one' }))).toContain('FORBIDDEN_TARGET');
    expect(shop.do({ do: 'decide', name: 'big', approve: true, by: 'staff:two' }).state()).toBe('201 0 0 0');
    expect(
      codes(
        shop.try({
          do: 'decide',
          name: 'big',
          approve: false,
          by: 'staff:two',
        }),
      ),
    ).toBe('INVALID_STATE');
  });
});
