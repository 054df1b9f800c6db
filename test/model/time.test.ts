import { describe, expect, it } from 'vitest';
import { adjusts, brings, buys, gives, holds, Scenario, schemeOf } from './scenario.js';

describe('pending points', () => {
  it('mature at their instant, and their validity counts from there', () => {
    const shop = new Scenario(
      schemeOf({
        maturity: { kind: 'DELAY', days: 7 },
        expiry: { kind: 'ROLLING', days: 2 },
      }),
    ).do(buys('o', 1000));
    expect(shop.at('2025-01-07T23:59:59.999Z').state()).toBe('0 10 0 0');
    expect(shop.at('2025-01-08T00:00:00Z').state()).toBe('10 0 0 0');
    expect(shop.dies()).toEqual(['10 2025-01-10T00:00:00.000Z']);
    expect(shop.at('2025-01-10T00:00:00Z').state()).toBe('0 0 0 0');
  });

  it('mature on the event, also before the delay; confirming again changes nothing', () => {
    const shop = new Scenario(schemeOf({ maturity: { kind: 'DELAY', days: 7 } })).do(buys('o', 1000), {
      do: 'confirm',
      orderId: 'o',
    });
    expect(shop.state()).toBe('10 0 0 0');
    shop.do({ do: 'confirm', orderId: 'o' }).at('2025-02-01T00:00:00Z');
    expect(shop.kinds()).toBe('EARN MATURE');
  });

  it('pay a debt when they mature', () => {
    const shop = new Scenario(schemeOf({ maturity: { kind: 'EVENT' } }));
    shop.do(buys('o', 1000), { do: 'confirm', orderId: 'o' }, gives(10), brings('r', 1000, { order: 'o' }), buys('p', 1500));
    expect(shop.state()).toBe('0 15 0 10');
    expect(shop.do({ do: 'confirm', orderId: 'p' }).state()).toBe('5 0 0 0');
    expect(shop.kinds()).toBe('EARN MATURE TRANSFER_OUT REVERSE EARN MATURE');
  });

  it('are taken first by a return before maturity', () => {
    const shop = new Scenario(schemeOf({ maturity: { kind: 'DELAY', days: 7 } })).do(
      adjusts(3),
      buys('o', 1000),
      brings('r', 400, { order: 'o' }),
    );
    expect(shop.state()).toBe('3 6 0 0');
  });
});

describe('backdated purchases', () => {
  it('have their dates from when they occurred, and expire at once when already dead', () => {
    const shop = new Scenario(schemeOf({ expiry: { kind: 'ROLLING', months: 1 } })).do(
      buys('o', 1000, { occurredAt: '2024-12-15T00:00:00Z' }),
    );
    expect(shop.dies()).toEqual(['10 2025-01-15T00:00:00.000Z']);
    shop.do(buys('p', 500, { occurredAt: '2024-11-01T00:00:00Z' }));
    expect([shop.state(), shop.kinds()]).toEqual(['10 0 0 0', 'EARN EARN EXPIRE']);
  });

  it('pay a debt first, as every credit does, also with points that are dead on arrival', () => {
    const shop = new Scenario(schemeOf({ expiry: { kind: 'ROLLING', months: 1 } })).do(
      buys('o', 1000),
      gives(10),
      brings('r', 1000, { order: 'o' }),
    );
    shop.do(buys('p', 1200, { occurredAt: '2024-11-01T00:00:00Z' }));
    expect([shop.state(), shop.kinds()]).toEqual(['0 0 0 0', 'EARN TRANSFER_OUT REVERSE EARN EXPIRE']);
  });

  it('earn by the rule of their day, once per rule and wallet', () => {
    const day = Date.parse('2025-01-01T00:00:00Z');
    const scheme = schemeOf();
    const [rule] = scheme.rules;
    if (rule === undefined) throw new Error('no rule');
    scheme.rules = [
      { ...rule, validUntil: day },
      { ...rule, version: 2, pointsPer: '2', validFrom: day },
    ];
    const shop = new Scenario(scheme).do(buys('o', 1000), buys('p', 1000, { occurredAt: '2024-12-31T23:59:59Z' }));
    expect(shop.state()).toBe('30 0 0 0');
  });
});

