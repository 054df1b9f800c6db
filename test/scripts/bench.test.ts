import { describe, expect, test } from 'vitest';
import { makeRequest } from '../../scripts/bench/requests.js';
import { inTurns, middle } from '../../scripts/bench/rounds.js';
import { bestYardstick, readFigures } from '../../scripts/bench/yardstick.js';

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

describe('rounds', () => {
  test('go through everything in turn, and one that was slow says nothing', async () => {
    const rates = { ours: [900, 10, 1_000, 1_100, 950], theirs: [500, 500, 20, 500, 500] };
    const taken: string[] = [];
    const turn = (name: 'ours' | 'theirs') => async () => {
      taken.push(name);
      return { perSecond: rates[name].shift() ?? 0 };
    };
    const runs = await inTurns(10, { ours: turn('ours'), theirs: turn('theirs') });
    expect(taken.slice(0, 4)).toEqual(['ours', 'theirs', 'ours', 'theirs']);
    expect([middle(runs.ours).perSecond, middle(runs.theirs).perSecond]).toEqual([950, 500]);
  });

  test('of pgbench count by the better number of clients; without it there are none', () => {
    const run = (clients: number, perSecond: number) => ({ clients, perSecond, meanMs: 1 });
    expect(bestYardstick([run(8, 50), run(8, 70), run(8, 60)], [run(16, 65), run(16, 10), run(16, 65)])?.clients).toBe(16);
    expect(bestYardstick([null], [null])).toBeNull();
  });
});
