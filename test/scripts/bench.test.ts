import { describe, expect, test } from 'vitest';
import { makeRequest } from '../../scripts/bench/requests.js';
import { readFigures } from '../../scripts/bench/yardstick.js';

describe("pgbench's report", () => {
  test('gives the rate and the mean latency', () => {
    const report =
      'number of clients: 8\nlatency average = 1.824 ms\ninitial connection time = 12.1 ms\ntps = 4385.900123 (without initial connection time)\n';
    expect(readFigures(report)).toEqual({ perSecond: 4385.900123, meanMs: 1.824 });
  });

  test('without a rate is no result', () => {
    expect(() => readFigures('pgbench: error: connection failed')).toThrow(/no rate/);
  });
});

describe('a load', () => {
  test('never sends the same order or key twice', () => {
    const sent = Array.from(
      { length: 500 },
      () => makeRequest({ kind: 'single', members: 3, bulk: 1 }).variables['input'] as Record<string, string>,
    );
    expect(new Set(sent.map(({ orderId }) => orderId)).size).toBe(500);
    expect(new Set(sent.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(500);
  });

  test('names members of the bench only', () => {
    const names = Array.from({ length: 200 }, () => makeRequest({ kind: 'home', members: 2, bulk: 1 }).variables['externalId']);
    expect(new Set(names)).toEqual(new Set(['bench-1', 'bench-2']));
  });

  test('in bulk holds as many purchases as it says', () => {
    expect(makeRequest({ kind: 'bulk', members: 9, bulk: 40 }).variables['input']).toMatchObject({ purchases: { length: 40 } });
  });
});
