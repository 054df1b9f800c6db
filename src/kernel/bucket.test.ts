import { describe, expect, it } from 'vitest';
import { charged, fullBucket, levelAt, waitFor } from './bucket.js';

const budget = { capacity: 100, restorePerSecond: 10 };

describe('a leaky bucket', () => {
  it('starts full and never holds more than its capacity', () => {
    const bucket = fullBucket(budget, 0);
    expect(levelAt(bucket, budget, 60_000)).toBe(100);
    expect(charged(bucket, budget, -50, 0).level).toBe(100);
  });

  it('gives back its rate a second, by the fraction', () => {
    const bucket = charged(fullBucket(budget, 0), budget, 100, 0);
    expect(levelAt(bucket, budget, 0)).toBe(0);
    expect(levelAt(bucket, budget, 250)).toBe(2.5);
    expect(levelAt(bucket, budget, 10_000)).toBe(100);
  });

  it('loses nothing however often it is charged in between', () => {
    let bucket = charged(fullBucket(budget, 0), budget, 100, 0);
    for (let now = 1; now <= 1000; now += 1) bucket = charged(bucket, budget, 0, now);
    expect(bucket.level).toBeCloseTo(10, 9);
  });

  it('says to the millisecond how long to wait, and waiting that long is enough', () => {
    const bucket = charged(fullBucket(budget, 0), budget, 97, 0);
    const wait = waitFor(levelAt(bucket, budget, 0), 20, budget);
    expect(wait).toBe(1700);
    expect(levelAt(bucket, budget, 1700)).toBeGreaterThanOrEqual(20);
    expect(levelAt(bucket, budget, 1699)).toBeLessThan(20);
  });

  it('does not promise what can never be held', () => {
    expect(waitFor(100, 101, budget)).toBeNull();
    expect(waitFor(0, 1, { capacity: 10, restorePerSecond: 0 })).toBeNull();
  });

  it('carries what is owed when an operation cost more than was foreseen', () => {
    const bucket = charged(fullBucket(budget, 0), budget, 130, 0);
    expect(levelAt(bucket, budget, 1000)).toBe(-20);
    expect(waitFor(-20, 10, budget)).toBe(3000);
  });

  it('does not run backwards with a clock that does', () => {
    expect(levelAt({ level: 40, at: 1000 }, budget, 0)).toBe(40);
  });
});