describe('inactivity', () => {
  const idle = schemeOf({ expiry: { kind: 'INACTIVITY', months: 1 } });

  it('is ended by earning and capturing, not by adjustments, returns or incoming transfers', () => {
    const shop = new Scenario(idle)
      .do(buys('o', 1000))
      .at('2025-01-10T00:00:00Z')
      .do(adjusts(1), brings('r', 100, { order: 'o' }));
    expect(shop.dies()).toEqual(['9 2025-02-01T00:00:00.000Z', '1 2025-02-10T00:00:00.000Z']);
    shop.do(holds('h', 1), { do: 'capture', name: 'h' });
    expect(shop.dies()).toEqual(['9 2025-02-10T00:00:00.000Z']);
  });

  it('never lengthens what was transferred beyond the sender’s date', () => {
    const shop = new Scenario(idle)
      .do(buys('o', 1000))
      .at('2025-01-20T00:00:00Z')
      .do(gives(5), buys('p', 100, { member: 'bob' }));
    expect(shop.dies('bob')).toEqual(['5 2025-02-01T00:00:00.000Z', '1 2025-02-20T00:00:00.000Z']);
  });
});

describe('as of', () => {
  it('a late sweep changes no past: what fell due counts from its instant', () => {
    const shop = new Scenario(
      schemeOf({
        maturity: { kind: 'DELAY', days: 1 },
        expiry: { kind: 'ROLLING', days: 1 },
      }),
    ).do(buys('o', 1000));
    shop.at('2025-06-01T00:00:00Z');
    expect(shop.stateAt('2025-01-01T12:00:00Z', 'RECORDED')).toBe('0 10 0 0');
    expect(shop.stateAt('2025-01-02T00:00:00Z', 'RECORDED')).toBe('10 0 0 0');
    expect(shop.stateAt('2025-01-03T00:00:00Z', 'RECORDED')).toBe('0 0 0 0');
  });

  it('tells what was recorded from what had occurred', () => {
    const shop = new Scenario().at('2025-03-01T00:00:00Z').do(buys('o', 1000, { occurredAt: '2025-02-01T00:00:00Z' }));
    expect(shop.stateAt('2025-02-15T00:00:00Z', 'RECORDED')).toBe('0 0 0 0');
    expect(shop.stateAt('2025-02-15T00:00:00Z', 'OCCURRED')).toBe('10 0 0 0');
    expect(shop.stateAt('2025-03-01T00:00:00Z', 'RECORDED')).toBe('10 0 0 0');
  });

  it('shows an available below zero as debt', () => {
    const shop = new Scenario(schemeOf({ maturity: { kind: 'EVENT' } })).do(buys('o', 1000)).at('2025-01-10T00:00:00Z');
    shop.do({ do: 'confirm', orderId: 'o' }, brings('r', 600, { order: 'o', occurredAt: '2025-01-05T00:00:00Z' }));
    expect(shop.stateAt('2025-01-07T00:00:00Z', 'OCCURRED')).toBe('0 10 0 6');
    expect(shop.stateAt('2025-01-10T00:00:00Z', 'OCCURRED')).toBe('4 0 0 0');
  });

  it('counts the late maturity of a backdated purchase from its recording', () => {
    const shop = new Scenario(schemeOf({ maturity: { kind: 'DELAY', days: 1 } })).do(
      buys('o', 1000, { occurredAt: '2024-12-01T00:00:00Z' }),
    );
    expect(shop.state()).toBe('10 0 0 0');
    expect(shop.stateAt('2024-12-20T00:00:00Z', 'RECORDED')).toBe('0 0 0 0');
    expect(shop.stateAt('2024-12-01T00:00:00Z', 'OCCURRED')).toBe('0 10 0 0');
    expect(shop.stateAt('2024-12-02T00:00:00Z', 'OCCURRED')).toBe('10 0 0 0');
  });
});
