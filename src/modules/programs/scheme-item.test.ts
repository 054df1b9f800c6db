import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inForce, type SchemeStatus } from '../../kernel/scheme/scheme.js';
import { closed, newItem, nextOf, type SchemeItem, statusAt, versioned } from './scheme-item.js';

const now = 1_000;

describe('the status of an item', () => {
  it.each<[string, SchemeStatus, [from: number, until: number | null][], SchemeStatus]>([
    ['with a version in force is active', 'ACTIVE', [[0, null]], 'ACTIVE'],
    ['with a version that is to come is active', 'ACTIVE', [[2_000, null]], 'ACTIVE'],
    ['that was closed for later is active until then', 'ENDED', [[0, 2_000]], 'ACTIVE'],
    ['that ran out at this instant has ended', 'ACTIVE', [[0, now]], 'ENDED'],
    ['that is paused is paused', 'PAUSED', [[0, now]], 'PAUSED'],
    ['whose only version to come was cancelled has ended', 'ENDED', [[2_000, 2_000]], 'ENDED'],
    ['that was never in force is a draft', 'DRAFT', [], 'DRAFT'],
  ])('%s', (_title, status, spans, expected) => {
    const versions = spans.map(([validFrom, validUntil], n) => ({ code: 'a', version: n + 1, validFrom, validUntil }));
    expect(statusAt({ status, versions }, now)).toBe(expected);
  });
});

type Act = { at: number; length: number | null; what: 'version' | 'pause' };

describe('whatever is done to an item', () => {
  const acts = fc.array(
    fc.record<Act>({
      at: fc.integer({ min: 0, max: 100 }),
      length: fc.option(fc.integer({ min: 1, max: 100 })),
      what: fc.constantFrom('version', 'pause'),
    }),
    { maxLength: 12 },
  );
  const play = (list: readonly Act[]) =>
    list.reduce<SchemeItem<{ name: string }>>(
      (item, { at, length, what }, n) =>
        what === 'pause'
          ? closed(item, 'PAUSED', at)
          : versioned(item, { name: `${n}` }, { from: at, until: length === null ? null : at + length }),
      newItem('a'),
    );

  it('at most one version is in force at any instant, and none ends before it begins', () => {
    fc.assert(
      fc.property(acts, (list) => {
        const { versions } = play(list);
        for (let at = 0; at <= 210; at += 1) expect(inForce(versions, at).length).toBeLessThanOrEqual(1);
        expect(versions.every(({ validFrom, validUntil }) => validUntil === null || validUntil >= validFrom)).toBe(true);
      }),
    );
  });

  it('a version that was there keeps its number, its content and its start, and never gets a later end', () => {
    fc.assert(
      fc.property(acts, acts, (before, after) => {
        const [older, newer] = [play(before).versions, play([...before, ...after]).versions];
        expect(newer.map(({ version }) => version)).toEqual(newer.map((_, n) => n + 1));
        for (const [n, version] of older.entries()) {
          const { validUntil, ...lasting } = version;
          expect(newer[n]).toMatchObject(lasting);
          expect(newer[n]?.validUntil ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(validUntil ?? Number.POSITIVE_INFINITY);
        }
      }),
    );
  });
});

it('what comes next is the draft, or else the newest version without what makes it one', () => {
  const item = versioned(newItem<{ name: string }>('a'), { name: 'first' }, { from: 0, until: null });
  expect(nextOf(item)).toEqual({ name: 'first' });
  expect(nextOf({ ...item, draft: { name: 'second' } })).toEqual({ name: 'second' });
  expect(nextOf(newItem('a'))).toBeNull();
});
